"""No secret is in anything that a run says or writes: every one is searched for by its value."""

from __future__ import annotations

import base64
import stat
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from tests.parts.scaleway import KEYS
from tests.parts.scaleway_resources import LINES_TOKEN, PULLERS_KEY, TOKEN

from calculatrice.cloud.settings import keep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.foundation.site import Site

OF_THE_APPLICATION = {"database", "database-server", "cache", "digests"}
"""What is replaced: PostgreSQL's administrator keeps the password that the instance was made with."""


def contents(path: Path) -> Iterator[bytes]:
    """What a file holds, and what is packed in it: a plan is an archive."""
    data = path.read_bytes()
    yield data
    if zipfile.is_zipfile(BytesIO(data)):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield from (archive.read(name) for name in archive.namelist())


def written(folder: Path) -> dict[Path, bytes]:
    """Everything that runs wrote, by file."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return {path: b"\n".join(contents(path)) for path in files if "providers" not in path.parts}


def holding(secret: str, folder: Path) -> set[str]:
    """The names of the files with a secret in them, as it is or in base64."""
    forms = (secret.encode(), base64.b64encode(secret.encode()))
    return {path.name for path, data in written(folder).items() if any(form in data for form in forms)}


def test_no_password_and_no_key_is_said_or_written(site: Site) -> None:
    for words in (["up", "dev", "--yes"], ["status", "dev"], ["plan", "dev"], ["diagram", "dev"]):
        site.need(*words)
    secrets = [*site.scaleway.cloud.passwords.values(), kept(site)["digests"], KEYS["SCW_SECRET_KEY"]]
    assert len(set(secrets)) == 6
    told = "\n".join(site.told)
    assert [secret for secret in secrets if secret in told] == []
    assert [holding(secret, site.folder) for secret in secrets] == [set()] * 6
    assert [secret for secret in (TOKEN, PULLERS_KEY, LINES_TOKEN) if secret in told] == []


def test_the_kubeconfig_is_in_the_state_of_shared_alone_which_only_its_owner_reads(shared_site: Site) -> None:
    assert holding(TOKEN, shared_site.folder) == {"terraform.tfstate"}
    state = shared_site.folder / "foundation" / "shared" / "terraform.tfstate"
    assert stat.S_IMODE(state.stat().st_mode) == 0o600


@pytest.mark.thorough
def test_the_passwords_that_are_kept_are_the_ones_that_open(site: Site) -> None:
    site.need("up", "dev", "--yes")
    assert opened(site).items() <= kept(site).items()
    first = kept(site)
    site.set("dev", password_generation="2")  # noqa: S106  # it is a number
    site.need("up", "dev", "--yes")
    assert opened(site).items() <= kept(site).items()
    changed = {name for name, password in kept(site).items() if first[name] != password}
    assert changed == OF_THE_APPLICATION


@pytest.mark.thorough
def test_passwords_that_are_older_than_a_quarter_are_replaced_by_the_next_up(site: Site) -> None:
    today = datetime.now(UTC).date().isoformat()
    site.need("up", "dev", "--yes")
    assert f'passwords_since = "{today}"' in site.settings("dev").read_text(encoding="utf-8")
    keep(site.settings("dev"), "passwords_since", "2020-02-29")
    network = f"-var=network={site.terraform('output', '-json', 'network').out}"
    files = ("-var-file=../common.tfvars", "-var-file=dev.tfvars")
    assert site.terraform("apply", "-auto-approve", *files, network, environment="dev").status == 0
    old = kept(site)
    replaced = site("up", "dev", "--yes")
    assert "The passwords of dev are from 2020-02-29, older than 90 days" in replaced.err
    assert {name for name, password in kept(site).items() if old[name] != password} == OF_THE_APPLICATION
    assert opened(site).items() <= kept(site).items()
    assert site.changes_nothing("dev")


def test_an_environment_that_is_gone_is_made_again_the_same_day(site: Site) -> None:
    """Scaleway keeps deleted secrets for a week, and nothing else gets their names meanwhile."""
    site.need("up", "dev", "--yes")
    first = kept(site)
    site.need("down", "dev", "--yes")
    assert len(site.scaleway.cloud.deleted) == 5
    before = site.names
    refused = site("up", "dev", answers="no\n")
    assert (refused.status, site.names) == (1, before)
    assert "module.cache_password.scaleway_secret.password" in refused.err
    site.need("up", "dev", "--yes")
    assert opened(site).items() <= kept(site).items()
    assert [name for name, password in kept(site).items() if first[name] == password] == []
    assert (site.scaleway.cloud.deleted, site.changes_nothing("dev")) == ({}, True)


def kept(site: Site) -> dict[str, str]:
    """The passwords in Secret Manager, by the name of their secret."""
    items = site.scaleway.cloud.items
    names = {item["id"]: item["name"] for path, item in items.items() if path.split("/")[-2] == "secrets"}
    versions = [item for path, item in items.items() if path.split("/")[-2] == "versions"]
    return {names[item["secret_id"]]: base64.b64decode(item["data"]).decode() for item in versions}


def opened(site: Site) -> dict[str, str]:
    """The passwords that the instance, the user and the cache were given, by the name of the secret of each."""
    given = site.scaleway.cloud.passwords
    cache = next(
        item["id"] for item in site.scaleway.cloud.items.values() if item.get("name") == "calculatrice-dev-redis"
    )
    return {
        "database-admin": given["calculatrice-dev-rdb"],
        "database": given["calculatrice"],
        "database-server": given["calculatrice-server"],
        "cache": given.get(cache, given["calculatrice-dev-redis"]),
    }


@pytest.mark.parametrize("form", ["plain", "encoded", "packed"])
def test_a_secret_is_found_where_there_is_one(tmp_path: Path, form: str) -> None:
    text = "a password"
    encoded = base64.b64encode(text.encode()).decode() if form == "encoded" else text
    if form == "packed":
        with zipfile.ZipFile(tmp_path / "file", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inner", encoded)
    else:
        (tmp_path / "file").write_text(f"before {encoded} after")
    assert holding(text, tmp_path) == {"file"}
