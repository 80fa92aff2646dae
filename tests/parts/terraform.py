"""Terraform, or OpenTofu built from its module where there is none, with the real Scaleway provider."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.parts.programs import OPENTOFU, PROVIDER, built

FOUNDATION = Path(__file__).parents[2] / "foundation"
REGISTRIES = ("registry.terraform.io", "registry.opentofu.org")
# What a test must not take from whoever runs it: credentials, and where they lie.
FOREIGN = ("SCW_", "TF_", "AWS_", "XDG_")
PATIENCE = 180


@dataclass(frozen=True)
class Ended:
    """What a run left behind."""

    status: int
    out: str
    err: str

    @property
    def text(self) -> str:
        return self.out + self.err


@dataclass(frozen=True)
class Tool:
    """The program, and the folder that it finds its providers in."""

    program: Path
    mirror: Path

    def variables(self, home: Path) -> dict[str, str]:
        """The environment of a user whose home is that folder, who has the tool and the provider."""
        settings = home / "terraform.rc"
        settings.write_text(f'provider_installation {{\n  filesystem_mirror {{\n    path = "{self.mirror}"\n  }}\n}}\n')
        kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
        return {
            **kept,
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PATH": f"{self.program.parent}{os.pathsep}{os.environ['PATH']}",
            "TF_CLI_CONFIG_FILE": str(settings),
            "CHECKPOINT_DISABLE": "1",
        }

    def run(self, folder: Path, *words: str, home: Path, **variables: str) -> Ended:
        """Run the tool in a folder, to its end."""
        ended = subprocess.run(
            [self.program, f"-chdir={folder}", *words],
            env={**self.variables(home), **variables},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def need(self, folder: Path, *words: str, home: Path, **variables: str) -> str:
        """The output of a run that has to succeed."""
        ended = self.run(folder, *words, home=home, **variables)
        assert ended.status == 0, ended.text
        return ended.out


def tool() -> Tool:
    """What the machine has, or else what can be built."""
    installed = shutil.which("terraform") or shutil.which("tofu")
    return Tool(Path(installed) if installed else built(OPENTOFU) / "tofu", _mirror())


def _mirror() -> Path:
    """A folder laid out as Terraform's own mirrors: the contributor's, or one with the provider that was built."""
    for place in (Path.home() / ".terraform.d" / "plugins", Path.home() / ".local" / "share" / "terraform" / "plugins"):
        if (place / REGISTRIES[0] / "scaleway" / "scaleway").is_dir():
            return place
    home = built(PROVIDER)
    for registry in REGISTRIES:
        folder = home / "mirror" / registry / "scaleway" / "scaleway" / provider_version() / _platform()
        folder.mkdir(parents=True, exist_ok=True)
        plugin = folder / f"terraform-provider-scaleway_v{provider_version()}"
        if not plugin.exists():
            _link(home / "terraform-provider-scaleway", plugin)
    return home / "mirror"


def _link(program: Path, plugin: Path) -> None:
    draft = plugin.with_name(f"{plugin.name}.{os.getpid()}")
    os.link(program, draft)
    draft.rename(plugin)


def provider_version() -> str:
    """The version that the module of the provider asks for."""
    [package] = PROVIDER.programs.values()
    lines = (PROVIDER.source / "go.mod").read_text().splitlines()
    return next(line.split()[1] for line in lines if package in line and " v" in line).removeprefix("v")


def _platform() -> str:
    machine = {"x86_64": "amd64", "aarch64": "arm64", "arm64": "arm64"}.get(platform.machine(), platform.machine())
    return f"{platform.system().lower()}_{machine}"


def copied(folder: Path) -> Path:
    """The foundation as a checkout has it, in a folder of its own: states and plans lie beside the configurations."""
    return Path(
        shutil.copytree(
            FOUNDATION,
            folder / "foundation",
            ignore=shutil.ignore_patterns(".terraform*", "terraform.tfstate*", "*_override.tf"),
        )
    )
