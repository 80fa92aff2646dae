"""Tables through `calculatrice batch`: CSV and TSV, quoting, both locales, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from calculatrice.service.spreadsheet import harmless, meant

if TYPE_CHECKING:
    from tests.cli.command import Command

DIVISION = "Division by zero: the denominator is exactly 0."


@pytest.mark.parametrize(
    ("words", "table", "expected"),
    [
        (
            ["--column", "formula", "--as", "value"],
            "n,formula\n1,1/4\n2,1/3\n3,1/0\n4,\n",
            "n,formula,value,value_relation,value_error\n1,1/4,0.25,=,\n2,1/3,0.333333333333333,≈,\n"
            f"3,1/0,,,{DIVISION}\n4,,,,\n",
        ),
        (["--as", "r"], "f\n2^10\n", "f,r,r_relation,r_error\n2^10,1024,=,\n"),
        (["--format=csv"], "f;n\n1/4;a\n", "f;n;result;result_relation;result_error\n1/4;a;0.25;=;\n"),
        (["--format=tsv"], "f\tn\n1/4\ta,b\n", "f\tn\tresult\tresult_relation\tresult_error\n1/4\ta,b\t0.25\t=\t\n"),
        (
            ["--column=f", "--locale=fr"],
            "f;n\n1,5*3;1\n1 < 2;2\n",
            "f;n;result;result_relation;result_error\n1,5*3;1;4,5;=;\n1 < 2;2;vrai;=;\n",
        ),
        (
            ["--column=f", "--locale=fr"],
            'f,n\n"1,5*3",1\n',
            'f,n,result,result_relation,result_error\n"1,5*3",1,"4,5",=,\n',
        ),
        (
            ["--column=f"],
            'f,n\r\n"max(1; 2)","a ""b""\nc"\r\n',
            'f,n,result,result_relation,result_error\nmax(1; 2),"a ""b""\nc",2,=,\n',
        ),
        (["--column=f"], "\ufefff\n1+1", "f,result,result_relation,result_error\n1+1,2,=,\n"),
        (["--column=f"], "n,f\n1\n", "n,f,result,result_relation,result_error\n1,,,,\n"),
        (
            ["--column=f", "--session"],
            "f\nx = 3\nx^2\n",
            "f,result,result_relation,result_error\nx = 3,3,=,\nx^2,9,=,\n",
        ),
        (
            ["--column=f"],
            'f,link\n=1+1,"=HYPERLINK(""x"")"\n-2^2,-5\n\'-2^2,@a\n',
            'f,link,result,result_relation,result_error\n\'=1+1,"\'=HYPERLINK(""x"")",2,=,\n'
            "'-2^2,-5,-4,=,\n'-2^2,'@a,-4,=,\n",
        ),
    ],
)
def test_a_table_gets_its_answers_beside_it(calculatrice: Command, words: list[str], table: str, expected: str) -> None:
    ended = calculatrice("batch", *words, stdin=table)
    assert (ended.status, ended.err, ended.out) == (0, "", expected)


def test_what_comes_out_goes_in_again(calculatrice: Command) -> None:
    first = calculatrice("batch", "--as=a", stdin="f\n-2^2\n=1/3\n").out
    second = calculatrice("batch", "--column=f", "--as=b", stdin=first).out
    rows = list(csv.DictReader(io.StringIO(second)))
    assert [(row["a"], row["b"]) for row in rows] == [("-4", "-4"), ("0.333333333333333",) * 2]


@pytest.mark.parametrize(
    ("words", "table", "status", "said"),
    [
        (["--column=x"], "f,n\n1,2\n", 2, "f, n"),
        (["--column=f"], "", 2, "“f”"),
        (["--column=f", "--as=n"], "f,n\n1,2\n", 2, "--as"),
        (["--column=f", "--jobs=2"], "f\n1\n", 2, "--jobs"),
        (["--format=xml"], "f\n1\n", 2, "csv | tsv"),
        (["--column=f"], f"f\n{'1' * 200_000}\n", 1, "Line 2"),
    ],
)
def test_a_table_that_is_not_as_it_must_be_is_refused(
    calculatrice: Command, words: list[str], table: str, status: int, said: str
) -> None:
    ended = calculatrice("batch", *words, stdin=table)
    assert ended.status == status
    assert said in ended.err


@pytest.mark.parametrize("cell", ["=1", "+a", "-2^2", "@x", "\t=1", " =1", "'=1", "''=1", "＝1", "\r1", "=a\nb"])  # noqa: RUF001  # a wide sign
def test_what_a_spreadsheet_would_calculate_is_marked_as_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert meant(harmless(cell)) == cell


@pytest.mark.parametrize("cell", ["-$45+1", "-$A1", "-5 km|a", "-$cmd", "-5 €+1", "-5 km"])
def test_what_is_more_than_an_amount_is_marked(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


AMOUNTS = ["-$45.00", "-1 234,50 €", "-CHF 12.50", "-CA$20.00", "-20,00 $CA", "-€1,234.50", "-12,50 CHF"]


@pytest.mark.parametrize("cell", [*AMOUNTS, "-5", "+5", "-0.25", "-1,5", "-1e-30", "=", "≈", "a=b", "'tis", "1/3", ""])
def test_numbers_and_other_texts_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == meant(cell) == cell


@pytest.mark.parametrize(
    ("locale", "table", "expected"),
    [
        ("en", "x\n€100/3\n-$45\n€0.001\n", ["€33.33,≈", "-$45.00,=", "€0.00,≈"]),
        ("en", "x\n6 ft 2 in to ft in\n1/3 m\n3 dBm\n", ["6 ft 2 in,=", "0.333333333333333 m,≈", "3 dBm,="]),
        ("fr", "x\n120 € TTC en HT à 20 %\n", ["100,00 €,="]),
        ("en", "x\n5 km + 1 h\n€1 + $1\n", [",,", ",,"]),
        ("en", "x\nsplit(€100; 3)\n", ["[€33.34; €33.33; €33.33],="]),
    ],
)
def test_a_cell_has_its_unit_and_the_relation_of_what_is_told(
    calculatrice: Command, locale: str, table: str, expected: list[str]
) -> None:
    ended = calculatrice("batch", "--column=x", f"--locale={locale}", stdin=table, CALCULATRICE_LOCALE=locale)
    separated = [row.replace(";", ",") if locale == "fr" else row for row in ended.out.splitlines()[1:]]
    assert all(wanted in row for row, wanted in zip(separated, expected, strict=True)), separated
