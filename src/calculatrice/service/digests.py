"""What is made under the secret of the deployment: what is kept of a client instead of its address, and permissions."""

from __future__ import annotations

import hmac
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Digests:
    """Digests that nobody undoes without the secret: there are few enough addresses to try them all without one.

    >>> digests = Digests(b"a secret of thirty-two bytes or so")
    >>> digests.client("192.0.2.1") == digests.client("192.0.2.1"), len(digests.client("192.0.2.1"))
    (True, 64)
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def client(self, address: str, day: date | None = None) -> str:
        """The client of this address on one day, by UTC: nothing tells that the client of another day is the same."""
        return self._of(f"client {day or datetime.now(UTC).date()}", address)

    def account(self, address: str) -> str:
        """On whose account the bytes are that are kept for the client of this address: on all days the same."""
        return self._of("account", address)

    def key(self, address: str, key: str) -> str:
        """The `Idempotency-Key` of a client: on all days the same, as long as its job is kept."""
        return self._of("key", f"{address}\n{key}")

    def cancel_token(self, job_id: str) -> str:
        """What permits to cancel this job: nobody makes it of the identifier without the secret."""
        return self._of("cancel", job_id)

    def _of(self, purpose: str, text: str) -> str:
        """Each purpose has a key of its own, so that what is told for one opens nothing else."""
        own = hmac.digest(self._secret, purpose.encode(), sha256)
        return hmac.digest(own, text.encode(), sha256).hex()
