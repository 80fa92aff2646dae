"""Calculates lines of the hostile corpus, `FIRST` to `LAST`, and tells what became of each as soon as it is known.

Their seconds are those of the processor: what else a busy machine does is no fault of a line.
"""

from __future__ import annotations

import json
import sys
from time import process_time

from tests.hostile import answer, is_well, lines
from tests.memory import resident

from calculatrice.service.calculator import Calculator

if __name__ == "__main__":
    first, last = map(int, sys.argv[1:])
    calculator = Calculator()
    is_well(calculator)
    at_start = resident()
    for line in lines()[first:last]:
        found, seconds = answer(calculator, line.text, process_time)
        grown = resident() - at_start
        sys.stdout.write(json.dumps([found, seconds, grown, is_well(calculator)]) + "\n")
        sys.stdout.flush()
