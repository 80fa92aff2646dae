"""What the API server says of the manifests: it knows every field, and the restricted standard is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from tests.kubernetes.manifests import ENVIRONMENTS, of_kind, rendered

if TYPE_CHECKING:
    from tests.parts.kubernetes import Cluster

CHECKED = ("apply", "--dry-run=server", "--validate=strict", "--warnings-as-errors", "--filename=-")


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_the_api_server_takes_every_manifest(cluster: Cluster, environment: str) -> None:
    cluster.kubectl("apply", "--filename=-", given=yaml.safe_dump_all(of_kind(environment, "Namespace")))
    said = cluster.kubectl(*CHECKED, given=yaml.safe_dump_all(rendered(environment))).splitlines()
    assert [line.rpartition("(")[2] for line in said] == ["server dry run)"] * len(rendered(environment))
