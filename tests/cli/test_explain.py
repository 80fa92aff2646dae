from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.command import Command

ENGLISH = """\
6/2(1+2)
  read as (6/2)×(1+2)
  product
  ├─ 6
  ├─ / 2
  └─ × (not written) sum
     ├─ 1
     └─ + 2
  answered = 9
  warning (implicit_after_division): Products without a sign are done from left to right, after the division; \
the other reading is written: 6/(2(1+2))
"""
FRENCH = """\
6/2(1+2)
  lu comme (6/2)×(1+2)
  produit
  ├─ 6
  ├─ / 2
  └─ × (sous-entendu) somme
     ├─ 1
     └─ + 2
  réponse = 9
  attention (implicit_after_division)\u202f: Les produits sans signe se font de gauche à droite, \
après la division\u202f; \
l’autre lecture s’écrit\u202f: 6/(2(1+2))
"""


@pytest.mark.parametrize(("locale", "shown"), [("en", ENGLISH), ("fr", FRENCH)])
def test_the_parts_the_reading_and_the_warnings_are_shown(calculatrice: Command, locale: str, shown: str) -> None:
    ended = calculatrice("explain", "--locale", locale, "6/2(1+2)")
    assert (ended.status, ended.out, ended.err) == (0, shown, "")


def test_every_statement_is_explained(calculatrice: Command) -> None:
    ended = calculatrice("explain", "x = 3\nx^2")
    assert [line for line in ended.out.splitlines() if "read as" in line] == ["  read as x = 3", "  read as x^2"]


def test_for_programs_the_tree_is_json(calculatrice: Command) -> None:
    told = json.loads(calculatrice("explain", "--json", "6/2(1+2)").out)
    assert (told["reading"], told["decimal"], told["tree"]["kind"]) == ("(6/2)×(1+2)", "9", "product")
    assert [(part["kind"], part["start"], part["end"]) for part in told["tree"]["parts"]] == [
        ("number", 0, 1),
        ("number", 2, 3),
        ("sum", 3, 8),
    ]
    [warning] = told["warnings"]
    assert (warning["code"], warning["alternative"]) == ("implicit_after_division", "6/(2(1+2))")


@pytest.mark.parametrize(
    ("text", "out", "said"),
    [
        ("(1+2", "", "“(” is never closed: add “)”. Did you mean: (1+2)"),
        ("", "", "There is nothing to calculate"),
        ("1/0", "  read as 1/0", "Division by zero"),
    ],
)
def test_what_has_no_answer_says_why_and_its_reading_if_any(
    calculatrice: Command, text: str, out: str, said: str
) -> None:
    ended = calculatrice("explain", text)
    assert ended.status == 1
    assert out in ended.out
    assert said in ended.err
    assert json.loads(calculatrice("explain", "--json", text).out)["error"]["code"]
