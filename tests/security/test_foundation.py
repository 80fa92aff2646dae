"""What the deployment promises of TLS, as its files say it."""

from __future__ import annotations

import re

from tests.security.verification import ROOT

ENVIRONMENT = ROOT / "foundation" / "environment"


def test_versions_of_tls_before_1_2_are_refused() -> None:
    variable = (ENVIRONMENT / "variables.tf").read_text().partition('variable "ssl_compatibility_level"')[2]
    condition = re.search(r"condition\s*=\s*contains\(\s*(\[.*?\])", variable, re.DOTALL)
    assert condition
    levels = re.findall(r'"(\w+)"', condition[1])
    assert set(levels) == {"ssl_compatibility_level_intermediate", "ssl_compatibility_level_modern"}


def test_the_certificate_is_one_that_browsers_trust() -> None:
    certificate = (ENVIRONMENT / "entrance.tf").read_text().partition('resource "scaleway_lb_certificate"')[2]
    assert "letsencrypt {" in certificate.partition("\n}")[0]
