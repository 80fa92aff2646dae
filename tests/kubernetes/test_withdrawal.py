"""What is taken down is gone, and the other environment does not notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.kubernetes.asking import ask

if TYPE_CHECKING:
    from tests.kubernetes.world import World


def test_dev_goes_and_prod_stays(environments: World) -> None:
    environments.need("down", "dev", "--yes")
    namespaces = {each["metadata"]["name"] for each in environments.cluster.get("/api/v1/namespaces")["items"]}
    assert namespaces & {"calculatrice-dev", "calculatrice-prod"} == {"calculatrice-prod"}
    assert "calc-dev-lb" not in environments.managed.names("lbs")
    assert ask(environments, "prod", "/").status_code == 200
