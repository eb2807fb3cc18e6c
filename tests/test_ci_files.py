"""The files for pipelines and for pre-commit say what the program and git really take."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from generator.cli.commands import program
from tests.projects import BROKEN_YAML, ROOT, Project
from tests.repositories import Git

GITHUB, GITLAB = ROOT / "docs" / "ci" / "github.yml", ROOT / "docs" / "ci" / "gitlab.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
OURS = re.compile(r"^\s*(?:jixiao|python -m generator) (.*)$", re.MULTILINE)
ENDS = {"|", "||", "&&", ";", ">", ">>", "<", "#"}


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def scripts(path: Path) -> Iterator[str]:
    """Every text that a shell would get."""
    if path == GITHUB:
        yield from (step["run"] for step in read(path)["jobs"]["review"]["steps"] if "run" in step)
    elif path == GITLAB:
        yield from (*read(path)["绩效申报"]["before_script"], *read(path)["绩效申报"]["script"])
    else:
        yield from (hook["entry"] for hook in read(path))


def commands(text: str) -> Iterator[list[str]]:
    """The words of each of our commands in a script, up to where the shell ends it."""
    for line in OURS.findall(text):
        words = shlex.split(line, comments=True)
        yield words[: next((number for number, word in enumerate(words) if word in ENDS), len(words))]


def parse(words: list[str]) -> None:
    """Let the command line read the words. Raises click.UsageError as the program would refuse them."""
    name, *rest = words
    if name not in program.commands:
        raise click.UsageError(f"no command {name}")
    program.commands[name].make_context(name, list(rest))


@pytest.mark.parametrize("path", [GITHUB, GITLAB, HOOKS], ids=lambda path: path.name)
def test_every_command_of_ours_is_one_that_the_program_takes(path):
    found = [words for script in scripts(path) for words in commands(script)]
    assert {words[0] for words in found} == ({"check"} if path == HOOKS else {"check", "diff"})
    for words in found:
        parse(words)


@pytest.mark.parametrize("line", ["jixiao chek", "jixiao check --nope", "jixiao diff a --format pdf"])
def test_a_command_that_the_program_refuses_would_be_found(line):
    for words in commands(f"set -e\n  {line} || true"):
        with pytest.raises(click.UsageError):
            parse(words)


@pytest.mark.parametrize("path", [GITHUB, GITLAB, HOOKS], ids=lambda path: path.name)
def test_no_file_names_a_host(path):
    assert "://" not in path.read_text("utf-8")
    assert not re.search(r"\b[\w-]+\.(com|org|io|net|cn)\b", path.read_text("utf-8"))


@pytest.mark.parametrize("path", [GITHUB, GITLAB], ids=lambda path: path.name)
def test_every_script_is_one_that_a_shell_can_read(path):
    for script in scripts(path):
        done = subprocess.run(["bash", "-n", "-c", script], capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")


def test_the_hook_takes_declarations_and_nothing_else():
    (hook,) = read(HOOKS)
    assert set(hook) == {"id", "name", "description", "entry", "language", "files", "require_serial"}
    found = {
        name: bool(re.search(hook["files"], name))
        for name in (
            "declarations/office/2022.yaml",
            "sub/declarations/office/2022.yml",
            "templates/hunan-department-2022/edition.yaml",
            "mydeclarations/x.yaml",
            "declarations/office/notes.md",
        )
    }
    assert [name for name, taken in found.items() if taken] == [
        "declarations/office/2022.yaml",
        "sub/declarations/office/2022.yml",
    ]


FAKE = """\
#!/usr/bin/env python3
import json, pathlib, sys
with pathlib.Path("calls.jsonl").open("a") as calls:
    calls.write(json.dumps(sys.argv) + "\\n")
print("[]" if "curl" in sys.argv[0] else "")
"""


@pytest.fixture
def merge_request(tmp_path, monkeypatch) -> Git:
    """A branch that lowers a target, and programs in the path: ours, and others that only note what they are told."""
    project = Project.at(tmp_path / "project")
    project.declare()
    git = Git.new(project.root)
    git.commit()
    git("tag", "base")
    project.declare("office", ("指标值: 30", "指标值: 24"), ("督查大于等于30次", "督查大于等于24次"))
    git.commit()
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, text in {"gh": FAKE, "curl": FAKE}.items():
        (tools / name).write_text(text, "utf-8")
        (tools / name).chmod(0o755)
    own = "import sys; from generator.cli import main; sys.argv[0] = 'jixiao'; main()"
    (tools / "jixiao").write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{own}" "$@"\n', "utf-8")
    (tools / "jixiao").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTHONUTF8", "1")
    return git


def run(git: Git, script: str, **environment: str) -> None:
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=git.folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def calls(git: Git) -> list[list[str]]:
    return [json.loads(line) for line in (git.folder / "calls.jsonl").read_text("utf-8").splitlines()]


def test_on_github_the_report_becomes_a_comment_and_the_summary(merge_request):
    check, diff, comment = list(scripts(GITHUB))[1:]
    head = merge_request("rev-parse", "HEAD").strip()
    known = {
        "BASE": "base",
        "HEAD": head,
        "NUMBER": "7",
        "GITHUB_REPOSITORY": "o/r",
        "GITHUB_STEP_SUMMARY": "s.md",
    }
    for script in (check, diff, comment):
        run(merge_request, script, **known)
    text = (merge_request.folder / "review.md").read_text("utf-8")
    assert text.startswith("## 衡阳市人民政府办公室 2022 年度")
    assert text.endswith("\n<!-- jixiao-review -->\n")
    assert (merge_request.folder / "s.md").read_text("utf-8") == text
    assert calls(merge_request)[-1][2:] == [
        *("--silent", "--method", "POST", "repos/o/r/issues/7/comments", "--field", "body=@review.md")
    ]


@pytest.mark.parametrize("token", ["", "secret"])
def test_on_gitlab_the_report_becomes_a_note_where_there_is_a_token(merge_request, token):
    known = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "base",
        "CI_COMMIT_SHA": "HEAD",
        "NOTES": "notes",
        "JIXIAO_TOKEN": token,
    }
    for script in list(scripts(GITLAB))[1:]:
        run(merge_request, script, **known)
    issues = json.loads((merge_request.folder / "gl-code-quality-report.json").read_text("utf-8"))
    assert {issue["location"]["path"] for issue in issues} == {"declarations/office/2022.yaml"}
    if token:
        assert calls(merge_request)[-1][-4:] == ["POST", "--data-urlencode", "body@review.md", "notes"]
    else:
        assert not (merge_request.folder / "calls.jsonl").exists()


def test_a_declaration_that_cannot_be_read_still_gives_a_comment_and_fails_the_check(merge_request):
    Project(merge_request.folder).declare("office", BROKEN_YAML)
    merge_request.commit()
    check, diff, _ = list(scripts(GITHUB))[1:]
    run(merge_request, diff, BASE="base", HEAD="HEAD", GITHUB_STEP_SUMMARY="s.md")
    assert "**Y112**" in (merge_request.folder / "review.md").read_text("utf-8")
    with pytest.raises(AssertionError):
        run(merge_request, check)
