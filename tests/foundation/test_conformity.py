"""The plans beside the document's: what differs stands in the table of `foundation/README.md`, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.foundation.conformity import ABSENT, COUNTERPARTS, ENVIRONMENTS, attributes, compare, kept, reasons, table
from tests.foundation.document import diagram, plan_rows
from tests.parts.terraform import FOUNDATION

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.foundation.conftest import Plans

PAGE = (FOUNDATION / "README.md").read_text(encoding="utf-8")
DOCUMENT = FOUNDATION.parents[1] / "shared" / "reference" / "seed-architecture-and-plan.md"


def test_the_rows_that_are_kept_are_the_document_s() -> None:
    """Where the document itself lies beside the checkout, it has the last word; elsewhere the rows are counted."""
    rows, edges = kept("plan.tsv"), [(row["from"], row["to"]) for row in kept("diagram.tsv") if row["to"]]
    assert (len(rows), len(edges), len({row["resource"] for row in rows})) == (89, 7, 8)
    if DOCUMENT.exists():
        drawn, _, planned = DOCUMENT.read_text(encoding="utf-8").partition("# Résultat de terraform plan")
        told = [(row.resource, row.attribute, row.value) for row in plan_rows(planned)]
        assert [(row["resource"], row["attribute"], row["dev"]) for row in rows] == told
        assert set(edges) == diagram(drawn).edges


def test_every_name_of_prod_is_in_the_diagram() -> None:
    drawn = {name for row in kept("diagram.tsv") for name in row.values()}
    others = {row["prod"].strip('"') for row in kept("plan.tsv") if row["prod"] != row["dev"]}
    assert others - drawn == {"calculatrice-prod-rdb"}


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_a_plan_is_the_document_s_but_for_the_table(
    plans: Plans, environment: str, record_property: Callable[[str, object], None]
) -> None:
    compared = compare([plans.json["shared"], plans.json[environment]], environment)
    listed = {key: pair for key, pair in table(PAGE, environment).items() if pair[0] != pair[1]}
    assert compared.different == listed
    assert compared.missing == frozenset()
    record_property(f"attributes as in the document, {environment}", len(compared.equal))
    record_property(f"attributes that differ for a reason, {environment}", len(compared.different))
    record_property(f"resources of the document that are missing, {environment}", len(compared.missing))


def test_every_row_of_the_table_is_a_difference_somewhere_and_has_a_reason() -> None:
    both = [table(PAGE, environment) for environment in ENVIRONMENTS]
    assert [key for key in both[0] if all(rows[key][0] == rows[key][1] for rows in both)] == []
    assert all(len(reason.split()) > 3 for reason in reasons(PAGE).values())


def test_what_the_document_has_not_is_listed(plans: Plans) -> None:
    known = {address.split(".")[0] for address in COUNTERPARTS}
    planned = {each["type"] for plan in plans.json.values() for each in plan["resource_changes"]}
    section = PAGE.partition("What the document has not:")[2].partition("\n## ")[0]
    first = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    assert {kind for cell in first for kind in re.findall(r"`(\w+)`", cell)} == planned - known


def test_what_is_planned(plans: Plans, record_property: Callable[[str, object], None]) -> None:
    summaries = {
        name: next(line for line in said.splitlines() if line.startswith("Plan:")) for name, said in plans.said.items()
    }
    added = {"shared": 9, "dev": 16, "prod": 16}
    assert summaries == {name: f"Plan: {count} to add, 0 to change, 0 to destroy." for name, count in added.items()}
    record_property("ms for the plans of shared, dev and prod", round(plans.seconds * 1000))


def test_the_zone_and_the_region_are_the_document_s_although_no_plan_shows_them(plans: Plans) -> None:
    configured = plans.json["dev"]["configuration"]
    assert configured["provider_config"]["scaleway"]["expressions"]["zone"] == {"references": ["var.zone"]}
    assert {name: plans.json["dev"]["variables"][name]["value"] for name in ("zone", "region")} == {
        "zone": "fr-par-1",
        "region": "fr-par",
    }


def test_a_difference_is_seen(plans: Plans) -> None:
    planned = attributes(plans.json["dev"], "scaleway_lb.lb")
    assert planned["name"] == '"calc-dev-lb"'
    assert planned["ip_ids"] == "[(known after apply)]"
    assert planned["description"] == ABSENT
    wrong = compare([plans.json["shared"], plans.json["prod"]], "dev")
    assert wrong.different["scaleway_lb.lb.name"] == ('"calc-dev-lb"', '"calc-prod-lb"')
    assert compare([plans.json["dev"]], "dev").missing == {
        "scaleway_k8s_cluster.cluster",
        "scaleway_registry_namespace.registry",
    }
