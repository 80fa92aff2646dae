"""The application, in an environment that stands: image, configuration, migrations, rollout, and the answer of the page."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from calculatrice.cli.cloud import overlay
from calculatrice.cli.cloud.cluster import BEFORE, OURS, opened
from calculatrice.cli.cloud.entrance import await_answer
from calculatrice.cli.cloud.explain import explain
from calculatrice.cli.cloud.image import committed, publish
from calculatrice.cli.cloud.rollout import await_migration, await_rollout, go_back, revisions
from calculatrice.cli.cloud.stopped import Stopped

if TYPE_CHECKING:
    from calculatrice.cli.cloud.cluster import Cluster
    from calculatrice.cli.cloud.image import Image
    from calculatrice.cli.cloud.resources import Json
    from calculatrice.cli.cloud.work import Work


def deploy(work: Work) -> None:
    """Bring what is committed to every environment that is meant. Raises `Stopped`."""
    for name in work.environments:
        work.tell("application", name=name)
        cluster = opened(work, name)
        outputs = outputs_of(work, name)
        with TemporaryDirectory(prefix="calculatrice-") as folder:
            _roll_out(work, cluster, committed(work), outputs, Path(folder))
        await_answer(work, name, outputs)


def outputs_of(work: Work, name: str) -> Json:
    """All that Terraform says of an environment."""
    return work.standing(name, work.shared().output("network")).outputs()


def _roll_out(work: Work, cluster: Cluster, image: Image, outputs: Json, folder: Path) -> None:
    manifests = _rendered(work, cluster, image, outputs, folder)
    if not cluster.differs(manifests):
        work.tell("as_it_is", image=image)
        return
    publish(work, image)
    cluster.apply(manifests, f"--selector={BEFORE}")
    _migrate(work, cluster, f"migration-{image.tag[: overlay.TAG]}")
    before = revisions(cluster)
    cluster.apply(manifests)
    if not await_rollout(cluster):
        explain(work, cluster, OURS)
        _return(work, cluster, before)


def _rendered(work: Work, cluster: Cluster, image: Image, outputs: Json, folder: Path) -> Path:
    network = work.shared().output("network")
    passwords = {
        name: work.account.secret(outputs[name]["password_secret"]["id"], outputs[name]["password_secret"]["revision"])
        for name in ("database", "cache")
    }
    known = overlay.Known(network or {}, outputs, passwords, work.account.credentials.secret_key)
    environment = cluster.namespace.removeprefix("calculatrice-")
    overlay.write(folder, work.checkout / "kubernetes" / "overlays" / environment, cluster.namespace, image, known)
    manifests = folder / "manifests.yaml"
    manifests.write_text(cluster.read("kustomize", str(folder)), encoding="utf-8")
    return manifests


def _migrate(work: Work, cluster: Cluster, name: str) -> None:
    """Wait for the migrations. A Job that failed is removed, so that the next run tries again. Raises `Stopped`."""
    if await_migration(cluster, name):
        return
    explain(work, cluster, f"job-name={name}")
    cluster.stream("delete", "job", name)
    raise Stopped("migration_failed", again=work.shell.again)


def _return(work: Work, cluster: Cluster, before: dict[str, str]) -> None:
    if not go_back(cluster, before):
        raise Stopped("rollout_failed", again=work.shell.again)
    await_rollout(cluster)
    raise Stopped("rolled_back", again=work.shell.again)
