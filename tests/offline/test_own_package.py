"""What is packed of the project is enough to answer, and holds nothing that a browser has no use for."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from offline.own_package import files

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys
from calculatrice.browser.answering import Answering
from calculatrice.settings import Settings
sys.stdout.write(Answering(Settings()).at_once('{"expression": "sqrt(2)*sqrt(3) + sin(1)"}', "en"))
sys.exit(" ".join(sorted(sys.modules.keys() & {"sqlalchemy", "starlette", "httpx", "uvicorn", "jinja2", "asyncio"})))
"""


def test_it_answers_by_itself(tmp_path: Path) -> None:
    for name, path in files():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(path.read_bytes())
    answered = subprocess.run(
        [sys.executable, "-c", f"import sys\nsys.path.insert(0, {str(tmp_path)!r}){PROGRAM}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (answered.stderr.strip(), answered.stdout[:40]) == ("", '200 {"expression":"sqrt(2)*sqrt(3) + sin')
