"""LibreOffice as a converter: missing, failing, or slow, it is said; nothing of it stays behind."""

import sys
from pathlib import Path

import pytest

from generator.building.foreign import converting
from generator.building.foreign.converting import ConversionError, converted


def program(folder: Path, script: str) -> None:
    """A stand-in for LibreOffice on the path."""
    (folder / "stand_in.py").write_text(f"import sys, pathlib\n{script}", "utf-8")
    file = folder / "soffice"
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{folder / "stand_in.py"}" "$@"\n', "utf-8")
    file.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_the_result_is_what_the_program_made(folder: Path) -> None:
    program(
        folder,
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1]); out.mkdir()\n"
        "(out / 'form.docx').write_bytes(pathlib.Path(sys.argv[-1]).read_bytes() + b'!')",
    )
    assert converted(b"old", ".doc") == b"old!"


def test_a_spreadsheet_becomes_a_spreadsheet(folder: Path) -> None:
    program(
        folder,
        "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1]); out.mkdir()\n"
        "(out / 'form.xlsx').write_text(sys.argv[sys.argv.index('--convert-to') + 1])",
    )
    assert converted(b"old", ".xls") == b"xlsx"


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("sys.exit(1)", "LibreOffice 转换失败;请用 Word、WPS 打开后另存为 .docx 再导入"),
        ("", "LibreOffice 打不开这个文件;请核对文件是否完整、有没有密码"),
    ],
)
def test_a_conversion_that_fails_says_what_to_do(folder: Path, script: str, message: str) -> None:
    program(folder, script)
    with pytest.raises(ConversionError, match=message):
        converted(b"old", ".wps")


def test_a_conversion_that_does_not_end_is_stopped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(folder, "import time; time.sleep(60)")
    monkeypatch.setattr(converting, "_SECONDS", 0.5)
    with pytest.raises(ConversionError, match="两分钟还没有转换完"):
        converted(b"old", ".doc")
