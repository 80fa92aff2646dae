"""`calculatrice functions`: the catalogue as a table, or all that is known of one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.messages import say
from calculatrice.cli.table import columns
from calculatrice.engine.answers.saying import localized
from calculatrice.engine.functions.catalogue import entries, lookup
from calculatrice.engine.functions.groups import GROUPS
from calculatrice.engine.functions.registry import REGISTRY, Function

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.engine.functions.registry import Constant, Text
    from calculatrice.settings import Settings


MOST_NEAR = 5


def run(invocation: Invocation, _settings: Settings, console: Console) -> int:
    """Print the catalogue, or one entry of it; 1 where the catalogue has no such name."""
    return describe(invocation.operands[0] if invocation.operands else "", console)


def describe(name: str, console: Console) -> int:
    """Print the entry of a name, or the catalogue where the name is empty."""
    if not name:
        console.write("\n".join(_catalogue(console)))
        return 0
    entry = lookup(name)
    if entry is None:
        console.complain(console.say("no_such_name", name=name, near=_near(name, console.locale)))
        return 1
    console.write("\n".join(_entry(entry, console)))
    return 0


def in_language(text: Text, locale: str) -> str:
    """A text of the catalogue in `en` or `fr`."""
    return text.fr if locale == "fr" else text.en


def _catalogue(console: Console) -> list[str]:
    known = entries()
    rows = columns([[entry.signature, in_language(entry.doc, console.locale)] for entry in known])
    lines: list[str] = []
    for group in dict.fromkeys(entry.group for entry in known):
        title = console.paint(group_title(group, console.locale), "bold", console.out)
        lines += ["", title, *(f"  {row}" for entry, row in zip(known, rows, strict=True) if entry.group == group)]
    return lines[1:]


def group_title(group: str, locale: str) -> str:
    """The name of a group, as a heading."""
    return in_language(GROUPS[group], locale)


def _entry(entry: Function | Constant, console: Console) -> list[str]:
    rows = []
    if entry.aliases:
        rows.append([console.say("aliases"), ", ".join(entry.aliases)])
    if isinstance(entry, Function):
        rows.append([console.say("domain"), in_language(entry.domain, console.locale)])
    examples = [localized(example(*pair), console.locale) for pair in entry.examples]
    rows += [["" if number else console.say("examples"), text] for number, text in enumerate(examples)]
    head = console.paint(entry.signature, "bold", console.out)
    return [head, f"  {in_language(entry.doc, console.locale)}", *(f"  {row}" for row in columns(rows))]


def example(expression: str, answer: str) -> str:
    """An example as an equation.

    >>> example("sin(pi/6)", "1/2"), example("sin(1)", "≈0.84"), example("1/0", "error:division_by_zero")
    ('sin(pi/6) = 1/2', 'sin(1) ≈ 0.84', '1/0 → division_by_zero')
    """
    if answer.startswith("error:"):
        return f"{expression} → {answer.removeprefix('error:')}"
    return f"{expression} ≈ {answer[1:]}" if answer.startswith("≈") else f"{expression} = {answer}"


def _near(name: str, locale: str) -> str:
    from calculatrice.engine.near_names import near

    close = near(name, REGISTRY)[:MOST_NEAR]
    return say("near_names", locale, names=", ".join(close)) if close else say("all_names", locale)
