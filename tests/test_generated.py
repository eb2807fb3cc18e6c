"""What is generated and checked in is what the program would write now."""

import shutil
from pathlib import Path

import pytest

from generator.checking.editions import Editions
from generator.generated import BROKEN, DONE, STALE, generated, main, stale

ROOT = Path(__file__).parents[1]


def test_nothing_that_is_checked_in_is_stale() -> None:
    assert [path.name for path in stale(generated(ROOT, Editions(ROOT)))] == [], "run: make generate"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the project's schemas and editions."""
    for folder in ("schema", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def test_checking_names_what_is_stale_and_writes_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--root", str(root)])
    capsys.readouterr()
    path = root / "schema" / "hunan-department-2022.schema.json"
    path.write_text("{}")
    assert main(["--root", str(root), "--check"]) == STALE
    assert capsys.readouterr().out == "schema/hunan-department-2022.schema.json 过时了,运行 make generate\n"
    assert path.read_text() == "{}"


def test_writing_brings_everything_up_to_date(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "schema" / "hunan-department-2022.schema.json"
    before = path.read_bytes()
    path.unlink()
    assert main(["--root", str(root)]) == DONE
    assert path.read_bytes() == before
    assert "写好 schema/hunan-department-2022.schema.json\n" in capsys.readouterr().out
    assert main(["--root", str(root), "--check"]) == DONE


def test_an_edition_with_faults_gets_no_schema(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edition = root / "templates" / "hunan-department-2022" / "edition.yaml"
    edition.write_text(edition.read_text("utf-8").replace("金额单位: 万元", "金额单位: 万圆"), "utf-8")
    (root / "schema" / "hunan-department-2022.schema.json").unlink()
    assert main(["--root", str(root)]) == BROKEN
    assert not (root / "schema" / "hunan-department-2022.schema.json").exists()
    assert "「万圆」不在可选值之中:元 万元" in capsys.readouterr().out
