"""The program as it is started: what it loads, and what the machine around it must not change."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from tests.projects import BROKEN_YAML, ROOT, WRONG_SUM, Project, contents, python

HEAVY = ("docx", "docxtpl", "jinja2", "jsonschema", "jsonschema_rs", "lxml", "yaml")
LOADED = """
import sys
from generator.cli import run
code = run(sys.argv[1:])
print(*sorted({name.partition(".")[0] for name in sys.modules} & set(%r)), file=sys.stderr)
sys.exit(code)
"""


def loaded(project, *words):
    done = python("-c", LOADED % (HEAVY,), *words, cwd=project.root)
    assert done.returncode == 0, done.stderr
    return done.stderr.split()


def test_help_loads_no_heavy_library(project):
    assert loaded(project, "--help") == []
    assert loaded(project, "build", "--help") == []


def test_a_build_with_nothing_to_do_loads_no_heavy_library(project):
    project.declare()
    assert "lxml" in loaded(project, "build")
    assert loaded(project, "build") == []


def test_checking_loads_nothing_that_only_writing_needs(project):
    project.declare()
    assert not {"docx", "docxtpl", "lxml"} & set(loaded(project, "check"))


def test_python_m_generator_is_the_program(project):
    project.declare("office", WRONG_SUM)
    done = python("-m", "generator", "check", cwd=project.root)
    assert done.returncode == 1
    assert done.stdout.endswith("共 1 份申报表:1 个错误,6 个警告,5 个提示。\n")
    assert done.stderr == ""


@pytest.fixture
def built(project):
    """The output of a project of some right and some wrong declarations."""
    for number in range(42):
        project.declare(f"office-{number:02}", *([[], [], [WRONG_SUM], [BROKEN_YAML]][number % 4]))
    assert (
        python("-m", "generator", "build", "--jobs", "1", cwd=project.root, PYTHONHASHSEED="0").returncode
        == 1
    )
    return contents(project.out)


@pytest.mark.parametrize(
    ("jobs", "settings"),
    [
        ("2", {"PYTHONHASHSEED": "1", "TZ": "Asia/Shanghai"}),
        ("1", {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONUTF8": None}),
        ("2", {"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    ],
)
def test_folder_processes_time_zone_hash_seed_and_locale_change_no_byte(built, tmp_path, jobs, settings):
    other = Project(tmp_path / "另一个 folder")
    shutil.copytree(
        tmp_path / "project", other.root, ignore=shutil.ignore_patterns("output", ".jixiao-cache")
    )
    for path in other.root.rglob("*"):
        os.utime(path, (0, 0))
    words = ("-m", "generator", "build", "--jobs", jobs, "--root", str(other.root))
    done = python(*words, cwd=tmp_path, **settings)
    assert done.returncode == 1
    assert contents(other.out) == built


def test_no_path_of_this_machine_is_in_what_was_made(built, tmp_path):
    assert not [name for name, content in built.items() if str(tmp_path).encode() in content]


SLOW = """
import sys, time
from generator.building import running
from generator.building.workshop import Workshop
from generator.cli import run

running._CHUNK, running._WORTH_A_PROCESS = 1, 2
make = Workshop.make
Workshop.make = lambda shop, job: time.sleep(0.2) or make(shop, job)
sys.exit(run(["build", "--jobs", "2"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C reaches a whole process group in another way there")
def test_ctrl_c_is_answered_once_whatever_the_number_of_processes(project):
    for number in range(30):
        project.declare(f"office-{number:02}")
    settings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    building = subprocess.Popen(
        [sys.executable, "-c", SLOW],
        cwd=project.root,
        env=settings,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    while building.poll() is None and not project.word("office-00").exists():
        time.sleep(0.01)
    os.killpg(building.pid, signal.SIGINT)
    _, said = building.communicate(timeout=60)
    assert building.returncode == 130
    assert said.strip() == "已中断;已经写好的文件是完整的,再运行一次会接着做。"
    assert project.build().built.kept == []
    assert not list(project.out.rglob(".jixiao-tmp-*"))
