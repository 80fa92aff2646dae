"""What leaves as a file is opened by a spreadsheet as it is meant, calculated by none, and read back here."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

import calculatrice
from calculatrice.engine.answers.saying import adds_exact

if TYPE_CHECKING:
    from pathlib import Path

    from tests.web.calculator import Calculator

FORMULAS = [
    '=HYPERLINK("http://elsewhere.example";"x")',
    "=1+2",
    "+1+2",
    "-2^2",
    "−5",
    "@SUM(1)",
    "\t=1+2",
    "\r=1+2",
    " =1+2",
    "\uff1d1+2",
    "'5",
]
DATES = [
    "1/3",
    "1 / 3",
    "1/2/3",
    "12-5",
    "2024-12-25",
    "12:30",
    "1 1/2",
    "(5)",
    "(1 234)",
    "5 mar",
    "3-dec",
    "mars 5",
    "2 p",
]
PLAIN = ["12 + 30", "√6", "2 × 3", "x", "f(t) = t^2", "sin(30)", "850 # rent; not 900", 'a "b"', "1; 2", "2^10\n3"]
NUMBERS = {"en": ["0", "-5", "3.14", "1.5e-30", "-2E10"], "fr": ["0", "-5", "3,14", "1,5e-30", "-2E10"]}
MARKS = {"en": ",", "fr": ";"}


def line(text: str, language: str, at: int = 1, **fields: object) -> dict[str, Any]:
    common = {"id": f"l{at}", "at": at, "text": text, "digits": 15, "angle": "rad", "locale": language, "pinned": False}
    return {**common, "answer": None, "job": None, "problem": None, **fields}


def answered(text: str, language: str, at: int = 1) -> dict[str, Any]:
    came = calculatrice.evaluate(text, locale=language)
    answer: dict[str, object] = {
        "kind": came.kind,
        "reading": came.reading,
        "relation": came.relation,
        "decimal": came.decimal,
        "exact": came.exact,
        "adds_exact": adds_exact(came),
        "digits": 15,
        "warnings": [],
    }
    return line(text, language, at, answer=answer)


def table(calculator: Calculator, lines: list[dict[str, Any]]) -> list[list[str]]:
    """The file as a reader of such files has it."""
    text = calculator.module("files", "toCsv", lines)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline=""), delimiter=MARKS[calculator.language]))


@pytest.mark.parametrize("text", FORMULAS + DATES)
def test_what_a_spreadsheet_would_calculate_or_take_for_a_date_is_text(library: Calculator, text: str) -> None:
    assert table(library, [line(text, library.language)])[1][0] == f"'{text}"


def test_a_number_of_the_other_language_is_no_date_either(library: Calculator) -> None:
    if library.language == "fr":
        assert table(library, [line("1.5", "en")])[1][0] == "'1.5"


def test_numbers_stay_numbers_and_other_texts_what_they_are(library: Calculator) -> None:
    texts = NUMBERS[library.language] + PLAIN
    assert [row[0] for row in table(library, [line(text, library.language) for text in texts])[1:]] == texts


def test_no_cell_of_a_file_begins_as_a_formula(library: Calculator) -> None:
    texts = ["-1/3", "1-2", "√2-2", "-√2", "-2", "2 > 1", "[-1; 2]"]
    lines = [answered(text, library.language, at) for at, text in enumerate(texts, 1)]
    cells = [cell for row in table(library, lines) for cell in row]
    number = ("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert [cell for cell in cells if cell.startswith("-") and not cell[1:].startswith(number)] == []


def test_a_french_file_has_semicolons_commas_and_french_headers(library: Calculator) -> None:
    text = library.number("1.5 + √2")
    head, row = table(library, [answered(text, library.language)])
    if library.language == "fr":
        assert head[:5] == ["expression", "relation", "décimal", "exact", "chiffres"]
        assert row[:5] == ["1,5 + √2", "arrondi", "2,91421356237310", "3/2+√2", "15"]
    else:
        assert head[:5] == ["expression", "relation", "decimal", "exact", "digits"]
        assert row[:5] == ["1.5 + √2", "rounded", "2.91421356237310", "3/2+√2", "15"]


def test_a_number_that_is_kept_in_part_ends_with_a_sign_of_it(english: Calculator) -> None:
    whole = answered("2^5000", "en")
    whole["answer"] |= {"decimal": "1" * 1000, "exact": None, "cut": True, "length": 1506}
    assert table(english, [whole])[1][2] == "1" * 1000 + "…"


def test_every_line_is_read_back(library: Calculator) -> None:
    texts = FORMULAS + DATES + PLAIN + NUMBERS[library.language]
    languages = ("en", "fr")
    lines = [line(text, languages[at % 2], at, pinned=at % 3 == 0) for at, text in enumerate(texts, 1)]
    text = library.module("files", "toCsv", lines)
    names = ("text", "digits", "angle", "locale", "pinned", "at")
    read = library.module("files", "fromText", text)
    assert [{name: each[name] for name in names} for each in read] == [
        {name: each[name] for name in names} for each in lines
    ]


@pytest.mark.parametrize(
    "text",
    [
        "expression,digits,locale,pinned\r\n1+1,20,en,true\r\n",
        "\ufeffexpression;chiffres;langue;épinglée\n1+1;20;en;VRAI\n",
        "expression\tchiffres\tlangue\tépinglée\n1+1\t20\ten\ttrue",
        'relation,expression,pinned,digits\n"=","1+1",TRUE,20\n\n',
    ],
)
def test_a_file_of_another_language_or_program_is_read(library: Calculator, text: str) -> None:
    (read,) = library.module("files", "fromText", text)
    assert [read["text"], read["digits"], read["pinned"]] == ["1+1", 20, True]


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "{", "[]", '{"kind": "other"}', "\x00\x01"])
def test_what_is_no_tape_is_told(english: Calculator, text: str, tmp_path: Path) -> None:
    assert english.module("files", "fromText", text) is None
    file = tmp_path / "other.csv"
    file.write_text(text)
    english.page.locator("#file").set_input_files(file)
    english.toast.get_by_text(english.told("not_imported")).wait_for()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 1", "- `1 + 1` = 2"),
        ("√6", "- `√6` = √6 ≈ 2.44948974278318"),
        ("|-3| # a_b*c*", "- `|-3| # a_b*c*` = 3"),
        ("5 # `code` and ``more``", "- ``` 5 # `code` and ``more`` ``` = 5"),
        ("price = 100\nprice*1.2", "- `price = 100`\\\n  `price*1.2` = 120"),
        ("[1; 2]", "- `[1; 2]` = \\[1; 2\\]"),
        ("f(t) = t*2", "- `f(t) = t*2`"),
    ],
)
def test_markdown_shows_what_stands_in_a_line_as_it_is(english: Calculator, text: str, expected: str) -> None:
    assert english.module("files", "toMarkdown", [answered(text, "en")]) == expected
