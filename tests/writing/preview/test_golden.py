"""The preview of the real declaration, whole, as it was looked at and found good."""

import difflib
from pathlib import Path

from generator.form import Form
from generator.writing.preview import PreviewTemplate

GOLDEN = Path(__file__).parents[2] / "golden" / "preview"


def compare(name: str, page: str, *, update: bool) -> None:
    file = GOLDEN / name
    if update:
        file.write_text(page, "utf-8", newline="\n")
    wanted = file.read_text("utf-8") if file.exists() else ""
    difference = difflib.unified_diff(
        wanted.splitlines(), page.splitlines(), "golden", "now", lineterm="", n=1
    )
    assert page == wanted, "pytest --update-golden writes it anew:\n" + "\n".join(difference)


def test_the_real_preview_is_the_golden_one(
    form: Form, template: PreviewTemplate, update_golden: bool
) -> None:
    compare("hengyang-2022.html", template.render(form, word=f"{form.filename}.docx"), update=update_golden)


def test_the_preview_with_findings_is_the_golden_one(
    marked: Form, template: PreviewTemplate, update_golden: bool
) -> None:
    compare("findings.html", template.render(marked, word=f"{marked.filename}.docx"), update=update_golden)
