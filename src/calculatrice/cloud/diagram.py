"""`calculatrice cloud diagram`: what stands, or is planned, as a Mermaid diagram, which code hosts and editors show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cloud import drawing
from calculatrice.cloud.drawing import draw
from calculatrice.cloud.messages import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculatrice.cloud.drawing import Drawing, Node
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.terraform import Terraform
    from calculatrice.cloud.work import Work
SHAPES = {drawing.RECORD: ('(["', '"])'), drawing.DATABASE: ('[("', '")]'), drawing.CACHE: ('[("', '")]')}
PLAIN = ('["', '"]')


def diagram(work: Work) -> int:
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


def mermaid(drawn: Drawing, locale: str) -> str:
    """The text of the diagram."""
    added = ",".join(node.key for node in drawn.nodes if node.is_added)
    lines = ["graph LR", *_networks(drawn, locale), *_outside(drawn, locale)]
    lines += [f"  {start} --> {end}" for start, end in drawn.edges]
    lines += [f"  %% {tell('added', locale)}", "  classDef added stroke-dasharray: 4 3", f"  class {added} added"]
    return "\n".join(lines)


def _networks(drawn: Drawing, locale: str) -> Iterator[str]:
    for network in drawn.of_kind(drawing.NETWORK):
        yield f'  subgraph {network.key} ["{_label(network, locale)}"]'
        for cluster in drawn.of_kind(drawing.CLUSTER):
            yield from _cluster(cluster, drawn.servers)
        inside = drawn.of_kind(drawing.BALANCER, drawing.DATABASE, drawing.CACHE)
        yield from (f"    {_shape(node, locale)}" for node in inside if node.is_inside)
        yield "  end"


def _cluster(cluster: Node, servers: Sequence[str]) -> list[str]:
    return [
        f'    subgraph {cluster.key} ["{cluster.name}"]',
        "      direction TB",
        *(f"      {server}" for server in servers),
        "    end",
    ]


def _outside(drawn: Drawing, locale: str) -> list[str]:
    outside = drawn.of_kind(drawing.REGISTRY, drawing.RECORD, drawing.CERTIFICATE, drawing.SECRET)
    return [f"  {_shape(node, locale)}" for node in outside]


def _shape(node: Node, locale: str) -> str:
    before, after = SHAPES.get(node.kind, PLAIN)
    return f"{node.key}{before}{_label(node, locale)}{after}"


def _label(node: Node, locale: str) -> str:
    return f"{tell(node.kind, locale)}<br>({node.name})"
