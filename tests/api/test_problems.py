from __future__ import annotations

from string import Formatter

import pytest

from calculatrice.api.problems import CALCULATION_TITLES, EXPECTATIONS, KINDS
from calculatrice.engine import errors
from calculatrice.engine.errors import CalculationError
from calculatrice.service.messages import SERVICE_MESSAGES

LANGUAGES = {"en", "fr"}
SENTENCES = [kind.detail for kind in KINDS.values()] + [kind.title for kind in KINDS.values()]
SENTENCES += [*CALCULATION_TITLES.values(), *EXPECTATIONS.values()]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda sentences: sentences["en"][:30])
def test_a_sentence_says_the_same_in_both_languages(sentences: dict[str, str]) -> None:
    assert set(sentences) == LANGUAGES
    assert fields(sentences["en"]) == fields(sentences["fr"])


def test_every_error_of_a_calculation_has_a_title() -> None:
    kinds = (getattr(errors, name) for name in errors.__all__)
    codes = {kind.code for kind in kinds if isinstance(kind, type) and issubclass(kind, CalculationError)}
    assert codes - {CalculationError.code} <= CALCULATION_TITLES.keys()
    assert "worker_lost" in CALCULATION_TITLES.keys() & SERVICE_MESSAGES.keys()


def test_a_code_means_one_thing() -> None:
    assert not CALCULATION_TITLES.keys() & KINDS.keys()
