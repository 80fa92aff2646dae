"""A certificate that Let's Encrypt did not give, since DNS does not lead its name to the load balancer (yet)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculatrice.cloud.messages import Stopped, tell
from calculatrice.cloud.resources import of_plan, whole

if TYPE_CHECKING:
    from calculatrice.cloud.resources import Resource
    from calculatrice.cloud.terraform import Terraform
    from calculatrice.cloud.work import Work

CERTIFICATE, RECORD, ADDRESS = "scaleway_lb_certificate", "scaleway_domain_record", "scaleway_lb_ip"


def missing(work: Work, terraform: Terraform) -> Stopped | None:
    """What ends a run whose apply made what a certificate needs, and not the certificate; None where that is not so."""
    standing = {each.address: each for each in whole(terraform.state())}
    absent = [each for each in of_plan(terraform.planned()) if "create" in each.actions and not _is_new(each, standing)]
    shown = {each.kind: each for each in standing.values()}
    if not any(each.kind == CERTIFICATE for each in absent) or not {RECORD, ADDRESS} <= shown.keys():
        return None
    return Stopped(
        "no_certificate",
        host=shown[RECORD].values["fqdn"],
        ip=shown[ADDRESS].values["ip_address"],
        rest=_rest(work, terraform.name, [each for each in absent if each.kind != CERTIFICATE]),
        again=work.shell.again,
    )


def _is_new(planned: Resource, standing: dict[str, Resource]) -> bool:
    """Whether what was to be made stands; where it replaces something, the id is another."""
    return planned.address in standing and standing[planned.address].id != planned.id


def _rest(work: Work, name: str, absent: list[Resource]) -> str:
    """What else there is, in a sentence."""
    if not absent:
        return tell("all_else_stands", work.console.locale, name=name)
    return tell("not_all_else_stands", work.console.locale, addresses=", ".join(each.address for each in absent))
