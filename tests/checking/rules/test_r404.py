from generator.checking.rules import r404
from generator.checking.rules.finding import Finding


def test_the_real_goals_are_no_copies(subject):
    assert list(r404.check(subject())) == []


def test_a_goal_copied_from_a_task_is_shown_beside_it(subject):
    def edit(data):
        data["年度履职目标"][1] = "按照政策要求,保障职工正常工资福利;"

    assert list(r404.check(subject(edit))) == [
        Finding(
            (("年度履职目标", 1), ("年度主要任务", 0, "主要内容")),
            "目标 2 与任务的文字一样",
            "在目标 2 里写做到什么程度、达到什么效果",
        )
    ]


def test_a_goal_copied_from_a_tasks_name_is_shown(subject):
    found = list(r404.check(subject(lambda data: data.update(年度履职目标=["保障职工工资福利。"]))))
    assert [f.paths for f in found] == [(("年度履职目标", 0), ("年度主要任务", 0, "任务名称"))]


def test_a_goal_that_says_more_than_the_task_is_no_copy(subject):
    goal = "保障职工工资福利按月足额发放,全年没有拖欠,职工满意度达到九成以上"
    assert list(r404.check(subject(lambda data: data.update(年度履职目标=[goal])))) == []
