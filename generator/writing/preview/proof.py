"""The proof that a page shows the form: every printed text stands in it, in the form's order."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.form import Form
from generator.writing.escaping import printed


class Lost(NamedTuple):
    """A text that the page does not show. `place` is Chinese: 绩效指标「指标名称」."""

    place: str
    text: str


def lost(page: str, form: Form) -> Lost | None:
    """The first text of the form that is not in its place on the page.

    A text counts where nothing but markup stands around it, so a number is not found in another. Searching goes
    forward only: this runs for every preview and costs a tenth of a millisecond.
    """
    start = at = max(page.find("<main"), 0)
    find = page.find
    for row in (*form.upper, form.head, *form.grid, *form.sign_off):
        for cell in row.cells:
            if cell.text and cell.rows:
                at = find(f">{printed(cell.text)}<", at) + 1
                if not at:
                    place = f"{row.section}「{cell.word}」" if cell.word else row.section
                    return Lost(place, cell.text)
    return next((lost for lost in _above(form) if find(f">{printed(lost.text)}<", start) < 0), None)


def _above(form: Form) -> Iterator[Lost]:
    """What stands above the tables."""
    texts = (("附件标记", form.mark), ("标题", form.title), ("副标题", form.subtitle))
    return (Lost(place, text) for place, text in texts if text)
