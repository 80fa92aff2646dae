"""`%calc` and `%%calc` in a real kernel: formulas, warnings, variables in and out, errors as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from nbclient import NotebookClient

if TYPE_CHECKING:
    from collections.abc import Iterator

    Output = dict[str, Any]


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    """A kernel that has loaded the extension; cells are run one after the other."""
    patch = pytest.MonkeyPatch()
    patch.setenv("IPYTHONDIR", str(tmp_path_factory.mktemp("ipython")))
    patch.setenv("CALCULATRICE_LOCALE", "en")
    client = NotebookClient(nbformat.v4.new_notebook(), timeout=60, kernel_name="python3", allow_errors=True)
    with client.setup_kernel():
        notebook = Notebook(client)
        assert notebook.run("%load_ext calculatrice") == []
        yield notebook
    patch.undo()


class Notebook:
    """Cells of one kernel."""

    def __init__(self, client: NotebookClient) -> None:
        self._client = client

    def run(self, source: str) -> list[Output]:
        """What the cell shows."""
        cell = nbformat.v4.new_code_cell(source)
        self._client.nb.cells.append(cell)
        self._client.execute_cell(cell, len(self._client.nb.cells) - 1)
        return list(cell.outputs)

    def texts(self, source: str) -> list[str]:
        """What the cell shows where there is text alone."""
        return [output["text"] if "text" in output else output["data"]["text/plain"] for output in self.run(source)]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("%calc sqrt(2)*sqrt(3)", ["= √6 ≈ 2.44948974278318"]),
        ("%calc --digits 5 pi", ["= π ≈ 3.1416"]),
        ("%calc --angle deg sin(30)", ["= 0.5"]),
        ("%calc --locale fr 1,5*2", ["= 3"]),
        ("%%calc\n1/4\n\n2^10", ["= 0.25", "= 1024"]),
        ("%%calc --digits 3\n1/3\n2/3", ["= 1/3 ≈ 0.333", "= 2/3 ≈ 0.667"]),
        ("answer = %calc 2/3\nprint(float(answer) == 2/3)", ["True\n"]),
        ("half = 0.5\n%calc 3 half", ["= 1.5"]),
        ("rows = [1, 2, 3]\n%calc mean(rows)", ["= 2"]),
        ("import numpy\nrows = numpy.array([1.5, 2.5])\n%calc sum(rows)", ["= 4"]),
        ("%calc third = 1/3\nthird * 3", ["= 1"]),
        ("%calc g(t) = t^2 half\n%calc g(2)", ["= 2"]),
        ("half = 3\n%calc g(2)", ["= 12"]),
        ("%%calc\nx = 5\nx^2", ["x = 5", "= 25"]),
    ],
)
def test_a_cell_shows_answers(notebook: Notebook, cell: str, shown: list[str]) -> None:
    assert notebook.texts(cell) == shown


def test_an_answer_is_shown_as_a_formula(notebook: Notebook) -> None:
    [output] = notebook.run("%calc sqrt(8)")
    assert output["data"]["text/latex"] == r"$\displaystyle \sqrt{8} = 2\,\sqrt{2} \approx 2.82842712474619$"
    assert "<math" in output["data"]["text/html"]


@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_a_warning_is_shown_with_the_answer(notebook: Notebook, kind: str) -> None:
    [output] = notebook.run("%calc 6/2(1+2)")
    assert "⚠ " in output["data"][kind]
    assert "6/(2(1+2))" in output["data"][kind]


def test_a_float_that_is_not_its_decimal_is_told(notebook: Notebook) -> None:
    [shown] = notebook.texts("tenth = 0.1\n%calc 3 tenth")
    assert "≈ 0.300000000000000\n⚠ The float tenth = 0.1 is taken as what it is exactly" in shown


def test_a_name_that_the_calculator_keeps_is_told(notebook: Notebook) -> None:
    assert notebook.texts("i = 3\n%calc i^2") == [
        "“i” is the calculator’s own name here: the notebook’s variable i is left out. Another name would be taken.\n",
        "= -1",
    ]


@pytest.mark.parametrize(
    ("cell", "name", "said"),
    [
        ("%calc 1/0", "DivisionByZero", ["1/0", "Division by zero: the denominator is exactly 0."]),
        ("%calc", "InvalidSyntax", ["There is nothing to calculate."]),
        ("text = 'a'\n%calc text + 1", "UnknownName", ["“text” is neither defined nor in the catalogue."]),
        ("%%calc\n1+1\n2+\n3", "InvalidSyntax", ["2+"]),
    ],
)
def test_an_error_is_a_sentence_and_ends_the_cell(notebook: Notebook, cell: str, name: str, said: list[str]) -> None:
    output = notebook.run(cell)[-1]
    shown = "\n".join(output["traceback"])
    assert output["ename"] == name
    assert [sentence for sentence in said if sentence not in shown] == []
    assert "Traceback" not in shown


def test_a_wrong_option_is_a_sentence(notebook: Notebook) -> None:
    assert notebook.texts("%calc --digitz 3 pi") == ["UsageError: --digitz is no option; there is: --digits\n"]
