"""The image of the application: built from what is committed, and kept in the registry under the commit's id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from calculatrice.cloud.work import Work


BESIDE = ":!foundation"
"""What an image does not depend on: Terraform's own files appear there."""
ANYONE = "nologin"
"""The user of Scaleway's registry: the key alone counts."""


@dataclass(frozen=True, slots=True)
class Image:
    """What the registry calls it."""

    name: str
    tag: str

    def __str__(self) -> str:
        """As a pod names it.

        >>> str(Image("rg.fr-par.scw.cloud/calculatrice/calculatrice", "1f3c"))
        'rg.fr-par.scw.cloud/calculatrice/calculatrice:1f3c'
        """
        return f"{self.name}:{self.tag}"

    @property
    def registry(self) -> str:
        """Who keeps it."""
        return self.name.partition("/")[0]


def committed(work: Work, registry: str) -> Image:
    """The image of the commit that is checked out. Raises `Stopped` where something is not committed."""
    git = ["git", "-C", str(work.checkout)]
    if work.shell.read([*git, "status", "--porcelain", "--", ".", BESIDE], {}).strip():
        raise Stopped("uncommitted", place=work.checkout)
    return Image(f"{registry}/calculatrice", work.shell.read([*git, "rev-parse", "HEAD"], {}).strip())


def publish(work: Work, image: Image) -> None:
    """Build it and push it: what is there already is not done again."""
    key = work.account.credentials.secret_key
    arguments = [f"REVISION={image.tag}", f"VERSION={image.tag[:12]}"]
    if base := work.console.environment.get("PYTHON_IMAGE"):
        arguments.append(f"PYTHON_IMAGE={base}")
    built = [word for argument in arguments for word in ("--build-arg", argument)]
    login = ["docker", "login", image.registry, f"--username={ANYONE}", "--password-stdin"]
    work.shell.read(login, {}, given=key)
    work.shell.stream(["docker", "build", "--network=host", f"--tag={image}", *built, str(work.checkout)], {})
    work.shell.stream(["docker", "push", "--quiet", str(image)], {})


def key_to(image: Image, secret: str) -> dict[str, object]:
    """What lets the cluster pull it, as Docker writes it down.

    >>> key_to(Image("registry.test/calculatrice", "1"), "s")["auths"]
    {'registry.test': {'username': 'nologin', 'password': 's'}}
    """
    return {"auths": {image.registry: {"username": ANYONE, "password": secret}}}
