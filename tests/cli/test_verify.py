"""`jixiao verify`: what a returned Word file says otherwise, with the line of the YAML, and what is written back."""

import io
import zipfile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.pairs import edition
from tests.projects import BROKEN_YAML
from tests.typed import changed, typed, with_row, with_rows_swapped, without_row

YAML = "declarations/office/2022.yaml"
FILE = "returned.docx"


@pytest.fixture
def returned(project, jixiao):
    """`returned(change)` builds the real form and writes what `change` makes of the file to returned.docx."""

    def give_back(change, *edits):
        project.declare("office", *edits)
        jixiao("build", "--force")
        (project.root / FILE).write_bytes(change(project.word().read_bytes()))

    return give_back


def typing(*cells):
    return lambda word: typed(word, dict(cells))


def test_a_file_as_it_was_built_is_the_same(returned, jixiao):
    returned(lambda word: word)
    assert jixiao("verify", FILE) == (0, f"一致:Word 与 {YAML} 说的一样。\n", "")
    assert jixiao("verify", FILE, "--apply") == (0, f"一致:Word 与 {YAML} 说的一样。\n", "")


def test_each_changed_cell_is_named_with_its_line_and_written_back(returned, jixiao, project):
    returned(typing(((0, 0, 1), "市政府办"), ((1, 1, 7), "按批复"), ((1, 24, 4), "97"), ((1, 24, 7), "6分")))
    before = project.root.joinpath(YAML).read_text("utf-8")
    said = (
        f"{YAML}:5:7  部门名称\n"
        "   申报表:衡阳市人民政府办公室\n"
        "   Word 第1张表第1行:市政府办\n"
        "   能写回:部门名称: 市政府办\n"
        f"{YAML}:33:11  绩效指标 › 投入管理指标 › 工作目标管理 › 年度履职目标相关性 › 备注\n"
        "   申报表:(空)\n"
        "   Word 第2张表第2行:按批复\n"
        "   能写回:备注: 按批复\n"
        f"{YAML}:79:16  绩效指标 › 产出指标 › 重点工作任务完成 › 加大督查督办力度 › 指标值\n"
        "   申报表:30\n"
        "   Word 第2张表第25行:97\n"
        "   能写回:指标值: 97\n"
        f"{YAML}:82:15  绩效指标 › 产出指标 › 重点工作任务完成 › 加大督查督办力度 › 分值\n"
        "   申报表:5分\n"
        "   Word 第2张表第25行:6分\n"
        "   能写回:分值: 6\n"
    )
    assert jixiao("verify", FILE) == (1, f"{said}共 4 处不同,4 处能写回 {YAML};加上 --apply 就写回。\n", "")
    assert project.root.joinpath(YAML).read_text("utf-8") == before
    done = f"共 4 处不同,写回 4 处到 {YAML};接着运行 jixiao check {YAML},再运行 jixiao build --force。\n"
    assert jixiao("verify", FILE, "--apply") == (0, said + done, "")
    lines = before.split("\n")
    lines[4], lines[78], lines[81] = "部门名称: 市政府办", "          指标值: 97", "          分值: 6"
    lines[32:33] = ["        - 指标名称: 年度履职目标相关性", "          备注: 按批复"]
    assert project.root.joinpath(YAML).read_text("utf-8") == "\n".join(lines)
    now = f"一致:Word 与 {YAML} 说的一样(申报表在生成以后改过,印出来的字没有变)。\n"
    assert jixiao("verify", FILE) == (0, now, "")


