"""Reads the document that the foundation follows: the resources of its plan, and the nodes and edges of its diagram."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADING = re.compile(r"^  # (\S+) will be created$")
ATTRIBUTE = re.compile(r"^      \+ (\w+) +(?:= )?(.+)$")
OUTPUT = re.compile(r"^  \+ (\w+) += (.+)$")
NODE = re.compile(r'(\w+) ?(\[\(|\(\[|\[)"([^"]*)"')
EDGE = re.compile(r"(\w+)\S*\s+-->\s+(\w+)")
LABELS = re.compile(r'(\[\(|\(\[|\[)"[^"]*"(\)\]|\]\)|\])')
SERVER = re.compile(r"^\s+(node\d+)$", re.MULTILINE)
UNKNOWN = "(known after apply)"


@dataclass(frozen=True)
class Row:
    """One attribute of one resource of a plan, as Terraform shows it."""

    resource: str
    attribute: str
    value: str


def plan_rows(text: str) -> list[Row]:
    """The attributes of every resource, and the outputs, of a plan that Terraform printed."""
    rows: list[Row] = []
    resource = ""
    for line in text.splitlines():
        if heading := HEADING.match(line):
            resource = heading[1]
        elif line.startswith("Changes to Outputs"):
            resource = "output"
        elif found := (OUTPUT if resource == "output" else ATTRIBUTE).match(line):
            value = f"[{UNKNOWN}]" if found[2] == "[" else found[2]
            rows.append(Row(resource, found[1], value))
    return rows


@dataclass(frozen=True)
class Diagram:
    """The names that are drawn, the servers of the cluster, and the edges from name to name."""

    names: frozenset[str]
    servers: frozenset[str]
    edges: frozenset[tuple[str, str]]

    def renamed(self, names: dict[str, str]) -> Diagram:
        """The same with other names."""
        edges = ((names.get(start, start), names.get(end, end)) for start, end in self.edges)
        return Diagram(frozenset(names.get(name, name) for name in self.names), self.servers, frozenset(edges))


def diagram(text: str) -> Diagram:
    """What a Mermaid diagram shows.

    >>> diagram('a["LB<br>(calc-dev-lb)"] --> b\\nsubgraph b ["the-cluster"]').edges
    frozenset({('calc-dev-lb', 'the-cluster')})
    """
    names = {key: _name(label) for key, _, label in NODE.findall(text)}
    plain = LABELS.sub("", text)
    edges = frozenset((names[start], names[end]) for start, end in EDGE.findall(plain))
    return Diagram(frozenset(names.values()), frozenset(SERVER.findall(text)), edges)


def _name(label: str) -> str:
    """What stands in brackets, or in the last line."""
    bracketed = re.search(r"\(([^)]*)\)", label)
    return bracketed[1] if bracketed else re.split(r"\s+", label.strip())[-1]
