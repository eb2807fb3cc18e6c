"""问题清单: what a department is asked to answer, as a Word table with empty columns for 单位反馈 and 审核意见.

issues.docx beside this file is the drawing: open it in Word to change fonts, widths or fixed texts. Its tags are the
words below; it is compiled and filled by the same machinery as an edition's form.docx.
"""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from generator.writing.word.properties import Core, Properties
from generator.writing.word.template import WordTemplate, compile_template
from generator.writing.word.words import CAPTIONS, STARTS, WHOLE

TEMPLATE = "issues.docx"
NOTHING = "没有需要单位反馈的问题。"


class Issue(NamedTuple):
    """One line of the list. `question` is one of the four of a review; `place` an indicator or a part of the form.

    Texts may hold line breaks; `advice` may be empty.
    """

    question: str
    place: str
    problem: str
    advice: str = ""


class IssueList(NamedTuple):
    """The list of a department and year. `summary` stands above the table; issues of one question stand together."""

    title: str
    subtitle: str
    summary: str
    department: str
    year: int
    issues: tuple[Issue, ...]


def issues_drawing() -> bytes:
    """The template as it was drawn."""
    return (files("generator.writing.word") / TEMPLATE).read_bytes()


def compile_issues() -> WordTemplate:
    """The drawing, compiled."""
    return compile_template(issues_drawing())


def issues_docx(listed: IssueList, template: WordTemplate, properties: Properties) -> bytes:
    """The finished .docx; the same list and properties give the same bytes on any day. Raises UnprintableError."""
    core = Core(listed.title, listed.subtitle, listed.department, listed.year)
    return template.fill(issue_words(listed), core, properties)


def issue_words(listed: IssueList) -> dict[str, object]:
    """Everything that the drawing may ask for."""
    return {
        "标题": listed.title,
        "副标题": listed.subtitle,
        "概况": listed.summary,
        "问题": list(_rows(listed.issues)),
        "没有问题": "" if listed.issues else NOTHING,
    }


def _rows(issues: Sequence[Issue]) -> Iterator[dict[str, object]]:
    """A row an issue; the label of the question merges over the rows of one question."""
    before = None
    for number, issue in enumerate(issues, 1):
        starts = issue.question != before
        before = issue.question
        yield {
            "序号": str(number),
            CAPTIONS: issue.question if starts else "",
            STARTS: {CAPTIONS: starts},
            WHOLE: False,
            "位置": issue.place,
            "问题": issue.problem,
            "建议": issue.advice,
        }
