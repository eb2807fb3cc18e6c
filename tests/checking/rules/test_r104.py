from generator.checking.rules import r104
from generator.checking.rules.finding import Finding

GROUP = ("绩效指标", "产出指标", "重点工作任务完成", "三级指标")


def test_the_real_form_fills_every_starred_cell(subject):
    assert list(r104.check(subject())) == []


def test_one_empty_column_is_one_finding_with_all_its_rows(subject, output):
    def edit(data):
        del output(data)[0]["指标值说明"]
        output(data)[2]["指标值说明"] = " — "

    assert list(r104.check(subject(edit))) == [
        Finding(
            ((*GROUP, 0), (*GROUP, 2, "指标值说明")),
            "带星号的「指标值说明」没有填:「重大会议、活动参与率」、「加大综合调研力度」",
            "在「指标值说明:」后面写上内容",
        )
    ]


def test_a_number_needs_a_sentence_or_a_unit_in_the_scoring_column(subject, output):
    assert list(r104.check(subject(lambda data: output(data)[3].pop("评扣分标准")))) == [
        Finding(
            ((*GROUP, 3),),
            "带星号的「评/扣分标准」没有填:「加大督查督办力度」",
            "写「评扣分标准:」,或写「度量单位:」(例如 %、次、篇)",
        )
    ]


def test_a_missing_type_is_answered_with_the_types_of_the_edition(subject, output):
    assert list(r104.check(subject(lambda data: output(data)[3].pop("指标值类型")))) == [
        Finding(
            ((*GROUP, 3),),
            "带星号的「指标值类型」没有填:「加大督查督办力度」",
            "在「指标值类型:」后面写 ≥、≤、=、定性 中的一个",
        )
    ]


def test_a_unit_fills_the_scoring_column(subject, output):
    def edit(data):
        del output(data)[3]["评扣分标准"]
        output(data)[3]["度量单位"] = "次"

    assert list(r104.check(subject(edit))) == []


def test_a_dash_is_right_in_the_scoring_column_of_a_qualitative_indicator_only(subject, output):
    def edit(data):
        indicator = output(data)[0]
        del indicator["评扣分标准"]
        indicator.update(指标值类型="定性", 指标值="健全", 指标值说明="-")

    assert [finding.message for finding in r104.check(subject(edit))] == [
        "带星号的「指标值说明」没有填:「重大会议、活动参与率」"
    ]


def test_a_common_indicator_that_was_emptied_is_shown(subject, common):
    def edit(data):
        common(data)[3] = {"指标名称": "预算调整率", "指标值": None}

    assert [finding.message for finding in r104.check(subject(edit))] == [
        "带星号的「指标值」没有填:「预算调整率」"
    ]


def test_an_indicator_that_does_not_apply_is_spared(subject, common):
    def edit(data):
        common(data)[3] = {"指标名称": "预算调整率", "指标值": None, "不适用": "本单位没有调整"}

    assert list(r104.check(subject(edit))) == []


def test_starred_columns_of_tasks_are_judged_where_the_edition_requires_them(subject):
    def relax(form):
        form["年度主要任务"]["列"][1]["必填"] = False

    def edit(data):
        del data["年度主要任务"][0]["主要内容"]

    assert list(r104.check(subject(edit, edition=relax))) == []
    assert list(r104.check(subject(edit))) == [
        Finding(
            (("年度主要任务", 0, "主要内容"),),
            "带星号的「主要内容」没有填:「保障职工工资福利」",
            "在「主要内容:」后面写上内容",
        )
    ]


def test_an_amount_of_a_task_is_asked_for_in_its_place(subject):
    def edition(form):
        form["年度主要任务"]["列"].append({"键": "预算金额.总额", "标题": "总额", "必填": True})

    def edit(data):
        data["年度主要任务"][0]["预算金额"] = {"总额": 0}

    assert list(r104.check(subject(edit, edition=edition))) == [
        Finding(
            (("年度主要任务", 1, "预算金额", "总额"),),
            "必填的「总额」没有填:「保障政府机关大院正常运转及各项工作任务完成」",
            "在「预算金额:」下面写「总额: 金额」,没有就写 0",
        )
    ]


def signs_in_the_cell(form):
    form["列"] = [column for column in form["列"] if column["键"] != "指标值类型"]
    value = next(column for column in form["列"] if column["键"] == "指标值")
    value["显示"] = "{{ 指标值类型 if 指标值类型 != '定性' }}{{ 指标值 }}{{ 度量单位 }}"


def test_a_sign_that_stands_in_the_cell_of_the_value_is_asked_for(subject, output):
    edited = subject(lambda data: output(data)[3].pop("指标值类型"), edition=signs_in_the_cell)
    assert list(r104.check(edited)) == [
        Finding(
            ((*GROUP, 3),),
            "「*指标值」一格里缺少指标值类型:「加大督查督办力度」",
            "在「指标值类型:」后面写 ≥、≤、=、定性 中的一个",
        )
    ]
    assert list(r104.check(subject(edition=signs_in_the_cell))) == []
