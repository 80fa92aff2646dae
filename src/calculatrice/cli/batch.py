"""`calculatrice batch`: an expression a line in, a JSON object a line out, in order, for as long as lines come."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

from calculatrice.cli.executor import surrounded_calculator
from calculatrice.cli.record import FORMS, encode, failure, record
from calculatrice.cli.stream import chunks, lines
from calculatrice.cli.utf8 import MOST_BYTES, check, decode, printable
from calculatrice.engine.errors import CalculationError
from calculatrice.engine.options import Options
from calculatrice.engine.session import Session
from calculatrice.service.perform import last

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.service.calculator import Calculator
    from calculatrice.settings import Settings


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Answer every line of standard input; what is wrong with a line stands in its answer."""
    out = console.out.buffer

    def send() -> nullcontext[None]:
        out.flush()
        return nullcontext()

    calculator = surrounded_calculator(settings, send)
    options = Options(settings.digits, settings.locale, settings.angle)
    for line in lines(chunks(sys.stdin.fileno(), out.flush), MOST_BYTES):
        if "session" not in invocation.options:
            calculator.session = Session()
        out.write(answer(line, calculator, options))
    return 0


def answer(line: bytes, calculator: Calculator, options: Options) -> bytes:
    """The JSON object about one line, and the end of a line.

    >>> from calculatrice.bootstrap import calculator
    >>> answer(b"2 3", calculator(), Options())[:55]
    b'{"expression": "2 3", "reading": null, "exact": null, "'
    """
    text = decode(line)
    try:
        check(text)
        content = record(last(calculator.each(text, options, FORMS), text), text, options.locale)
    except CalculationError as error:
        content = failure(error, printable(text), options.locale)
    return encode(content).encode() + b"\n"
