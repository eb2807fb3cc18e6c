"""The project's own .venv: made once, found ready afterwards, never taken for whole when it is half.

What a set-up depends on stands in one text, the stamp: the checkout's place, pyproject.toml and this file. It is
written last and compared by content, so that a killed set-up is never taken for a whole one, a fresh clone's times
mean nothing, and a moved checkout is noticed. The Makefile makes the same comparison in the shell, because starting
a second Python would cost more than the comparison itself.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from vendor.console import say

WINDOWS = sys.platform == "win32"
TAIL = 12  # lines of pip's own words that are shown when it fails

SCRIPTS = {
    "jixiao": '#!/bin/sh\nexec "$(dirname -- "$0")/python" -P -m generator "$@"\n',
    "jixiao.cmd": '@"%~dp0python.exe" -X utf8 -P -m generator %*\r\n',
}

# Settings of the person's shell that would send pip elsewhere, or make every start compile the sources again.
HARMFUL = (
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONSAFEPATH",
    "__PYVENV_LAUNCHER__",
    "PIP_PREFIX",
    "PIP_TARGET",
    "PIP_USER",
)


class StoppedError(Exception):
    """Something outside the project is missing; the text is a sentence for the person."""


@dataclass(frozen=True)
class Checkout:
    """The project's folder on this machine and the places in it that a set-up knows."""

    root: Path

    @property
    def venv(self) -> Path:
        """The virtual environment, made and remade by `set_up`."""
        return self.root / ".venv"

    @property
    def bin(self) -> Path:
        """Where the virtual environment keeps its programs."""
        return self.venv / ("Scripts" if WINDOWS else "bin")

    @property
    def python(self) -> Path:
        """The virtual environment's own Python."""
        return self.bin / ("python.exe" if WINDOWS else "python")

    @property
    def wheels(self) -> Path:
        """Packages fetched beforehand by `make vendor` for machines without network."""
        return self.root / "vendor" / "wheels"

    def stamp(self, extra: str) -> Path:
        """The file which says that the packages of `extra` (runtime or dev) are all there."""
        return self.venv / f"{extra}.stamp"

    def stamp_text(self) -> bytes:
        """All that a set-up depends on, by content; the Makefile builds the same bytes."""
        parts = [self.root / "pyproject.toml", self.root / "vendor" / "environment.py"]
        return os.fsencode(self.root) + b"\n" + b"".join(part.read_bytes() for part in parts)

    def is_ready(self, extra: str) -> bool:
        """Tell whether a set-up of `extra` was finished here, for just these files."""
        try:
            return os.access(self.python, os.X_OK) and self.stamp(extra).read_bytes() == self.stamp_text()
        except OSError:
            return False

    def can_be_kept(self) -> bool:
        """Tell whether .venv was once finished at this very place and its Python still starts.

        Then only the packages are looked through again; everything else is thrown away and made anew.
        """
        finished = [stamp for stamp in map(self.stamp, ("runtime", "dev")) if stamp.is_file()]
        here = os.fsencode(self.root)
        if not any(stamp.read_bytes().split(b"\n", 1)[0] == here for stamp in finished):
            return False
        with contextlib.suppress(OSError):
            return subprocess.run([self.python, "-c", "import pip"], capture_output=True).returncode == 0
        return False


def requirements(root: Path, extra: str) -> list[str]:
    """Read from pyproject.toml what `extra` needs; dev needs the runtime packages too."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted: list[str] = list(project["dependencies"])
    if extra != "runtime":
        wanted += project["optional-dependencies"][extra]
    return sorted(wanted)


def child_environment() -> dict[str, str]:
    """The environment for every program started from here: UTF-8, and nothing that leads pip astray."""
    kept = {name: value for name, value in os.environ.items() if name not in HARMFUL}
    return {**kept, "PYTHONUTF8": "1"}


def base_python() -> str:
    """The Python that .venv is made from, by its real name.

    Debian's python3 is a link that a later release points at another version; then .venv's own link still leads
    somewhere, but its packages are gone. The real name (python3.11) vanishes instead, and that is noticed.
    """
    python: str = getattr(sys, "_base_executable", "") or sys.executable
    return python if WINDOWS else os.path.realpath(python)


@contextlib.contextmanager
def only_one(root: Path) -> Iterator[int]:
    """Let one set-up at a time work in this checkout; others wait. Yields the lock's file descriptor.

    The lock lies on this file, so none is left behind. Programs that a set-up starts inherit it: if the set-up is
    killed and its pip works on, the next one waits for that pip instead of removing the folder under it.
    """
    with (root / "vendor" / "environment.py").open("r+b") as file:
        if not take_lock(file.fileno()):
            say("另一个命令正在准备 Python 环境,等它做完…")
            while not take_lock(file.fileno()):
                time.sleep(0.1)
        yield file.fileno()


def take_lock(descriptor: int) -> bool:
    """Lock an open file for as long as it stays open anywhere; False when somebody else holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(
                descriptor, 0x7FFF0000, os.SEEK_SET
            )  # beyond the text, which others must be able to read
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def set_up(checkout: Checkout, extra: str) -> None:
    """Make .venv hold what `extra` needs; nothing is done when its stamp says so already."""
    if checkout.is_ready(extra):
        return
    with only_one(checkout.root) as lock:
        if checkout.is_ready(extra):
            return
        kept = checkout.can_be_kept()
        for stamp in checkout.venv.glob("*.stamp"):
            stamp.unlink()
        if not kept:
            say("正在准备 Python 环境(.venv),只有第一次需要…")
            make_venv(checkout.venv, lock)
        install(checkout, extra, lock)
        write_entry_points(checkout)
        for finished in ["runtime"] if extra == "runtime" else ["runtime", extra]:
            _replace(checkout.stamp(finished), checkout.stamp_text())


