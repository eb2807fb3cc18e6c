"""What the redline's template is told: texts that know what they were, and rows that came or went."""

from typing import Any

import pytest

from generator.form import DELETED, INSERTED, Form
from generator.review.alignment import align
from generator.review.changes import compare
from generator.writing.word.redline.words import Revised, both, fate, redline_words, traced
from generator.writing.word.words import words
from tests.pairs import declaration, edition, form, real


def changed() -> dict[str, Any]:
    """A year later: an amount, a goal, an indicator, a task and a name changed."""
    data = real()
    data["年度"] = 2023
    data["预算情况"]["部门预算总额"] = 2800
    data["年度履职目标"][-1:] = ["推进数字政府建设。", "做好值班值守。"]
    del data["绩效指标"]["产出指标"]["履职目标实现"]["三级指标"][-1]
    data["年度主要任务"].append({"任务名称": "数字政府", "主要内容": "建设平台"})
    return data


def aligned(old: Any, new: Any) -> Form:
    return align(form(old), form(new), compare(declaration(old), declaration(new), edition(), edition()))


def seen(value: object) -> tuple[str, str] | None:
    return (value.was, str(value)) if isinstance(value, Revised) else None


def test_a_form_that_did_not_change_has_the_words_of_any_form() -> None:
    available, texts = redline_words(aligned(real(), real()))
    assert texts == []
    asked = available.pop("修订")
    assert callable(asked)
    assert available == words(form(real()))


def test_texts_that_changed_know_what_they_were() -> None:
    available, texts = redline_words(aligned(real(), changed()))
    assert [text.number for text in texts] == list(range(len(texts)))
    assert seen(available["年度"]) == ("2022", "2023")
    assert seen(available["副标题"]) == ("(2022 年度)", "(2023 年度)")
    assert seen(available["标题"]) is None
    assert [seen(row["金额"]) for row in available["预算情况"]] == [
        ("2677.7", "2800"),
        None,
        None,
        None,
        None,
    ]
    assert [seen(line) for line in available["年度履职目标"]][3:] == [
        None,
        ("目标5: 统筹督促各级各相关部门完成省市下达的重点民生实事工作任务。", ""),
        ("", "目标5: 推进数字政府建设。"),
        ("", "目标6: 做好值班值守。"),
    ]


def test_rows_and_lines_that_came_or_went_say_so() -> None:
    available, _ = redline_words(aligned(real(), changed()))
    assert [fate(row) for row in available["年度主要任务"]] == [None, None, INSERTED]
    assert [fate(row) for row in available["绩效指标"]].count(DELETED) == 1
    assert [fate(line) for line in available["年度履职目标"]] == [None] * 4 + [DELETED, INSERTED, INSERTED]


def test_a_row_that_came_under_a_label_says_no_label() -> None:
    available, _ = redline_words(aligned(real(), changed()))
    assert [row["栏目"] for row in available["年度主要任务"]] == ["", "", ""]


@pytest.mark.parametrize(
    ("text", "was", "found"), [("附件2", "", INSERTED), ("", "附件2", DELETED), ("附件2", "附件1", None)]
)
def test_a_text_that_is_asked_for_came_or_went_when_one_year_has_none(
    text: str, was: str, found: str | None
) -> None:
    old, new = form(real())._replace(mark=was), form(real())._replace(mark=text)
    available, _ = redline_words(new._replace(was=old))
    assert bool(available["附件标记"])
    assert fate(available["附件标记"], True) == found
    assert fate(available["附件标记"]) is None


def test_what_never_changed_has_no_fate() -> None:
    assert [fate(thing, True) for thing in ("附件2", "", None, {"标题": "填报人"})] == [None] * 4


def test_a_mark_cannot_be_written_by_data() -> None:
    available, _ = redline_words(aligned(real(), changed()))
    assert traced(available["年度"]) == f"<?jixiao {available['年度'].number}?>"
    assert traced(fate(available["年度主要任务"][2])) == "<?jixiao inserted?>"
    assert traced("<?jixiao 1?>") == "&lt;?jixiao 1?&gt;"
    assert traced(None) == ""


def test_a_cell_holds_both_texts_while_both_can_be_read() -> None:
    available, _ = redline_words(aligned(real(), changed()))
    assert both(available["预算情况"][0])["金额"] == "28002677.7"
    assert both(available["预算情况"][1])["金额"] == "2677.7"
