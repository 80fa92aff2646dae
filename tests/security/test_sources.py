"""What only named sources may do: run text as code, start programs, touch memory, unpack objects, hash."""

from __future__ import annotations

import ast
import re

import pytest
from tests.security.sources import PACKAGE, calls, is_built, who_calls, who_imports

HASHES = {"sha256", "blake2b"}
HASHES_OF_OLD = {"md5", "sha1", "sha224"}
SERVED = {"api", "web", "service", "engine", "workers", "store", "remote", "tracing"}
STARTS = {"Popen", "subprocess.run", "check_call", "check_output", "posix_spawn", "execv", "create_subprocess_exec"}
QUERIES = {"text", "execute", "exec_driver_sql"}
QUERIES_OF_CONSTANTS = {
    "jobs/postgresql_event_bus.py": "the channel that the source names",
    "store/database.py": "the pragmas that the source names",
    "store/migrations/versions/0002_queue.py": "the tables that the source names",
    "store/serving_role.py": "names of the database's own tables, and of a role that it has, quoted",
}
PATTERN = re.compile(r"new RegExp\(([^;]*)\)")
PATTERNS_OF_CONSTANTS = {"SIGN", "SPACE", "rules.of[from]", "separator"}
"""What the page's own patterns are put together of: constants, words of the server's rules, one of two separators."""


def test_text_is_run_as_code_for_the_names_of_fields_alone() -> None:
    code = {source for source, called, _ in calls() if called in {"eval", "exec", "compile", "__import__"}}
    assert code == {"engine/record_builder.py"}


def test_no_shell_is_started() -> None:
    with_shell = [call for _, _, call in calls() if any(word.arg == "shell" for word in call.keywords)]
    assert with_shell == []
    assert {source for source, called, _ in calls() if called in {"os.system", "os.popen", "system", "popen"}} == set()


def test_what_serves_starts_no_program_but_its_own_children() -> None:
    started = {source for source in who_calls(*STARTS) if source.split("/")[0] in SERVED}
    assert started == {"workers/child_process.py"}


def test_no_query_is_put_together_of_what_is_typed() -> None:
    built = {
        source
        for source, called, call in calls()
        if called.rpartition(".")[2] in QUERIES
        and source.startswith(("store/", "jobs/"))
        and any(map(is_built, call.args))
    }
    assert built == QUERIES_OF_CONSTANTS.keys()


def test_no_pattern_of_the_page_is_put_together_of_what_is_typed() -> None:
    scripts = [path.read_text(encoding="utf-8") for path in (PACKAGE / "web" / "static").rglob("*.js")]
    patterns = [pattern for script in scripts for pattern in PATTERN.findall(script)]
    assert patterns
    assert {part for pattern in patterns for part in re.findall(r"\$\{([^}]+)\}", pattern)} <= PATTERNS_OF_CONSTANTS


def test_objects_are_unpacked_between_a_process_and_its_child_alone() -> None:
    assert who_imports("pickle") == {"workers/frames.py"}
    assert who_imports("marshal") | who_imports("shelve") == set()


def test_memory_is_touched_by_the_bridge_to_flint_alone() -> None:
    outside = {source for source in who_imports("ctypes") if not source.startswith("engine/numbers/")}
    assert outside == {"browser/nfloat.py"}
    assert who_imports("cffi") == set()


def test_chance_that_can_be_foretold_is_for_pauses_alone() -> None:
    assert who_imports("random") == {"jobs/backoff.py", "jobs/retention.py"}


def test_hashes_are_those_that_are_approved() -> None:
    assert who_calls(*HASHES_OF_OLD) & who_imports("hashlib") == set()
    assert who_imports("hashlib") == who_calls(*HASHES, "hmac.digest") & who_imports("hashlib")


@pytest.mark.parametrize("library", ["Crypto", "nacl", "cryptography", "M2Crypto"])
def test_no_cipher_is_called(library: str) -> None:
    assert who_imports(library) == set()


def test_no_script_writes_under_a_name_that_comes_from_outside_into_what_all_objects_share() -> None:
    scripts = [path.read_text(encoding="utf-8") for path in (PACKAGE / "web" / "static").rglob("*.js")]
    shared = re.compile(r"__proto__|(?<!WebAssembly\.Memory)\.prototype\b|setPrototypeOf")
    assert [word for script in scripts for word in shared.findall(script)] == []


def test_a_cookie_does_not_come_along_from_other_sites() -> None:
    lines = [line for path in (PACKAGE / "web" / "static").rglob("*.js") for line in path.read_text().splitlines()]
    cookies = [line for line in lines if re.search(r"document\.cookie\s*=", line)]
    assert cookies
    assert all("samesite=lax" in line.lower() for line in cookies)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'SELECT 1'", False),
        ("f'SELECT {x}'", True),
        ("'a' + b", True),
        ("'{}'.format(x)", True),
        ("f'SELECT 1'", False),
    ],
)
def test_a_text_that_is_put_together_is_seen(text: str, expected: bool) -> None:
    expression = ast.parse(text, mode="eval").body
    assert is_built(expression) == expected
