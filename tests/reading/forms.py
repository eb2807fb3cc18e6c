"""Filled forms to read again, of both editions."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from generator.form import Form, compose
from generator.model.declaration import read_declaration
from generator.model.edition import Edition
from generator.source import load
from generator.writing.word import Properties, WordTemplate, compile_template
from tests.pairs import ROOT, changed, copied, editions

HUNAN, CENTRAL = "hunan-department-2022", "central-department-2015"
EXAMPLES = {
    HUNAN: ROOT / "declarations" / "hengyang-government-office" / "2022.yaml",
    CENTRAL: ROOT / "declarations" / "example-central-department" / "2024.yaml",
}


@cache
def known() -> tuple[Edition, ...]:
    return tuple(found for name in editions().names if (found := editions().open(name).edition))


@cache
def template(name: str) -> WordTemplate:
    return compile_template((ROOT / "templates" / name / "form.docx").read_bytes())


@cache
def _example(name: str) -> Any:
    return load(Path(EXAMPLES[name]).read_bytes(), name).data


def data(name: str, seed: int) -> Any:
    """The example of an edition after a few random changes, the same for a seed."""
    rng, found = Random(seed), copied(_example(name))
    changed(rng, found, rng.randrange(8), on(name))
    if not any(column.group_row for column in on(name).columns):
        for groups in found["绩效指标"].values():
            for group in groups.values():
                group.pop("说明", None)  # no cell would print it: nobody could read it again
    return found


def on(name: str) -> Edition:
    return next(edition for edition in known() if edition.name == name)


def form_of(name: str, declared: Any) -> Form:
    return compose(read_declaration(declared, on(name)), on(name))


def word(form: Form) -> bytes:
    properties = Properties(form.edition, "office", form.year, "0" * 64, "1")
    return template(form.edition).render(form, properties)


def printed(form: Form) -> list[tuple[str, int]]:
    """What a reader sees: every text and how far it reaches down, from the title to the last line."""
    cells = [(cell.text, cell.rows) for row in form.rows for cell in row.cells]
    return [(form.title, 1), (form.subtitle, 1), *cells]
