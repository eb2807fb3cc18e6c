"""The reviewer's guide (docs/review.md): every command in it runs, and says what the guide shows."""

import re
import shlex
import shutil
import subprocess

import pytest

from tests.programs import require
from tests.projects import ROOT, Project, edited, python
from tests.repositories import Git

GUIDE = (ROOT / "docs" / "review.md").read_text("utf-8")
OFFICE = "hengyang-government-office"
TAKEN = "make pictures"
"""Held by test_pictures."""
COMMANDS = [
    command
    for command in re.findall(r"^ {4}((?:jixiao|make|git) .+)$", GUIDE, re.MULTILINE)
    if command != TAKEN
]
SHOWN = re.findall(r"^```text\n(.+?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The example in a git repository: both years on main, and on a branch another target lowered."""
    folder = tmp_path_factory.mktemp("guide")
    project = Project.at(folder)
    shutil.copytree(ROOT / "declarations" / OFFICE, folder / "declarations" / OFFICE)
    (folder / ".gitignore").write_text("output/\n")
    git = Git.new(folder)
    git.commit("Both years")
    git("switch", "-q", "-c", "draft")
    later = folder / "declarations" / OFFICE / "2023.yaml"
    less = edited(later.read_text("utf-8"), ("指标值: 60\n", "指标值: 50\n"), ("达到60%", "达到50%"))
    later.write_text(less, "utf-8")
    git.commit("Ask for less")
    return project


def typed(command: str) -> list[str]:
    """The words after `jixiao`; for a target of make, those that its recipe gives."""
    program, *words = shlex.split(command)
    if program != "make":
        return words
    asked = [require("make"), "--no-print-directory", "--just-print", *words]
    done = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True)
    return shlex.split(done.stdout.splitlines()[-1].partition(" -m generator ")[2])


def test_the_guide_names_commands_for_each_of_its_readers():
    named = {" ".join(command.split()[:2]) for command in COMMANDS}
    assert named >= {"jixiao diff", "jixiao review", "jixiao explain", "make diff", "make review"}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_guide_runs(command: str, project: Project):
    words = typed(command)
    if command.startswith("git "):
        assert Git(project.root)(*words)
        return
    done = python("-m", "generator", *words, cwd=project.root)
    expected = 1 if "--fail-on" in words else 0
    assert (done.returncode, done.stderr) == (expected, "")
    assert done.stdout
    if "--out" in words:
        assert (project.root / words[words.index("--out") + 1]).stat().st_size > 1000


def test_what_the_guide_shows_of_the_screen_is_what_the_command_says(project: Project):
    done = python("-m", "generator", "diff", OFFICE, "2022", "2023", cwd=project.root)
    assert SHOWN
    said = done.stdout.splitlines()
    assert [line for block in SHOWN for line in block.splitlines() if line not in said] == []


def test_what_is_linked_inside_the_guide_exists():
    headings = {
        heading.lower().replace(" ", "-") for heading in re.findall(r"^##+ (.+)$", GUIDE, re.MULTILINE)
    }
    links = re.findall(r"\]\(([^)]+)\)", GUIDE)
    assert [link for link in links if link.startswith("#") and link[1:].lower() not in headings] == []
    files = (link for link in links if not link.startswith("#"))
    assert [link for link in files if not (ROOT / "docs" / link).exists()] == []


def test_the_verdicts_and_demands_of_the_guide_are_those_of_the_program():
    from generator.review.comparison import Verdict
    from generator.review.facts import Demand

    first_cells = re.findall(r"^\| ([^|]+) \|", GUIDE, re.MULTILINE)
    named = {word for cell in first_cells for word in cell.split("、")}
    assert {verdict.value for verdict in Verdict} - named == set()
    assert {demand.value for demand in Demand} - named == set()
