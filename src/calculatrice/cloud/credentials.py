"""The credentials: from the environment, or from the file that Scaleway's own tools write."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType


API_URL = "https://api.scaleway.com"
# The environment variable, and the key in the configuration file.
NEEDED = {
    "SCW_ACCESS_KEY": "access_key",
    "SCW_SECRET_KEY": "secret_key",
    "SCW_DEFAULT_PROJECT_ID": "default_project_id",
}


@dataclass(frozen=True, slots=True)
class Credentials:
    """What Scaleway is asked with. The secret key is not part of what is shown."""

    access_key: str
    secret_key: str
    project: str
    api_url: str

    @property
    def of_object_storage(self) -> dict[str, str]:
        """The same keys, by the names that a state in object storage is opened with."""
        return {"AWS_ACCESS_KEY_ID": self.access_key, "AWS_SECRET_ACCESS_KEY": self.secret_key}

    def __repr__(self) -> str:
        return f"Credentials(project={self.project!r}, api_url={self.api_url!r})"


def found(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    """Every value there is, by its variable; the environment has the first word."""
    profile = _profile(environment, home)
    values = {name: environment.get(name) or profile.get(key, "") for name, key in NEEDED.items()}
    values["SCW_API_URL"] = environment.get("SCW_API_URL") or profile.get("api_url") or API_URL
    return values


def credentials(values: Mapping[str, str]) -> Credentials:
    """The credentials that were found.

    >>> keys = {"SCW_ACCESS_KEY": "SCW", "SCW_SECRET_KEY": "hidden"}
    >>> credentials({**keys, "SCW_DEFAULT_PROJECT_ID": "p", "SCW_API_URL": API_URL})
    Credentials(project='p', api_url='https://api.scaleway.com')
    """
    access, secret, project = (values[name] for name in NEEDED)
    return Credentials(access, secret, project, values["SCW_API_URL"].rstrip("/"))


def configuration_file(environment: Mapping[str, str], home: Path) -> Path:
    """Where Scaleway's tools keep their configuration.

    >>> configuration_file({}, Path("/h")).as_posix()
    '/h/.config/scw/config.yaml'
    """
    base = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    return Path(environment.get("SCW_CONFIG_PATH") or base / "scw" / "config.yaml")


def _profile(environment: Mapping[str, str], home: Path) -> dict[str, str]:
    path = configuration_file(environment, home)
    if not path.exists():
        return {}
    yaml = _yaml(path)
    try:
        kept = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        name = environment.get("SCW_PROFILE") or kept.get("active_profile")
        return {**kept, **((kept.get("profiles") or {}).get(name) or {})}
    except (OSError, UnicodeDecodeError, yaml.YAMLError, AttributeError, TypeError):
        # Why is not shown: a parser's complaint quotes the line, and the line may be the secret key.
        raise Stopped("unreadable_configuration", path=path) from None


def _yaml(path: Path) -> ModuleType:
    """What reads the file: only whoever operates the cloud has it. Raises `Stopped`."""
    try:
        return import_module("yaml")
    except ModuleNotFoundError:
        raise Stopped("no_yaml", path=path) from None