def test_goals_are_told_one_by_one_and_long_texts_by_where_they_differ(returned, jixiao, project):
    goals = (
        "积极推进办文办会、综合调研、督查督办等工作,充分发挥协调、参谋助手和枢纽运转作用,为建立法制、责任、服务型政府做好各项工作;",
        "认真办理市党代表提案,市人大议案、代表建议,以及政协提案;",
        "不断健全公共安全体系,提高公共突发事件防范和处置能力;",
        "完善绩效评价;",
        "统筹督促各级各相关部门完成省市下达的重点民生实事工作任务。",
    )
    text = "\n".join(f"目标{number}: {goal}" for number, goal in enumerate(goals, 1))
    returned(typing(((0, 1, 1), text)))
    assert jixiao("verify", FILE, "--apply") == (
        0,
        f"{YAML}:8:5  年度履职目标 › 积极推进办文办会、综合调研、督查督办等工作,充分…\n"
        "   申报表:…、服务型政府做好本职工作;\n"
        "   Word 第1张表第2行:…、服务型政府做好各项工作;\n"
        "   能写回:第1条\n"
        f"{YAML}:11:5  年度履职目标 › 完善政府绩效评价机制;\n"
        "   申报表:完善政府绩效评价机制;\n"
        "   Word 第1张表第2行:完善绩效评价;\n"
        "   能写回:第4条\n"
        f"共 2 处不同,写回 2 处到 {YAML};接着运行 jixiao check {YAML},再运行 jixiao build --force。\n",
        "",
    )
    assert f"  - {goals[0]}\n  - {goals[1]}\n" in project.root.joinpath(YAML).read_text("utf-8")


def test_what_cannot_be_written_back_is_refused_cell_by_cell_and_the_rest_is_written(
    returned, jixiao, project
):
    returned(
        typing(
            ((0, 5, 2), "2,700.00"),
            ((0, 6, 2), "多"),
            ((1, 0, 2), "三级"),
            ((1, 2, 6), "另一段说明"),
            ((1, 22, 5), "人次"),
            ((1, 24, 3), "大于"),
        )
    )
    before = project.root.joinpath(YAML).read_text("utf-8")
    explanation = next(
        indicator.explanation
        for _, group in edition().groups
        for indicator in group.common
        if indicator.name == "工作任务科学性"
    )
    assert jixiao("verify", FILE, "--apply") == (
        1,
        f"{YAML}:21:11  预算情况 › 部门预算总额\n"
        "   申报表:2677.7\n"
        "   Word 第1张表第6行:2,700.00\n"
        "   能写回:部门预算总额: 2700.00\n"
        "   注意:「2,700.00」会写成 2700.00\n"
        f"{YAML}:23:12  预算情况 › 资金来源 › 财政性资金\n"
        "   申报表:2677.7\n"
        "   Word 第1张表第7行:多\n"
        "   不能写回:「多」不是以万元为单位的金额\n"
        f"{YAML}:34:11  绩效指标 › 投入管理指标 › 工作目标管理 › 工作任务科学性 › 指标值说明\n"
        f"   申报表:{explanation}\n"
        "   Word 第2张表第3行:另一段说明\n"
        "   不能写回:「工作任务科学性」是共性指标,文字由表式规定,部门只能写指标值、备注、分值、上年目标值、上年完成值、"
        "数据来源、不适用、豁免;请把 Word 里的这一格改回去,或另立自己的指标\n"
        f"{YAML}:68:18  绩效指标 › 产出指标 › 重点工作任务完成 › 机关大院维护维修率 › 评扣分标准\n"
        "   申报表:该指标达到95%得5分,每降低百分之二扣1分。\n"
        "   Word 第2张表第23行:人次\n"
        "   不能写回:可能是「评扣分标准:人次」,也可能是「度量单位:人次、评扣分标准:(空)」;请直接改 YAML\n"
        f"{YAML}:78:18  绩效指标 › 产出指标 › 重点工作任务完成 › 加大督查督办力度 › 指标值类型\n"
        "   申报表:≥\n"
        "   Word 第2张表第25行:大于\n"
        "   不能写回:写回以后申报表有错误(S203):「大于」不在可选值之中:≥ ≤ = 定性\n"
        f"{FILE} 第2张表第1行\n"
        "   申报表:*三级指标\n"
        "   Word:三级\n"
        "   不能写回:这一格的文字由表式规定,不归申报表;请在 Word 里改回去\n"
        f"共 6 处不同,写回 1 处到 {YAML};其余 5 处处理好以后运行 jixiao check {YAML},再运行 jixiao build --force。\n",
        "",
    )
    after = project.root.joinpath(YAML).read_text("utf-8")
    assert after == before.replace("部门预算总额: 2677.7\n", "部门预算总额: 2700.00\n")


