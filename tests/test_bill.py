"""The bill of materials has the base of the image too, and is one that others read."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from tests.bill import with_base
from tests.security.verification import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TOLD = """PRETTY_NAME="Debian GNU/Linux 13 (trixie)"
ID=debian
VERSION_ID="13"

libc6\t2.41-12\tamd64
libstdc++6\t14.2.0-19\tamd64
perl-base\t1:5.40.1-6~deb13u1\tamd64

3.13.9
"""


def test_the_base_is_in_the_bill_which_is_cyclonedx(tmp_path: Path) -> None:
    file = tmp_path / "bill.json"
    listing = ["requirements", "requirements.lock", "--pyproject=pyproject.toml", f"--output-file={file}"]
    subprocess.run([sys.executable, "-m", "cyclonedx_py", *listing], cwd=ROOT, check=True, capture_output=True)
    bill = with_base(json.loads(file.read_text()), TOLD)
    assert JsonStrictValidator(SchemaVersion.from_version(bill["specVersion"])).validate_str(json.dumps(bill)) is None
    found = {f"{each['type']} {each['name']} {each['version']}" for each in bill["components"]}
    assert {"operating-system debian 13", "platform python 3.13.9", "library libc6 2.41-12"} <= found
    assert any(each["purl"].startswith("pkg:pypi/msgspec@") for each in bill["components"] if "purl" in each)


def test_a_package_of_debian_has_the_name_that_scanners_know() -> None:
    addresses = [each["purl"] for each in with_base({"components": []}, TOLD)["components"][2:]]
    assert addresses == [
        "pkg:deb/debian/libc6@2.41-12?arch=amd64&distro=debian-13",
        "pkg:deb/debian/libstdc%2B%2B6@14.2.0-19?arch=amd64&distro=debian-13",
        "pkg:deb/debian/perl-base@1%3A5.40.1-6~deb13u1?arch=amd64&distro=debian-13",
    ]
