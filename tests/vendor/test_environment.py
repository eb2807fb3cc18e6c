"""The project's .venv: whole or not there at all."""

import os
import shutil
import subprocess
import sys
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from pathlib import Path

import pytest

from vendor import environment
from vendor.environment import (
    Checkout,
    StoppedError,
    child_environment,
    only_one,
    requirements,
    run_quietly,
    set_up,
    take_lock,
)

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """What a set-up needs of a fresh clone, in a folder with a blank and Chinese."""
    root = tmp_path.resolve() / "路 径"
    (root / "vendor").mkdir(parents=True)
    for name in ("pyproject.toml", "vendor/environment.py"):
        shutil.copy(ROOT / name, root / name)
    return Checkout(root)


def finish(checkout: Checkout, extra: str) -> None:
    """Leave what a finished set-up leaves, with this test's own Python as .venv's."""
    if os.name == "nt":
        pytest.skip("Windows lets not everybody make links")
    checkout.bin.mkdir(parents=True, exist_ok=True)
    if not checkout.python.exists():
        checkout.python.symlink_to(sys.executable)
    checkout.stamp(extra).write_bytes(checkout.stamp_text())


def test_the_stamp_is_the_place_and_the_texts(checkout: Checkout) -> None:
    texts = [(checkout.root / name).read_bytes() for name in ("pyproject.toml", "vendor/environment.py")]
    assert checkout.stamp_text() == os.fsencode(checkout.root) + b"\n" + b"".join(texts)


def test_a_finished_set_up_is_ready_for_its_own_extra_only(checkout: Checkout) -> None:
    finish(checkout, "runtime")
    assert checkout.is_ready("runtime")
    assert not checkout.is_ready("dev")


def test_a_venv_without_a_stamp_is_neither_ready_nor_kept(checkout: Checkout) -> None:
    finish(checkout, "runtime")
    checkout.stamp("runtime").unlink()
    assert not checkout.is_ready("runtime")
    assert not checkout.can_be_kept()


def test_a_venv_whose_python_is_gone_is_neither_ready_nor_kept(checkout: Checkout) -> None:
    finish(checkout, "runtime")
    checkout.python.unlink()
    checkout.python.symlink_to(checkout.root / "gone")
    assert not checkout.is_ready("runtime")
    assert not checkout.can_be_kept()


def test_a_changed_pyproject_keeps_the_venv_but_is_not_ready(checkout: Checkout) -> None:
    finish(checkout, "dev")
    with (checkout.root / "pyproject.toml").open("a") as file:
        file.write("# changed\n")
    assert not checkout.is_ready("dev")
    assert checkout.can_be_kept()


def test_a_moved_checkout_s_venv_is_not_kept(checkout: Checkout) -> None:
    finish(checkout, "dev")
    assert not Checkout(checkout.root.rename(checkout.root.with_name("别处"))).can_be_kept()


def test_a_ready_checkout_is_not_set_up_again(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    finish(checkout, "runtime")
    monkeypatch.setattr(environment, "run_quietly", None)
    set_up(checkout, "runtime")


def test_docs_need_no_tools_of_developers(checkout: Checkout) -> None:
    runtime, dev = requirements(checkout.root, "runtime"), requirements(checkout.root, "dev")
    assert [name for name in runtime if name.startswith(("pytest", "mypy", "ruff", "hypothesis"))] == []
    assert set(runtime) < set(dev)


def test_one_set_up_at_a_time(checkout: Checkout) -> None:
    with (checkout.root / "vendor/environment.py").open("r+b") as other:
        with only_one(checkout.root):
            assert not take_lock(other.fileno())
        assert take_lock(other.fileno())


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses to remove files that a program still uses")
def test_the_pip_of_a_killed_set_up_still_holds_the_others_back(checkout: Checkout) -> None:
    with (checkout.root / "vendor/environment.py").open("r+b") as other:
        with only_one(checkout.root) as lock:
            has_the_lock = [sys.executable, "-c", f"import os; os.fstat({lock})"]
            assert run_quietly(has_the_lock, lock)[0] == 0
            pip = subprocess.Popen(["cat"], stdin=subprocess.PIPE, pass_fds=[lock])
        assert not take_lock(other.fileno())
        pip.communicate()
        assert take_lock(other.fileno())


@pytest.mark.parametrize("spec", [None, ModuleSpec("ensurepip", None)], ids=["absent", "left-over folder"])
def test_a_python_without_ensurepip_is_told_what_to_install_and_leaves_nothing(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, spec: "ModuleSpec | None"
) -> None:
    monkeypatch.setattr(
        environment, "find_spec", lambda name: spec if name == "ensurepip" else find_spec(name)
    )
    with pytest.raises(StoppedError) as stopped:
        set_up(checkout, "runtime")
    assert str(stopped.value) == (
        "这里的 Python 没有 ensurepip 模块,做不了运行环境。"
        "Debian、Ubuntu、麒麟、统信请先运行:apt install python3-venv(需要管理员权限),然后再来一次。"
    )
    assert not checkout.venv.exists()


def test_wheels_that_do_not_suffice_are_named_with_the_way_out_and_leave_nothing(checkout: Checkout) -> None:
    checkout.wheels.mkdir()
    (checkout.wheels / "nothing-1-py3-none-any.whl").touch()
    with pytest.raises(StoppedError) as stopped:
        set_up(checkout, "runtime")
    *pip, last = str(stopped.value).splitlines()
    assert "ERROR: No matching distribution found for click" in "\n".join(pip)
    assert last == (
        f"vendor/wheels 里缺本机(Python {sys.version_info[0]}.{sys.version_info[1]},{sys.platform})要用的包,"
        "上面是 pip 最后的话。请在能上网的机器上重新运行 make vendor,再把整个 vendor/wheels 文件夹拷过来;"
        "本机能上网的话,删掉 vendor/wheels 再运行一次也行。"
    )
    assert not checkout.venv.exists()


def test_a_person_s_settings_do_not_lead_pip_or_python_astray(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PIP_USER", "PIP_TARGET"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("PIP_INDEX_URL", "the person's mirror")
    kept = child_environment()
    assert {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PIP_USER", "PIP_TARGET"}.isdisjoint(kept)
    assert (kept["PYTHONUTF8"], kept["PIP_INDEX_URL"]) == ("1", "the person's mirror")
