import pytest

from generator.checking.rules import r116
from generator.checking.rules.finding import Finding


def content(text):
    return lambda data: data["年度主要任务"][0].update(主要内容=text)


def test_the_real_form_speaks_of_its_own_year(subject):
    assert list(r116.check(subject())) == []


def test_a_year_left_from_last_years_form_is_one_finding_with_all_its_places(subject):
    def edit(data):
        data["年度履职目标"][1] = "完成2021年度提案办理"
        data["年度主要任务"][0]["主要内容"] = "2021年和2022年的工作"

    assert list(r116.check(subject(edit))) == [
        Finding(
            (("年度履职目标", 1), ("年度主要任务", 0, "主要内容")),
            "这里写的是2021年,申报年度是 2022 年",
            "从上年照抄的,改成「2022年」;确实要写2021年的,写成「截至2021年…」「较2021年…」或放在《》里",
        )
    ]


def test_years_in_characters_are_read(subject):
    found = r116.check(subject(content("完成二〇二一年任务,部署二〇二二年工作")))
    assert [f.message for f in found] == ["这里写的是二〇二一年,申报年度是 2022 年"]


@pytest.mark.parametrize(
    "text",
    [
        "落实《2021年政府工作报告》",
        "截至2021年底完成八成",
        "执行2021-2025年规划",
        "执行2021年至2025年规划",
        "自2020年以来持续推进",
        "2020年以来持续推进",
        "较2021年增长5%",
        "落实中发〔2018〕34号",
        "落实“十四五”规划",
        "投入2021万元",
    ],
)
def test_titles_spans_comparisons_and_other_numbers_are_spared(subject, text):
    assert list(r116.check(subject(content(text)))) == []


def test_words_that_speak_of_other_years_by_nature_are_spared(subject, output):
    def edit(data):
        output(data)[0].update(数据来源="2021年统计年鉴", 上年完成值="2021年未考核")
        data["变动说明"] = [{"对象": "部门预算总额", "说明": "2021年有一次性项目"}]
        data["填报日期"] = "2021年12月1日"

    date = [{"键": "填报日期", "标题": "填报日期", "类型": "日期"}]
    assert list(r116.check(subject(edit, edition=lambda form: form.update(落款=date)))) == []
