"""An alert reaches an address: the rules, the routes and the words of the cluster, with real servers in a hurry."""

from __future__ import annotations

import re
import subprocess
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from tests.kubernetes.manifests import ROOT
from tests.parts.alertmanager_server import alertmanager
from tests.parts.authority import Authority
from tests.parts.mail import PASSWORD, USER, mailbox
from tests.parts.programs import ALERTMANAGER, built
from tests.parts.prometheus_server import prometheus
from tests.parts.servers import await_that

from calculatrice.cloud import alerting
from calculatrice.cloud.alerting import Alerting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

    from tests.parts.mail import Mailbox

CONFIGURATION = ROOT / "kubernetes" / "monitoring" / "configuration"
SOON = {r"(for|group_wait|group_interval): \S+": r"\1: 1s"}
ADDRESSES = ("ada@example.org", "ops@example.org")
BOTH = Alerting(("ada@example.org", "b@c.org"), "smtp.example.org:587", "c@example.org", "me", "https://d.org/hook")


@dataclass
class Process:
    """Something with metrics: whether its database is there is for the test to say."""

    port: int = 0
    database: int = 1


@pytest.fixture
def process() -> Iterator[Process]:
    told = Process()

    class Metrics(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; version=0.0.4")
            self.end_headers()
            self.wfile.write(f"calculatrice_record_up {told.database}\n".encode())

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Metrics) as server:
        told.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield told
        server.shutdown()


def configure(folder: Path, told: Alerting) -> Path:
    """The configuration of Alertmanager, beside the words of the mails, as the command makes it."""
    text = alerting.configuration((CONFIGURATION / "alertmanager.yaml").read_text(encoding="utf-8"), told)
    (folder / "mail.tmpl").write_text((CONFIGURATION / "mail.tmpl").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "alertmanager.yaml").write_text(text, encoding="utf-8")
    return folder / "alertmanager.yaml"


def hurried(path: Path, folder: Path) -> Path:
    """A copy that waits for a second wherever the original waits for longer."""
    text = path.read_text(encoding="utf-8")
    for pattern, replacement in SOON.items():
        text = re.sub(pattern, replacement, text)
    (folder / path.name).write_text(text, encoding="utf-8")
    return folder / path.name


@pytest.mark.parametrize("told", [Alerting(), BOTH], ids=["nobody", "mails and a webhook"])
def test_alertmanager_takes_the_configuration(tmp_path: Path, told: Alerting) -> None:
    checked = [str(built(ALERTMANAGER) / "amtool"), "check-config", str(configure(tmp_path, told))]
    done = subprocess.run(checked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_database_that_goes_and_returns_is_told_to_every_address(tmp_path: Path, process: Process) -> None:
    authority = Authority(tmp_path)
    (tmp_path / "password").write_text(PASSWORD, encoding="utf-8")
    with mailbox("127.0.0.1", authority.issue("mail", "IP:127.0.0.1")) as box:
        told = Alerting(ADDRESSES, box.address, "calculatrice@example.org", USER)
        written = hurried(configure(tmp_path, told), tmp_path)
        kept = written.read_text(encoding="utf-8").replace(alerting.PASSWORD_FILE, f"{tmp_path}/password")
        written.write_text(kept, encoding="utf-8")
        rules = hurried(CONFIGURATION / "alerts.yaml", tmp_path)
        with alertmanager(tmp_path, authority.certificate) as address:
            receivers = {"alertmanagers": [{"static_configs": [{"targets": [address]}]}]}
            more = {"rule_files": [str(rules)], "alerting": receivers, "global": {"evaluation_interval": "1s"}}
            with prometheus(tmp_path, process.port, **more):
                process.database = 0
                away = both(box, "page: DatabaseAway (test)")
                process.database = 1
                back = both(box, "over: DatabaseAway (test)")
    assert "What to do: See that PostgreSQL runs" in away
    assert "DatabaseAway, in test, since 2" in away
    assert "It is over: The database can't be reached" in back


def both(box: Mailbox, subject: str) -> str:
    """The text of the mail about something, once both addresses have it."""
    await_that(
        lambda: {to for to, mail in box.taken if subject in str(mail["Subject"])} == set(ADDRESSES), patience=120
    )
    return text(box.about(subject)[0])


def text(mail: EmailMessage) -> str:
    """What it says."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())
