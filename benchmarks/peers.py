"""The peers: each a process of its own that evaluates text and says how long that took."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import IO, Protocol, Self, cast

from benchmarks.install import library_folder, node_modules

WORKERS = Path(__file__).with_name("workers")


class PeerAbsent(Exception):
    """A peer that is not installed here, or does not start."""


@dataclass(frozen=True)
class Measurement:
    """What a peer answered, and the seconds that the evaluations took; None where it gave no answer."""

    answer: str
    seconds: float | None


class Peer(Protocol):
    """Anything that evaluates text: `syntax` names its column of the table, `longest` bounds the evaluations a turn."""

    name: str
    syntax: str
    version: str
    longest: int

    def measure(self, text: str, count: int) -> Measurement: ...

    def close(self) -> None: ...


class Worker:
    """A library, inside a resident process that times its own evaluations."""

    longest = 50_000

    def __init__(self, name: str, syntax: str, command: list[str], environment: dict[str, str]) -> None:
        self.name = name
        self.syntax = syntax
        self.process = subprocess.Popen(
            command,
            env=os.environ | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.version = str(self.receive()["version"])

    def measure(self, text: str, count: int) -> Measurement:
        requests = cast("IO[str]", self.process.stdin)
        requests.write(json.dumps({"expression": text, "count": count}) + "\n")
        requests.flush()
        reply = self.receive()
        seconds = reply["seconds"]
        return Measurement(str(reply["answer"]), seconds if isinstance(seconds, float) else None)

    def receive(self) -> dict[str, object]:
        line = cast("IO[str]", self.process.stdout).readline()
        if not line:
            raise PeerAbsent(f"{self.name}: does not start")
        return cast("dict[str, object]", json.loads(line))

    def close(self) -> None:
        self.process.communicate()


class Stream:
    """A program that reads expressions from its input: one process a turn, fed a long stream.

    Its figure is processor time less that of an empty stream: start-up is not counted, nor are the 20 ms that qalc
    sleeps at every line whatever it holds.
    """

    def __init__(self, name: str, command: list[str], longest: int, prelude: str = "") -> None:
        self.name = name
        self.syntax = name
        self.command = command
        self.longest = longest
        self.prelude = prelude
        self.start_ups: list[float] = []
        self.version = self.stated_version()

    def stated_version(self) -> str:
        try:
            stated = subprocess.run([self.name, "--version"], check=True, capture_output=True, text=True).stdout
        except (OSError, subprocess.CalledProcessError) as error:
            raise PeerAbsent(f"{self.name}: not installed") from error
        return stated.splitlines()[0].removeprefix(self.name).strip()

    def measure(self, text: str, count: int) -> Measurement:
        self.start_ups.append(self.run("")[1])
        output, total = self.run(f"{text}\n" * count)
        answers = output.split()
        return Measurement(answers[-1] if answers else "nothing", max(total - median(self.start_ups), 1e-6))

    def run(self, text: str) -> tuple[str, float]:
        before = processor_seconds()
        environment = os.environ | {"BC_LINE_LENGTH": "0"}
        process = subprocess.run(
            self.command, input=self.prelude + text, check=False, capture_output=True, text=True, env=environment
        )
        return process.stdout, processor_seconds() - before

    def close(self) -> None:
        """Nothing to end: every turn has ended its process."""


def processor_seconds() -> float:
    """The processor time of all the processes that this one has started and seen end."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


BC_FUNCTIONS = """
define t(x) { return (s(x)/c(x)) }
define f(n) { auto r; r = 1; for (; n > 1; n--) r *= n; return (r) }
"""


def python_library(name: str, title: str, syntax: str, **environment: str) -> Worker:
    """The worker of a Python library, installed for the benchmark or in the environment that runs it."""
    command = [sys.executable, str(WORKERS / "library.py"), name]
    return Worker(title, syntax, command, {"PYTHONPATH": str(library_folder(name)), **environment})


def mathjs(kind: str) -> Worker:
    """The worker of math.js, whose numbers are of `kind`: `number` or `BigNumber`."""
    try:
        return Worker(
            f"math.js {kind}", "mathjs", ["node", str(WORKERS / "mathjs.cjs"), kind], {"NODE_PATH": str(node_modules())}
        )
    except OSError as error:
        raise PeerAbsent(f"math.js {kind}: node is not installed") from error


STARTERS = (
    lambda: python_library("calculatrice", "Calculatrice", "calculatrice"),
    lambda: python_library("eval", "eval", "python"),
    lambda: python_library("simpleeval", "simpleeval", "python"),
    lambda: python_library("mpmath", "mpmath", "mpmath"),
    lambda: python_library("sympy", "sympy", "sympy", SYMPY_USE_CACHE="no"),
    lambda: mathjs("number"),
    lambda: mathjs("BigNumber"),
    lambda: Stream("qalc", ["qalc", "-t", "-s", "precision 15", "-f", "-"], longest=40),
    lambda: Stream("bc", ["bc", "-lq"], longest=50_000, prelude=BC_FUNCTIONS),
)


class Peers:
    """Every peer that starts here, and a sentence for each that does not; closes them on leaving."""

    def __init__(self) -> None:
        self.present: list[Peer] = []
        self.absent: list[str] = []

    def __enter__(self) -> Self:
        for start in STARTERS:
            try:
                self.present.append(start())
            except PeerAbsent as error:
                self.absent.append(str(error))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for peer in self.present:
            peer.close()
