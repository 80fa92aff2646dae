"""Programs that tests need and no package has: built from Go modules once, and kept in the user's cache."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from hashlib import sha256
from os import environ
from pathlib import Path

from filelock import FileLock
from platformdirs import user_cache_path

HERE = Path(__file__).parent
CACHE = user_cache_path("calculatrice") / "parts"


@dataclass(frozen=True)
class Module:
    """A Go module that requires what is built: the name of each program, and its package.

    `stamped` is the variable that gets the version of the module `versioned`.
    """

    folder: str
    programs: dict[str, str] = field(hash=False)
    stamped: str = ""
    versioned: str = ""

    @property
    def home(self) -> Path:
        """Where its programs are, once they are built."""
        inputs = b"".join((HERE / self.folder / name).read_bytes() for name in ("go.mod", "go.sum"))
        return CACHE / f"{self.folder.replace('/', '-')}-{sha256(inputs).hexdigest()[:12]}"


KUBERNETES = ("kube-apiserver", "kube-controller-manager", "kube-scheduler", "kubelet", "kube-proxy", "kubectl")
DOCKER = Module(
    "docker",
    {"docker-compose": "github.com/docker/compose/v2/cmd", "docker-buildx": "github.com/docker/buildx/cmd/buildx"},
    "github.com/docker/buildx/version.Version",
    "github.com/docker/buildx",
)
CLUSTER = (
    Module(
        "cluster/components",
        {**{name: f"k8s.io/kubernetes/cmd/{name}" for name in KUBERNETES}, "etcd": "go.etcd.io/etcd/server/v3"},
        "k8s.io/component-base/version.gitVersion",
        "k8s.io/kubernetes",
    ),
    Module("cluster/dns", {"coredns": "."}),
    Module("cluster/metrics", {"metrics-server": "sigs.k8s.io/metrics-server/cmd/metrics-server"}),
)


def built(module: Module) -> Path:
    """The folder with the module's programs; builds those that are not there yet."""
    module.home.mkdir(parents=True, exist_ok=True)
    with FileLock(module.home / "lock"):
        for name, package in module.programs.items():
            if not (module.home / name).exists():
                _build(module, module.home / name, package)
    return module.home


def _build(module: Module, program: Path, package: str) -> None:
    unfinished = program.with_suffix(".unfinished")
    command = [
        "go",
        "build",
        "-buildvcs=false",
        "-trimpath",
        f"-ldflags={_link(module)}",
        "-o",
        str(unfinished),
        package,
    ]
    subprocess.run(command, cwd=HERE / module.folder, env={**environ, "CGO_ENABLED": "0"}, check=True)
    unfinished.rename(program)


def _link(module: Module) -> str:
    if not module.stamped:
        return "-s -w"
    asked = ["go", "list", "-m", "-f", "{{.Version}}", module.versioned]
    listed = subprocess.run(asked, cwd=HERE / module.folder, check=True, capture_output=True, text=True)
    return f"-s -w -X {module.stamped}={listed.stdout.strip()}"


if __name__ == "__main__":
    for each in (DOCKER, *CLUSTER):
        built(each)
