"""The codes of errors: each is explained, and none that a client may know is ever lost."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest

import calculatrice
from calculatrice.api.codes import EXPLAINED, codes
from calculatrice.api.problems import CALCULATION_TITLES, KINDS
from calculatrice.engine.errors import CalculationError

SOURCES = Path(calculatrice.__file__).parent
RAISING = {"Problem", "retry", "Failure"}
"""What a code is first given to."""
SINCE_0_1 = (
    *("body_too_large", "budget_exceeded", "cancelled", "division_by_zero", "domain_error", "expression_too_large"),
    *("header_too_large", "internal_error", "invalid_field", "invalid_header", "key_reused", "malformed_json"),
    *("malformed_request", "method_not_allowed", "missing_field", "name_reserved", "not_found", "not_utf8"),
    *("number_format", "queue_full", "rate_limited", "record_unavailable", "syntax_error", "too_many_digits"),
    *("too_slow", "undecided", "unexpected_character", "unknown_calculation", "unknown_field", "unknown_name"),
    *("unsupported_type", "worker_lost", "wrong_arity", "wrong_type"),
)
"""The codes of the first version. A code is a promise: more may come, and none of these goes."""


def of_the_engine() -> set[str]:
    """The codes of every kind of calculation error, wherever in the engine it is declared."""
    package = importlib.import_module("calculatrice.engine")
    for module in pkgutil.walk_packages(package.__path__, "calculatrice.engine."):
        importlib.import_module(module.name)
    kinds, found = [CalculationError], set[str]()
    while kinds:
        below = kinds.pop().__subclasses__()
        kinds += below
        found |= {kind.code for kind in below if kind.__module__.startswith("calculatrice.engine")}
    return found


def written_in(path: Path) -> set[str]:
    """The codes that a file raises by name."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call) and node.args]
    first = [call.args[0] for call in calls if _name(call.func) in RAISING]
    return {each.value for each in first if isinstance(each, ast.Constant) and isinstance(each.value, str)}


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_code_has_a_meaning_and_a_remedy(language: str) -> None:
    told = codes(language)
    assert [each.code for each in told] == sorted(CALCULATION_TITLES.keys() | KINDS.keys())
    assert [each.code for each in told if not each.meaning.endswith(".") or not each.remedy.endswith(".")] == []


def test_no_code_is_explained_that_there_is_not() -> None:
    assert EXPLAINED.keys() == CALCULATION_TITLES.keys() | KINDS.keys()


def test_every_code_that_can_be_raised_is_explained() -> None:
    raised = of_the_engine().union(*map(written_in, SOURCES.rglob("*.py")))
    assert {"division_by_zero", "worker_lost", "queue_full"} <= raised
    assert raised - EXPLAINED.keys() == set()


@pytest.mark.parametrize("code", SINCE_0_1)
def test_a_code_of_the_first_version_is_still_there(code: str) -> None:
    assert code in EXPLAINED
