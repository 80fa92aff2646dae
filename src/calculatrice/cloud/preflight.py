"""What has to be there before anything begins: all that is missing is named at once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from calculatrice.cloud.credentials import NEEDED, configuration_file, credentials, found
from calculatrice.cloud.messages import Stopped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from calculatrice.cloud.credentials import Credentials


TERRAFORMS = ("terraform", "tofu")


def terraform(environment: Mapping[str, str]) -> str | None:
    """The tool that reads the configurations: Terraform, or else OpenTofu."""
    return next((name for name in TERRAFORMS if shutil.which(name, path=environment.get("PATH"))), None)


def require(environment: Mapping[str, str], home: Path) -> tuple[str, Credentials]:
    """The tool and the credentials. Raises `Stopped` with everything that is missing."""
    tool, values = terraform(environment), found(environment, home)
    missing = [] if tool else ["terraform (>= 1.11)"]
    missing += [name for name in NEEDED if not values[name]]
    if missing or not tool:
        file = configuration_file(environment, home)
        raise Stopped("missing_requirements", missing=", ".join(missing), file=file)
    return tool, credentials(values)
