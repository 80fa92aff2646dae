"""A certificate for servers on this machine, which nobody else trusts."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Certificate(NamedTuple):
    """Its own authority, and the key to it."""

    certificate: Path
    key: Path


def self_signed(folder: Path) -> Certificate:
    """A certificate of `localhost`."""
    made = Certificate(folder / "certificate.pem", folder / "key.pem")
    where = ["-keyout", str(made.key), "-out", str(made.certificate)]
    name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    subprocess.run([*command, *where, *name], check=True, capture_output=True)
    return made
