"""The settings of an environment: what its files say, as Terraform reads them, without asking Terraform.

Texts, numbers, truth values and lists of texts are read here; what is made of other parts is for Terraform alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculatrice.cloud.terraform import SHARED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from calculatrice.cloud.terraform import Foundation

PREFIX = "TF_VAR_"
VARIABLE = re.compile(r'^variable "(\w+)" \{\n(.*?)^\}', re.MULTILINE | re.DOTALL)
ASSIGNED = re.compile(r'^[ \t]*(\w+)[ \t]*=[ \t]*(?:"([^"\n]*)"|([\w.-]+))[ \t]*$', re.MULTILINE)
LIST = re.compile(r"^[ \t]*(\w+)[ \t]*=[ \t]*\[([^]]*)\]", re.MULTILINE)
COMMENT = re.compile(r'("[^"\n]*")|(?:#|//)[^\n]*|/\*.*?\*/', re.DOTALL)
"""A comment, or a text, in which no comment begins."""
TEXT = re.compile(r'"([^"\n]*)"')
NONE = "null"


def assigned(text: str) -> dict[str, str]:
    """The values that a text assigns, by name.

    >>> assigned('owner = "ada"  # me\\ncache_nodes = 2\\nbackup = { every_hours = 12 }')
    {'owner': 'ada', 'cache_nodes': '2'}
    """
    found = ASSIGNED.findall(_uncommented(text))
    return {name: quoted or plain for name, quoted, plain in found if plain != NONE}


def files(foundation: Foundation, part: str) -> list[Path]:
    """Where the settings of a part are kept; a later file has the last word."""
    return [path for path in (foundation.common, _own(foundation, part)) if path.is_file()]


def values(foundation: Foundation, part: str) -> dict[str, str]:
    """The value that each setting of a part has; those without a value are not among them."""
    defaults = {name: assigned(body).get("default") for name, body in _declared(foundation, part).items()}
    known = {name: value for name, value in defaults.items() if value is not None}
    return known | kept(foundation, part)


def kept(foundation: Foundation, part: str) -> dict[str, str]:
    """What the files of a part say themselves."""
    read = [assigned(path.read_text(encoding="utf-8")) for path in files(foundation, part)]
    return {name: value for each in read for name, value in each.items()}


def listed(foundation: Foundation, part: str, name: str) -> tuple[str, ...]:
    """The texts of a list that the files of a part give a setting: the last list of that name; without one, none."""
    said = [found for path in files(foundation, part) for found in lists(path.read_text(encoding="utf-8")).items()]
    return dict(said).get(name, ())


def lists(text: str) -> dict[str, tuple[str, ...]]:
    """The lists of texts that a text assigns, by name.

    >>> lists('alert_addresses = ["ada@example.org", "ops@example.org"]  # us')
    {'alert_addresses': ('ada@example.org', 'ops@example.org')}
    """
    return {name: tuple(TEXT.findall(inside)) for name, inside in LIST.findall(_uncommented(text))}


def _uncommented(text: str) -> str:
    return COMMENT.sub(lambda found: found[1] or "", text)


def keep(path: Path, name: str, value: str) -> None:
    """Write a setting into a file; what the file said of it before goes."""
    text = re.sub(rf"^[ \t]*{name}[ \t]*=.*\n?", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    end = "" if not text or text.endswith("\n") else "\n"
    path.write_text(f'{text}{end}{name} = "{value}"\n', encoding="utf-8")


def home(foundation: Foundation, part: str, name: str) -> Path:
    """The file that a setting belongs into."""
    common = _text(foundation.common)
    if name in assigned(common) or name in lists(common):
        return foundation.common
    is_own = part == SHARED or name in _declared(foundation, part)
    return _own(foundation, part if is_own else SHARED)


def astray(environment: Mapping[str, str], foundation: Foundation, part: str) -> dict[str, str]:
    """The settings that a shell has: another shell has them not, and would change everything back."""
    declared = {name for each in {SHARED, part or SHARED} for name in _declared(foundation, each)}
    given = {name.removeprefix(PREFIX): value for name, value in environment.items() if name.startswith(PREFIX)}
    return {name: value for name, value in sorted(given.items()) if name in declared}


def _own(foundation: Foundation, part: str) -> Path:
    """The file of what a part has for itself."""
    folder = SHARED if part == SHARED else "environment"
    return foundation.folder / folder / f"{part}.tfvars"


def _declared(foundation: Foundation, part: str) -> dict[str, str]:
    folder = foundation.folder / (SHARED if part == SHARED else "environment")
    return dict(VARIABLE.findall(_text(folder / "variables.tf")))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
