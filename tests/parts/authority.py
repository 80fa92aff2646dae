"""An authority for the tests, and the certificates that it signs."""

from __future__ import annotations

import ssl
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DAYS = "30"


class Authority:
    """It keeps all that it makes in a folder; `certificate` is its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.certificate = folder / "authority.pem"
        self._key = folder / "authority.key"
        made = ["-newkey", "rsa:2048", "-nodes", "-days", DAYS, "-subj", "/CN=authority of the tests"]
        _openssl("req", "-x509", *made, "-keyout", str(self._key), "-out", str(self.certificate))

    @property
    def trusted(self) -> ssl.SSLContext:
        """For whoever trusts it."""
        return ssl.create_default_context(cafile=str(self.certificate))

    def issue(self, name: str, *others: str) -> tuple[Path, Path]:
        """A certificate for a name, and for others as X.509 writes them (`IP:10.0.0.1`); its key."""
        certificate, key, request = (self.folder / f"{name}.{ending}" for ending in ("pem", "key", "csr"))
        _openssl(
            "req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={name}", "-keyout", str(key), "-out", str(request)
        )
        extension = self.folder / f"{name}.ext"
        extension.write_text(f"subjectAltName={','.join([f'DNS:{name}', *others])}\n")
        signing = ["-CA", str(self.certificate), "-CAkey", str(self._key), "-CAcreateserial", "-days", DAYS]
        _openssl("x509", "-req", "-in", str(request), *signing, "-extfile", str(extension), "-out", str(certificate))
        return certificate, key


def _openssl(*words: str) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True)
