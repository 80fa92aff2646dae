"""Programs that tests need and no package has: built from Go modules once, and kept in the user's cache."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from hashlib import sha256
from os import environ
from pathlib import Path

import pytest
from filelock import FileLock
from platformdirs import user_cache_path

HERE = Path(__file__).parent
CACHE = user_cache_path("calculatrice") / "parts"


@dataclass(frozen=True)
class Module:
    """A Go module that requires what is built: the name of each program, and its package.

    `stamped` is the variable that gets the version of the module `versioned`; `tags` say what is left out; `own` is the
    folder of those sources that are the project's; `incomplete` is a module that embeds pages which its archive lacks,
    since its makers build them first: `pages` are their folders.
    """

    folder: str
    programs: dict[str, str] = field(hash=False)
    stamped: str = ""
    versioned: str = ""
    tags: str = ""
    own: str = ""
    incomplete: str = ""
    pages: tuple[str, ...] = ()

    @property
    def source(self) -> Path:
        """Where its `go.mod` and `go.sum` are."""
        return HERE / self.folder

    @property
    def home(self) -> Path:
        """Where its programs are, once they are built."""
        own = sorted((self.source / self.own).glob("*.go")) if self.own else []
        inputs = b"".join(file.read_bytes() for file in (self.source / "go.mod", self.source / "go.sum", *own))
        return CACHE / f"{self.folder.lstrip('./').replace('/', '-')}-{sha256(inputs).hexdigest()[:12]}"


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
PROMETHEUS = Module(
    "prometheus",
    {name: f"github.com/prometheus/prometheus/cmd/{name}" for name in ("prometheus", "promtool")},
    tags="remove_all_sd,enable_kubernetes_sd",
)
ALERTMANAGER = Module(
    "alertmanager",
    {name: f"github.com/prometheus/alertmanager/cmd/{name}" for name in ("alertmanager", "amtool")},
    incomplete="github.com/prometheus/alertmanager",
    pages=("ui/app/dist/elm", "ui/app/dist/mantine"),
)
SHIPPER = Module("shipper", {"shipper": "."}, own=".")
OPENTOFU = Module("opentofu", {"tofu": "github.com/opentofu/opentofu/cmd/tofu"})
OAPI_CODEGEN = Module("../clients/go", {"oapi-codegen": "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen"})
PROVIDER = Module("provider", {"terraform-provider-scaleway": "github.com/scaleway/terraform-provider-scaleway/v2"})
DECODER = Module("provider", {"decode": "./decode"}, own="decode")


def built(module: Module) -> Path:
    """The folder with the module's programs; builds those that are not there yet. Whoever comes meanwhile waits."""
    module.home.mkdir(parents=True, exist_ok=True)
    with FileLock(module.home / "lock"):
        for name, package in module.programs.items():
            if not (module.home / name).exists():
                _build(module, module.home / name, package)
    return module.home


def compiled(module: Module, folder: Path, program: Path) -> Path:
    """The program that a folder holds, which has the module's `go.mod` and `go.sum`."""
    _run(_compiler(module), folder, "build", "-buildvcs=false", "-trimpath", "-o", str(program), ".")
    return program


def _build(module: Module, program: Path, package: str) -> None:
    go, unfinished = _compiler(module), program.with_suffix(".unfinished")
    linked = f"-ldflags={_link(module, go)}"
    chosen = ["-buildvcs=false", "-trimpath", f"-tags={module.tags}", linked, *_completed(module, go)]
    _run(go, module.source, "build", *chosen, "-o", str(unfinished), package)
    unfinished.rename(program)


def _completed(module: Module, go: str) -> list[str]:
    """The words that put a copy with empty pages in the place of a module whose archive lacks them."""
    if not module.incomplete:
        return []
    copy, chosen = module.home / "completed", module.home / "go.mod"
    if not copy.exists():
        shutil.copytree(json.loads(_run(go, module.source, "mod", "download", "-json", module.incomplete))["Dir"], copy)
        for folder in (copy, *(path for path in copy.rglob("*") if path.is_dir())):
            folder.chmod(0o755)
        for page in module.pages:
            (copy / page).mkdir(parents=True)
            (copy / page / "index.html").touch()
    shutil.copy(module.source / "go.sum", module.home)
    replaced = f"\nreplace {module.incomplete} => {copy}\n"
    chosen.write_text((module.source / "go.mod").read_text() + replaced)
    return [f"-modfile={chosen}"]


def _link(module: Module, go: str) -> str:
    if not module.stamped:
        return "-s -w"
    version = _run(go, module.source, "list", "-m", "-f", "{{.Version}}", module.versioned)
    return f"-s -w -X {module.stamped}={version.strip()}"


def _compiler(module: Module) -> str:
    """A Go that is new enough: from 1.21 on, an older one fetches what the module asks for by itself."""
    if shutil.which("go") is None:
        pytest.skip("go, which builds the cloud’s tools for the tests, is not here")
    version, system, machine = _run("go", CACHE, "env", "GOVERSION", "GOOS", "GOARCH").split()
    if [int(number) for number in re.findall(r"\d+", version)[:2]] >= [1, 21]:
        return "go"
    return _fetched(module, system, machine)


def _fetched(module: Module, system: str, machine: str) -> str:
    """The Go that the module asks for, which is a module too; what runs in it has to be made executable."""
    lines = (module.source / "go.mod").read_text().splitlines()
    wanted = next(line.split()[1] for line in lines if line.startswith("go "))
    told = _run("go", CACHE, "mod", "download", "-json", f"golang.org/toolchain@v0.0.1-go{wanted}.{system}-{machine}")
    root = Path(json.loads(told)["Dir"])
    for tool in (*root.glob("bin/*"), *root.glob("pkg/tool/*/*")):
        tool.chmod(0o755)
    return str(root / "bin" / "go")


def _run(go: str, folder: Path, *words: str) -> str:
    surroundings = {**environ, "GOTOOLCHAIN": "auto", "CGO_ENABLED": "0"}
    done = subprocess.run([go, *words], cwd=folder, env=surroundings, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"go {' '.join(words)} fails here: {done.stderr.strip()[-300:]}")
    return done.stdout


if __name__ == "__main__":
    for each in (DOCKER, *CLUSTER, PROMETHEUS, ALERTMANAGER, SHIPPER, OPENTOFU, PROVIDER, DECODER, OAPI_CODEGEN):
        built(each)
