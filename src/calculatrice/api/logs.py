"""Logs for machines: a JSON object a line, on standard error."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime

import msgspec

_PLAIN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName", "color_message"}
_encoder = msgspec.json.Encoder(enc_hook=str)


class JsonFormatter(logging.Formatter):
    """A record as a JSON object, with all that it was given beside its message.

    >>> record = logging.makeLogRecord({"msg": "answered", "levelname": "INFO", "status": 200, "created": 0})
    >>> JsonFormatter().format(record)
    '{"time":"1970-01-01T00:00:00Z","level":"info","logger":null,"message":"answered","status":200}'
    """

    def format(self, record: logging.LogRecord) -> str:
        """As `logging.Formatter.format`."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC),
            "level": record.levelname.lower(),
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
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("calculatrice").setLevel(level.upper())
    # Every scanner that sends what is not HTTP would fill the log of a public server.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