def test_rows_that_are_gone_new_or_elsewhere_are_named_with_what_to_do(returned, jixiao, project):
    def rows(word):
        word = with_rows_swapped(word, 1, 32)
        word = with_row(word, 1, 24, ("新指标", "≥", "9", "达到9个得5分", "考察新事", "5分"))
        return without_row(word, 1, 21)

    returned(rows)
    before = project.root.joinpath(YAML).read_bytes()
    assert jixiao("verify", FILE, "--apply") == (
        1,
        f"{YAML}:59:11  绩效指标 › 产出指标 › 重点工作任务完成 › 重大会议、活动参与率\n"
        "   申报表:重大会议、活动参与率 | ≥ | 95 | 该指标达到95%得5分,每降低百分之二扣1分。"
        " | 该指标主要考察重大会议、活动参与情况 | 5分\n"
        "   不能写回:Word 里没有这一行;要删去就在 YAML 里删去,不删就在 Word 里补回来\n"
        f"{YAML}:121:11  绩效指标 › 效益指标 › 满意度 › 政府组成部门、各单位、社会民众满意度\n"
        "   申报表:政府组成部门、各单位、社会民众满意度 | ≥ | 95 | % | 该指标主要考察政府组成部门、各单位、社会民众的满意情况"
        " | 该指标达到95%得满分,共计5分,每降低百分之二扣1分。\n"
        "   不能写回:这一行在 Word 里换了位置;要改次序就在 YAML 里移动\n"
        f"{FILE} 第2张表第25行\n"
        "   Word:新指标 | ≥ | 9 | 达到9个得5分 | 考察新事 | 5分\n"
        "   不能写回:Word 里多出这一行;要添上就写进 YAML,不要就在 Word 里删去\n"
        f"共 3 处不同,没有一处能写回,{YAML} 没有动。\n",
        "",
    )
    assert project.root.joinpath(YAML).read_bytes() == before


def test_the_explanation_of_a_group_can_be_written_anew_but_not_taken_out(returned, jixiao, project):
    returned(typing(((1, 20, 6), "只说本年的重点工作")))
    code, out, _ = jixiao("verify", FILE, "--apply")
    assert (code, out.split("\n")[0]) == (0, f"{YAML}:57:5  绩效指标 › 产出指标 › 重点工作任务完成 › 说明")
    after = "    重点工作任务完成:\n      说明: 只说本年的重点工作\n      三级指标:\n"
    assert after in project.root.joinpath(YAML).read_text("utf-8")
    returned(lambda word: without_row(word, 1, 20))
    _, out, _ = jixiao("verify", FILE)
    assert out.endswith(
        f"   不能写回:这是表式印出的,Word 里没有了;请在 Word 里补回来\n共 1 处不同,0 处能写回 {YAML}。\n"
    )


def test_a_declaration_that_has_changed_since_is_said_to_have(returned, jixiao, project):
    returned(lambda word: word)
    project.declare("office", ("指标值: 30", "指标值: 31"))
    assert jixiao("verify", FILE) == (
        1,
        f"{YAML} 在生成这份 Word 以后改过:下面的不同,可能是 Word 改的,也可能是申报表改的。\n"
        f"{YAML}:79:16  绩效指标 › 产出指标 › 重点工作任务完成 › 加大督查督办力度 › 指标值\n"
        "   申报表:31\n"
        "   Word 第2张表第25行:30\n"
        "   能写回:指标值: 30\n"
        f"共 1 处不同,1 处能写回 {YAML};加上 --apply 就写回。\n",
        "",
    )


