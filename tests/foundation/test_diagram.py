"""The diagram that is drawn from the plans, beside the document's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.foundation.conformity import ENVIRONMENTS, kept, table
from tests.foundation.document import Diagram, diagram
from tests.parts.terraform import FOUNDATION

from calculatrice.cloud.diagram import mermaid
from calculatrice.cloud.drawing import draw

if TYPE_CHECKING:
    from tests.foundation.conftest import Plans
    from tests.foundation.site import Site

PAGE = (FOUNDATION / "README.md").read_text(encoding="utf-8")
LOCALES = ("en", "fr")


def document() -> Diagram:
    """The document's diagram, with the one name that the table says is another here."""
    rows = kept("diagram.tsv")
    edges = frozenset((row["from"], row["to"]) for row in rows if row["to"])
    servers = frozenset(row["from"] for row in rows if not row["to"])
    seed, here = table(PAGE, "dev")["scaleway_registry_namespace.registry.name"]
    names = frozenset(name for edge in edges for name in edge)
    return Diagram(names, servers, edges).renamed({seed.strip('"'): here.strip('"')})


@pytest.mark.parametrize("locale", LOCALES)
def test_everything_of_the_document_is_drawn(plans: Plans, locale: str) -> None:
    drawn = diagram(mermaid(draw(list(plans.json.items())), locale))
    expected = document()
    assert expected.names <= drawn.names
    assert drawn.servers == expected.servers
    assert {edge for edge in drawn.edges if set(edge) <= expected.names} == expected.edges


def test_what_was_added_is_marked(plans: Plans) -> None:
    drawing = draw(list(plans.json.items()))
    marked = {node.name for node in drawing.nodes if node.is_added}
    assert {node.name for node in drawing.nodes} - marked == document().names
    assert "classDef added" in mermaid(drawing, "en")


@pytest.mark.parametrize("environment", ENVIRONMENTS)
def test_one_environment_is_drawn_without_the_other(plans: Plans, environment: str) -> None:
    [other] = set(ENVIRONMENTS) - {environment}
    drawn = diagram(mermaid(draw([(name, plans.json[name]) for name in ("shared", environment)]), "en"))
    assert f"calc-{environment}-lb" in drawn.names
    assert f"calc-{other}-lb" not in drawn.names


def test_the_readme_shows_what_is_drawn(plans: Plans) -> None:
    assert f"```mermaid\n{mermaid(draw(list(plans.json.items())), 'en')}\n```" in PAGE


def test_the_state_is_drawn_as_the_plan_was(site: Site) -> None:
    before = site.need("diagram", "dev")
    site.need("up", "dev", "--yes")
    assert site.need("diagram", "dev").out == before.out
    assert before.out.startswith("graph LR\n")
