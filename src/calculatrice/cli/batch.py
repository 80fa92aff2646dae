"""`calculatrice batch`: an expression a line in, a JSON object a line out, in order, for as long as lines come.

Of a table, the same table with its answers out: `table_batch`.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from calculatrice.cli.batch_progress import counted
from calculatrice.cli.errors import UsageError
from calculatrice.cli.executor import sending, surrounded_calculator
from calculatrice.cli.options import options_of
from calculatrice.cli.record import FORMS, encode, failure, line_of
from calculatrice.cli.stream import chunks, lines
from calculatrice.cli.utf8 import MOST_BYTES, check, decode, printable
from calculatrice.engine.errors import BudgetExceeded, CalculationError
from calculatrice.engine.session import Session
from calculatrice.service.perform import last

if TYPE_CHECKING:
    from calculatrice.cli.arguments import Invocation
    from calculatrice.cli.console import Console
    from calculatrice.engine.options import Options
    from calculatrice.service.calculator import Calculator
    from calculatrice.settings import Settings

MOST_JOBS = 256
TABLE = {"column", "as", "format"}
"""The options that say that a table comes in."""


def run(invocation: Invocation, settings: Settings, console: Console) -> int:
    """Answer every line of standard input; what is wrong with a line stands in its answer. Raises `UsageError`."""
    jobs = _jobs(invocation)
    if invocation.options.keys() & TABLE:
        from calculatrice.cli.table_batch import run as run_table  # only tables need it

        return run_table(invocation, settings, console)
    return _run_here(invocation, settings, console) if jobs == 1 else _run_beside(jobs, invocation, settings, console)


def _jobs(invocation: Invocation) -> int:
    """How many processes are to answer."""
    wanted = invocation.options.get("jobs", "1")
    if wanted != "auto" and not (wanted.isdecimal() and 1 <= int(wanted) <= MOST_JOBS):
        raise UsageError("wrong_value", option="--jobs", expected=f"1…{MOST_JOBS} | auto")
    jobs = _cores() if wanted == "auto" else int(wanted)
    if jobs > 1 and "session" in invocation.options:
        raise UsageError("jobs_with_session")
    if jobs > 1 and invocation.options.keys() & TABLE:
        raise UsageError("jobs_with_table")
    return jobs


def _cores() -> int:
    """The cores that this process may use."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, MOST_JOBS)


def _run_beside(jobs: int, invocation: Invocation, settings: Settings, console: Console) -> int:
    from calculatrice.cli.batch_processes import BatchProcesses  # only several processes need it

    def failed(line: bytes) -> bytes:
        text = decode(line)
        error = BudgetExceeded("crashed", (0, len(text)))
        return encode(failure(error, printable(text), settings.locale)).encode() + b"\n"

    own = {name: value for name, value in invocation.options.items() if name != "jobs"}
    processes = BatchProcesses(jobs, ["batch", *(f"--{name}={value}" for name, value in own.items())], failed)
    with counted(console) as out:
        processes.answer(lambda paused: lines(chunks(sys.stdin.fileno(), paused), MOST_BYTES), out)
    return 0


def _run_here(invocation: Invocation, settings: Settings, console: Console) -> int:
    calculator = surrounded_calculator(settings, sending(console.out.flush))
    options = options_of(settings)
    with counted(console) as out:
        for line in lines(chunks(sys.stdin.fileno(), out.flush), MOST_BYTES):
            if "session" not in invocation.options:
                calculator.session = Session()
            out.write(answer(line, calculator, options))
    return 0


def answer(line: bytes, calculator: Calculator, options: Options) -> bytes:
    """The JSON object about one line, and the end of a line.

    >>> from calculatrice.bootstrap import calculator
    >>> from calculatrice.engine.options import Options
    >>> answer(b"2 3", calculator(), Options())[:55]
    b'{"expression": "2 3", "reading": null, "exact": null, "'
    """
    text = decode(line)
    try:
        check(text)
        written = line_of(last(calculator.each(text, options, FORMS), text), text, options.locale)
    except CalculationError as error:
        written = encode(failure(error, printable(text), options.locale))
    return f"{written}\n".encode()
