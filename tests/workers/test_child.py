"""A child answers, is stopped at its limits, and the run after a failure is right."""

from __future__ import annotations

import gc
import os
import select
import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calculatrice.engine.errors import DivisionByZero
from calculatrice.workers.child import Child, Limits
from calculatrice.workers.errors import Cancelled, ChildError, Closed, Crashed, OutOfMemory, TaskFailed, TimedOut

if TYPE_CHECKING:
    from collections.abc import Callable

MEGABYTE = 1 << 20
linux_only = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="address space is limited on Linux only")


def ask(child: Child, name: str, *arguments: object, seconds: float | None = None) -> object:
    return child.run((name, arguments), seconds)


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


@pytest.mark.parametrize("value", [None, 0, 10**4000, "√2", [1, {"a": (2.5,)}]])
def test_a_value_comes_back_as_it_was_sent(child: Child, value: object) -> None:
    assert ask(child, "echo", value) == value


def test_twenty_megabytes_go_and_come_back(child: Child) -> None:
    value = os.urandom(20 * MEGABYTE)
    assert ask(child, "echo", value) == value


def test_a_child_is_resident(child: Child) -> None:
    assert ask(child, "pid") == ask(child, "pid") != os.getpid()


def test_an_error_of_the_task_comes_back_as_it_is(child: Child) -> None:
    with pytest.raises(ZeroDivisionError, match="division by zero") as raised:
        ask(child, "divide", 1, 0)
    assert "in divide" in raised.value.__notes__[0]
    assert ask(child, "divide", 1, 2) == 0.5


def test_an_error_of_a_calculation_keeps_its_place(polling_child: Child) -> None:
    error = DivisionByZero("division_by_zero", (2, 5))
    returned = ask(polling_child, "echo", error)
    assert isinstance(returned, DivisionByZero)
    assert (returned.reason, returned.span) == ("division_by_zero", (2, 5))


def test_a_request_that_can_not_be_pickled_is_refused_before_anything_starts(child: Child) -> None:
    with pytest.raises((AttributeError, TypeError), match="pickle"):
        child.run(lambda: None)
    assert ask(child, "echo", 1) == 1


FAILURES: list[tuple[str, tuple[object, ...], type[Exception], str]] = [
    ("give_function", (), AttributeError, "pickle"),
    ("raise_hermit", (), TaskFailed, "Hermit: not portable"),
    ("abort", (), Crashed, "SIGABRT"),
    ("die", (signal.SIGSEGV,), Crashed, "SIGSEGV"),
    ("die", (signal.SIGKILL,), Crashed, "SIGKILL"),
    ("die", (signal.SIGALRM,), TimedOut, "longer than its limit"),
    ("leave", (0,), Crashed, "exit 0"),
    ("leave", (3,), Crashed, "exit 3"),
    ("leave", ("farewell",), Crashed, "exit 1"),
]