def make_venv(venv: Path, lock: int) -> None:
    """Make an empty virtual environment with pip at `venv`, in place of whatever is there."""
    missing = [name for name in ("venv", "ensurepip") if not has_module(name)]
    if missing:
        raise StoppedError(
            f"这里的 Python 没有 {missing[0]} 模块,做不了运行环境。"
            "Debian、Ubuntu、麒麟、统信请先运行:apt install python3-venv(需要管理员权限),然后再来一次。"
        )
    remove(venv)
    code, last_words = run_quietly([base_python(), "-m", "venv", "--prompt", "jixiao", str(venv)], lock)
    if code:
        remove(venv)
        raise StoppedError(last_words + "运行环境没有做成,上面是 Python 自己的话;请按它说的办,再来一次。")


def has_module(name: str) -> bool:
    """Tell whether Python has the module; a folder that an uninstalled package left behind is none."""
    spec = find_spec(name)
    return spec is not None and spec.origin is not None


def install(checkout: Checkout, extra: str, lock: int) -> None:
    """Install what `extra` needs: from vendor/wheels when that folder has any, else as pip is set up here."""
    wanted = requirements(checkout.root, extra)
    offline = any(checkout.wheels.glob("*.whl"))
    source = "从 vendor/wheels(不连网)" if offline else "从网上"
    say(f"正在{source}安装 {len(wanted)} 个依赖和它们所需的包…")
    options = ["--no-input", "--disable-pip-version-check", "--no-warn-script-location", "--prefer-binary"]
    folder = ["--isolated", "--no-index", "--find-links", str(checkout.wheels)]
    options += folder if offline else ["--retries", "2"]
    settings = {"PIP_CONFIG_FILE": os.devnull} if offline else {}
    command = [str(checkout.python), "-m", "pip", "install", *options, *wanted]
    code, last_words = run_quietly(command, lock, settings)
    if code:
        remove(checkout.venv)
        raise StoppedError(last_words + _why_not_installed(offline))


def _why_not_installed(offline: bool) -> str:
    here = f"Python {sys.version_info[0]}.{sys.version_info[1]},{sys.platform}"
    if offline:
        return (
            f"vendor/wheels 里缺本机({here})要用的包,上面是 pip 最后的话。"
            "请在能上网的机器上重新运行 make vendor,再把整个 vendor/wheels 文件夹拷过来;"
            "本机能上网的话,删掉 vendor/wheels 再运行一次也行。"
        )
    return (
        "依赖没有装上,上面是 pip 最后的话。本机连不上网时:在能上网的机器上运行 make vendor,"
        "把整个 vendor/wheels 文件夹拷到这里的 vendor 下面,再运行一次,就不用连网了。"
    )


def run_quietly(command: list[str], lock: int, settings: "dict[str, str] | None" = None) -> tuple[int, str]:
    """Run a program that keeps `lock`; give its exit code and its last lines."""
    done = subprocess.run(
        command,
        env={**child_environment(), **(settings or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        pass_fds=() if WINDOWS else (lock,),
    )
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return done.returncode, "\n".join([*lines[-TAIL:], ""])


def write_entry_points(checkout: Checkout) -> None:
    """Make `jixiao` a program of .venv without installing the project.

    A .pth line is read in the machine's own encoding on Windows and an absolute one would break there in a folder
    with a Chinese name; a relative one is plain ASCII everywhere.
    """
    for packages in checkout.venv.glob("[Ll]ib/site-packages" if WINDOWS else "lib/python3*/site-packages"):
        _replace(
            packages / "jixiao.pth",
            Path(os.path.relpath(checkout.root, packages)).as_posix().encode() + b"\n",
        )
    name = "jixiao.cmd" if WINDOWS else "jixiao"
    _replace(checkout.bin / name, SCRIPTS[name].encode())
    (checkout.bin / name).chmod(0o755)


def _replace(path: Path, content: bytes) -> None:
    half = path.with_name(path.name + ".new")
    half.write_bytes(content)
    half.replace(path)


def remove(path: Path) -> None:
    """Remove a file or a whole folder, if it is there."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)
