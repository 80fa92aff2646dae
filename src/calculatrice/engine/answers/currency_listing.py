"""The currencies as a catalogue lists them: their names and signs, what ISO 4217 says, calculations with them."""

from __future__ import annotations

from calculatrice.engine.language.amount_text import grouped, written
from calculatrice.engine.units.currencies import ALSO, currencies
from calculatrice.engine.units.currency_units import SUBJECT, cash_of, currency_unit, decimals_of, sign_of
from calculatrice.engine.units.lookup import lookup

TITLE = {"en": "Currencies", "fr": "Monnaies"}
SOURCE = "ISO 4217; Unicode CLDR"
DEFINITIONS = {
    "en": {0: "{code}, without decimals", 1: "{code}, {count} decimal", 2: "{code}, {count} decimals"},
    "fr": {0: "{code}, sans décimale", 1: "{code}, {count} décimale", 2: "{code}, {count} décimales"},
}
CASH = {"en": "{definition}; paid in cash to {coin}", "fr": "{definition}\u202f; payé en espèces à {coin} près"}
NAMES = {
    "round_cash": {"en": "round_cash", "fr": "arrondi_espèces"},
    "split": {"en": "split", "fr": "répartir"},
}


def find_currencies(name: str, language: str) -> list[str]:
    """The codes of the currencies that a code, a sign or a name can mean, the one that is taken first.

    >>> find_currencies("euros", "en"), find_currencies("$", "en")[:2], find_currencies("foot", "en")
    (['EUR'], ['USD', 'CAD'], [])
    """
    return list(dict.fromkeys(own.unit.of for own in lookup(name, language) if own.unit.subject == SUBJECT))


def title(code: str, language: str) -> str:
    """What a currency is called in full.

    >>> title("USD", "fr"), title("CHF", "en")
    ('dollar des États-Unis', 'Swiss franc')
    """
    own = currencies()[code]
    return (own.french if language == "fr" else own.english).one


def symbols(code: str, language: str) -> tuple[str, ...]:
    """What stands beside an amount: what is written first, then what is read as this currency too.

    >>> symbols("USD", "en"), symbols("CHF", "fr"), symbols("CAD", "fr")
    (('$', 'USD', '$US', 'US$'), ('CHF',), ('$CA', 'CAD', 'CA$', 'C$'))
    """
    found = (sign_of(code, language), code, *currencies()[code].symbols, *(sign for sign in ALSO if ALSO[sign] == code))
    typed = (sign for sign in found if not sign.endswith("."))
    return tuple(dict.fromkeys(sign for sign in typed if find_currencies(sign, language)[:1] == [code]))


def names(code: str, language: str) -> tuple[str, ...]:
    """What several of it are called, the shortest first.

    >>> names("EUR", "en"), names("USD", "fr")
    (('euros',), ('dollars', 'dollars des États-Unis'))
    """
    own, unit = currencies()[code], currency_unit(code)
    found = (*unit.french, own.french) if language == "fr" else (*unit.english, own.english)
    return tuple(dict.fromkeys(name.several for name in found))


def definition(code: str, language: str) -> str:
    """What ISO 4217 says of it, and what can be paid with coins where that is less.

    >>> definition("EUR", "en"), definition("JPY", "fr"), definition("CHF", "en")
    ('EUR, 2 decimals', 'JPY, sans décimale', 'CHF, 2 decimals; paid in cash to CHF 0.05')
    """
    count = decimals_of(code)
    told = DEFINITIONS[language][min(count, 2)].format(code=code, count=count)
    if not currencies()[code].cash:
        return told
    return CASH[language].format(definition=told, coin=_amount(_coin(code), code, language))


def examples(code: str, language: str) -> tuple[str, ...]:
    """Calculations that show how it is rounded, shared out and paid.

    >>> examples("EUR", "fr")
    ('100 € / 3', 'répartir(100 €; 3)', '100 € + 20 %')
    >>> examples("CHF", "en")[-1]
    'round_cash(CHF 12.53)'
    """
    hundred = _amount("100", code, language)
    space = " " if language == "fr" else ""
    shown = (f"{hundred} / 3", f"{NAMES['split'][language]}({hundred}; 3)", f"{hundred} + 20{space}%")
    if not currencies()[code].cash:
        return shown
    return (*shown, f"{NAMES['round_cash'][language]}({_amount('12.53', code, language)})")


def _coin(code: str) -> str:
    whole, hundredths = divmod(int(cash_of(code) * 100), 100)
    return f"{whole}.{hundredths:02}" if hundredths else str(whole)


def _amount(digits: str, code: str, language: str) -> str:
    return written(grouped(digits, language), code, language)
