"""Every part of the real form's .docx, as readable XML, compared whole: a change is seen and meant."""

import difflib
import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from generator.form import Form
from generator.writing.word import Properties, WordTemplate
from tests.writing.word.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden" / "word"


def readable(content: bytes) -> str:
    """Canonical XML with one element a line; the text of runs is left as it is."""
    root = etree.fromstring(content)
    etree.indent(root)
    return etree.tostring(root, method="c14n", with_comments=True).decode() + "\n"


def count(text: str) -> list[int]:
    """How many children each element has, from top to bottom."""
    return [len(element) for element in etree.fromstring(text.encode()).iter()]


def written(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_every_part_is_as_it_was(
    form: Form, template: WordTemplate, properties: Properties, update_golden: bool
) -> None:
    with zipfile.ZipFile(io.BytesIO(template.render(form, properties))) as archive:
        made = {name: readable(archive.read(name)) for name in archive.namelist()}
    if update_golden:
        for name, text in made.items():
            (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / name).write_text(text, "utf-8", newline="\n")
    golden = written(GOLDEN)
    assert sorted(made) == sorted(golden)
    for name, text in made.items():
        lines = difflib.unified_diff(
            golden[name].splitlines(), text.splitlines(), f"golden/{name}", name, lineterm=""
        )
        changes = "\n".join(lines)
        if changes:
            pytest.fail(f"{changes}\n\nmeant? then: pytest --update-golden")
        assert count(text) == count(golden[name])
