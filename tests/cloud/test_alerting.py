from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from tests.parts.terraform import copied

from calculatrice.cloud import alerting
from calculatrice.cloud.alerting import Alerting
from calculatrice.cloud.terraform import Foundation

if TYPE_CHECKING:
    from pathlib import Path

MAIL = 'smtp_smarthost = "smtp.example.org:587"\nsmtp_from = "calculatrice@example.org"\n'
ADA = 'alert_addresses = ["ada@example.org"]\n'
HOOK = 'alert_webhook = "https://chat.example.org/hook"\n'
TEXT = "route: {receiver: operator}\nreceivers: [{name: operator}]\n"


@pytest.fixture
def foundation(tmp_path: Path) -> Foundation:
    return Foundation(copied(tmp_path))


def say(foundation: Foundation, text: str) -> None:
    with (foundation.folder / "shared" / "shared.tfvars").open("a", encoding="utf-8") as file:
        file.write(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Alerting()),
        (HOOK, Alerting(webhook="https://chat.example.org/hook")),
        (
            f'{MAIL}smtp_user = "me"\nalert_addresses = [\n  "ada@example.org",  # "nobody@d.org"\n  "b@c.org"\n]\n',
            Alerting(("ada@example.org", "b@c.org"), "smtp.example.org:587", "calculatrice@example.org", "me"),
        ),
        ('# alert_addresses = ["ada@example.org"]\nalert_addresses = []\n', Alerting()),
    ],
)
def test_what_the_file_says(foundation: Foundation, text: str, expected: Alerting) -> None:
    say(foundation, text)
    assert alerting.alerting(foundation) == expected


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("", []),
        (ADA + MAIL, []),
        (HOOK, []),
        (MAIL, []),
        (ADA, ["no_mail_server"]),
        (ADA + 'smtp_smarthost = "smtp.example.org:587"\n', ["no_mail_server"]),
        (ADA + MAIL.replace(":587", ":65536"), ["no_mail_server"]),
        (ADA + MAIL.replace(":587", ""), ["no_mail_server"]),
        (ADA + MAIL.replace("calculatrice@", ""), ["no_mail_server"]),
        ('alert_addresses = ["ada", "b@c.org", "{{ d }}@e.org"]\n' + MAIL, ["wrong_address", "wrong_address"]),
        ('alert_webhook = "http://chat.example.org"\n', ["wrong_webhook"]),
        ('alert_webhook = "chat"\n' + ADA, ["no_mail_server", "wrong_webhook"]),
    ],
)
def test_what_is_wrong_with_it_is_named(foundation: Foundation, text: str, reasons: list[str]) -> None:
    say(foundation, text)
    assert [each.reason for each in alerting.lacks(foundation)] == reasons


@pytest.mark.parametrize(
    ("told", "ports"),
    [
        (Alerting(), []),
        (Alerting(("ada@example.org",), "smtp.example.org:465", "c@example.org"), [465]),
        (Alerting(smarthost="smtp.example.org:465"), []),
        (Alerting(webhook="https://chat.example.org:8443/hook"), [8443]),
        (Alerting(("ada@example.org",), "[::1]:25", "c@example.org", webhook="https://chat.example.org"), [25, 443]),
    ],
)
def test_it_gets_to_the_ports_that_it_needs(told: Alerting, ports: list[int]) -> None:
    assert told.ports == ports


def test_each_address_gets_a_mail_of_its_own_and_the_password_stands_elsewhere() -> None:
    told = Alerting(("ada@example.org", "b@c.org"), "smtp.example.org:587", "c@example.org", "me")
    [receiver] = yaml.safe_load(alerting.configuration(TEXT, told))["receivers"]
    assert [mail["to"] for mail in receiver["email_configs"]] == ["ada@example.org", "b@c.org"]
    assert {mail["auth_password_file"] for mail in receiver["email_configs"]} == {alerting.PASSWORD_FILE}
    assert receiver.keys() == {"name", "email_configs"}


def test_a_server_that_knows_nobody_is_given_no_name() -> None:
    told = Alerting(("ada@example.org",), "smtp.example.org:25", "c@example.org")
    assert "auth_" not in alerting.configuration(TEXT, told)


def test_without_anybody_the_receiver_tells_nobody() -> None:
    assert yaml.safe_load(alerting.configuration(TEXT, Alerting())) == yaml.safe_load(TEXT)
