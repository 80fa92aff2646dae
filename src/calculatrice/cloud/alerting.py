"""Who is told of an alert: the settings that say it, what is wrong with them, and what Alertmanager is told of them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from os.path import relpath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from calculatrice.cloud import settings
from calculatrice.cloud.messages import Lack
from calculatrice.cloud.terraform import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.terraform import Foundation
    from calculatrice.cloud.work import Work

ADDRESS = re.compile(r"[^@\s{}<>,\"]+@[^@\s{}<>,\"]+")
LARGEST_PORT = 65_535
SMARTHOST = re.compile(r"([\w.-]+|\[[0-9a-f:.]+\]):(\d{1,5})")
WEBHOOK = re.compile(r"https://[^\s{}\"]+")
RECEIVERS = re.compile(r"^receivers: .*$", re.MULTILINE)
PASSWORD_FILE = "/etc/smtp/password"  # noqa: S105  # where the password is, not what
HTTPS = 443


@dataclass(frozen=True, slots=True)
class Alerting:
    """The settings: addresses and the mail server that takes mails for them, a webhook; what is not set is empty."""

    addresses: tuple[str, ...] = ()
    smarthost: str = ""
    sender: str = ""
    user: str = ""
    webhook: str = ""

    @property
    def reached(self) -> str:
        """Who is told, in a line; empty where nobody is.

        >>> Alerting(("ada@example.org",), webhook="https://chat.example.org/hook?key=1").reached
        'ada@example.org, chat.example.org'
        """
        host = urlsplit(self.webhook).hostname
        return ", ".join([*self.addresses, *([host] if host else [])])

    @property
    def ports(self) -> list[int]:
        """Where Alertmanager has to get to.

        >>> Alerting(("ada@example.org",), "smtp.example.org:587", webhook="https://chat.example.org").ports
        [443, 587]
        """
        mail = [int(self.smarthost.rpartition(":")[2])] if self.addresses else []
        return sorted({*mail, *([urlsplit(self.webhook).port or HTTPS] if self.webhook else [])})


def alerting(foundation: Foundation) -> Alerting:
    """What the files of the shared part say."""
    kept = settings.kept(foundation, SHARED)
    words = [kept.get(name, "") for name in ("smtp_smarthost", "smtp_from", "smtp_user", "alert_webhook")]
    return Alerting(settings.listed(foundation, SHARED, "alert_addresses"), *words)


def home(foundation: Foundation) -> Path:
    """The file that says who is told."""
    return settings.home(foundation, SHARED, "alert_addresses")


def lacks(foundation: Foundation) -> Iterator[Lack]:
    """What is wrong with the settings: mails without a server that takes them, what is no address."""
    told, file = alerting(foundation), home(foundation)
    yield from (Lack("wrong_address", {"address": each, "file": file}) for each in told.addresses if not _mails(each))
    if told.addresses and not (_takes_mails(told.smarthost) and _mails(told.sender)):
        yield Lack("no_mail_server", {"file": file})
    if told.webhook and not WEBHOOK.fullmatch(told.webhook):
        yield Lack("wrong_webhook", {"webhook": told.webhook, "file": file})


def _takes_mails(server: str) -> bool:
    found = SMARTHOST.fullmatch(server)
    return found is not None and int(found[2]) <= LARGEST_PORT


def _mails(address: str) -> bool:
    return ADDRESS.fullmatch(address) is not None


def tell_who(work: Work) -> None:
    """Say who is told of alerts, or that nobody is."""
    reached, file = alerting(work.foundation).reached, home(work.foundation)
    work.tell("alerts_reach" if reached else "alerts_reach_nobody", who=reached, file=relpath(file))


def configuration(text: str, told: Alerting) -> str:
    """The configuration of Alertmanager with its receivers in the place of the line that names none.

    >>> configuration("receivers: [{name: operator}]", Alerting(webhook="https://chat.example.org"))
    'receivers: [{"name": "operator", "webhook_configs": [{"url": "https://chat.example.org", "send_resolved": true}]}]'
    """
    receiver: Json = {"name": "operator"}
    if told.addresses:
        receiver["email_configs"] = [_mail(address, told) for address in told.addresses]
    if told.webhook:
        receiver["webhook_configs"] = [{"url": told.webhook, "send_resolved": True}]
    return RECEIVERS.sub(lambda _: f"receivers: {json.dumps([receiver])}", text)


def _mail(address: str, told: Alerting) -> Json:
    """One of its own for each: where one is refused, the others get theirs."""
    known = {"auth_username": told.user, "auth_password_file": PASSWORD_FILE} if told.user else {}
    words = {
        "headers": {"Subject": '{{ template "calculatrice.subject" . }}'},
        "text": '{{ template "calculatrice.text" . }}',
        "html": "",
    }
    return {"to": address, "from": told.sender, "smarthost": told.smarthost, **known, "send_resolved": True, **words}
