"""The system of units that is chosen is the same at every door."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from calculatrice.api.reading import from_fields, from_json
from calculatrice.library import evaluate
from calculatrice.mcp.wishes import Wishes
from calculatrice.service.execution import answer_inline
from calculatrice.settings import Settings
from calculatrice.web.question import question

TEXT, EXPECTED = "5 gal to L", "= 22.73045 L"


def test_python_and_the_api_and_language_models_and_the_page_choose_it() -> None:
    asked = {"expression": TEXT, "units": "imperial"}
    requests = [
        from_json(json.dumps(asked).encode()),
        from_fields(asked),
        Wishes(units="imperial").request(TEXT),
        question({"e": TEXT, "u": "imperial"}, "en", Settings()),
        question({"e": TEXT}, "en", Settings(units="imperial")),
    ]
    assert [answer_inline(request).text for request in requests] == [EXPECTED] * len(requests)
    assert evaluate(TEXT, units="imperial").text == EXPECTED


def test_the_command_chooses_it_by_an_option_or_by_the_environment() -> None:
    command = [sys.executable, "-m", "calculatrice"]
    chosen = {**os.environ, "CALCULATRICE_UNITS": "imperial"}
    by_option = subprocess.run([*command, "--units", "imperial", TEXT], capture_output=True, text=True, check=True)
    by_environment = subprocess.run([*command, TEXT], capture_output=True, text=True, check=True, env=chosen)
    assert [by_option.stdout.strip(), by_environment.stdout.strip()] == [EXPECTED] * 2
