#!/usr/bin/env python3
"""Set up .venv when that is needed, then run one of the project's commands: ``python bootstrap.py docs``.

The Makefile is a thin front of this file; where there is no make (Windows) this file is the front.
Python 3.6 must be able to read it: a Python that is too old gets a sentence, not a SyntaxError.
"""

import sys

from vendor.console import say

OLDEST = (3, 11)
ENVIRONMENT = 3  # exit code: something is missing on this machine


def refusal(version: "tuple[int, int]") -> "str | None":
    """Say what to install when `version` is older than the project can use, else None."""
    if version >= OLDEST:
        return None
    return (
        "这里的 Python 是 {}.{},太旧了;需要 Python 3.11 或更新的版本。"
        "装好以后再运行一次;新旧并存时写明用哪一个,例如:make docs PYTHON=python3.11"
    ).format(*version)


if __name__ == "__main__" and refusal(sys.version_info[:2]):
    say(str(refusal(sys.version_info[:2])))
    sys.exit(ENVIRONMENT)

# Only from here on may the code need Python 3.11.
import contextlib
import hashlib
import json
import re
import subprocess
from pathlib import Path

from vendor.environment import Checkout, StoppedError, child_environment, only_one, remove, set_up

COMMANDS: dict[str, tuple[str, list[list[str]]]] = {
    "docs": ("runtime", [["-m", "generator", "build"]]),
    "check": ("runtime", [["-m", "generator", "check"]]),
    "preview": ("runtime", [["-m", "generator", "serve"]]),
    "diff": ("runtime", [["-m", "generator", "diff"]]),
    "review": ("runtime", [["-m", "generator", "review"]]),
    "generate": ("runtime", [["-m", "generator.generated"]]),
    "test": ("dev", [["-m", "pytest"]]),
    "lint": ("dev", [["-m", "ruff", "check"], ["-m", "ruff", "format", "--check"], ["-m", "mypy"]]),
    "bench": ("dev", [["tests/bench/run.py"]]),
    "pictures": ("dev", [["-m", "tests.pictures.run"]]),
}


def clean(root: Path) -> None:
    """Remove .venv, caches and what `docs` and `review` made; files in output/ that a person changed or put there stay."""
    with only_one(root):
        caches = (".venv", ".jixiao-cache", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis")
        bytecode = [
            path for part in ("generator", "tests", "vendor") for path in (root / part).rglob("__pycache__")
        ]
        for path in [*(root / name for name in caches), *bytecode, root / "__pycache__"]:
            remove(path)
        kept = clear_output(root / "output")
    for path in kept:
        say(f"留着没有删:{path.relative_to(root).as_posix()}(有人改过,或不是程序做的;不要了请自己删)")


def clear_output(output: Path) -> list[Path]:
    """Remove what builds and reviews wrote, unless a person changed it since; give the files that stay, in order."""
    made = known_digests(output)
    made |= {f"review/{name}": digest for name, digest in known_digests(output / "review").items()}
    files = [path for path in sorted(output.rglob("*")) if path.is_file() and path != output / ".gitkeep"]
    notes = [path for path in files if path.name.startswith(".jixiao") or path.parent.name == ".jixiao-cache"]
    kept = []
    for path in files:
        if path in notes:
            continue
        if made.get(path.relative_to(output).as_posix()) == hashlib.sha256(path.read_bytes()).hexdigest():
            path.unlink()
        else:
            kept.append(path)
    for note in notes:
        if not kept or note.name.startswith(".jixiao-tmp-"):  # else the next build must know what was changed
            note.unlink()
    for folder in sorted((path for path in output.rglob("*") if path.is_dir()), reverse=True):
        with contextlib.suppress(OSError):
            folder.rmdir()
    return kept


def known_digests(output: Path) -> dict[str, str]:
    """The digests of the files that builds wrote: from their list, and from the journal of one that was killed."""
    made = {}
    with contextlib.suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        listed = json.loads((output / ".jixiao.json").read_text("utf-8"))["files"]
        made = {name: entry["sha256"] for name, entry in listed.items()}
    with contextlib.suppress(OSError):
        lines = (output / ".jixiao.journal").read_text("utf-8").splitlines()
        made |= {line[2]: line[1] for line in (line.split("\t") for line in lines) if len(line) == 3}
    return made


def help_lines(makefile: str) -> list[str]:
    """The commands and what each is for, from the Makefile's own `target: ## words` lines."""
    found = re.findall(r"^([a-z]+):[^#\n]*## (.+)$", makefile, re.MULTILINE)
    return [f"  {name:<10}{words}" for name, words in found]


def run(checkout: Checkout, name: str, arguments: list[str]) -> int:
    """Run all of a command's steps with .venv's Python; give the exit code of the first that failed."""
    extra, steps = COMMANDS[name]
    if arguments and len(steps) > 1:
        say(f"{name} 不接受别的参数:{' '.join(arguments)}")
        return 2
    set_up(checkout, extra)
    codes = [
        subprocess.call([str(checkout.python), *step, *arguments], cwd=checkout.root, env=child_environment())
        for step in steps
    ]
    return next(filter(None, codes), 0)


def main(arguments: list[str], root: Path) -> int:
    """Carry out ``COMMAND [ARGUMENT…]`` and give the exit code."""
    checkout = Checkout(root)
    name, rest = (arguments[0], arguments[1:]) if arguments else ("help", [])
    if name in COMMANDS:
        return run(checkout, name, rest)
    if name == "setup" and rest in (["runtime"], ["dev"]):
        set_up(checkout, rest[0])
    elif name == "vendor" and not rest:
        from vendor.fetch import fetch

        return fetch(checkout.root)
    elif name == "clean" and not rest:
        clean(root)
    else:
        if name != "help":
            say(f"没有这个命令:{' '.join(arguments)}")
        say("用法:python bootstrap.py 命令 [参数…]", to_stdout=True)
        for line in help_lines((root / "Makefile").read_text("utf-8")):
            say(line, to_stdout=True)
        return 0 if name == "help" else 2
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent))
    except StoppedError as stopped:
        say(str(stopped))
    except OSError as error:
        say(
            f"读写不了 {error.filename}({error.strerror});看看权限和磁盘空间,关掉正在用 .venv 的程序,再运行一次。"
        )
    except KeyboardInterrupt:
        say("停下了;再运行一次会接着做。")
        sys.exit(130)
    sys.exit(ENVIRONMENT)
