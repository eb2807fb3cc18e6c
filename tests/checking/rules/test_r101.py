from generator.checking.rules import r101
from generator.checking.rules.finding import Finding


def test_the_real_form_is_complete(subject):
    assert list(r101.check(subject())) == []


def test_a_blank_department_name_is_shown(subject):
    assert list(r101.check(subject(lambda data: data.update(部门名称=" ")))) == [
        Finding((("部门名称",),), "「部门名称」是空的", "写上单位的全称,与单位公章一致")
    ]


def test_a_required_word_of_the_sign_off_must_say_something(subject):
    words = [{"键": "填报人", "标题": "填报人(签字)", "必填": True}, {"键": "备考", "标题": "备考"}]
    found = r101.check(
        subject(lambda data: data.update(填报人=None), edition=lambda form: form.update(落款=words))
    )
    assert list(found) == [Finding((("填报人",),), "「填报人(签字)」没有填", "在「填报人:」后面写上内容")]


def test_lists_without_an_item_are_shown_each_once(subject):
    def edit(data):
        data.update(年度履职目标=[], 年度主要任务=None, 绩效指标={"产出指标": None})

    assert list(r101.check(subject(edit))) == [
        Finding(
            (("年度履职目标",),),
            "「年度履职目标」一条也没有",
            "在「年度履职目标:」下面另起一行写「- 」和目标,一条目标一行",
        ),
        Finding(
            (("年度主要任务",),),
            "「年度主要任务」一项也没有",
            "在「年度主要任务:」下面写「- 任务名称: …」和「主要内容: …」",
        ),
        Finding(
            (("绩效指标",),),
            "一个三级指标也没有",
            "在「绩效指标:」下各个二级指标的「三级指标:」里列出指标",
        ),
    ]


def test_a_task_without_a_name_is_shown(subject):
    def edit(data):
        data["年度主要任务"][1]["任务名称"] = ""

    assert list(r101.check(subject(edit))) == [
        Finding(
            (("年度主要任务", 1, "任务名称"),),
            "第 2 项任务没有名称",
            "在「任务名称:」后面写上任务的名称",
        )
    ]


def test_a_required_amount_left_blank_is_shown_but_not_an_optional_one(subject):
    def edit(data):
        data["预算情况"]["资金结构"].update(基本支出=None, 项目支出=None)

    assert list(r101.check(subject(edit))) == [
        Finding(
            (("预算情况", "资金结构", "基本支出"),),
            "「2、资金结构:(1)基本支出」没有填",
            "在「基本支出:」后面写上金额,没有就写 0",
        )
    ]


def test_a_budget_without_any_amount_is_one_fault(subject):
    assert list(r101.check(subject(lambda data: data.update(预算情况=None)))) == [
        Finding(
            (("预算情况",),),
            "「预算情况」一个金额也没有",
            "在「预算情况:」下写上金额(单位:万元),没有的写 0",
        )
    ]


def test_every_entry_still_to_be_confirmed_stops_the_submission(subject):
    found = list(r101.check(subject(lambda data: data.update(待确认=["部门预算总额", "督查次数"]))))
    assert found == [
        Finding((("待确认", 0),), "「部门预算总额」还没有确认", "核实以后,从「待确认」里删去这一行"),
        Finding((("待确认", 1),), "「督查次数」还没有确认", "核实以后,从「待确认」里删去这一行"),
    ]
