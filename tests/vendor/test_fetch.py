"""Packages for machines without network: the right ones for each platform, fetched on any platform."""

import os
import sys
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from vendor import fetch
from vendor.environment import StoppedError
from vendor.fetch import PLATFORMS, TARGETS, Pip, Target, fetch_for

ROOT = Path(__file__).resolve().parent.parent.parent
LINUX, ARM, WINDOWS = PLATFORMS


def wheel(folder: Path, name: str, tag: str = "py3-none-any", needs: str = "") -> None:
    """Write the smallest wheel that pip takes."""
    with zipfile.ZipFile(folder / f"{name}-1.0-{tag}.whl", "w") as archive:
        need = f"Requires-Dist: {needs}\n" if needs else ""
        archive.writestr(
            f"{name}-1.0.dist-info/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n{need}"
        )
        archive.writestr(
            f"{name}-1.0.dist-info/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n"
        )
        archive.writestr(f"{name}-1.0.dist-info/RECORD", "")


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that pip takes for its only source."""
    folder = tmp_path / "index"
    folder.mkdir()
    for name, value in {
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": folder.as_uri(),
        "PIP_CONFIG_FILE": os.devnull,
    }.items():
        monkeypatch.setenv(name, value)
    return folder


@pytest.fixture
def pip(tmp_path: Path) -> Pip:
    """This test's own pip, downloading into an empty folder."""
    return Pip(Path(sys.executable), ROOT, tmp_path / "wheels", sys.stderr.fileno())


def fetched(pip: Pip) -> list[str]:
    """The names of the files that were downloaded."""
    return sorted(path.name for path in pip.folder.glob("*"))


def test_every_platform_is_planned_with_every_python() -> None:
    assert [str(target) for target in TARGETS] == [
        f"{platform},Python {python}"
        for platform in ("Linux x86_64", "Linux aarch64", "Windows x64")
        for python in ("3.11", "3.12", "3.13", "3.14")
    ]


def test_wheels_for_the_oldest_linux_are_asked_for_first() -> None:
    options = Target(ARM, "3.12").options()
    assert [word for before, word in pairwise(options) if before == "--platform"] == [
        "manylinux_2_17_aarch64",
        "manylinux2014_aarch64",
        "manylinux_2_24_aarch64",
        "manylinux_2_26_aarch64",
        "manylinux_2_28_aarch64",
    ]


@pytest.mark.parametrize(("platform", "brings"), [(WINDOWS, ["colour", "tool"]), (LINUX, ["tool"])])
def test_conditional_dependencies_follow_the_platform_fetched_for(
    index: Path, pip: Pip, platform: fetch.Platform, brings: list[str]
) -> None:
    wheel(index, "tool", needs='colour; sys_platform == "win32" and python_version >= "3.14"')
    wheel(index, "colour")
    assert fetch_for(Target(platform, "3.14"), ["tool"], pip)
    assert fetched(pip) == [f"{name}-1.0-py3-none-any.whl" for name in brings]


def test_each_platform_gets_its_own_compiled_wheel(index: Path, pip: Pip) -> None:
    for tag in ("cp313-cp313-win_amd64", "cp313-cp313-manylinux_2_28_aarch64", "cp312-cp312-win_amd64"):
        wheel(index, "fast", tag)
    assert fetch_for(Target(WINDOWS, "3.13"), ["fast"], pip)
    assert fetch_for(Target(ARM, "3.13"), ["fast"], pip)
    assert fetched(pip) == [
        "fast-1.0-cp313-cp313-manylinux_2_28_aarch64.whl",
        "fast-1.0-cp313-cp313-win_amd64.whl",
    ]


def test_a_missing_wheel_is_named_and_the_others_are_fetched(
    index: Path, pip: Pip, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    wheel(index, "fast", "cp313-cp313-win_amd64")
    wheel(index, "tool")
    assert fetch_for(Target(WINDOWS, "3.14"), ["fast>=1", "tool"], pip)
    assert fetched(pip) == ["tool-1.0-py3-none-any.whl"]
    assert capfdbinary.readouterr().err.decode() == "Windows x64,Python 3.14:没有现成的安装包:fast>=1\n"


def test_a_platform_that_gets_nothing_is_told_from_no_network_at_all(index: Path, pip: Pip) -> None:
    with pytest.raises(StoppedError, match="一个包也没有取到,vendor/wheels 没有动。"):
        fetch_for(Target(LINUX, "3.11"), ["fast"], pip)
    wheel(index, "tool")
    assert fetch_for(Target(LINUX, "3.11"), ["tool"], pip)
    assert not fetch_for(Target(LINUX, "3.11"), ["fast"], pip)
