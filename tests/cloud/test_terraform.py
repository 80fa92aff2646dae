from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.terraform import FOUNDATION, copied

from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.terraform import find

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_found_from_anywhere_in_a_checkout() -> None:
    for here in (FOUNDATION.parent, FOUNDATION / "shared", FOUNDATION.parent / "src" / "calculatrice"):
        found = find("", here)
        assert (here / found.folder).resolve() == FOUNDATION


def test_the_environments_are_the_files_of_variables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = copied(tmp_path)
    assert find(str(folder), tmp_path).environments == ("dev", "prod")
    (folder / "environment" / "staging.tfvars").touch()
    assert find("", tmp_path).environments == ("dev", "prod", "staging")


def test_states_lie_beside_the_configurations_until_there_is_a_file_that_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = copied(tmp_path)
    assert find("", tmp_path).backend is None
    (folder / "backend.hcl").touch()
    assert find("", tmp_path).backend is not None


@pytest.mark.parametrize("named", ["", "nowhere"])
def test_without_one_it_is_said_where_it_was_looked_for(tmp_path: Path, named: str) -> None:
    with pytest.raises(Stopped) as stopped:
        find(named, tmp_path)
    assert stopped.value.details["place"] in {tmp_path, "nowhere"}
