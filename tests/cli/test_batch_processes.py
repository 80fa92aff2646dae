"""A batch in several processes says what it says in one, whatever becomes of them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.test_batch import SLOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.command import Command

PATIENCE = 60
ENDLESS = b"sum(sin(k)^(1/3); k; 1; 10^8)\n"
LINES = [
    "1/3",
    SLOW,
    "sqrt(2)*sqrt(3)",
    "",
    "# nothing",
    "2 3",
    "1/0",
    "6/2(1+2)",
    "x = 3",
    "x",
    "'",
    "2^100000",
    "1\x00+1",
    "2+2\r",
    "é",
    "ln(10)" + "+1" * 3000,
    "1" * 300_000,
]
linux = pytest.mark.skipif(sys.platform != "linux", reason="/proc tells of other processes on Linux alone")


def objects(text: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@contextmanager
def batch(calculatrice: Command, *words: str) -> Iterator[subprocess.Popen[bytes]]:
    with calculatrice.start("batch", *words) as process:
        try:
            yield process
        finally:
            process.kill()


def send(process: subprocess.Popen[bytes], lines: bytes) -> None:
    assert process.stdin is not None
    process.stdin.write(lines)
    process.stdin.flush()


def receive(process: subprocess.Popen[bytes]) -> dict[str, Any]:
    assert process.stdout is not None
    answer: dict[str, Any] = json.loads(process.stdout.readline())
    return answer


def descendants(pid: int) -> list[int]:
    """The processes that it has started, and those that they have."""
    try:
        listed = [Path(entry, "children").read_text() for entry in Path(f"/proc/{pid}/task").iterdir()]
    except OSError:
        return []
    children = [int(child) for line in listed for child in line.split()]
    return children + [below for child in children for below in descendants(child)]


def soon(holds: Callable[[], bool]) -> None:
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end
        sleep(0.05)


@pytest.mark.parametrize("jobs", ["2", "3", "auto"])
def test_answers_are_those_of_one_process_in_the_order_of_the_lines(calculatrice: Command, jobs: str) -> None:
    text = ("\n".join(LINES) + "\n").encode() * 2 + b"1+\xff\n" + b"1/7\n" * 500 + b"the last"
    one, several = calculatrice("batch", stdin=text), calculatrice("batch", "--jobs", jobs, stdin=text)
    assert (several.status, several.err) == (0, "")
    assert several.out == one.out


def test_options_count_in_every_process(calculatrice: Command) -> None:
    given = ("--digits", "5", "--angle=deg", "--locale", "fr")
    ended = calculatrice("batch", "--jobs", "2", *given, stdin="sin(1)\n" * 200 + "1,5+1/0")
    *answers, failed = objects(ended.out.encode())
    assert {answer["decimal"] for answer in answers} == {"0.017452"}
    assert "Division par zéro" in failed["error"]["message"]


def test_nothing_is_answered_to_nothing(calculatrice: Command) -> None:
    ended = calculatrice("batch", "--jobs", "2")
    assert (ended.status, ended.out, ended.err) == (0, "", "")


def test_answers_come_when_the_input_pauses(calculatrice: Command) -> None:
    with batch(calculatrice, "--jobs", "2") as process:
        for number in (1, 2, 3):
            send(process, b"%d+0\n2*%d\n" % (number, number))
            assert [receive(process)["decimal"] for _ in range(2)] == [str(number), str(2 * number)]


def test_answers_do_not_wait_for_a_long_calculation_behind_them(calculatrice: Command) -> None:
    with batch(calculatrice, "--jobs", "2") as process:
        send(process, b"1+1\n" + ENDLESS + b"1+2\n")
        assert receive(process)["decimal"] == "2"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--jobs", "0"), "--jobs"),
        (("--jobs", "many"), "--jobs"),
        (("--jobs", "257"), "--jobs"),
        (("--jobs", "2", "--session"), "--session"),
    ],
)
def test_what_can_not_be_is_refused(calculatrice: Command, words: tuple[str, ...], said: str) -> None:
    ended = calculatrice("batch", *words, stdin="1+1\n")
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_session_goes_with_one_process(calculatrice: Command) -> None:
    ended = calculatrice("batch", "--jobs", "1", "--session", stdin="x = 3\nx\n")
    assert objects(ended.out.encode())[1]["decimal"] == "3"


@linux
def test_ctrl_c_ends_all_processes_and_says_nothing(calculatrice: Command) -> None:
    with batch(calculatrice, "--jobs", "2") as process:
        send(process, b"1+1\n")
        receive(process)
        send(process, ENDLESS * 2000)
        soon(lambda: len(descendants(process.pid)) >= 4)
        started = descendants(process.pid)
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130
        soon(lambda: all(map(is_ended, started)))
        assert process.stderr is not None
        assert process.stderr.read() == b""


@linux
def test_who_reads_no_further_ends_all_processes(calculatrice: Command) -> None:
    with batch(calculatrice, "--jobs", "2") as process:
        send(process, b"1+1\n")
        receive(process)
        started = descendants(process.pid)
        assert process.stdout is not None
        process.stdout.close()
        send(process, b"1+1\n")
        assert process.wait(PATIENCE) == 141
        soon(lambda: all(map(is_ended, started)))


def is_ended(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


@linux
def test_lines_of_a_process_that_is_killed_are_answered_by_another(calculatrice: Command) -> None:
    with batch(calculatrice, "--jobs", "2") as process:
        for number in range(3):
            send(process, b"1/7\n" * 300 + b"%d\n" % number)
            assert {receive(process)["repeating"] for _ in range(300)} == {"0.(142857)"}
            assert receive(process)["decimal"] == str(number)
            for child in descendants(process.pid):
                os.kill(child, signal.SIGKILL)


@linux
def test_a_line_that_ends_every_process_is_told_and_no_other(calculatrice: Command) -> None:
    with batch(calculatrice, "--jobs", "2", "--seconds", "600") as process:
        send(process, b"1/7\n" * 20 + ENDLESS + b"1/3\n" * 20)
        answers = [receive(process) for _ in range(20)]
        killed = 0
        while killed < 3:  # in the block, and alone as often as it is tried
            soon(lambda: any(descendants(child) for child in descendants(process.pid)))
            for child in [one for one in descendants(process.pid) if descendants(one)]:
                os.kill(child, signal.SIGKILL)
                killed += 1
                soon(partial(is_ended, child))
        answers += [receive(process) for _ in range(21)]
    assert [answer["repeating"] for answer in answers[:20] + answers[21:]] == ["0.(142857)"] * 20 + ["0.(3)"] * 20
    assert (answers[20]["expression"].encode() + b"\n", answers[20]["error"]["code"]) == (ENDLESS, "budget_exceeded")


@linux
def test_memory_does_not_grow_with_the_lines_that_wait(calculatrice: Command) -> None:
    """A line that takes long stands before 60 MB of answers, which nobody can have before its own."""
    with batch(calculatrice, "--jobs", "2") as process:
        send(process, b"1+1\n")
        receive(process)
        before = peak_memory(process.pid)
        writer = subprocess.Popen(
            [sys.executable, "-c", f"print({ENDLESS.decode().strip()!r}); [print('2^130000') for _ in range(1500)]"],
            stdout=process.stdin,
        )
        soon(lambda: any(descendants(child) for child in descendants(process.pid)))
        soon(partial(is_idle, descendants(process.pid)))
        assert peak_memory(process.pid) < before + 40_000
        writer.kill()
        writer.wait()


def is_idle(processes: list[int]) -> bool:
    """Whether all of them but one, which is at the line that takes long, wait for others."""
    before = {one: processor_time(one) for one in processes}
    sleep(1)
    return sum(processor_time(one) > time for one, time in before.items()) <= 1


def processor_time(pid: int) -> int:
    return sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]))


def peak_memory(pid: int) -> int:
    """The most memory in KiB that the process took."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1])
