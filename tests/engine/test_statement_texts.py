"""The text of a statement alone is read as the statement is: what is calculated elsewhere is sent as that."""

from __future__ import annotations

import pytest
from tests.engine.corpora import lines
from tests.engine.tables import rows

from calculatrice import CalculationError
from calculatrice.engine.calculate import statements
from calculatrice.engine.language import LOCALES, reading
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session

TEXTS = [row[:2] for name, columns in (("readings.tsv", 4), ("language.tsv", 3)) for row in rows(name, columns=columns)]


def readings(text: str, locale: str) -> list[str]:
    read = statements(text, Options(locale=locale), Session())
    return [reading(statement.node, LOCALES[locale]) for statement in read]


@pytest.mark.parametrize(("locale", "text"), [*TEXTS, ("en", "AND(1 == 1; 2 > 1)"), ("fr", "OU(1 = 1; 2 > 3) + 0")])
def test_the_text_of_a_statement_is_read_as_it_is_within_the_whole(locale: str, text: str) -> None:
    try:
        read = statements(lines(text), Options(locale=locale), Session())
    except CalculationError:
        return
    for statement in read:
        assert readings(statement.text, locale) == [reading(statement.node, LOCALES[locale])]
