"""What the 问题清单 lists, in which words and order."""

from generator.building.reviewing.issues import NAMED, issue_list
from generator.writing.word import IssueList
from tests.building.years import ANSWER, CHANGES, NEW, NEXT_YEAR, OLD, compared
from tests.projects import WRONG_SUM, edited


def listed(old: str | None, new: str, years: tuple[str, str] = ("2022", "2023")) -> IssueList:
    found = compared(old, new, years)
    assert found.new is not None
    assert found.new.declaration is not None
    return issue_list(found, found.new, found.new.declaration)


def heads(found: IssueList) -> list[str]:
    return [f"{issue.question} {issue.problem.partition(chr(10))[0]}" for issue in found.issues]


def test_what_asks_for_a_reason_and_what_the_check_found_stand_under_the_four_questions():
    found = listed(OLD, NEW)
    assert heads(found) == [
        "完整性 R303 定量指标要有度量单位(警告)",
        "完整性 R307 率、满意度、占比的单位是 %(警告)",
        "完整性 R511 评分句写在评扣分标准(警告)",
        "相关性 R306 指标名称不能是任务(警告)",
        "相关性 R311 名称与评分、公式说的是一回事(警告)",
        "适当性 C101 预算变动较大的要说明(未说明)",
        "适当性 C101 预算变动较大的要说明(未说明)",
        "适当性 C110 项目支出增加,指标没有提高(未说明)",
        "适当性 C102 指标的要求降低了要说明(未说明)",
        "适当性 R508 扣分的步长要写明(警告)",
    ]


def test_a_change_is_said_with_its_place_and_what_to_type():
    lowered = next(issue for issue in listed(OLD, NEW).issues if "C102" in issue.problem)
    assert lowered == (
        "适当性",
        "加大督查督办力度",
        "C102 指标的要求降低了要说明(未说明)\n「加大督查督办力度」的指标值由 ≥30 改为 ≥24,要求降低",
        "在「变动说明:」下写「- 对象: 加大督查督办力度」,下一行「  说明:」写为什么降低",
    )


def test_an_answered_change_stays_with_the_departments_words_for_the_reviewer_to_judge():
    answered = next(i for i in listed(OLD, edited(NEW, ANSWER)).issues if "C102" in i.problem)
    assert answered.problem.endswith("要求降低\n单位的变动说明:合并同类督查事项")
    assert "(已说明)" in answered.problem
    assert answered.advice == ""


def test_what_is_answered_comes_after_what_is_not():
    found = heads(listed(OLD, edited(NEW, ANSWER)))
    assert found[-2:] == ["适当性 C102 指标的要求降低了要说明(已说明)", "适当性 R508 扣分的步长要写明(警告)"]


def test_an_error_stands_between_what_is_unanswered_and_the_warnings_of_its_question():
    found = heads(listed(OLD, edited(OLD, *NEXT_YEAR, WRONG_SUM)))
    assert found[-3:] == [
        "适当性 C101 预算变动较大的要说明(未说明)",
        "适当性 R201 预算总额等于各项之和(错误)",
        "适当性 R508 扣分的步长要写明(警告)",
    ]


def test_an_indicator_is_named_and_many_are_counted():
    units = next(issue for issue in listed(OLD, NEW).issues if "R303" in issue.problem)
    names = units.place.split(";")
    assert names[0] == "重大会议、活动参与率"
    assert len(names) == NAMED
    assert names[-1] == "处置突发事件及时率"


def test_the_head_counts_what_is_listed_and_what_is_left_out():
    found = listed(OLD, edited(NEW, ANSWER))
    assert found.title == "衡阳市人民政府办公室2023年度整体绩效目标审核问题清单"
    assert found.subtitle == "(与 2022 年度对比)"
    assert found.summary.startswith("需说明 4 项,未说明 3 项;本年申报表错误 0 个,警告 6 个。另有提示 ")
    assert (found.department, found.year) == ("衡阳市人民政府办公室", 2023)


def test_without_a_year_before_the_check_alone_is_listed():
    found = listed(None, NEW)
    assert {head.split()[1][0] for head in heads(found)} == {"R"}
    assert found.subtitle == "(没有上年申报表,只列本年申报表的问题)"
    assert found.summary.startswith("本年申报表错误 0 个,")


def test_a_year_before_that_cannot_be_read_is_named():
    found = listed(edited(OLD, ("年度: 2022", "年度:2022")), NEW)
    assert found.subtitle == "(与 declarations/office/2022.yaml 不能比较,只列本年申报表的问题)"


def test_two_versions_of_one_year_are_said_to_be_that():
    within = tuple(change for change in CHANGES if change not in NEXT_YEAR)
    found = listed(OLD, edited(OLD, *within), ("2022", "2022"))
    assert found.subtitle == "(2022 年度申报表修改前后对比)"
    assert found.summary.startswith("需说明 0 项,未说明 0 项;")