@pytest.mark.parametrize(("name", "arguments", "error", "text"), FAILURES)
def test_after_a_failure_the_next_run_is_right(
    child: Child, name: str, arguments: tuple[object, ...], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        ask(child, name, *arguments)
    assert ask(child, "echo", name) == name


@linux_only
@pytest.mark.parametrize("name", ["allocate_objects", "allocate_in_gmp", "allocate_in_flint"])
def test_too_much_memory_is_told_apart(polling_child: Child, name: str) -> None:
    with pytest.raises(OutOfMemory) as raised:
        ask(polling_child, name)
    assert raised.value.reason == "memory"
    assert ask(polling_child, "echo", name) == name


@linux_only
@pytest.mark.parametrize(("megabytes", "fits"), [(400, True), (600, False)])
def test_the_limit_of_memory_is_counted_from_the_child_at_rest(child: Child, megabytes: int, fits: bool) -> None:
    try:
        answer = ask(child, "allocate", megabytes * MEGABYTE)
    except OutOfMemory:
        answer = None
    assert (answer == megabytes * MEGABYTE) is fits


@linux_only
def test_a_child_that_keeps_memory_is_replaced(child: Child) -> None:
    assert ask(child, "hoard", 200 * MEGABYTE) != ask(child, "pid")


@pytest.mark.parametrize("name", ["loop_in_python", "loop_in_flint"])
def test_a_task_that_never_ends_is_stopped_at_its_limit(
    child: Child, name: str, fifo: str, hear: Callable[[str], int]
) -> None:
    ask(child, "echo", "started")
    with ThreadPoolExecutor(1) as threads:
        heard = threads.submit(hear, fifo)
        with pytest.raises(TimedOut):
            ask(child, name, fifo, seconds=0.3)
        assert os.read(heard.result(), 1) == b""
    assert ask(child, "echo", name) == name


def test_the_limit_holds_for_a_child_that_does_not_listen(child: Child) -> None:
    pid = ask(child, "pid")
    assert isinstance(pid, int)
    os.kill(pid, signal.SIGSTOP)
    with pytest.raises(TimedOut):
        ask(child, "echo", b"\0" * 20 * MEGABYTE, seconds=0.3)
    assert ask(child, "echo", 1) == 1


def test_the_limit_holds_for_a_task_that_chatters(polling_child: Child) -> None:
    with pytest.raises(TimedOut):
        ask(polling_child, "chatter_on", seconds=0.3)
    assert ask(polling_child, "echo", 1) == 1


@pytest.mark.parametrize("size", [1, 3 * MEGABYTE])
def test_what_a_task_prints_does_not_reach_the_frames(child: Child, size: int) -> None:
    assert ask(child, "chatter", size) == "said"
    assert ask(child, "echo", 1) == 1


def test_a_task_that_reads_its_input_finds_nothing(child: Child) -> None:
    assert ask(child, "read_input") == b""


def test_the_last_words_of_a_crash_are_kept(polling_child: Child) -> None:
    with pytest.raises(Crashed, match="SIGABRT\nit broke") as raised:
        ask(polling_child, "complain_and_abort", "it broke")
    assert raised.value.complaints.startswith("it broke")


def test_a_task_that_can_not_be_imported_is_a_crash_that_says_why() -> None:
    with Child("nowhere:nothing", Limits()) as child, pytest.raises(Crashed, match=r"No module named 'nowhere'"):
        child.run(None)


def test_cancel_stops_the_running_task(child: Child, fifo: str, hear: Callable[[str], int]) -> None:
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(ask, child, "loop_in_flint", fifo)
        end = hear(fifo)
        child.cancel()
        with pytest.raises(Cancelled):
            running.result()
        assert os.read(end, 1) == b""
    assert ask(child, "pid") == ask(child, "pid")


def test_cancel_of_a_child_at_rest_changes_nothing(child: Child) -> None:
    child.cancel()
    pid = ask(child, "pid")
    child.cancel()
    assert ask(child, "pid") == pid


def test_close_stops_the_running_task_for_good(child: Child, fifo: str, hear: Callable[[str], int]) -> None:
    with ThreadPoolExecutor(1) as threads:
        running = threads.submit(ask, child, "loop_in_flint", fifo)
        hear(fifo)
        child.close()
        with pytest.raises(Cancelled):
            running.result()
    with pytest.raises(Closed):
        ask(child, "echo", 1)


def test_ctrl_c_ends_the_child_and_not_the_session(polling_child: Child, fifo: str, hear: Callable[[str], int]) -> None:
    def press() -> int:
        end = hear(fifo)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        return end

    with ThreadPoolExecutor(1) as threads:
        pressed = threads.submit(press)
        with pytest.raises(KeyboardInterrupt):
            ask(polling_child, "loop_in_flint", fifo)
        assert os.read(pressed.result(), 1) == b""
    assert ask(polling_child, "echo", 1) == 1


def test_a_child_leaves_ctrl_c_to_its_parent(child: Child) -> None:
    pid = ask(child, "pid")
    ask(child, "die", signal.SIGINT)
    assert ask(child, "pid") == pid


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such policy")
@pytest.mark.parametrize(("gives_way", "policy"), [(False, "SCHED_OTHER"), (True, "SCHED_IDLE")])
def test_a_child_leaves_the_core_to_others_where_it_gives_way(*, gives_way: bool, policy: str) -> None:
    with Child("tasks:act", Limits(gives_way=gives_way)) as child:
        pid = ask(child, "pid")
        assert isinstance(pid, int)
        assert os.sched_getscheduler(pid) == getattr(os, policy)


def test_a_child_that_died_at_rest_is_replaced(child: Child) -> None:
    pid = ask(child, "pid")
    assert isinstance(pid, int)
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert ask(child, "echo", 1) == 1


def test_the_limit_of_a_run_does_not_reach_beyond_it(child: Child, fifo: str, hear: Callable[[str], int]) -> None:
    ask(child, "echo", "started")
    with ThreadPoolExecutor(1) as threads:
        heard = threads.submit(hear, fifo)
        ask(child, "announce", fifo, seconds=0.3)
        child_ended, _, _ = select.select([heard.result()], [], [], 0.5)
    assert not child_ended


def test_a_child_outlives_the_thread_that_started_it(child: Child) -> None:
    with ThreadPoolExecutor(1) as threads:
        pid = threads.submit(ask, child, "pid").result()
    assert ask(child, "pid") == pid


def test_threads_take_turns(child: Child) -> None:
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda n: ask(child, "echo", n), range(200))) == list(range(200))


def test_nothing_is_imported_from_the_working_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('imported from the working directory')")
    monkeypatch.chdir(tmp_path)
    with Child("tasks:act", Limits()) as child:
        assert ask(child, "echo", 1) == 1


def test_a_closed_child_is_gone(child: Child) -> None:
    pid = ask(child, "pid")
    child.close()
    assert isinstance(pid, int)
    assert is_gone(pid)


def test_a_forgotten_child_is_gone() -> None:
    child = Child("tasks:act", Limits())
    pid = ask(child, "pid")
    del child
    gc.collect()
    assert isinstance(pid, int)
    assert is_gone(pid)


def test_no_file_descriptor_leaks(child: Child) -> None:
    def opened() -> int:
        return len(list(Path("/dev/fd").iterdir()))

    ask(child, "echo", 0)
    before = opened()
    for number in range(1000):
        assert ask(child, "echo", number) == number
    for _ in range(10):
        with pytest.raises(ChildError):
            ask(child, "leave", 1)
        ask(child, "echo", 0)
    assert opened() == before
