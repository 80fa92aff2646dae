"""`calculatrice units`: the units as a table, or all that is known of those that a name can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.messages import say
from calculatrice.cli.table import columns
from calculatrice.engine.answers.saying import localized
from calculatrice.engine.units.definitions import definition
from calculatrice.engine.units.listing import find, listing, title
from calculatrice.engine.units.nearest import nearest
from calculatrice.engine.units.sources import SOURCES
from calculatrice.engine.units.table import units
from calculatrice.service.conversions import conversions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.engine.units.listing import Listed
    from calculatrice.settings import Settings


def run(invocation: Invocation, _settings: Settings, console: Console) -> int:
    """Print the units, or those of one name; 1 where no unit has the name."""
    if not invocation.operands:
        console.write("\n".join(list(_all(console))[1:]))
        return 0
    name = invocation.operands[0]
    found = find(name, console.locale)
    if not found:
        console.complain(console.say("no_such_unit", name=name, near=_near(name, console.locale)))
        return 1
    console.write("\n\n".join("\n".join(_entry(one, console)) for one in found))
    return 0


def names() -> tuple[str, ...]:
    """A symbol, or else a name, of every unit."""
    return tuple(dict.fromkeys(unit.symbol.replace(" ", "_") for unit in units()))


def _all(console: Console) -> Iterator[str]:
    for dimension, listed in listing().items():
        yield ""
        yield console.paint(title(dimension, console.locale), "bold", console.out)
        rows = [[one.written, _name(one, console.locale), _definition(one, console.locale)] for one in listed]
        yield from (f"  {row}" for row in columns(rows))


def _entry(one: Listed, console: Console) -> Iterator[str]:
    locale = console.locale
    yield console.paint(f"{_name(one, locale)} ({one.written})", "bold", console.out)
    yield f"  {title(one.dimension, locale)}: {_definition(one, locale)}"
    told = [f"{each.expression} {each.answer}" for each in conversions(one, locale)]
    rows = [[console.say("aliases"), ", ".join(_others(one, locale))]]
    rows += [["" if number else console.say("examples"), text] for number, text in enumerate(told)]
    rows.append([console.say("source"), SOURCES[one.unit.source]])
    yield from (f"  {row}" for row in columns(rows))


def _others(one: Listed, locale: str) -> list[str]:
    """All its symbols and names, in both languages, but for those of the heading."""
    names = [name.one for name in (*one.unit.english, *one.unit.french)]
    said = {_name(one, locale), one.written}
    return [text for text in dict.fromkeys((*one.unit.symbols, *names)) if text not in said]


def _name(one: Listed, locale: str) -> str:
    return (one.unit.french if locale == "fr" else one.unit.english)[0].one


def _definition(one: Listed, locale: str) -> str:
    return localized(definition(one, locale), locale)


def _near(name: str, locale: str) -> str:
    close = nearest(name)
    return say("near_names", locale, names=close) if close else say("all_units", locale)
