"""The engine, the image, the registry and the cluster, each started once, when the first test wants it."""

from __future__ import annotations

from os import environ
from typing import TYPE_CHECKING

import pytest
from tests.kubernetes.crowd import Crowd
from tests.kubernetes.managed import Managed
from tests.kubernetes.manifests import ROOT
from tests.kubernetes.world import Controller, World
from tests.parts import engine as engines
from tests.parts import kubernetes, registry
from tests.parts.authority import Authority
from tests.parts.kubernetes import HOST
from tests.parts.servers import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.parts.engine import Engine
    from tests.parts.kubernetes import Cluster

EVERYTHING = "CALCULATRICE_TEST_EVERYWHERE"
LONG = ["test_monitored.py"]
"""Tests of minutes, which `make cluster` runs."""
collect_ignore = [] if EVERYTHING in environ else LONG


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for name in collect_ignore:
        terminalreporter.write_line(f"left to make cluster: {name}")


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    if not engines.installed():
        pytest.skip("no Docker engine answers, and none can be started: that takes root, Debian’s docker.io, and Go")
    with engines.engine() as started:
        yield started


@pytest.fixture(scope="session")
def base(engine: Engine) -> str:
    """The name of the image that the application's is based on."""
    return engines.base_image(engine)


@pytest.fixture(scope="session")
def image(engine: Engine, base: str) -> str:
    """The application's image, built from the working tree."""
    engine.build(ROOT, "calculatrice.test/application", PYTHON_IMAGE=base, REVISION="of-the-tests")
    return "calculatrice.test/application"


@pytest.fixture(scope="session")
def images() -> Iterator[str]:
    """The name of a registry."""
    with registry.registry() as name:
        yield name


@pytest.fixture(scope="session")
def cluster(engine: Engine) -> Iterator[Cluster]:
    if not kubernetes.installed():
        pytest.skip(f"{kubernetes.GIVEN} names no cluster; to start one takes root, and {kubernetes.NEEDED}")
    with kubernetes.cluster(engine) as started:
        yield started


@pytest.fixture(scope="session")
def world(
    engine: Engine, base: str, images: str, cluster: Cluster, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """An account in which nothing stands yet."""
    folder = tmp_path_factory.mktemp("world")
    authority = Authority(folder)
    managed = Managed(
        authority=authority,
        folder=folder,
        kubeconfig=cluster.token_kubeconfig,
        registry=images,
        cockpit=f"https://{HOST}:{free_port()}",
    )
    made = World(folder, engine, cluster, managed, base)
    try:
        with made.scaleway, Controller(cluster, managed):
            yield made
    finally:
        managed.remove()


@pytest.fixture(scope="session")
def environments(world: World) -> World:
    """Both environments, made by the command."""
    world.need("up", "dev", "--yes")
    world.need("up", "prod", "--yes")
    return world


@pytest.fixture(scope="session")
def crowd(environments: World) -> Iterator[Crowd]:
    """A queue of heavy jobs has come, and gone."""
    with Crowd(environments) as watched:
        watched.come()
        yield watched
