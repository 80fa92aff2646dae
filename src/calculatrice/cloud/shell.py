"""Runs the tools: every command is shown before it runs, and Ctrl-C is theirs to answer."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from shlex import join, quote
from typing import TYPE_CHECKING

from calculatrice.cloud.messages import INTERRUPTED, Stopped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import IO

    from calculatrice.cli.console import Console


PRIVATE = 0o077
"""What the tools write is for its owner alone: a state holds the key of the cluster."""


@dataclass(frozen=True, slots=True)
class Shell:
    """Where commands run; `again` is the command that goes on after a failure.

    `unseen` are variables that the tools get and nobody is shown; `looks`, the commands whose output is read here: one
    that looks again and again is shown once.
    """

    console: Console
    again: str
    unseen: Mapping[str, str]
    looks: set[str] = field(default_factory=set)

    @property
    def shows_colours(self) -> bool:
        """Whether the tools may use colours."""
        return self.console.shows_colours(self.console.out)

    def stream(self, words: Sequence[str], variables: Mapping[str, str], fine: Sequence[int] = (0,)) -> int:
        """Run a command whose output the user sees; its status, which is one of `fine`. Raises `Stopped`."""
        status, _, _ = self._run(words, variables, None)
        return self._checked(words, status, fine)

    def read(
        self,
        words: Sequence[str],
        variables: Mapping[str, str],
        fine: Sequence[int] = (0,),
        given: str | IO[bytes] | None = None,
    ) -> str:
        """The output of a command, which is `given` a text or a file; what it complains of is shown where it fails.

        Raises `Stopped`.
        """
        status, out, err = self._run(words, variables, subprocess.PIPE, given)
        if status not in fine:
            self.console.complain(err.rstrip())
        self._checked(words, status, fine)
        return out

    def save(self, words: Sequence[str], variables: Mapping[str, str], file: IO[bytes]) -> None:
        """Write the output of a command into a file, byte by byte; the user sees what it complains of.

        Raises `Stopped`.
        """
        self._checked(words, self._run(words, variables, file)[0], (0,))

    def status(self, words: Sequence[str], variables: Mapping[str, str]) -> int:
        """How a command ends whose output nobody sees. Raises `Stopped`."""
        return self._run(words, variables, subprocess.PIPE)[0]

    def _run(
        self,
        words: Sequence[str],
        variables: Mapping[str, str],
        out_to: int | IO[bytes] | None,
        given: str | IO[bytes] | None = None,
    ) -> tuple[int, str, str]:
        self._show(words, variables, looks=out_to == subprocess.PIPE)
        environment = {**os.environ, "CHECKPOINT_DISABLE": "1", **self.unseen, **variables}
        text, source = (given, subprocess.PIPE) if isinstance(given, str) else (None, given)
        started = self._started(words, environment, out_to, source)
        interrupted = False
        while True:
            try:
                out, err = started.communicate(text)
                break
            except KeyboardInterrupt:
                # The terminal has told the tool too: it finishes what it is at and keeps what it knows.
                interrupted = True
        if interrupted:
            raise Stopped("interrupted", INTERRUPTED, again=self.again)
        return started.returncode, out or "", err or ""

    def _started(
        self,
        words: Sequence[str],
        environment: Mapping[str, str],
        out_to: int | IO[bytes] | None,
        given: int | IO[bytes] | None,
    ) -> subprocess.Popen[str]:
        try:
            return subprocess.Popen(  # noqa: S603  # the words are this program's own
                words,
                stdin=given,
                stdout=out_to,
                stderr=out_to if out_to == subprocess.PIPE else None,
                env=environment,
                text=True,
                encoding="utf-8",
                umask=PRIVATE,
            )
        except FileNotFoundError:
            raise Stopped("tool_missing", tool=words[0], again=self.again) from None

    def _show(self, words: Sequence[str], variables: Mapping[str, str], *, looks: bool) -> None:
        set_first = [f"{name}={quote(value)}" for name, value in variables.items()]
        line = " ".join(["$", *set_first, join(map(_in_one_line, words))])
        if line in self.looks:
            return
        if looks:
            self.looks.add(line)
        self.console.complain(self.console.paint(line, "grey", self.console.err))

    def _checked(self, words: Sequence[str], status: int, fine: Sequence[int]) -> int:
        if status not in fine:
            named = " ".join([words[0], *[word for word in words[1:] if not word.startswith("-")][:1]])
            raise Stopped("tool_failed", command=named, status_of=status, again=self.again)
        return status


def _in_one_line(word: str) -> str:
    """A word as it is shown: of a script, where it begins.

    >>> _in_one_line("awk 'reading\\nends'"), _in_one_line("sh")
    ("awk 'reading …", 'sh')
    """
    first, newline, _ = word.partition("\n")
    return f"{first} …" if newline else word
