"""Every test: the engine’s with coverage, then the others, beside both the cluster’s, and last what needs a core alone.

What fails while all of that shares two cores is tried once more alone, and told: a fault fails again, what a busy
machine spoilt does not. `python -m tests.everything` is what `make test` runs.
"""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILT = Path("build/tests")
ON_ALL_CORES = ("--numprocesses=auto", "--dist=worksteal")
MOST_AGAIN = 12
"""So many tests a busy machine may spoil; where more fail, something is broken."""


@dataclass(frozen=True)
class Part:
    """Tests that run together: what is told to pytest, and what besides where they do so for the first time."""

    name: str
    chosen: tuple[str, ...]
    besides: tuple[str, ...] = ()

    @property
    def cache(self) -> Path:
        """Where pytest keeps which of them failed."""
        return BUILT / self.name

    @property
    def pytest(self) -> list[str]:
        return [sys.executable, "-m", "pytest", "-o", f"cache_dir={self.cache}", *self.chosen]

    @property
    def failed(self) -> list[str]:
        """The tests that failed when the part ran last."""
        kept = self.cache / "v" / "cache" / "lastfailed"
        return sorted(json.loads(kept.read_text(encoding="utf-8"))) if kept.exists() else []


ENGINE = Part("engine", ("tests/engine",), (*ON_ALL_CORES, "--cov"))
CLUSTER = Part("cluster", ("tests/kubernetes",))
NO_ENGINE = ("--ignore=tests/engine", "--ignore=tests/kubernetes")
OTHERS = Part("others", ("-m", "not alone and not thorough", *NO_ENGINE), ON_ALL_CORES)
ALONE = Part("alone", ("-m", "alone", *NO_ENGINE))


def passes(part: Part) -> bool:
    """Whether all tests of a part pass; the cluster may have the cores when it wants them."""
    begun = monotonic()
    ended = subprocess.run(["nice", "-n", "5", *part.pytest, *part.besides], check=False)
    say(f"{part.name}: {monotonic() - begun:.0f} s")
    return ended.returncode == 0


def passes_alone(part: Part) -> bool:
    """Whether those that failed pass now that nothing else runs.

    None has failed where the coverage is too low: that is no matter of a busy machine either.
    """
    failed = part.failed
    if not 0 < len(failed) <= MOST_AGAIN:
        return False
    say(f"{len(failed)} that failed beside the others, once more alone:", *failed)
    return subprocess.run([*part.pytest, "--last-failed"], check=False).returncode == 0


@contextmanager
def beside(part: Part, output: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Tests that run while others do, what they say in a file; ended, with all that they started, where the run is."""
    with output.open("wb") as file, subprocess.Popen(part.pytest, stdout=file, stderr=file) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)


def say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def main() -> int:
    """How many of the parts fail: zero where every test passes, at once or alone."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    shutil.rmtree(BUILT, ignore_errors=True)
    BUILT.mkdir(parents=True)
    output = BUILT / "cluster.txt"
    with beside(CLUSTER, output) as cluster:
        spoilt = [part for part in (ENGINE, OTHERS) if not passes(part)]
        if cluster.wait():
            spoilt.append(CLUSTER)
    if not passes(ALONE):
        spoilt.append(ALONE)
    say(output.read_text(encoding="utf-8").rstrip())
    return sum(not passes_alone(part) for part in spoilt)


if __name__ == "__main__":
    sys.exit(main())
