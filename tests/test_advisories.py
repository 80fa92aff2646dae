"""Advisories are found for what is locked, by the service and by its file; nothing uncompared is called clean."""

from __future__ import annotations

import csv
import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from tests import advisories
from tests.advisories import NONE, NOT_COMPARED, NOTED, SOME, Known, Package, asked, locked, main, reaches, read
from tests.parts.servers import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

JINJA = Package("jinja2", "3.1.2")
OTHER = Package("msgspec", "0.20.0")


def record(*affected: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"id": "PYSEC-1", "affected": list(affected), **more}


def of(name: str, *events: dict[str, str], versions: tuple[str, ...] = (), ecosystem: str = "PyPI") -> dict[str, Any]:
    ranges = [{"type": "ECOSYSTEM", "events": list(events)}] if events else []
    return {"package": {"name": name, "ecosystem": ecosystem}, "ranges": ranges, "versions": list(versions)}


FROM_THE_START, MENDED, LAST = {"introduced": "0"}, {"fixed": "3.1.3"}, {"last_affected": "3.1.2"}


class Service(BaseHTTPRequestHandler):
    """Answers as OSV does: one result a query, in their order."""

    def do_POST(self) -> None:
        queries = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["queries"]
        known = {"pkg:pypi/jinja2@3.1.2": {"vulns": [{"id": "GHSA-h5c8", "modified": "2024-01-01T00:00:00Z"}]}}
        body = json.dumps({"results": [known.get(each["package"]["purl"], {}) for each in queries]}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def service() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Service)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def archive(folder: Path, *records: dict[str, Any]) -> Path:
    file = folder / "all.zip"
    with ZipFile(file, "w") as made:
        for number, each in enumerate(records):
            made.writestr(f"{number}.json", json.dumps(each))
    return file


def test_everything_that_is_locked_is_compared() -> None:
    names = {package.name for package in locked()}
    assert {"msgspec", "starlette", "pytest", "cyclonedx-python-lib", "openapi-python-client"} <= names


@pytest.mark.parametrize(
    ("affected", "expected"),
    [
        (of("Jinja2", versions=("3.1.1", "3.1.2")), True),
        (of("Jinja2", versions=("3.1.1",)), False),
        (of("jinja2", FROM_THE_START, MENDED), True),
        (of("jinja2", MENDED, FROM_THE_START), True),
        (of("jinja2", FROM_THE_START, {"fixed": "3.1.2"}), False),
        (of("jinja2", FROM_THE_START, {"fixed": "3.0"}, {"introduced": "3.1.0"}, MENDED), True),
        (of("jinja2", FROM_THE_START, LAST), True),
        (of("jinja2", FROM_THE_START, {"last_affected": "3.1.1"}), False),
        (of("jinja2", {"introduced": "3.1.3"}), False),
        (of("jinja2", {"introduced": "3.1.2"}), True),
        (of("jinja2", FROM_THE_START, ecosystem="npm"), False),
        (of("jinja", FROM_THE_START), False),
    ],
)
def test_an_advisory_reaches_the_versions_that_it_names(affected: dict[str, Any], expected: bool) -> None:
    assert reaches(record(affected), JINJA) == expected


def test_a_file_is_read_without_a_network(tmp_path: Path) -> None:
    file = archive(
        tmp_path, record(of("Jinja2", FROM_THE_START, MENDED)), record(of("msgspec", MENDED), withdrawn="2026")
    )
    assert read([JINJA, OTHER], file) == [Known(JINJA, "PYSEC-1")]


def test_the_service_is_asked_of_all_at_once() -> None:
    with service() as address:
        assert asked([OTHER, JINJA], address) == [Known(JINJA, "GHSA-h5c8")]


@pytest.mark.parametrize(
    ("name", "noted", "expected"), [("msgspec", set(), SOME), ("msgspec", {"PYSEC-1"}, NONE), ("no-such", set(), NONE)]
)
def test_what_is_known_is_told_unless_it_is_noted(
    name: str, noted: set[str], expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(advisories, "noted", lambda: noted)
    assert main([str(archive(tmp_path, record(of(name, FROM_THE_START))))]) == expected


def test_it_is_told_where_to_read_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(archive(tmp_path, record(of("msgspec", FROM_THE_START))))])
    assert "https://osv.dev/vulnerability/PYSEC-1\nAdvisories: " in capsys.readouterr().out


def test_what_could_not_be_compared_is_not_called_clean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(advisories.asked, "__defaults__", (f"http://127.0.0.1:{free_port()}",))
    (tmp_path / "none.zip").write_text("x")
    assert [main(words) for words in ([], [str(tmp_path / "none.zip")], [str(tmp_path / "gone.zip")])] == [
        NOT_COMPARED
    ] * 3
    assert capsys.readouterr().out.count("not compared") == 3


def test_an_advisory_that_is_noted_has_its_package_its_day_and_its_reason() -> None:
    with NOTED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    assert rows[0] == ["advisory", "package", "noted", "reason"]
    assert all(len(row) == 4 and all(row) for row in rows)
