"""What a template may ask for, in the form's words."""

from generator.form import Cell, Form, Row
from generator.writing.word import words


def test_a_form_gives_its_words(form: Form) -> None:
    given = words(form)
    assert given["标题"] == form.title
    assert given["副标题"] == "(2022 年度)"
    assert given["年度"] == "2022"
    assert given["附件标记"] == ""
    assert given["部门名称"] == "衡阳市人民政府办公室"
    assert given["栏目"]["指标值"] == "*指标值"
    assert given["年度履职目标"][3] == "目标4: 完善政府绩效评价机制;"
    assert given["表头"] == given["落款"] == []


def test_rows_know_where_their_labels_begin(form: Form) -> None:
    budget = words(form)["预算情况"]
    assert [row["栏目"] for row in budget] == ["预算情况", "", "", "", ""]
    assert [row["合并"]["栏目"] for row in budget] == [True, False, False, False, False]
    assert (budget[0]["标题"], budget[0]["金额"]) == ("部门预算总额(万元)", "2677.7")
    tasks = words(form)["年度主要任务"]
    first = tasks[0]
    assert (first["栏目"], first["合并"]["栏目"], first["任务名称"]) == ("", False, "保障职工工资福利")


def test_header_and_sign_off_words_stand_under_their_own_keys_too(signed: Form) -> None:
    given = words(signed)
    assert given["表头"] == [{"标题": "联系处室", "内容": "财务科"}]
    assert given["落款"][0] == {"标题": "填报单位(盖章)", "内容": "衡阳市人民政府办公室"}
    assert (given["联系处室"], given["填报日期"]) == ("财务科", "")


def test_only_the_last_row_is_kept_with_sign_off_lines(form: Form, signed: Form) -> None:
    assert [row["末行"] for row in words(signed)["绩效指标"]] == [False] * 32 + [True]
    assert not any(row["末行"] for row in words(form)["绩效指标"])


def test_a_dotted_word_is_asked_for_with_its_dot(form: Form) -> None:
    head = Row(
        "年度主要任务",
        (Cell("", "年度主要任务", head=True, rows=2), Cell("预算金额.财政", "财政资金", head=True)),
    )
    label = Cell("", "年度主要任务", head=True, rows=0)
    task = Row("年度主要任务", (label, Cell("预算金额.财政", "12.5")), ("年度主要任务", 0))
    given = words(form._replace(upper=(head, task), captions={"预算金额.财政": "财政资金"}))
    assert given["年度主要任务"][0]["预算金额"] == {"财政": "12.5"}
    assert given["栏目"]["预算金额"] == {"财政": "财政资金"}


def test_the_row_of_sums_is_asked_for_by_the_words_of_the_budget(form: Form) -> None:
    label = Cell("", "年度主要任务", head=True, rows=0)
    caption = Cell("", "金额合计", head=True, columns=2)
    amounts = (Cell("部门预算总额", "12.5"), Cell("资金来源.财政拨款", "12"), Cell("", ""))
    total = Row("年度主要任务", (label, caption, *amounts), ("预算情况",))
    given = words(form._replace(upper=(*form.upper, total)))
    assert given["合计"] == {
        "栏目": "",
        "合并": {"栏目": False},
        "标题": "金额合计",
        "部门预算总额": "12.5",
        "资金来源": {"财政拨款": "12"},
    }
    assert len(given["年度主要任务"]) == 2
    assert "合计" not in words(form)
