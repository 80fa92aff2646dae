"""`calculatrice cloud diagram`: what stands, or is planned, as a Mermaid diagram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud.drawing import draw
from calculatrice.cli.cloud.mermaid import mermaid

if TYPE_CHECKING:
    from calculatrice.cli.cloud.resources import Json
    from calculatrice.cli.cloud.terraform import Terraform
    from calculatrice.cli.cloud.work import Work


def run(work: Work) -> int:
    """Print the diagram."""
    work.console.write(mermaid(draw(plans(work)), work.console.locale))
    return 0


def plans(work: Work, *words: str) -> list[tuple[str, Json]]:
    """The name and the plan of the shared part and of every environment that is meant."""
    words = words or ("-refresh=false",)
    shared = work.shared()
    known = [(shared.name, _plan(shared, words))]
    network = shared.output("network")
    return known + [(name, _plan(work.standing(name, network), words)) for name in work.environments]


def _plan(terraform: Terraform, words: tuple[str, ...]) -> Json:
    terraform.init(quiet=True)
    terraform.plan(*words, quiet=True)
    return terraform.planned()
