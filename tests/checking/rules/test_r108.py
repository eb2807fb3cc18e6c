import pytest

from generator.checking.rules import r108
from generator.checking.rules.finding import Finding

PLACEHOLDERS = {
    "完成**项工作": "**",
    "完成*项工作": "*",
    "完成××项工作": "××",
    "第×季度完成": "×",
    "*任务名称": "*",
    "协助XX街道": "XX",
    "20xx年完成": "xx",
    "由某某负责": "某某",
    "待定": "待定",
    "内容待填": "待填",
    "办文、办会……": "……",
    "办文、办会...": "...",
    "完成___项": "___",
    "指标2:": "指标2:",
    "说明完成情况(100字以内)": "(100字以内)",
}
NO_PLACEHOLDERS = (
    "参与率=实际次数/应参与次数*100%",
    "参与率=(实际次数/应参与次数)×100%",
    "得分=权重*完成率",
    "(A÷B)×权重",
    "按长×宽计算面积",
    "标准×人数核定",
    "单价 × 数量",
    "负责人:张××,电话138****5678",
    "接待定点饭店,等待定价",
    "建设待填埋垃圾中转站",
    "XXL 号服装",
    "各项指标3:1 配套",
)


def remark(text, output):
    return lambda data: output(data)[0].update(备注=text)


def test_the_real_form_has_no_placeholders(subject):
    assert list(r108.check(subject())) == []


@pytest.mark.parametrize(("text", "spelling"), PLACEHOLDERS.items())
def test_what_was_not_filled_in_is_shown_as_it_is_spelled(subject, output, text, spelling):
    assert list(r108.check(subject(remark(text, output)))) == [
        Finding(
            (("绩效指标", "产出指标", "重点工作任务完成", "三级指标", 0, "备注"),),
            f"「{spelling}」是没有填完的占位",
            f"把「{spelling}」换成实际的内容;没有内容的,连同这一行删去",
        )
    ]


@pytest.mark.parametrize("text", NO_PLACEHOLDERS)
def test_formulas_masked_people_and_common_words_are_no_placeholders(subject, output, text):
    assert list(r108.check(subject(remark(text, output)))) == []


def test_one_placeholder_in_three_places_is_one_finding(subject):
    def edit(data):
        data["部门名称"] = "××市人民政府办公室"
        data["年度履职目标"][0] = "建设××、××"
        data["年度主要任务"][0]["主要内容"] = "落实××"

    found = list(r108.check(subject(edit)))
    assert [f.paths for f in found] == [(("部门名称",), ("年度履职目标", 0), ("年度主要任务", 0, "主要内容"))]


def test_in_the_sign_off_a_masked_name_is_spared_and_an_unnamed_one_is_not(subject):
    words = [
        {"键": "填报人", "标题": "填报人"},
        {"键": "负责人", "标题": "单位负责人"},
        {"键": "联系电话", "标题": "联系电话", "类型": "电话"},
    ]

    def edit(data):
        data.update(填报人="张××", 负责人="某某", 联系电话="0734-****")

    found = list(r108.check(subject(edit, edition=lambda form: form.update(落款=words))))
    assert [(f.paths, f.message) for f in found] == [((("负责人",),), "「某某」是没有填完的占位")]


def test_a_goal_of_signs_only_is_left_to_its_own_rule(subject):
    assert list(r108.check(subject(lambda data: data.update(年度履职目标=["***"])))) == []


def test_texts_of_the_edition_are_never_reported(subject):
    def edit(form):
        form["指标体系"][0]["二级指标"][0]["共性指标"][0]["指标值说明"] = "对照××规划"
        form["指标体系"][1]["二级指标"][0]["说明"] = "反映……情况"

    assert list(r108.check(subject(edition=edit))) == []


@pytest.mark.parametrize("text", ["无", "同上", "同上。", "(无)", "略", "暂无"])
def test_a_content_that_says_nothing_is_not_filled_in(subject, text):
    edit = subject(lambda data: data["年度主要任务"][0].update(主要内容=text))
    assert list(r108.check(edit)) == [
        Finding(
            (("年度主要任务", 0, "主要内容"),),
            f"「主要内容:」只写了「{text}」,等于没有填",
            "「主要内容:」写实际的内容,与别处相同的也写全;没有这一项的,整项删去",
        )
    ]


def test_a_goal_that_says_nothing_is_not_filled_in(subject):
    assert list(r108.check(subject(lambda data: data.update(年度履职目标=["办好会议", "同上"])))) == [
        Finding(
            (("年度履职目标", 1),),
            "这一条只写了「同上」,等于没有填",
            "这一条写实际的内容,与别处相同的也写全;没有这一项的,整项删去",
        )
    ]


@pytest.mark.parametrize("text", ["无障碍设施建设", "同上级部门对接", "无偿献血宣传"])
def test_words_that_begin_like_it_say_something(subject, text):
    assert list(r108.check(subject(lambda data: data["年度主要任务"][0].update(主要内容=text)))) == []


def test_nothing_is_an_answer_in_a_remark(subject, output):
    assert list(r108.check(subject(remark("无", output)))) == []