def test_tracked_changes_are_read_as_accepted_and_said(returned, jixiao):
    def track(document):
        (run,) = document.tables[1]._tbl.tr_lst[24].tc_lst[4].iter(qn("w:r"))
        paragraph = run.getparent()
        gone = parse_xml(f'<w:del {nsdecls("w")} w:id="901" w:author="甲"/>')
        paragraph.replace(run, gone)
        gone.append(run)
        for text in run.iter(qn("w:t")):
            text.tag = qn("w:delText")
        new = f'<w:ins {nsdecls("w")} w:id="902" w:author="甲"><w:r><w:t>97</w:t></w:r></w:ins>'
        paragraph.append(parse_xml(new))

    returned(lambda word: changed(word, track))
    code, out, _ = jixiao("verify", FILE)
    assert code == 1
    assert out.startswith(
        f"{FILE} 全文:有修订痕迹,已按「接受全部修订」读取\n"
        f"{YAML}:79:16  绩效指标 › 产出指标 › 重点工作任务完成 › 加大督查督办力度 › 指标值\n"
        "   申报表:30\n   Word 第2张表第25行:97\n"
    )


def test_what_somebody_wrote_beside_the_cells_is_named(returned, jixiao):
    def write_below(document):
        document.add_paragraph("请再核一下预算")

    returned(lambda word: changed(word, write_below))
    assert jixiao("verify", FILE) == (
        1,
        f"{FILE} 表外第3段\n"
        "   Word:请再核一下预算\n"
        "   不能写回:Word 里多出这一行;要添上就写进 YAML,不要就在 Word 里删去\n"
        f"共 1 处不同,0 处能写回 {YAML}。\n",
        "",
    )

    def write_above(document):
        document.sections[0].header.paragraphs[0].text = "征求意见稿"

    returned(lambda word: changed(word, write_above))
    assert jixiao("verify", FILE) == (
        1,
        f"{FILE} 页眉\n"
        "   Word:「征求意见稿」没有放进申报表\n"
        "   不能写回:它不在申报表的格子里;要采纳就写进 YAML,不要就在 Word 里删去\n"
        f"共 1 处不同,0 处能写回 {YAML}。\n",
        "",
    )


def with_properties(word, *edits):
    """The file with other custom properties."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode() if name == "docProps/custom.xml" else old.read(name)
            if isinstance(content, str):
                for before, after in edits:
                    assert before in content
                    content = content.replace(before, after)
            new.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            ("部门目录", "别的"),
            "文件里没有写明它是由哪份申报表生成的。不是 jixiao build 生成的 Word,请用 jixiao import",
        ),
        (
            (">office<", ">../office<"),
            "部门文件夹「../office」会成为输出路径,只能用英文字母、数字和 . _ -。"
            "给文件夹起英文名,例如 hengyang-government-office;中文名称写在「部门名称」里",
        ),
        ((">2022<", ">../22<"), "文件里写的年度「../22」不是年份。请用 jixiao build 重新生成的 Word"),
        (
            (">2022<", ">2021<"),
            "它的申报表 declarations/office/2021.yaml 不在了。把申报表放回原处;或运行 jixiao import,由 Word 做一份新的",
        ),
        (
            (">hunan-department-2022<", ">central-department-2015<"),
            "Word 用的表式是 central-department-2015,申报表现在用的是 hunan-department-2022,逐格比不了。"
            "先把申报表的表式改回 central-department-2015,或重新生成 Word",
        ),
    ],
)
def test_a_file_that_is_of_no_declaration_here_is_refused(returned, jixiao, edit, message):
    returned(lambda word: with_properties(word, edit))
    assert jixiao("verify", FILE) == (1, "", f"{FILE}:{message}。\n")


def test_what_is_no_word_file_is_refused(project, jixiao):
    (project.root / "notes.txt").write_text("甲", "utf-8")
    message = "notes.txt:这不是 Word 文件(.docx)。用 Word 或 WPS 另存为 .docx,再运行 jixiao verify。\n"
    assert jixiao("verify", "notes.txt") == (1, "", message)
    assert jixiao("verify", "nowhere.docx") == (2, "", "用法有误:找不到 nowhere.docx;请检查路径\n")


def test_nothing_is_compared_with_a_declaration_that_has_errors(returned, jixiao, project):
    returned(lambda word: word)
    project.declare("office", BROKEN_YAML)
    code, out, err = jixiao("verify", FILE)
    assert (code, out) == (1, "")
    assert err.startswith(f"{YAML}:4:3  错误 Y112\n")
    assert err.endswith(f"\n没有比较:{YAML} 有错误,请先改好\n")
