from __future__ import annotations

import json
from base64 import b64encode
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.kubernetes.manifests import ROOT, kustomized

from calculatrice.cloud import shipping
from calculatrice.cloud.shipping import Place

if TYPE_CHECKING:
    from pathlib import Path

HERE = Place("https://1.logs.cockpit.fr-par.scw.cloud/otlp", "hidden")


def made(folder: Path, place: Place = HERE, *environments: str) -> dict[tuple[str, str], dict[str, Any]]:
    """What is applied, by kind and name."""
    folder.mkdir(exist_ok=True)
    shipping.write(folder, ROOT / "kubernetes" / "logs", environments or ("dev", "prod"), place)
    found = yaml.safe_load_all(kustomized(folder))
    return {(each["kind"], each["metadata"]["name"]): each for each in found}


@pytest.mark.parametrize("environments", [("dev", "prod"), ("dev", "prod", "staging"), ("prod",)])
def test_the_files_of_every_environment_of_the_checkout_are_read_and_no_others(
    tmp_path: Path, environments: tuple[str, ...]
) -> None:
    manifests = made(tmp_path / "run", HERE, *environments)
    configuration = yaml.safe_load(manifests["ConfigMap", "shipper"]["data"]["collector.yaml"])
    read = configuration["receivers"]["file_log"]["include"]
    names = ("dev", "prod", "staging", "production", "monitoring", "logs")
    places = {name: f"/var/log/pods/calculatrice-{name}_pod-0_1a/calculatrice/0.log" for name in names}
    assert {name for name, file in places.items() if any(fnmatch(file, each) for each in read)} == set(environments)


def test_the_token_is_in_the_secret_alone(tmp_path: Path) -> None:
    manifests = made(tmp_path / "run")
    kept = {"endpoint": HERE.endpoint, "token": HERE.token}
    assert manifests["Secret", "cockpit"]["data"] == {
        name: b64encode(text.encode()).decode() for name, text in kept.items()
    }
    others = [each for (kind, _), each in manifests.items() if kind != "Secret"]
    assert HERE.token not in json.dumps(others)


def test_another_place_or_environment_is_another_pod_and_another_token_is_none(tmp_path: Path) -> None:
    runs = {
        "first": made(tmp_path / "first"),
        "token": made(tmp_path / "token", Place(HERE.endpoint, "others")),
        "place": made(tmp_path / "place", Place("https://2.example.org/otlp", HERE.token)),
        "environment": made(tmp_path / "environment", HERE, "dev"),
    }
    marks = {
        name: run["DaemonSet", "shipper"]["spec"]["template"]["metadata"]["annotations"] for name, run in runs.items()
    }
    assert marks["first"] == marks["token"]
    assert marks["first"] not in (marks["place"], marks["environment"])
