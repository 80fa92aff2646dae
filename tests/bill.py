"""Adds what the base of the image holds to the bill of materials of the application.

`python -m tests.bill build/calculatrice.cdx.json IMAGE` asks the image for its packages of Debian and for its Python.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

PACKAGES = "dpkg-query --show --showformat='${Package}\\t${Version}\\t${Architecture}\\n'"
ASKED = f"cat /etc/os-release; echo; {PACKAGES}; echo; python3 -c 'import platform; print(platform.python_version())'"
CONFINED = ("--rm", "--read-only", "--cap-drop=ALL", "--network=none", "--entrypoint=sh")

Bill = dict[str, Any]


def with_base(bill: Bill, told: str) -> Bill:
    """The bill with what the image has told: its system, a line for each package, its Python."""
    system, packages, python = (part.splitlines() for part in told.strip().split("\n\n"))
    fields = dict(line.replace('"', "").split("=", 1) for line in system if "=" in line)
    base = [
        {"type": "operating-system", "name": fields["ID"], "version": fields.get("VERSION_ID", "unknown")},
        {"type": "platform", "name": "python", "version": python[0], "purl": f"pkg:generic/python@{python[0]}"},
        *(_package(*line.split("\t"), system=fields) for line in packages),
    ]
    return {**bill, "components": [*bill["components"], *base]}


def _package(name: str, version: str, architecture: str, *, system: dict[str, str]) -> dict[str, str]:
    distribution = f"{system['ID']}-{system['VERSION_ID']}" if "VERSION_ID" in system else system["ID"]
    purl = f"pkg:deb/{system['ID']}/{quote(name)}@{quote(version)}?arch={architecture}&distro={distribution}"
    return {"type": "library", "name": name, "version": version, "purl": purl, "bom-ref": purl}


def main(file: Path, image: str) -> None:
    """Write the bill again."""
    command = ["docker", "run", *CONFINED, image, "-c", ASKED]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    bill = with_base(json.loads(file.read_text(encoding="utf-8")), told)
    file.write_text(json.dumps(bill, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
