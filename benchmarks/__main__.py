"""Every benchmark, one after another, as one document."""

from __future__ import annotations

import os
import platform

from benchmarks import (
    api,
    asked_by_models,
    batch,
    cold_start,
    device,
    evaluations,
    exact_forms,
    interaction,
    jobs,
    page,
    pi_digits,
    quantities,
    questions,
    scaling,
    whole_answers,
)
from benchmarks.install import install_peers

SECTIONS = (
    evaluations,
    exact_forms,
    quantities,
    questions,
    cold_start,
    pi_digits,
    batch,
    whole_answers,
    api,
    page,
    interaction,
    device,
    scaling,
    jobs,
    asked_by_models,
)


def main() -> None:
    for sentence in install_peers():
        print(f"absent: {sentence}")
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"# Benchmarks\n\n{machine}", flush=True)
    for section in SECTIONS:
        print(f"\n## {section.__name__.rpartition('.')[2].replace('_', ' ').capitalize()}\n", flush=True)
        print(section.report(), flush=True)


if __name__ == "__main__":
    main()
