from __future__ import annotations

import ast
import pickle
import string
from pathlib import Path

import pytest

import calculatrice
from calculatrice.engine import errors
from calculatrice.engine.errors import CalculationError, DivisionByZero, InvalidSyntax, UnknownName
from calculatrice.engine.messages import MESSAGES, sentence

PACKAGE = Path(calculatrice.__file__).parent
RAISED = {name for name in errors.__all__ if isinstance(getattr(errors, name), type)} | {"Notice"}


def fields(text: str) -> set[str]:
    """The fields of a sentence; a French one may have `left_fr` for `left`."""
    return {name.removesuffix("_fr") for _, name, _, _ in string.Formatter().parse(text) if name}


def reasons(path: Path) -> set[str]:
    """The first arguments, where they are texts, of the errors and notices that a file makes."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    made = (call for call in calls if isinstance(call.func, ast.Name) and call.func.id in RAISED and call.args)
    return {str(call.args[0].value) for call in made if isinstance(call.args[0], ast.Constant)}


@pytest.mark.parametrize("reason", MESSAGES)
def test_a_sentence_is_in_both_languages_with_the_same_fields(reason: str) -> None:
    assert set(MESSAGES[reason]) == {"en", "fr"}
    assert fields(MESSAGES[reason]["en"]) == fields(MESSAGES[reason]["fr"])
    assert MESSAGES[reason]["en"] != MESSAGES[reason]["fr"]


@pytest.mark.parametrize("path", sorted((PACKAGE / "engine").rglob("*.py")), ids=lambda path: path.stem)
def test_every_reason_has_a_sentence(path: Path) -> None:
    assert reasons(path) - set(MESSAGES) == set()


def test_no_sentence_is_declared_twice() -> None:
    from calculatrice.engine.answers.messages import ANSWER_MESSAGES
    from calculatrice.engine.answers.quantity_messages import QUANTITY_MESSAGES
    from calculatrice.engine.functions.messages import FUNCTION_MESSAGES
    from calculatrice.engine.language.messages import SYNTAX_MESSAGES

    tables = (ANSWER_MESSAGES, FUNCTION_MESSAGES, QUANTITY_MESSAGES, SYNTAX_MESSAGES)
    assert len(MESSAGES) == sum(map(len, tables))


def test_the_fields_of_a_sentence_are_filled() -> None:
    assert sentence("name_reserved", "en", {"name": "pi"}).startswith("“pi” belongs")
    assert sentence("name_reserved", "fr", {"name": "pi"}).startswith("«\u202fpi\u202f» appartient")


def test_an_error_offers_the_mended_text() -> None:
    error = InvalidSyntax("nothing_to_calculate", (0, 1), "2*3")
    assert error.message("en").endswith("Did you mean: 2*3")
    assert error.message("fr").endswith("Vouliez-vous écrire\u202f: 2*3")


def test_an_error_keeps_its_narrowest_place() -> None:
    error = DivisionByZero("division_by_zero")
    assert error.at((2, 5)).span == (2, 5)
    assert error.at((0, 9)).span == (2, 5)


def test_an_error_travels_whole() -> None:
    error = UnknownName("unknown_name", (0, 1), "y", name="x")
    travelled = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own
    assert (type(travelled), travelled.reason, travelled.span, travelled.mended, travelled.details) == (
        UnknownName,
        "unknown_name",
        (0, 1),
        "y",
        {"name": "x"},
    )
    assert str(travelled) == error.message("en")


def test_every_error_has_a_code_of_its_own() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, CalculationError)]
    assert len({kind.code for kind in kinds}) == len(kinds)
