"""What passwords of the cloud are made of."""

from __future__ import annotations

import re
from pathlib import Path

MODULE = Path(__file__).parents[2] / "foundation" / "modules" / "password" / "main.tf"
BITS_OF_A_UUID, BITS_OF_A_HEXADECIMAL = 122, 4
LEAST = 128


def test_a_password_has_128_random_bits_or_more() -> None:
    [made] = re.findall(r'data_wo +?= "(.*)"', MODULE.read_text(encoding="utf-8"))
    parts = [int(length) for length in re.findall(r"substr\(uuid\(\), 0, ([1-8])\)", made)]
    assert made.count("${uuid()}") * BITS_OF_A_UUID + sum(parts) * BITS_OF_A_HEXADECIMAL >= LEAST
