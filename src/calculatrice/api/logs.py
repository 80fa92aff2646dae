"""Logs for machines: a JSON object a line, on standard error."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime
from socket import gethostname
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from calculatrice.service.health import Health

_PLAIN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName", "color_message"}
_encoder = msgspec.json.Encoder(enc_hook=str)
_health = logging.getLogger("calculatrice.health")


class JsonFormatter(logging.Formatter):
    """A record as a JSON object, with all that it was given beside its message.

    >>> record = logging.makeLogRecord({"msg": "answered", "levelname": "INFO", "status": 200, "created": 0})
    >>> JsonFormatter("api-7").format(record)
    '{"time":"1970-01-01T00:00:00Z","level":"info","host":"api-7","logger":null,"message":"answered","status":200}'
    """

    def __init__(self, host: str) -> None:
        super().__init__()
        self._host = host
        """Which machine or pod says it."""

    def format(self, record: logging.LogRecord) -> str:
        """As `logging.Formatter.format`."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC),
            "level": record.levelname.lower(),
            "host": self._host,
            "logger": record.name,
            "message": record.getMessage(),
        }
        told |= {name: value for name, value in vars(record).items() if name not in _PLAIN}
        if record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return _encoder.encode(told).decode(errors="replace")


def log_to_standard_error(level: str) -> None:
    """Let this process log what is at least of that level, and of the server below us what concerns its operator."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(gethostname()))
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("calculatrice").setLevel(level.upper())
    # Every scanner that sends what is not HTTP would fill the log of a public server.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)


class HealthLog:
    """Logs how things are: a warning where not all is well, and when it is again."""

    def __init__(self) -> None:
        self._degraded = False

    def __call__(self, health: Health) -> None:
        """Log it."""
        level = logging.WARNING if health.degraded or self._degraded else logging.INFO
        self._degraded = health.degraded
        _health.log(level, ", ".join(matters(health)) or "all is well", extra=msgspec.structs.asdict(health))


def matters(health: Health) -> list[str]:
    """What is not well.

    >>> from calculatrice.service.health import Health
    >>> matters(Health(ready=False, degraded=True, record="full", clock="ahead"))
    ['record full', 'clock ahead']
    """
    record = [] if health.ready else [f"record {health.record}"]
    redis = ["redis unreachable"] if health.redis == "unreachable" else []
    return [*record, *redis, *([] if health.clock == "right" else [f"clock {health.clock}"])]
