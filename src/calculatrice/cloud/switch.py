"""`calculatrice cloud switch`: the application uses another database of its server, and the one before stays as it is.

What runs ends before what uses the other database begins: no calculation is accepted into the one and looked for in
the other.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from calculatrice.cloud import settings
from calculatrice.cloud.backup import server_of
from calculatrice.cloud.cluster import BEFORE, OURS, image_of, site_of
from calculatrice.cloud.deployment import migrate, rendered
from calculatrice.cloud.dump import tools
from calculatrice.cloud.entrance import await_answer
from calculatrice.cloud.image import read
from calculatrice.cloud.messages import Stopped
from calculatrice.cloud.pruning import prune
from calculatrice.cloud.restore import check
from calculatrice.cloud.rollout import await_rollout, explain, rest, wake
from calculatrice.cloud.terraform import DEAR
from calculatrice.cloud.work import agreed, named

if TYPE_CHECKING:
    from calculatrice.cloud.cluster import Site
    from calculatrice.cloud.image import Image
    from calculatrice.cloud.resources import Json
    from calculatrice.cloud.work import Work

SETTING = "database_in_use"
NOTHING = (["no-op"], ["read"])
BY_ITSELF = frozenset({"interrupted", "plans_more"})
"""What ends a switch without a way back: nothing was done, or whoever stopped it decides how to go on."""


def switch(work: Work) -> int:
    """Have the application use the database that is named; where that fails, the one before. Raises `Stopped`."""
    site, wanted = site_of(work, work.environment), work.operand
    before = site.outputs["database"]["name"]
    _check_database(work, site, wanted)
    if before == wanted:
        work.tell("in_use_already", name=site.name, database=wanted)
    else:
        _ask(work, site.name, database=wanted, before=before)
    try:
        _use(work, site.name, wanted)
    except Stopped as stop:
        if stop.reason in BY_ITSELF or before == wanted:
            raise
        work.tell("switch_failed", database=wanted, before=before)
        _use(work, site.name, before)
        raise
    await_answer(work, site.name, site.outputs)
    if before != wanted:
        work.tell("switched", name=site.name, database=wanted, before=before)
    return 0


def _check_database(work: Work, site: Site, wanted: str) -> None:
    """Raise `Stopped` for a database that is not there, or that the application could not use."""
    names = [each["name"] for each in work.account.listed(f"{server_of(work, site.shared)}/databases")]
    if wanted not in names:
        raise Stopped("no_database", name=site.name, database=wanted, databases=", ".join(sorted(names)))
    with tools(work, site) as inside:
        check(site.name, wanted, inside.tables(wanted))


def _ask(work: Work, name: str, **details: object) -> None:
    if name in DEAR:
        named(work, name, "type_to_switch", **details)
    else:
        agreed(work, "switch_to", name=name, **details)


def _use(work: Work, name: str, database: str) -> None:
    """Keep it as a setting, and bring everything to it. What was done already is not done again. Raises `Stopped`."""
    _keep(work, name, database)
    site = site_of(work, name)
    with TemporaryDirectory(prefix="calculatrice-") as folder:
        manifests, migration = rendered(work, site, running(site), Path(folder))
        if site.cluster.differs(manifests):
            site.cluster.apply(manifests, f"--selector={BEFORE}")
            migrate(work, site.cluster, migration)
            rest(site.cluster)
            site.cluster.apply(manifests)
    wake(site.cluster)
    if not await_rollout(site.cluster, frozenset()):
        explain(work, site.cluster, OURS)
        raise Stopped("rollout_failed", again=work.shell.again)
    prune(site.cluster, migration)


def _keep(work: Work, name: str, database: str) -> None:
    """Have Terraform tell that database from now on; what else it would change comes first, by `up`."""
    file = settings.home(work.foundation, name, SETTING)
    text = file.read_text(encoding="utf-8")
    settings.keep(file, SETTING, database)
    terraform = work.standing(name, work.shared().output("network"))
    terraform.init(quiet=True)
    terraform.plan(quiet=True)
    more = changed(terraform.planned())
    if more:
        file.write_text(text, encoding="utf-8")
        raise Stopped("plans_more", name=name, addresses=", ".join(more))
    terraform.apply()


def changed(plan: Json) -> list[str]:
    """The addresses of all that a plan changes: what it tells is not among them.

    >>> changed({"resource_changes": [{"address": "a.b", "change": {"actions": ["no-op"]}}], "output_changes": {}})
    []
    """
    found = plan.get("resource_changes", [])
    return [each["address"] for each in found if each["change"]["actions"] not in NOTHING]


def running(site: Site) -> Image:
    """The image that runs: another database is no reason for another version."""
    return read(image_of(site.cluster.deployments()["worker"]))
