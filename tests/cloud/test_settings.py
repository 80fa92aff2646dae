from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.parts.terraform import FOUNDATION, copied

from calculatrice.cloud import settings
from calculatrice.cloud.terraform import SHARED, Foundation

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def foundation(tmp_path: Path) -> Foundation:
    return Foundation(copied(tmp_path))


def write(path: Path, *lines: str) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('owner = "ada"', {"owner": "ada"}),
        ('owner="ada"', {"owner": "ada"}),
        ('  owner   =   "ada"   # me', {"owner": "ada"}),
        ("cache_nodes = 2", {"cache_nodes": "2"}),
        ("database_highly_available = true", {"database_highly_available": "true"}),
        ("backup = { every_hours = 12, keep_days = 30 }", {}),
        ('# owner = "ada"', {}),
        ("dns_name = null", {}),
        ("", {}),
    ],
)
def test_what_a_line_assigns(line: str, expected: dict[str, str]) -> None:
    assert settings.assigned(f"{line}\n") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a = ["x@e.org", "y@e.org"]', ("x@e.org", "y@e.org")),
        ('a = ["x#y@e.org", "z@e.org"] # us', ("x#y@e.org", "z@e.org")),
        (
            'a = [\n  "x#y@e.org", // first\n  # "gone@e.org",\n  "https://e.org/a",\n]',
            ("x#y@e.org", "https://e.org/a"),
        ),
        ('/* a = ["x@e.org"]\n*/\na = []', ()),
    ],
)
def test_what_a_list_holds_and_what_is_a_comment(text: str, expected: tuple[str, ...]) -> None:
    assert settings.lists(text)["a"] == expected


@pytest.mark.parametrize("text", ['# a = "b"', '// a = "b"', '/* a = "b" */', '/*\na = "b"\n*/'])
def test_what_is_a_comment_assigns_nothing(text: str) -> None:
    assert settings.assigned(text) == {}
    assert settings.lists(text.replace('"b"', '["b"]')) == {}


def test_an_environment_s_file_has_the_last_word_and_defaults_the_first(foundation: Foundation) -> None:
    write(foundation.common, 'owner = "ada"', 'dns_zone = "example.org"')
    write(foundation.folder / "environment" / "dev.tfvars", 'environment = "dev"', 'dns_zone = "dev.example.org"')
    known = {part: settings.values(foundation, part) for part in (SHARED, "dev", "prod")}
    assert [known[part]["owner"] for part in known] == ["ada"] * 3
    assert [known[part]["dns_zone"] for part in known] == ["example.org", "dev.example.org", "example.org"]
    assert (known["dev"]["database_node_type"], known["prod"]["database_node_type"]) == ("DB-DEV-S", "DB-PRO2-XXS")


def test_without_a_common_file_the_defaults_are_left(foundation: Foundation) -> None:
    foundation.common.unlink()
    assert settings.values(foundation, "dev")["dns_zone"] == "polytech-dijon.kiowy.net"


def test_the_common_file_has_the_document_s_values() -> None:
    here = Foundation(FOUNDATION)
    assert settings.kept(here, SHARED) == {
        "owner": "dunand-mathieu",
        "dns_zone": "polytech-dijon.kiowy.net",
        "region": "fr-par",
        "zone": "fr-par-1",
    }


@pytest.mark.parametrize("before", ['environment = "dev"', 'environment = "dev"\n', ""])
def test_a_setting_that_is_kept_is_read_again(tmp_path: Path, before: str) -> None:
    path = tmp_path / "dev.tfvars"
    path.write_text(before, encoding="utf-8")
    settings.keep(path, "cache_version", "8.6.3")
    assert settings.assigned(path.read_text(encoding="utf-8")) == {
        **settings.assigned(before),
        "cache_version": "8.6.3",
    }


@pytest.mark.parametrize("before", ['database_in_use = "a"', 'x = 1\n  database_in_use="a" # before\ny = 2\n'])
def test_a_setting_that_is_kept_again_is_another(tmp_path: Path, before: str) -> None:
    path = tmp_path / "dev.tfvars"
    path.write_text(before, encoding="utf-8")
    settings.keep(path, "database_in_use", "b")
    text = path.read_text(encoding="utf-8")
    assert settings.assigned(text) == {**settings.assigned(before), "database_in_use": "b"}
    assert text.count("database_in_use") == 1


@pytest.mark.parametrize(
    ("part", "name", "file"),
    [
        ("dev", "owner", "common.tfvars"),
        ("dev", "dns_ttl", "dev.tfvars"),
        ("dev", "node_count", "shared.tfvars"),
        (SHARED, "node_type", "shared.tfvars"),
    ],
)
def test_a_setting_has_its_file(foundation: Foundation, part: str, name: str, file: str) -> None:
    assert settings.home(foundation, part, name).name == file


@pytest.mark.parametrize(
    ("variable", "part", "expected"),
    [
        ("TF_VAR_owner", "dev", {"owner": "x"}),
        ("TF_VAR_dns_ttl", "dev", {"dns_ttl": "x"}),
        ("TF_VAR_node_count", "dev", {"node_count": "x"}),
        ("TF_VAR_dns_ttl", SHARED, {}),
        ("TF_VAR_of_another_project", "dev", {}),
        ("TF_WORKSPACE", "dev", {}),
        ("OWNER", "dev", {}),
    ],
)
def test_a_setting_that_stands_in_the_shell_alone_is_found(
    foundation: Foundation, variable: str, part: str, expected: dict[str, str]
) -> None:
    assert settings.astray({variable: "x"}, foundation, part) == expected
