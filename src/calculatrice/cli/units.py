"""`calculatrice units`: the units and currencies as a table, or all that is known of those that a name can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cli.messages import say
from calculatrice.cli.table import columns
from calculatrice.engine.answers import currency_listing
from calculatrice.engine.answers.currency_listing import TITLE, find_currencies
from calculatrice.engine.answers.saying import localized
from calculatrice.engine.units.currencies import currencies
from calculatrice.engine.units.definitions import definition
from calculatrice.engine.units.listing import find, listing, title
from calculatrice.engine.units.nearest import nearest
from calculatrice.engine.units.sources import SOURCES
from calculatrice.engine.units.table import units
from calculatrice.service.conversions import conversions
from calculatrice.service.conversions import run as run_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.engine.units.listing import Listed
    from calculatrice.service.conversions import Conversion
    from calculatrice.settings import Settings


def run(invocation: Invocation, _settings: Settings, console: Console) -> int:
    """Print the units, or those of one name; 1 where no unit has the name."""
    if not invocation.operands:
        console.write("\n".join(list(_all(console))[1:]))
        return 0
    name = invocation.operands[0]
    units = [_entry(one, console) for one in find(name, console.locale)]
    found = [*units, *(_currency(code, console) for code in find_currencies(name, console.locale))]
    if not found:
        console.complain(console.say("no_such_unit", name=name, near=_near(name, console.locale)))
        return 1
    console.write("\n\n".join("\n".join(lines) for lines in found))
    return 0


def names() -> tuple[str, ...]:
    """A symbol, or else a name, of every unit, and the code of every currency."""
    return tuple(dict.fromkeys((*(unit.symbol.replace(" ", "_") for unit in units()), *currencies())))


def _all(console: Console) -> Iterator[str]:
    for dimension, listed in listing().items():
        yield ""
        yield console.paint(title(dimension, console.locale), "bold", console.out)
        rows = [[one.written, _name(one, console.locale), _definition(one, console.locale)] for one in listed]
        yield from (f"  {row}" for row in columns(rows))
    yield ""
    yield console.paint(TITLE[console.locale], "bold", console.out)
    money = [[code, currency_listing.title(code, console.locale), _money(code, console)] for code in currencies()]
    yield from (f"  {row}" for row in columns(money))


def _currency(code: str, console: Console) -> Iterator[str]:
    locale = console.locale
    yield console.paint(f"{currency_listing.title(code, locale)} ({code})", "bold", console.out)
    yield f"  {_money(code, console)}"
    both = (*currency_listing.names(code, "en"), *currency_listing.names(code, "fr"))
    rows = [[console.say("aliases"), ", ".join(dict.fromkeys((*currency_listing.symbols(code, locale), *both)))]]
    yield from _told(rows, run_all(currency_listing.examples(code, locale), locale), currency_listing.SOURCE, console)


def _money(code: str, console: Console) -> str:
    return currency_listing.definition(code, console.locale)


def _told(rows: list[list[str]], runs: tuple[Conversion, ...], source: str, console: Console) -> Iterator[str]:
    """What is told in rows, calculations and where it comes from."""
    shown = [f"{each.expression} {each.answer}" for each in runs]
    rows += [["" if number else console.say("examples"), text] for number, text in enumerate(shown)]
    rows.append([console.say("source"), source])
    yield from (f"  {row}" for row in columns(rows))


def _entry(one: Listed, console: Console) -> Iterator[str]:
    locale = console.locale
    yield console.paint(f"{_name(one, locale)} ({one.written})", "bold", console.out)
    yield f"  {title(one.dimension, locale)}: {_definition(one, locale)}"
    rows = [[console.say("aliases"), ", ".join(_others(one, locale))]]
    yield from _told(rows, conversions(one, locale), SOURCES[one.unit.source], console)


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
