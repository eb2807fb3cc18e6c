"""Every sample is found by itself: good ones are in order, bad ones say in their second line what must be found."""

from pathlib import Path

import pytest

from generator.checking.check import check
from generator.checking.editions import Editions
from generator.diagnostics import Severity

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "tests" / "samples"
EXPECTED = "# 应报:"


@pytest.fixture(scope="module")
def editions() -> Editions:
    return Editions(ROOT)


def found(path: Path, editions: Editions) -> list[str]:
    checked = check(path.read_bytes(), path.name, "sample", "2023", editions)
    heavy = (found for found in checked.diagnostics if found.severity >= Severity.WARNING)
    return [f"{fault.code} {fault.place.line}:{fault.place.column}" for fault in heavy]


@pytest.mark.parametrize("path", sorted((SAMPLES / "good").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_good_sample_is_in_order(path: Path, editions: Editions) -> None:
    checked = check(path.read_bytes(), path.name, "sample", "2023", editions)
    assert [(fault.code, fault.message) for fault in checked.diagnostics] == []
    assert checked.submittable


@pytest.mark.parametrize("path", sorted((SAMPLES / "bad").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_bad_sample_is_found_at_the_place_it_names(path: Path, editions: Editions) -> None:
    line = path.read_text("utf-8").split("\n")[1]
    assert line.startswith(EXPECTED)
    assert found(path, editions) == line.removeprefix(EXPECTED).split("、")


def test_there_are_samples_of_every_family() -> None:
    lines = [path.read_text("utf-8").split("\n")[1] for path in (SAMPLES / "bad").glob("*.yaml")]
    assert {line.removeprefix(EXPECTED)[0] for line in lines} == {"Y", "S", "R"}
    assert len(list((SAMPLES / "good").glob("*.yaml"))) >= 3
