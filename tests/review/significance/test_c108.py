import pytest

from generator.diagnostics import Severity
from generator.review.finding import Finding
from generator.review.significance import c108
from tests.two_years import findings, said


def contents(*texts):
    def edit(data):
        for task, text in zip(data["年度主要任务"], texts, strict=False):
            task["主要内容"] = text

    return edit


def test_what_was_copied_is_one_line_with_every_place():
    (found,) = findings(c108)
    assert found == Finding(
        subject="年度履职目标",
        paths=(*(("年度履职目标", place) for place in range(5)), ("年度主要任务", 0), ("年度主要任务", 1)),
        message="5 条年度履职目标中的 5 条、2 项年度主要任务中的 2 项与上年逐字相同",
        hint="今年的工作有变化的,把文字改过来",
        level=Severity.NOTE,
    )


def test_what_was_written_anew_is_not_counted():
    def anew(data):
        data["年度履职目标"] = ["推进机关无纸化办公", {"编号": "M2", "内容": data["年度履职目标"][1]}]
        data["年度主要任务"][0]["主要内容"] = "按月发放工资"
        data["年度主要任务"][1]["任务名称"] = "保障大院运转"

    (found,) = findings(c108, anew)
    assert found.message == "2 条年度履职目标中的 1 条与上年逐字相同"
    assert found.paths == (("年度履职目标", 1, "内容"),)


def test_a_year_that_was_copied_is_a_warning():
    old = contents("完成2022年培训", "完成2022年改造")
    warning, _ = findings(c108, contents("完成2023年培训", "完成2022年改造"), old)
    assert warning == Finding(
        subject="年度主要任务",
        paths=(("年度主要任务", 1, "主要内容"),),
        message="文字里的2022年是上年抄来的,没有改成2023年",
        hint="改成「2023年」;确实要写2022年的,写成「截至2022年…」「较2022年…」或放在《》里",
    )


def test_a_year_that_last_years_text_did_not_have_was_not_copied():
    assert said(c108, contents("补发2022年奖金"), contents("发放奖金"))[0].startswith("提示")


@pytest.mark.parametrize(
    "text",
    ["落实《2022年政府工作报告》", "截至2022年底完成", "执行2022-2025年规划", "较2022年增长", "投入2022万元"],
)
def test_titles_plans_and_comparisons_are_spared(text):
    assert [line[:2] for line in said(c108, None, contents(text))] == ["提示"]


def test_goals_are_read_like_tasks():
    def goal(data):
        data["年度履职目标"][0] = "完成二〇二二年重点工作"

    (warning, _) = findings(c108, None, goal)
    assert (warning.subject, warning.paths) == ("年度履职目标", (("年度履职目标", 0),))


def test_between_versions_of_one_year_copies_are_no_matter():
    assert said(c108, None, contents("完成2022年培训"), year=2022) == []
