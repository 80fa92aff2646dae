"""Compares plans with the document's, attribute by attribute, and reads the table of `foundation/README.md`."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.foundation.document import UNKNOWN

from calculatrice.cloud.work import not_yet

if TYPE_CHECKING:
    from collections.abc import Mapping

    Json = dict[str, Any]

HERE = Path(__file__).parent
ABSENT = "(absent)"
ENVIRONMENTS = ("dev", "prod")
TABLE_ROW = re.compile(r"^\| `([\w.\[\]]+)` \| (`[^|]+`) \| ([^|]+) \| (.+) \|$", re.MULTILINE)
FOR_ONE = re.compile(r"(dev|prod) `([^`]+)`")
# The document's resource, and the one that has its place here.
COUNTERPARTS = {
    "scaleway_domain_record.dns": "scaleway_domain_record.dns",
    "scaleway_k8s_cluster.cluster": "scaleway_k8s_cluster.cluster",
    "scaleway_lb.lb": "scaleway_lb.lb",
    "scaleway_lb_ip.ip": "scaleway_lb_ip.ip",
    "scaleway_rdb_database.dev[0]": "scaleway_rdb_database.database",
    "scaleway_rdb_instance.redis_instance": "scaleway_rdb_instance.database",
    "scaleway_registry_namespace.registry": "scaleway_registry_namespace.registry",
}


@dataclass(frozen=True)
class Comparison:
    """What is as in the document, what differs (theirs, ours), and which of its resources there is none of."""

    equal: frozenset[str]
    different: Mapping[str, tuple[str, str]]
    missing: frozenset[str]


def kept(name: str) -> list[dict[str, str]]:
    """A table of this folder."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def compare(plans: list[Json], environment: str) -> Comparison:
    """The plans of the shared part and of an environment, beside the document's."""
    theirs = {f"{row['resource']}.{row['attribute']}": row[environment] for row in kept("plan.tsv")}
    ours: dict[str, str] = {}
    missing = set()
    for seed, here in COUNTERPARTS.items():
        found = [plan for plan in plans if here in _planned(plan)]
        missing |= set() if found else {seed}
        for plan in found:
            named = {f"{seed}.{name}": text for name, text in attributes(plan, here).items()}
            chosen = {f"{seed}.{name}" for name in _chosen(plan, here)}
            ours |= {key: text for key, text in named.items() if key in theirs or key in chosen or _is_known(text)}
        if seed != here:
            theirs[seed], ours[seed] = seed.split(".")[1], here.split(".")[1]
    ours |= {key: text for plan in plans for key, text in _outputs(plan).items() if key in theirs}
    return _compared(theirs, ours, frozenset(missing))


def _compared(theirs: dict[str, str], ours: dict[str, str], missing: frozenset[str]) -> Comparison:
    known = {key: (theirs.get(key, ABSENT), ours.get(key, ABSENT)) for key in {*theirs, *ours}}
    different = {key: pair for key, pair in known.items() if pair[0] != pair[1]}
    return Comparison(frozenset(known.keys() - different.keys()), different, missing)


def _is_known(text: str) -> bool:
    """Whether a plan says what it will be: the configuration’s choice, or the provider’s, which may be a new one."""
    return UNKNOWN not in text and text != ABSENT


def _outputs(plan: Json) -> dict[str, str]:
    """What a plan says of its outputs."""
    changes = plan.get("output_changes", {})
    return {
        f"output.{name}": UNKNOWN if change["after_unknown"] is True else _written(change["after"])
        for name, change in changes.items()
    }


def _chosen(plan: Json, address: str) -> set[str]:
    """What the configuration says of a resource; what only Scaleway will fill in is nobody's choice."""
    resources = plan["configuration"]["root_module"]["resources"]
    return {name for each in resources if each["address"] == address for name in each["expressions"]}


def attributes(plan: Json, address: str) -> dict[str, str]:
    """Every attribute of a planned resource, as Terraform would show it."""
    change = _planned(plan)[address]
    names = {*change["after"], *change["after_unknown"]}
    return {name: _shown(change, name) for name in names}


def _planned(plan: Json) -> dict[str, Json]:
    return {each["address"]: each["change"] for each in plan["resource_changes"]}


def _shown(change: Json, name: str) -> str:
    value, unknown = change["after"].get(name), change["after_unknown"].get(name)
    if name.endswith("_wo"):
        return "(write-only attribute)"
    if unknown is not True and value in (None, []):
        return ABSENT
    if change["after_sensitive"].get(name) is True:
        return "(sensitive value)"
    if unknown is True:
        return UNKNOWN
    return f"[{UNKNOWN}]" if unknown == [True] else _written(value)


def _written(value: object) -> str:
    """A value, or a block that may stand once; the network of an environment is the one that shared makes."""
    once = value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict) else value
    known = {name: inner for name, inner in once.items() if inner is not None} if isinstance(once, dict) else once
    return json.dumps(known, ensure_ascii=False).replace(not_yet("fr-par")["id"], "network.id")


def table(page: str, environment: str) -> dict[str, tuple[str, str]]:
    """The table of differences: the attribute, the document's value and the one here."""
    rows = {}
    for key, seed, here, _ in TABLE_ROW.findall(page):
        one = dict(FOR_ONE.findall(here))
        rows[key] = (seed.strip("`"), one.get(environment, here.strip("`")))
    return rows


def reasons(page: str) -> dict[str, str]:
    """Why each row of the table differs."""
    return {key: reason for key, _, _, reason in TABLE_ROW.findall(page)}
