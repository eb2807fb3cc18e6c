"""The commands: the same through make as through bootstrap.py, and never a set-up that is not needed."""

import ast
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap
from vendor.environment import Checkout

ROOT = Path(__file__).resolve().parent.parent
needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="make is not on this machine")


@pytest.fixture
def ready(tmp_path: Path) -> Checkout:
    """A checkout in a folder with a blank and Chinese, whose .venv is ready but only says what it is asked to run."""
    root = tmp_path / "路 径" / "jixiao"
    shutil.copytree(ROOT / "vendor", root / "vendor", ignore=shutil.ignore_patterns("wheels*", "__pycache__"))
    for name in ("Makefile", "bootstrap.py", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    checkout = Checkout(root.resolve())
    checkout.bin.mkdir(parents=True)
    checkout.python.write_text('#!/bin/sh\necho ran "$@"\n')
    checkout.python.chmod(0o755)
    for extra in ("runtime", "dev"):
        checkout.stamp(extra).write_bytes(checkout.stamp_text())
    return checkout


def make(checkout: Checkout, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run make there, with a Python for set-ups that only says that it was needed."""
    setting_up = checkout.root / "set-up"
    setting_up.write_text('#!/bin/sh\necho set-up "$@"\n')
    setting_up.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", "--no-print-directory", "PYTHON=./set-up", *words]
    return subprocess.run(command, cwd=checkout.root, env=environment, capture_output=True, text=True)


def test_a_python_that_is_too_old_is_told_what_to_install() -> None:
    assert bootstrap.refusal((3, 10)) == (
        "这里的 Python 是 3.10,太旧了;需要 Python 3.11 或更新的版本。"
        "装好以后再运行一次;新旧并存时写明用哪一个,例如:make docs PYTHON=python3.11"
    )


@pytest.mark.parametrize("version", [(3, 11), (3, 14), (4, 0)])
def test_a_python_that_is_new_enough_is_taken(version: tuple[int, int]) -> None:
    assert bootstrap.refusal(version) is None


@pytest.mark.parametrize("name", ["bootstrap.py", "vendor/__init__.py", "vendor/console.py"])
def test_what_runs_before_the_refusal_can_be_read_by_python_3_6(name: str) -> None:
    ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 6))


def test_nothing_newer_is_imported_before_the_refusal() -> None:
    before, _, _ = (ROOT / "bootstrap.py").read_text("utf-8").partition("if __name__ ==")
    assert re.findall(r"^(?:import|from) .*", before, re.MULTILINE) == [
        "import sys",
        "from vendor.console import say",
    ]


@pytest.mark.parametrize("encoding", ["cp936", "cp1252", "ascii", "utf-8"])
def test_help_never_breaks_on_the_console_s_encoding(encoding: str) -> None:
    command = [sys.executable, str(ROOT / "bootstrap.py"), "help"]
    done = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": encoding}, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"  docs " in done.stdout


def test_help_lists_every_target_of_the_makefile_and_every_command_of_bootstrap() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    listed = [line.split()[0] for line in bootstrap.help_lines(makefile)]
    phony = re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split()
    assert sorted(listed) == sorted(phony) == sorted([*bootstrap.COMMANDS, "vendor", "clean", "help"])


@needs_make
def test_make_alone_and_make_help_and_bootstrap_help_say_the_same(
    ready: Checkout, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert bootstrap.main(["help"], ready.root) == 0
    listed = capfdbinary.readouterr().out.decode().splitlines()[1:]
    assert make(ready).stdout.splitlines()[1:] == listed
    assert make(ready, "help").stdout.splitlines()[1:] == listed


@needs_make
@pytest.mark.parametrize("name", ["docs", "check", "preview", "diff", "review"])
def test_a_ready_checkout_runs_at_once_what_bootstrap_would_run(ready: Checkout, name: str) -> None:
    [step] = bootstrap.COMMANDS[name][1]
    done = make(ready, name, "ARGS=--jobs 2")
    assert (done.stdout, done.stderr) == (f"ran {' '.join(step)} --jobs 2\n", "")


@needs_make
def test_a_review_may_begin_at_a_branch(ready: Checkout) -> None:
    assert make(ready, "review", "BASE=main").stdout == "ran -m generator review main...HEAD\n"
    assert make(ready, "review").stdout == "ran -m generator review\n"


@needs_make
def test_files_that_were_only_touched_need_no_set_up(ready: Checkout) -> None:
    for path in (ready.root / "pyproject.toml", ready.root / "vendor" / "environment.py"):
        os.utime(path, (0, 0))
    assert make(ready, "docs").stdout == "ran -m generator build\n"


@needs_make
def test_a_changed_pyproject_is_set_up_anew(ready: Checkout) -> None:
    with (ready.root / "pyproject.toml").open("a") as file:
        file.write("# changed\n")
    assert make(ready, "docs").stdout == "set-up bootstrap.py setup runtime\nran -m generator build\n"


@needs_make
def test_a_moved_checkout_is_set_up_anew(ready: Checkout) -> None:
    moved = Checkout(ready.root.rename(ready.root.with_name("别处")))
    assert make(moved, "docs").stdout == "set-up bootstrap.py setup runtime\nran -m generator build\n"


@needs_make
def test_make_fails_when_its_command_fails(ready: Checkout) -> None:
    ready.python.write_text("#!/bin/sh\nexit 1\n")
    assert make(ready, "docs").returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for .venv's Python is a shell script")
def test_every_tool_of_lint_has_its_say_and_one_failure_is_enough(
    ready: Checkout, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    ready.python.write_text('#!/bin/sh\necho ran "$@"\n[ "$2" != ruff ]\n')
    assert bootstrap.main(["lint"], ready.root) == 1
    assert (
        capfdbinary.readouterr().out.decode()
        == "ran -m ruff check\nran -m ruff format --check\nran -m mypy\n"
    )


def test_arguments_for_a_command_of_several_steps_are_refused(
    ready: Checkout, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert bootstrap.main(["lint", "generator"], ready.root) == 2
    assert capfdbinary.readouterr().err.decode() == "lint 不接受别的参数:generator\n"


def test_an_unknown_command_is_refused_with_the_list(
    ready: Checkout, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert bootstrap.main(["frobnicate"], ready.root) == 2
    shown = capfdbinary.readouterr()
    assert shown.err.decode() == "没有这个命令:frobnicate\n"
    assert b"  docs " in shown.out


def made(output: Path, files: dict[str, bytes]) -> None:
    """Write files into output/ together with the build's list of them."""
    for name, content in files.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(content)
    listed = {
        name: {"inputs": "", "sha256": hashlib.sha256(content).hexdigest()} for name, content in files.items()
    }
    (output / ".gitkeep").touch()
    (output / ".jixiao.json").write_text(json.dumps({"format": 1, "files": listed}), "utf-8")


def test_clean_removes_what_was_made_and_leaves_the_empty_folder(tmp_path: Path) -> None:
    made(tmp_path, {"单位/2022/表.docx": b"1", "index.html": b"2"})
    assert bootstrap.clear_output(tmp_path) == []
    assert list(tmp_path.iterdir()) == [tmp_path / ".gitkeep"]


def test_clean_keeps_what_a_person_changed_or_added_and_the_list_that_knows_it(tmp_path: Path) -> None:
    made(tmp_path, {"单位/2022/表.docx": b"1", "index.html": b"2"})
    changed, added = tmp_path / "单位/2022/表.docx", tmp_path / "意见.txt"
    changed.write_bytes(b"by hand")
    added.write_bytes(b"3")
    assert sorted(bootstrap.clear_output(tmp_path)) == sorted([changed, added])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [".gitkeep", ".jixiao.json", "单位", "意见.txt"]
    )


def test_clean_knows_what_reviews_made_by_their_own_list(tmp_path: Path) -> None:
    made(tmp_path, {"单位/2022/表.docx": b"1"})
    made(tmp_path / "review", {"单位/2022/清单.docx": b"1", "index.html": b"2"})
    (tmp_path / "review" / ".gitkeep").unlink()
    filled_in = tmp_path / "review" / "单位" / "2022" / "清单.docx"
    filled_in.write_bytes(b"by hand")
    assert bootstrap.clear_output(tmp_path) == [filled_in]
    assert not (tmp_path / "review" / "index.html").exists()
    filled_in.unlink()
    assert bootstrap.clear_output(tmp_path) == []
    assert list(tmp_path.iterdir()) == [tmp_path / ".gitkeep"]


def test_clean_removes_nothing_from_output_when_the_list_is_broken(tmp_path: Path) -> None:
    made(tmp_path, {"表.docx": b"1"})
    (tmp_path / ".jixiao.json").write_text("[", "utf-8")
    assert bootstrap.clear_output(tmp_path) == [tmp_path / "表.docx"]


def test_clean_knows_the_files_of_a_build_that_was_killed_and_removes_its_half_files(tmp_path: Path) -> None:
    made(tmp_path, {})
    (tmp_path / "表.docx").write_bytes(b"1")
    (tmp_path / ".jixiao.journal").write_text(f"\t{hashlib.sha256(b'1').hexdigest()}\t表.docx\nhal", "utf-8")
    (tmp_path / ".jixiao-tmp-0123456789abcdef").write_bytes(b"half")
    assert bootstrap.clear_output(tmp_path) == []
    assert list(tmp_path.iterdir()) == [tmp_path / ".gitkeep"]
