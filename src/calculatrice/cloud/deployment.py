"""The application in an environment that stands: image, configuration, migrations, rollout, answer; and back again."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from calculatrice.cloud import overlay
from calculatrice.cloud.cluster import BEFORE, CONTAINER, OURS, ROLLED_OUT, image_of, site_of
from calculatrice.cloud.entrance import await_answer
from calculatrice.cloud.image import committed, publish, read
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.pruning import prune, prune_images
from calculatrice.cloud.rollout import await_migration, await_rollout, explain, go_back, revisions, wake
from calculatrice.cloud.work import agreed

if TYPE_CHECKING:
    from calculatrice.cloud.cluster import Cluster, Site
    from calculatrice.cloud.image import Image
    from calculatrice.cloud.work import Work


def deploy(work: Work) -> None:
    """Bring what is committed to every environment that is meant. Raises `Stopped`.

    A foundation that stands alone, without manifests beside it, has no application.
    """
    for name in work.environments if work.manifests.is_dir() else ():
        work.tell("application", name=name)
        site = site_of(work, name)
        image = _there(work, site.cluster, committed(work, site.shared["registry_endpoint"]))
        with TemporaryDirectory(prefix="calculatrice-") as folder:
            manifests, migration = rendered(work, site, image, Path(folder))
            if site.cluster.differs(manifests):
                _roll_out(work, site.cluster, manifests, migration)
            else:
                work.tell("as_it_is", image=image)
                wake(site.cluster)
        await_answer(work, name, site.outputs)
        prune(site.cluster, migration)
        _prune_images(work, site)


def _there(work: Work, cluster: Cluster, image: Image) -> Image:
    """The image as the registry has it: the one that runs, where that is of the commit; a published one otherwise."""
    running = {image_of(each) for each in cluster.deployments().values()}
    same = [each for each in map(read, running) if each.tagged == image.tagged]
    return same[0] if len(same) == len(running) == 1 else publish(work, image)


def _prune_images(work: Work, site: Site) -> None:
    """The environment stands, whether old images can be removed or not."""
    try:
        prune_images(work.account, site)
    except Stopped as stop:
        work.tell(stop.reason, **stop.details)


def rendered(work: Work, site: Site, image: Image, folder: Path) -> tuple[Path, str]:
    """The file of the manifests, and the name of the Job that migrates."""
    kept = overlay.secrets_of(site.outputs)
    passwords = {name: work.account.secret(each["id"], each["revision"]) for name, each in kept.items()}
    known = overlay.Known(site.shared["network"], site.outputs, passwords, site.shared["registry_key"])
    environment = work.manifests / "overlays" / site.name
    overlay.write(folder, environment, site.cluster.namespace, image, known)
    text, migration = overlay.with_named_job(site.cluster.read("kustomize", str(folder)), image)
    manifests = folder / "manifests.yaml"
    manifests.write_text(text, encoding="utf-8")
    return manifests, migration


def _roll_out(work: Work, cluster: Cluster, manifests: Path, migration: str) -> None:
    cluster.apply(manifests, f"--selector={BEFORE}")
    migrate(work, cluster, migration)
    before, there = revisions(cluster), cluster.names()
    cluster.apply(manifests)
    wake(cluster)
    if not await_rollout(cluster, there):
        explain(work, cluster, OURS)
        _return(work, cluster, before)


def migrate(work: Work, cluster: Cluster, name: str) -> None:
    """Wait for the migrations. A Job that failed is removed, so that the next run tries again. Raises `Stopped`."""
    if await_migration(cluster, name):
        return
    explain(work, cluster, f"job-name={name}")
    cluster.stream("delete", "job", name)
    raise Stopped("migration_failed", again=work.shell.again)


def _return(work: Work, cluster: Cluster, before: dict[str, str]) -> None:
    there = cluster.names()
    if not go_back(cluster, before):
        raise Stopped("rollout_failed", again=work.shell.again)
    await_rollout(cluster, there)
    raise Stopped("rolled_back", again=work.shell.again)


def rollback(work: Work) -> int:
    """Give every deployment the image that it had before, and wait for it. Raises `Stopped`.

    Its settings and passwords stay as they are: those of a revision before may open nothing any more.
    """
    for name in work.environments:
        cluster = site_of(work, name).cluster
        before = {deployment: cluster.image_before(deployment) for deployment in ROLLED_OUT}
        if not all(before.values()):
            raise Stopped("nothing_before", name=name)
        agreed(work, "roll_back", name=name)
        there = cluster.names()
        for deployment, image in before.items():
            cluster.stream("set", "image", f"deployment/{deployment}", f"{CONTAINER}={image}")
        if not await_rollout(cluster, there):
            explain(work, cluster, OURS)
            raise Stopped("rollout_failed", again=work.shell.again)
        work.tell("is_back", name=name)
    return 0
