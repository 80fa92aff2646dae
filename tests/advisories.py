"""Whether an advisory is known for anything that the locks name.

`python -m tests.advisories` asks OSV (osv.dev), which gathers what is published of every package index;
`python -m tests.advisories all.zip` reads the same from the file that OSV offers, where there is no network. It ends
with 0 where nothing is known, 1 where something is, and 2 where nothing could be compared. `advisories.tsv` has those
that do not reach Calculatrice, each with its reason.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import BadZipFile, ZipFile

import httpx
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
LOCKS = [
    ROOT / name for name in ("requirements.lock", "requirements-dev.lock", "tests/clients/python/requirements.lock")
]
NOTED = Path(__file__).with_suffix(".tsv")
OSV = "https://api.osv.dev"
SECONDS = 20
NONE, SOME, NOT_COMPARED = range(3)
_PINNED = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==([^\s;]+)", re.MULTILINE)


class Package(NamedTuple):
    """A package of the index of Python, in one version."""

    name: str
    version: str


class Known(NamedTuple):
    """An advisory that reaches a package."""

    package: Package
    advisory: str


def locked(locks: Iterable[Path] = LOCKS) -> list[Package]:
    """All that the locks name, once."""
    found = (match for lock in locks for match in _PINNED.findall(lock.read_text(encoding="utf-8")))
    return sorted({Package(canonicalize_name(name), version) for name, version in found})


def noted() -> set[str]:
    """The advisories that do not reach Calculatrice."""
    with NOTED.open(encoding="utf-8", newline="") as file:
        return {row["advisory"] for row in csv.DictReader(file, delimiter="\t")}


def asked(packages: list[Package], service: str = OSV) -> list[Known]:
    """What the service knows of them; raises `httpx.HTTPError` where it can't be asked."""
    queries = [{"package": {"purl": f"pkg:pypi/{package.name}@{package.version}"}} for package in packages]
    answer = httpx.post(f"{service}/v1/querybatch", json={"queries": queries}, timeout=SECONDS)
    results = answer.raise_for_status().json()["results"]
    found = zip(packages, results, strict=True)
    return [Known(package, each["id"]) for package, result in found for each in result.get("vulns", [])]


def read(packages: list[Package], file: Path) -> list[Known]:
    """What a file of OSV knows of them; raises `OSError` or `BadZipFile` where it is none."""
    versions = {package.name: package for package in packages}
    return [
        Known(versions[name], record["id"])
        for record in _records(file)
        for name in {canonicalize_name(each["package"]["name"]) for each in record.get("affected", [])}
        if name in versions and reaches(record, versions[name])
    ]


def _records(file: Path) -> Iterator[dict[str, Any]]:
    with ZipFile(file) as archive:
        for name in archive.namelist():
            record: dict[str, Any] = json.loads(archive.read(name))
            if "withdrawn" not in record:
                yield record


def reaches(record: dict[str, Any], package: Package) -> bool:
    """Whether an advisory is about this version of the package."""
    about = (
        each
        for each in record["affected"]
        if (each["package"]["ecosystem"], canonicalize_name(each["package"]["name"])) == ("PyPI", package.name)
    )
    return any(package.version in each.get("versions", []) or _in_range(each, package.version) for each in about)


def _in_range(affected: dict[str, Any], version: str) -> bool:
    ranges = (each for each in affected.get("ranges", []) if each["type"] == "ECOSYSTEM")
    return any(_between(each["events"], Version(version)) for each in ranges)


def _between(events: list[dict[str, str]], version: Version) -> bool:
    """Whether the last event at or before the version begins what the advisory is about."""
    inside = False
    for event in sorted(events, key=_when):
        [kind] = event
        if _when(event) > version or (kind == "last_affected" and _when(event) == version):
            break
        inside = kind == "introduced"
    return inside


def _when(event: dict[str, str]) -> Version:
    [text] = event.values()
    try:
        return Version(text)
    except InvalidVersion:
        return Version("0")


def main(words: list[str]) -> int:
    """Compare, and say what is known."""
    packages, out = locked(), sys.stdout
    try:
        known = read(packages, Path(words[0])) if words else asked(packages)
    except (httpx.HTTPError, OSError, BadZipFile) as error:
        out.write(
            f"Advisories: not compared ({error}). make advisories FILE=all.zip reads OSV’s file of PyPI instead.\n"
        )
        return NOT_COMPARED
    left = [each for each in known if each.advisory not in noted()]
    for (name, version), advisory in left:
        out.write(f"{name} {version}: https://osv.dev/vulnerability/{advisory}\n")
    out.write(f"Advisories: {len(packages)} packages compared, {len(left)} advisories known.\n")
    return SOME if left else NONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
