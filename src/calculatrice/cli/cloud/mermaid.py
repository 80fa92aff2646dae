"""A drawing as Mermaid, which code hosts and editors show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.cloud import drawing
from calculatrice.cli.cloud.messages import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculatrice.cli.cloud.drawing import Drawing, Node

SHAPES = {drawing.RECORD: ('(["', '"])'), drawing.DATABASE: ('[("', '")]'), drawing.CACHE: ('[("', '")]')}
PLAIN = ('["', '"]')


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
