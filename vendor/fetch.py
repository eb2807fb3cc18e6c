"""Fill vendor/wheels for machines without network: every package, for every platform and Python that we serve.

pip can fetch for another platform, but it asks the running machine which conditional dependencies apply
(`colorama; sys_platform == "win32"`). So each fetch runs pip in a fresh process whose answers are the target's.
"""

import importlib
import json
import runpy
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from vendor.console import say
from vendor.environment import Checkout, StoppedError, make_venv, only_one, remove, requirements, run_quietly

PYTHONS = ("3.11", "3.12", "3.13", "3.14")


@dataclass(frozen=True)
class Platform:
    """A kind of machine: its name for people, pip's tags (widest first), and what it answers to markers."""

    name: str
    tags: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]


def _linux(machine: str, oldest: tuple[str, ...]) -> Platform:
    """Linux down to the glibc of the oldest tag; 2_28 is what Kylin V10, UOS 20 and Debian 10 have."""
    tags = (*oldest, "manylinux_2_17", "manylinux2014", "manylinux_2_24", "manylinux_2_26", "manylinux_2_28")
    answers = {
        "os_name": "posix",
        "sys_platform": "linux",
        "platform_system": "Linux",
        "platform_machine": machine,
    }
    return Platform(f"Linux {machine}", tuple(f"{tag}_{machine}" for tag in tags), tuple(answers.items()))


PLATFORMS = (
    _linux("x86_64", ("manylinux1", "manylinux2010")),
    _linux("aarch64", ()),
    Platform(
        "Windows x64",
        ("win_amd64",),
        (
            ("os_name", "nt"),
            ("sys_platform", "win32"),
            ("platform_system", "Windows"),
            ("platform_machine", "AMD64"),
        ),
    ),
)


@dataclass(frozen=True)
class Target:
    """A platform with one version of Python: what a set of wheels must fit."""

    platform: Platform
    python: str

    def __str__(self) -> str:
        return f"{self.platform.name},Python {self.python}"

    def answers(self) -> dict[str, str]:
        """What this target's own pip would put in for the markers of a dependency."""
        return {
            **dict(self.platform.answers),
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
            "python_version": self.python,
            "python_full_version": f"{self.python}.0",
            "implementation_version": f"{self.python}.0",
        }

    def options(self) -> list[str]:
        """The options of `pip download` that choose this target's wheels, and wheels only."""
        version = self.python.replace(".", "")
        chosen = ["--only-binary", ":all:", "--implementation", "cp", "--python-version", self.python]
        chosen += ["--abi", f"cp{version}", "--abi", "abi3", "--abi", "none"]
        return chosen + [word for tag in self.platform.tags for word in ("--platform", tag)]


TARGETS = tuple(Target(platform, python) for platform in PLATFORMS for python in PYTHONS)


def fetch(root: Path) -> int:
    """Replace vendor/wheels by what the package index has today; 1 when some target got nothing at all."""
    checkout = Checkout(root)
    wanted = requirements(root, "dev")
    fresh = checkout.wheels.with_name("wheels.new")
    with only_one(root) as lock, tempfile.TemporaryDirectory() as folder:
        remove(fresh)
        tool = Checkout(Path(folder))  # nothing but pip: the machine's own Python may have none
        make_venv(tool.venv, lock)
        pip = Pip(tool.python, root, fresh, lock)
        empty = [target for target in TARGETS if not fetch_for(target, wanted, pip)]
        remove(checkout.wheels)
        fresh.rename(checkout.wheels)
    files = list(checkout.wheels.glob("*.whl"))
    size = sum(file.stat().st_size for file in files) / 1e6
    say(f"vendor/wheels 里现在有 {len(files)} 个文件,共 {size:.1f} MB。")
    say("把整个文件夹拷到不能上网的机器上同样的位置,make docs 和 make test 就不用连网。")
    if empty:
        say(f"完全没有取到的:{';'.join(map(str, empty))}")
    return 1 if empty else 0


@dataclass(frozen=True)
class Pip:
    """A pip that downloads into one folder."""

    python: Path
    root: Path
    folder: Path
    lock: int

    def download(self, target: Target, wanted: list[str]) -> tuple[bool, str]:
        """Fetch `wanted` and all they need on `target`; tell whether that went well, and pip's last lines."""
        answers = json.dumps(target.answers())
        options = ["--disable-pip-version-check", "--no-input", "--retries", "2", "--dest", str(self.folder)]
        command = [
            str(self.python),
            "-m",
            "vendor.fetch",
            answers,
            "download",
            *options,
            *target.options(),
            *wanted,
        ]
        code, last_words = run_quietly(command, self.lock, {"PYTHONPATH": str(self.root)})
        return code == 0, last_words


def fetch_for(target: Target, wanted: list[str], pip: Pip) -> bool:
    """Fetch for one target, as much as there is, and say how it went; False when there was nothing at all."""
    complete, last_words = pip.download(target, wanted)
    if complete:
        say(f"{target}:齐")
        return True
    missing = [requirement for requirement in wanted if not pip.download(target, [requirement])[0]]
    if len(missing) == len(wanted) and not any(pip.folder.glob("*.whl")):
        remove(pip.folder)
        raise StoppedError(
            f"{last_words}一个包也没有取到,vendor/wheels 没有动。上面是 pip 最后的话;请检查网络,再运行一次 make vendor。"
        )
    say(f"{target}:没有现成的安装包:{'、'.join(missing) or '合在一起的一套(各自都有)'}")
    return len(missing) < len(wanted)


def run_as(answers: dict[str, str], arguments: list[str]) -> None:
    """Run this process's pip with `answers` in place of what the running machine would answer to markers."""
    markers = importlib.import_module("pip._vendor.packaging.markers")
    here = markers.default_environment
    vars(markers)["default_environment"] = lambda: {**here(), **answers}
    sys.argv = ["pip", *arguments]
    runpy.run_module("pip", run_name="__main__")


if __name__ == "__main__":
    run_as(json.loads(sys.argv[1]), sys.argv[2:])
