"""A filled word must reach the paper: what the form's display texts would drop is reported, not lost."""

from collections.abc import Iterator

from generator.checking.rules.finding import Finding
from generator.checking.rules.subject import Subject
from generator.checking.waivers import WAIVERS
from generator.model.declaration import Listed

CODE = "T301"
TITLE = "填了却没有印在表上的词"


def unprinted(subject: Subject) -> Iterator[Finding]:
    """Words of an indicator whose text stands in no cell of its row and that the edition does not call 不打印."""
    silent = {*subject.edition.unprinted, WAIVERS}
    for listed in subject.listed:
        if not listed.bare and listed.indicator.not_applicable is None:
            yield from _lost(listed, subject, silent)


def _lost(listed: Listed, subject: Subject, silent: set[str]) -> Iterator[Finding]:
    words = listed.indicator.words()
    printed = "\0".join(cell.text for cell in subject.rows[listed.path].cells)
    for word, value in words.items():
        text = str(value)
        if word in listed.written and word not in silent and value is not None and text not in printed:
            yield Finding(
                (listed.at(word),),
                f"「{word}」填了「{text}」,但表上没有一格印出它",
                f"若应当印出,请与财政部门核对表式的显示式;若是多填,请删去「{word}」这一行",
            )
