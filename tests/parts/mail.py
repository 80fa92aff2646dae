"""A mail server of a test's own: it speaks TLS after STARTTLS, knows one user, and keeps what it is given."""

from __future__ import annotations

import socketserver
import ssl
import threading
from base64 import b64decode
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage
    from pathlib import Path

USER, PASSWORD = "calculatrice", "one of the tests"
END = b".\r\n"


@dataclass
class Mailbox:
    """`host:port` of the server, and the mails that it has taken, each with who it is for."""

    address: str
    taken: list[tuple[str, EmailMessage]] = field(default_factory=list)

    def about(self, words: str) -> list[EmailMessage]:
        """The mails whose subject has these words."""
        return [mail for _, mail in self.taken if words in str(mail["Subject"])]


class Conversation(socketserver.StreamRequestHandler):
    """One client, from its greeting to its QUIT: it may send once it has shown the password, over TLS."""

    server: Server

    def handle(self) -> None:
        self.hidden = self.known = False
        self.to = ""
        self.say("220 here")
        while line := self.rfile.readline():
            verb, _, rest = line.decode().strip().partition(" ")
            if verb.upper() == "QUIT":
                self.say("221 bye")
                return
            getattr(self, f"do_{verb.lower()}", self.unknown)(rest)

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def unknown(self, _rest: str) -> None:
        self.say("502 unknown")

    def do_ehlo(self, _rest: str) -> None:
        self.say(f"250-here\r\n250 {'AUTH PLAIN' if self.hidden else 'STARTTLS'}")

    def do_starttls(self, _rest: str) -> None:
        self.say("220 go on")
        self.connection = self.server.context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", buffering=0)
        self.hidden = True

    def do_auth(self, rest: str) -> None:
        given = b64decode(rest.partition(" ")[2]).decode().split("\0")[1:]
        self.known = self.hidden and given == [USER, PASSWORD]
        self.say("235 known" if self.known else "535 unknown")

    def do_mail(self, _rest: str) -> None:
        self.say("250 go on" if self.known else "530 who are you")

    def do_rcpt(self, rest: str) -> None:
        self.to = rest.partition("<")[2].partition(">")[0]
        self.say("250 go on")

    def do_data(self, _rest: str) -> None:
        self.say("354 go on")
        lines = iter(self.rfile.readline, END)
        mail = message_from_bytes(b"".join(lines), policy=policy.default)
        self.server.box.taken.append((self.to, mail))
        self.say("250 taken")


class Server(socketserver.ThreadingTCPServer):
    """Where clients come to."""

    daemon_threads = True

    def __init__(self, host: str, certificate: tuple[Path, Path]) -> None:
        super().__init__((host, 0), Conversation)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(*certificate)
        self.box = Mailbox(f"{host}:{self.server_address[1]}")


@contextmanager
def mailbox(host: str, certificate: tuple[Path, Path]) -> Iterator[Mailbox]:
    """The mails that come to an address of this machine, for as long as the context lasts."""
    with Server(host, certificate) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.box
        finally:
            server.shutdown()
