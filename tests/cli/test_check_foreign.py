"""`jixiao check` of Word files and spreadsheets: places are rows and captions, not lines of YAML."""

import json

from tests.pairs import ROOT, form, real
from tests.reading.forms import word

DUMP = ROOT / "tests" / "reference" / "hengyang-2022-dump.txt"


def test_a_word_form_gives_the_findings_of_its_declaration_at_its_own_rows(project, jixiao):
    (project.root / "表.docx").write_bytes(word(form(real())))
    code, out, err = jixiao("check", "表.docx")
    assert (code, err) == (0, "")
    assert out.endswith("共 1 份申报表:0 个错误,6 个警告,5 个提示。\n")
    assert (
        "表.docx 第2张表第28行『指标名称』  警告 R311  指标名称是「重点民生实事办结质量」,"
        "评扣分标准量的却是「重点民生实事办结率」\n"
        "   建议:要考核重点民生实事办结率的,写「指标名称: 重点民生实事办结率」;"
    ) in out


def test_programs_get_the_row_as_line(project, jixiao):
    (project.root / "表.docx").write_bytes(word(form(real())))
    found = json.loads(jixiao("check", "表.docx", "--format", "json").out)["diagnostics"]
    (wanted,) = [one for one in found if one["code"] == "R311"]
    assert (wanted["file"], wanted["line"]) == ("表.docx", 28)


def test_a_folder_of_forms_is_checked_file_by_file_and_a_broken_one_stops_nothing(project, jixiao):
    folder = project.root / "收到的表"
    folder.mkdir()
    declared = real()
    declared["预算情况"]["资金结构"]["项目支出"] = 838
    (folder / "b.docx").write_bytes(word(form(declared)))
    (folder / "a.docx").write_bytes(b"PK\3\4")
    (folder / "~$b.docx").write_bytes(b"")
    code, out, err = jixiao("check", "收到的表")
    assert code == 1
    assert err.startswith("收到的表/a.docx:文件已损坏,打不开。")
    assert "收到的表/b.docx 第1张表第6行『部门预算总额』" in out
    assert out.endswith(
        "共 2 份申报表:1 个错误,6 个警告,5 个提示。其中 1 份没有检查(读不了,上面写了原因)。\n"
    )


def test_declarations_and_forms_are_checked_together(project, jixiao):
    project.declare()
    (project.root / "表.docx").write_bytes(word(form(real())))
    assert jixiao("check", "declarations", "表.docx").out.endswith(
        "共 2 份申报表:0 个错误,12 个警告,10 个提示。\n"
    )


def test_programs_get_what_was_left_over_beside_the_findings(project, jixiao):
    (project.root / "表.txt").write_bytes(DUMP.read_bytes() + "\n审核人意见\t同意上报\n".encode())
    code, out, err = jixiao("check", "表.txt", "--format", "json")
    assert code == 1
    assert json.loads(out)["diagnostics"]
    assert "表.txt 第55行  没有读进去  「审核人意见」没有放进申报表" in err
    assert "表.txt 第41行  已整理  「重大会议、活动参与率」这一行的格子错了列" in err


def test_forms_beside_declarations_are_not_passed_over_in_silence(project, jixiao):
    project.declare()
    (project.root / "declarations" / "表.docx").write_bytes(word(form(real())))
    assert jixiao("check", "declarations").err == (
        "declarations 里有申报表(*.yaml),只检查了这些;那里的 1 个 Word、Excel 文件要检查的,写明文件名。\n"
    )
