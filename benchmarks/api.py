"""The HTTP API on one core, with the load on the other: beside a bare ASGI answer, and Flask that calls `eval`."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import TYPE_CHECKING

import httpx

from benchmarks import batch
from benchmarks.install import library_folder
from benchmarks.programs import CALCULATRICE, run
from benchmarks.table import aligned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

WORKERS = Path(__file__).with_name("workers")
ROUNDS, SECONDS, CONNECTIONS = 5, 2, 16
LINES = 20_000
PATIENCE = 30
ENDLESS = "sum(sin(k)^(1/3); k; 1; 10^8)"
GET = "/api/v1/calculate?expression=1/3"
POST = "/api/v1/calculations"
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
_LATENCY = re.compile(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s)$", re.MULTILINE)
_RATE = re.compile(r"^Requests/sec:\s+([\d.]+)$", re.MULTILINE)


@dataclass(frozen=True)
class Load:
    """One run of wrk: requests a second, and the latency in milliseconds of half and of nearly all of them."""

    rate: float
    p50: float
    p99: float


@dataclass(frozen=True)
class Asked:
    """What is asked of one server."""

    title: str
    server: str
    address: str
    script: str = ""


ASKED = (
    Asked("bare ASGI, GET", "bare", "/"),
    Asked("bare ASGI, POST", "bare", "/", "post.lua"),
    Asked("GET calculate", "calculatrice", GET),
    Asked("POST calculations", "calculatrice", POST, "post.lua"),
    Asked("GET calculate, each another", "calculatrice", GET, "fresh.lua"),
    Asked("GET, each another irrational", "calculatrice", GET, "irrational.lua"),
    Asked("Flask + eval, GET", "flask", GET),
    Asked("Flask + eval, POST", "flask", POST, "post.lua"),
)
GETS, POSTS = "bare ASGI, GET", "bare ASGI, POST"
REFERENCE = {"": GETS, "fresh.lua": GETS, "irrational.lua": GETS, "post.lua": POSTS}


def on_core(core: int, command: list[str]) -> list[str]:
    """The command on one core, where there are several and the system can bind to one."""
    can = shutil.which("taskset") is not None and (os.cpu_count() or 1) > 1
    return ["taskset", "-c", str(core), *command] if can else command


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


def commands(port: int, home: str) -> dict[str, list[str]]:
    """How each server is started."""
    database = f"sqlite:///{home}/{port}.db"
    return {
        "bare": [sys.executable, str(WORKERS / "bare.py"), str(port)],
        "calculatrice": [str(CALCULATRICE), "serve", "--port", str(port), "--database-url", database],
        "flask": [sys.executable, "-m", "gunicorn", "-w", "1", "-b", f"127.0.0.1:{port}", "flask_eval:app"],
    }


@contextmanager
def served(name: str, home: str, *options: str, core: int | None = 0) -> Iterator[tuple[int, int]]:
    """A server that answers: the number of its process and its port."""
    port = free_port()
    command = [*commands(port, home)[name], *options]
    paths = os.pathsep.join([str(library_folder("flask")), str(WORKERS)])
    environment = {**os.environ, **({"PYTHONPATH": paths} if name == "flask" else {})}
    with subprocess.Popen(
        command if core is None else on_core(core, command),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            await_answer(port)
            yield process.pid, port
        finally:
            process.send_signal(signal.SIGTERM)


def await_answer(port: int) -> None:
    """Return when something answers there."""
    end = perf_counter() + PATIENCE
    while perf_counter() < end:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
            connection.request("GET", GET)
            connection.getresponse().read()
        except (OSError, HTTPException):
            sleep(0.05)
        else:
            return


def load(asked: Asked, port: int, connections: int = CONNECTIONS) -> Load:
    """What wrk measures."""
    script = ["-s", str(WORKERS / asked.script)] if asked.script else []
    wrk = ["wrk", "--latency", "-t1", f"-c{connections}", f"-d{SECONDS}", *script]
    command = on_core(1, [*wrk, f"http://127.0.0.1:{port}{asked.address}"])
    return measured(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def measured(output: str) -> Load:
    """The figures that wrk has printed.

    >>> measured("     50%  500.00us\\n     99%    1.25ms\\nRequests/sec:   2000.5\\n")
    Load(rate=2000.5, p50=0.5, p99=1.25)
    """
    latency = {percent: float(value) * UNITS[unit] for percent, value, unit in _LATENCY.findall(output)}
    rate = _RATE.search(output)
    return Load(float(rate[1]) if rate else 0.0, latency["50"], latency["99"])


def rounds(ports: dict[str, int]) -> dict[str, list[Load]]:
    """The runs of every question to a server that is there, taking turns."""
    present = [asked for asked in ASKED if asked.server in ports]
    runs: dict[str, list[Load]] = {asked.title: [] for asked in present}
    for _ in range(ROUNDS):
        for asked in present:
            runs[asked.title].append(load(asked, ports[asked.server]))
    return runs


def rows(runs: dict[str, list[Load]]) -> list[list[str]]:
    """A row for each question; its ratio to the bare answer is the median of those of the rounds."""
    heading = ["", "requests/s", "ratio to bare", "p50 ms", "p99 ms", "p99/p50"]
    return [heading, *(row(asked, runs) for asked in ASKED if asked.title in runs)]


def row(asked: Asked, runs: dict[str, list[Load]]) -> list[str]:
    own, bare = runs[asked.title], runs[REFERENCE[asked.script]]
    ratio = median(mine.rate / theirs.rate for mine, theirs in zip(own, bare, strict=True))
    p50, p99 = median(each.p50 for each in own), median(each.p99 for each in own)
    rate = median(each.rate for each in own)
    return [asked.title, f"{rate:,.0f}", f"{ratio:.2f}", f"{p50:.2f}", f"{p99:.2f}", f"{p99 / p50:.1f}"]


def throughput(home: str) -> str:
    """The table of the requests, and the memory that they took."""
    names = [name for name in ("bare", "calculatrice", "flask") if name != "flask" or library_folder(name).is_dir()]
    with ExitStack() as stack:
        servers = {name: stack.enter_context(served(name, home)) for name in names}
        idle = resident(servers["calculatrice"][0])
        table = aligned(rows(rounds({name: port for name, (_, port) in servers.items()})))
        loaded = resident(servers["calculatrice"][0])
    return f"{table}\n\nMemory of the server: {idle:.0f} MiB idle, {loaded:.0f} MiB after the load."


def resident(process: int) -> float:
    """The memory of a process in MiB, where the system tells."""
    status = Path(f"/proc/{process}/status")
    found = re.search(r"VmRSS:\s+(\d+)", status.read_text("ascii")) if status.exists() else None
    return int(found[1]) / 1024 if found else 0.0


def busy(home: str) -> str:
    """Latency of short answers while the server has nothing else to do, and while its queue is full.

    Beside them a bare answer, whose server has plain loops next to it: what the system's scheduler costs by itself.
    """
    heading = ["", "connections", "idle: p50 ms", "p99 ms", "busy: p50 ms", "p99 ms", "p99, busy to idle"]
    with served("calculatrice", home, "--queue", "20", core=None) as (_, port):
        ours = idle_and_busy(ASKED[2], port, lambda: filled(port))
    with served("bare", home, core=None) as (_, port):
        bare = idle_and_busy(ASKED[0], port, loops)
    return aligned([heading, *ours, *bare])


def idle_and_busy(asked: Asked, port: int, occupied: Callable[[], AbstractContextManager[None]]) -> list[list[str]]:
    """A row for one connection, and one for many."""
    numbers = (1, CONNECTIONS)
    idle = [latency(asked, port, connections) for connections in numbers]
    with occupied():
        busy = [latency(asked, port, connections) for connections in numbers]
    return [
        [asked.title, str(number), *map("{:.2f}".format, (*before, *after)), f"{after[1] / before[1]:.1f}"]
        for number, before, after in zip(numbers, idle, busy, strict=True)
    ]


def latency(asked: Asked, port: int, connections: int) -> tuple[float, float]:
    """The p50 and the p99 in milliseconds, medians of the rounds."""
    runs = [load(asked, port, connections) for _ in range(ROUNDS)]
    return median(each.p50 for each in runs), median(each.p99 for each in runs)


@contextmanager
def loops() -> Iterator[None]:
    """As many processes that do nothing, as politely as the children of the server, as there are cores."""
    polite = ["chrt", "--idle", "0"] if shutil.which("chrt") else ["nice", "-n", "19"]
    command = [*polite, sys.executable, "-c", "while True: pass"]
    started = [subprocess.Popen(command) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


@contextmanager
def filled(port: int) -> Iterator[None]:
    """A queue that has taken long calculations until it took no more."""
    with httpx.Client(base_url=f"http://127.0.0.1:{port}") as client:
        digits = 15
        while client.post(POST, json={"expression": ENDLESS, "digits": digits}).is_success:
            digits += 1
    yield


def lines(home: str) -> str:
    """Lines a second: through a batch over HTTP, and through the command."""
    random = Random(batch.SEED)  # noqa: S311 - the same lines every time, no secret in them
    text = "".join(f"{batch.line(random)}\n" for _ in range(LINES))
    file = Path(home, "lines.txt")
    file.write_text(text, encoding="utf-8")
    command = run([str(CALCULATRICE), "batch"], stdin=str(file)).seconds
    with served("calculatrice", home) as (_, port):
        over_http = seconds_of_a_batch(port, text.encode())
    body = [[name, f"{LINES / taken:,.0f}"] for name, taken in (("over HTTP", over_http), ("the command", command))]
    return aligned([[f"{LINES:,} lines", "lines/s"], *body])


def seconds_of_a_batch(port: int, text: bytes) -> float:
    """How long a batch takes from its first byte to its last answer."""
    start = perf_counter()
    with socket.create_connection(("127.0.0.1", port)) as connection:
        head = f"POST /api/v1/batch HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\nContent-Length: {len(text)}\r\n\r\n"
        sending = threading.Thread(target=connection.sendall, args=(head.encode() + text,))
        sending.start()
        while connection.recv(1 << 16):
            pass
        sending.join()
    return perf_counter() - start


def report() -> str:
    """The tables, with what they compare."""
    if shutil.which("wrk") is None:
        return "absent: wrk: not installed"
    with TemporaryDirectory() as home:
        parts = [throughput(home), busy(home), lines(home)]
    told = f"wrk, {CONNECTIONS} connections, {ROUNDS} rounds of {SECONDS} s in turn; one core for servers, one for wrk."
    return "\n\n".join([told, *parts])


if __name__ == "__main__":
    print(report())
