"""What the tests ask a child to do: `tasks:act` calls the function here that a request names."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from typing import NoReturn

from flint import arb_mat, fmpz

_hoard: list[bytearray] = []


class Hermit(Exception):
    """An exception that can be pickled but not restored."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")


def act(request: tuple[str, tuple[object, ...]]) -> object:
    name, arguments = request
    return globals()[name](*arguments)


def echo(value: object) -> object:
    return value


def pid() -> int:
    return os.getpid()


def announce(fifo: str) -> int:
    """Tell whoever reads `fifo` that the task runs; the reader sees the end of it when this process is gone."""
    end = os.open(fifo, os.O_WRONLY)
    os.write(end, b"running")
    return end


def loop_in_python(fifo: str) -> NoReturn:
    announce(fifo)
    while True:
        pass


def loop_in_flint(fifo: str) -> NoReturn:
    announce(fifo)
    while True:
        fmpz(3) ** 10**8


def hand_over(fifo: str, message: str) -> None:
    Path(fifo).write_text(message)


def take_over(fifo: str) -> str:
    return Path(fifo).read_text()


def allocate(size: int) -> int:
    return len(bytearray(size))


def allocate_in_gmp() -> None:
    fmpz(1) << 2**36


def allocate_in_flint() -> None:
    arb_mat(2**14, 2**14)


def allocate_objects() -> None:
    things: list[object] = []
    while True:
        things.append([things])


def hoard(size: int) -> int:
    _hoard.append(bytearray(size))
    return os.getpid()


def abort() -> None:
    os.abort()


def leave(status: object) -> None:
    sys.exit(status)  # type: ignore[arg-type]  # any object may be given


def die(number: int) -> None:
    signal.pthread_kill(threading.get_ident(), number)


def divide(a: int, b: int) -> float:
    return a / b


def give_function() -> object:
    return lambda: None


def raise_hermit() -> None:
    raise Hermit("not", "portable")


def chatter(size: int) -> str:
    sys.stdout.write("x" * size)
    sys.stderr.write("y" * size)
    os.write(1, b"z" * size)
    return "said"


def chatter_on() -> NoReturn:
    while True:
        os.write(2, b"never ending")


def read_input() -> bytes:
    return os.read(0, 1)


def complain_and_abort(text: str) -> None:
    os.write(2, text.encode())
    os.abort()
