"""LibreOffice opens the form, prints it, and reads the same texts."""

import subprocess
from pathlib import Path

import pytest

from generator.form import Form
from generator.writing.word import Properties, WordTemplate
from tests.programs import require


@pytest.fixture
def convert(tmp_path: Path, form: Form, template: WordTemplate, properties: Properties):  # type: ignore[no-untyped-def]  # a fixture
    program = require("soffice")
    source = tmp_path / "申报表.docx"
    source.write_bytes(template.render(form, properties))

    def converted(kind: str, suffix: str) -> bytes:
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [
            program,
            "--headless",
            profile,
            "--convert-to",
            kind,
            "--outdir",
            str(tmp_path),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return source.with_suffix(suffix).read_bytes()

    return converted


def test_libreoffice_makes_a_pdf_of_the_form(convert) -> None:  # type: ignore[no-untyped-def]  # see above
    assert convert("pdf", ".pdf").startswith(b"%PDF-")


def test_libreoffice_reads_every_text_of_the_form(convert, form: Form) -> None:  # type: ignore[no-untyped-def]  # see above
    text = convert("txt:Text (encoded):UTF8", ".txt").decode("utf-8-sig").replace("\r\n", "\n")
    lines = {line for row in form.rows for cell in row.cells if cell.rows for line in cell.text.split("\n")}
    assert [line for line in sorted(lines) if line not in text] == []
    assert (form.title in text, form.subtitle in text) == (True, True)
