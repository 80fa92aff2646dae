"""Since when passwords are what they are: `up` replaces those that are older than a quarter, and keeps the date."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from calculatrice.cloud import settings
from calculatrice.cloud.messages import tell

if TYPE_CHECKING:
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work

SETTING = "passwords_since"
LASTING = timedelta(days=90)


def renew(work: Work) -> None:
    """Have Terraform make new passwords where those of an environment have no date, or one that is over."""
    today = datetime.now(UTC).date()
    for name in work.environments:
        since = settings.kept(work.foundation, name).get(SETTING)
        if not is_over(since, today):
            continue
        file = settings.home(work.foundation, name, SETTING)
        settings.keep(file, SETTING, today.isoformat())
        work.tell("passwords_over" if since else "passwords_dated", name=name, since=since, file=file)


def is_over(since: str | None, today: date) -> bool:
    """Whether passwords of that day are to be replaced; what is no day is for Terraform to refuse.

    >>> is_over(None, date(2026, 11, 27)), is_over("2026-08-29", date(2026, 11, 27)), is_over("soon", date.max)
    (True, True, False)
    """
    if since is None:
        return True
    try:
        return date.fromisoformat(since) + LASTING <= today
    except ValueError:
        return False


def dated(outputs: Json, name: str, today: date, locale: str) -> str:
    """What `status` says of the passwords that an environment has.

    >>> dated({"passwords_since": "2026-11-27"}, "dev", date(2026, 12, 1), "en")
    'Passwords since 2026-11-27: from 2027-02-25 on, calculatrice cloud up dev replaces them'
    """
    since = outputs.get("passwords_since")
    if since is None:
        return tell("passwords_undated", locale, name=name)
    end = (date.fromisoformat(since) + LASTING).isoformat()
    reason = "passwords_overdue" if is_over(since, today) else "passwords_until"
    return tell(reason, locale, name=name, since=since, end=end)
