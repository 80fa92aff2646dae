from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.cloud.databases import said, site, work

from calculatrice.cloud.image import Image, publish, read

if TYPE_CHECKING:
    from pathlib import Path

    from calculatrice.cloud.account import Account
    from calculatrice.cloud.work import Work

SCRIPT = """\
#!/bin/sh
here=$(dirname "$0")
echo "$@" >>"$here/asked"
case "$1 $2" in
"image inspect")
    for named in "$@"; do :; done
    file="$here/$(echo "$named" | tr / _).json"
    [ -f "$file" ] || exit 1
    cat "$file" ;;
"buildx imagetools") [ -f "$here/registry" ] || exit 1; cat "$here/registry" ;;
esac
"""
OURS, BASE = "registry.test/calculatrice", "docker.io/library/python:3.13-slim"
PUSHED, OF_BASE = f"sha256:{'a' * 64}", f"sha256:{'b' * 64}"


@pytest.fixture
def doing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, account: Account) -> Work:
    """Work with a Docker that has what `here` writes, and a checkout that names its base."""
    told, _ = site(tmp_path, monkeypatch)
    (tmp_path / "docker").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "docker").chmod(0o755)
    made = work(told, account, tmp_path)
    (made.checkout / "Dockerfile").write_text(f"ARG PYTHON_IMAGE={BASE}\nFROM x\n", encoding="utf-8")
    here(tmp_path, f"{OURS}:1f3c", "elsewhere.test/x@sha256:0c", f"{OURS}@{PUSHED}")
    return made


def here(folder: Path, named: str, *digests: str) -> None:
    """Docker has an image, with those digests."""
    (folder / f"{named.replace('/', '_')}.json").write_text(json.dumps(list(digests) or None), encoding="utf-8")


def built(folder: Path) -> str:
    """How the image was built."""
    asked = (folder / "asked").read_text(encoding="utf-8").splitlines()
    return next(line for line in asked if line.startswith("build "))


def test_what_was_pushed_is_known_by_the_digest_that_its_registry_gave(doing: Work) -> None:
    assert publish(doing, Image(OURS, "1f3c")) == Image(OURS, "1f3c", PUSHED)


@pytest.mark.parametrize("where", ["here", "registry"])
def test_the_base_is_named_by_its_digest_and_recorded(doing: Work, tmp_path: Path, where: str) -> None:
    if where == "here":
        here(tmp_path, BASE, f"python@{OF_BASE}")
    else:
        (tmp_path / "registry").write_text(f"{OF_BASE}\n", encoding="utf-8")
    publish(doing, Image(OURS, "1f3c"))
    assert f"--build-arg PYTHON_IMAGE={BASE}@{OF_BASE} " in built(tmp_path)
    for label, value in (("name", BASE), ("digest", OF_BASE)):
        assert f"--label org.opencontainers.image.base.{label}={value} " in built(tmp_path)


def test_a_base_without_a_digest_is_told_and_none_is_made_up(doing: Work, tmp_path: Path) -> None:
    here(tmp_path, BASE)
    publish(doing, Image(OURS, "1f3c"))
    assert f"PYTHON_IMAGE={BASE} " in built(tmp_path)
    assert ("base.digest" in built(tmp_path), f"{BASE} has no digest" in said(doing)) == (False, True)


@pytest.mark.parametrize("text", [f"{OURS}:1f3c", f"{OURS}:1f3c@{PUSHED}", "registry.test:5000/x:1f3c"])
def test_what_a_pod_names_is_read_as_it_was_written(text: str) -> None:
    image = read(text)
    assert (str(image), image.tag) == (text, "1f3c")
