"""The image of the application: built from what is committed, and kept in the registry under the commit's id.

A tag can be given to something else later, a digest can't: what is deployed, and what is built upon, is named by both.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from calculatrice.cloud.work import Work


BESIDE = ":!foundation"
"""What an image does not depend on: Terraform's own files appear there."""
BASE = "org.opencontainers.image.base"
"""The labels that say what an image is built upon."""
DEFAULT_BASE = re.compile(r"^ARG PYTHON_IMAGE=(\S+)$", re.MULTILINE)
ANYONE = "nologin"
"""The user of Scaleway's registry: the key alone counts."""


@dataclass(frozen=True, slots=True)
class Image:
    """What the registry calls it."""

    name: str
    tag: str
    digest: str = ""

    def __str__(self) -> str:
        """As a pod names it.

        >>> str(Image("rg.fr-par.scw.cloud/calculatrice/calculatrice", "1f3c", "sha256:0a"))
        'rg.fr-par.scw.cloud/calculatrice/calculatrice:1f3c@sha256:0a'
        """
        return f"{self.tagged}@{self.digest}" if self.digest else self.tagged

    @property
    def tagged(self) -> str:
        """As it is pushed."""
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


def read(text: str) -> Image:
    """What a pod names.

    >>> read("registry.test:5000/calculatrice:1f3c@sha256:0a").tag, read("registry.test:5000/calculatrice:1f3c").digest
    ('1f3c', '')
    """
    tagged, _, digest = text.partition("@")
    name, _, tag = tagged.rpartition(":")
    return Image(name, tag, digest)


def publish(work: Work, image: Image) -> Image:
    """Build it and push it: what is there already is not done again. The image, by its digest."""
    key = work.account.credentials.secret_key
    base = _base(work)
    arguments = [f"REVISION={image.tag}", f"VERSION={image.tag[:12]}", f"PYTHON_IMAGE={base}"]
    name, _, digest = base.partition("@")
    labels = [f"{BASE}.name={name}", *([f"{BASE}.digest={digest}"] if digest else [])]
    built = [word for each in arguments for word in ("--build-arg", each)]
    built += [word for each in labels for word in ("--label", each)]
    login = ["docker", "login", image.registry, f"--username={ANYONE}", "--password-stdin"]
    work.shell.read(login, {}, given=key)
    work.shell.stream(["docker", "build", "--network=host", f"--tag={image.tagged}", *built, str(work.checkout)], {})
    work.shell.stream(["docker", "push", "--quiet", image.tagged], {})
    return replace(image, digest=_digest_here(work, image.tagged, image.name))


def _base(work: Work) -> str:
    """What the image is built upon, by its digest wherever it has one: what was made on this machine has none."""
    named = work.console.environment.get("PYTHON_IMAGE") or _default_base(work)
    if "@" in named:
        return named
    digest = _digest_here(work, named) or _digest_there(work, named)
    if not digest:
        work.tell("base_by_name", base=named)
    return f"{named}@{digest}" if digest else named


def _default_base(work: Work) -> str:
    [named] = DEFAULT_BASE.findall((work.checkout / "Dockerfile").read_text(encoding="utf-8"))
    return str(named)


def _digest_here(work: Work, named: str, repository: str = "") -> str:
    """The digest that a registry has given to an image of this machine; empty where none has."""
    asked = ["docker", "image", "inspect", "--format={{json .RepoDigests}}", named]
    known = json.loads(work.shell.read(asked, {}, (0, 1)).strip() or "[]") or []
    fits = [each for each in known if each.startswith(f"{repository}@" if repository else "")]
    return str(fits[0]).partition("@")[2] if fits else ""


def _digest_there(work: Work, named: str) -> str:
    """The digest that its registry gives to an image now; empty where none answers."""
    if work.shell.status(["docker", "image", "inspect", named], {}) == 0:
        return ""
    asked = ["docker", "buildx", "imagetools", "inspect", "--format={{.Manifest.Digest}}", named]
    return work.shell.read(asked, {}, (0, 1)).strip()


def key_to(image: Image, secret: str) -> dict[str, object]:
    """What lets the cluster pull it, as Docker writes it down.

    >>> key_to(Image("registry.test/calculatrice", "1"), "s")["auths"]
    {'registry.test': {'username': 'nologin', 'password': 's'}}
    """
    return {"auths": {image.registry: {"username": ANYONE, "password": secret}}}
