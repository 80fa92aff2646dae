from __future__ import annotations

from datetime import UTC, datetime
from string import Formatter

import pytest

from calculatrice.api.problem import CalculationProblem
from calculatrice.api.problems import CALCULATION_TITLES, EXPECTATIONS, KINDS
from calculatrice.engine import errors
from calculatrice.engine.errors import CalculationError
from calculatrice.jobs.job_runner import faulty
from calculatrice.service.job import Job
from calculatrice.service.messages import SERVICE_MESSAGES
from calculatrice.service.request import Request

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


def test_a_fault_of_the_program_in_a_job_is_told_as_one() -> None:
    failure = faulty(Job("identifier", "running", Request("1/3"), 1, datetime.now(UTC)))
    assert "identifier" in failure.message("en")
    assert CalculationProblem(failure).document("fr").status == KINDS["internal_error"].status
