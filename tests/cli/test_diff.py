"""`jixiao diff` as a reviewer, a script and a merge request see it."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.projects import BROKEN_YAML, Project, contents
from tests.repositories import Git

YEAR = ("年度: 2022", "年度: 2023")
LOWER = (("指标值: 30", "指标值: 24"), ("督查大于等于30次", "督查大于等于24次"))
REASON = ("年度: 2022\n", "年度: 2023\n变动说明:\n  - 对象: 加大督查督办力度\n    说明: 合并同类事项6次\n")
OLD, NEW = "declarations/office/2022.yaml", "declarations/office/2023.yaml"


@pytest.fixture
def years(project: Project) -> Project:
    project.declare()
    project.declare("office", YEAR, *LOWER, year="2023")
    return project


@pytest.fixture
def git(years: Project) -> Git:
    git = Git.new(years.root)
    git.commit()
    git("tag", "one")
    return git


@pytest.mark.parametrize(
    "words",
    [(OLD, NEW), ("office", "2022", "2023"), (), ("declarations/office",), ("one:" + OLD, "one:" + NEW)],
)
def test_every_way_to_name_two_years_gives_the_same_review(git, jixiao, words):
    code, out, err = jixiao("diff", *words)
    assert (code, err) == (0, "")
    assert out.startswith("衡阳市人民政府办公室 2022 → 2023 年度\n")
    assert "\n需说明        1 项(未说明 1 项):加大督查督办力度\n" in out
    assert "\n警告 C102 加大督查督办力度(第 79 行)  [未说明]\n" in out


def test_between_revisions_every_declaration_that_differs_is_compared(git, years, jixiao):
    years.declare("office", YEAR, year="2023")
    years.declare("b")
    git.commit()
    code, out, err = jixiao("diff", "one..HEAD")
    assert (code, err) == (0, "")
    assert "one:declarations/office/2023.yaml → HEAD:declarations/office/2023.yaml\n" in out
    assert "衡阳市人民政府办公室:首次申报\nHEAD:declarations/b/2022.yaml\n" in out
    assert out.endswith("共比较 2 份申报表:有变化 1 份,首次申报 1 份。\n")


def test_a_revision_is_compared_with_the_files_as_they_lie_there(git, years, jixiao):
    assert jixiao("diff", "one") == (0, "没有申报表不同。\n", "")
    years.declare("office", YEAR, year="2023")
    assert "one:declarations/office/2023.yaml → declarations/office/2023.yaml\n" in jixiao("diff", "one").out
    assert jixiao("diff", "one", "declarations/office/2022.yaml").out == "没有申报表不同。\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((OLD,), "比较要两份申报表,这里写了 1 份。两个文件:jixiao diff 旧文件 新文件;"),
        ((OLD, NEW, OLD), "比较要两份申报表,这里写了 3 份。"),
        (("office", "2023"), "还缺一个年度:jixiao diff office 2022 2023"),
        (("offcie", "2022", "2023"), "没有「offcie」这个部门文件夹;是不是 office?"),
        (("office", "2021", "2022"), "没有 office/2021.yaml;这个文件夹里的年度:2022、2023"),
        (("nowhere",), "「nowhere」不是文件,也不是文件夹或版本。"),
        (("one", "HEAD"), "比较两个版本,请在中间写两个点:one..HEAD"),
        (("one..nowhere",), "没有「nowhere」这个版本;"),
        (("../2022.yaml", NEW), "找不到 ../2022.yaml;"),
        ((OLD, "declarations"), "文件和文件夹不能一起比较。"),
        (("declarations/x.yaml", NEW), "找不到 declarations/x.yaml;"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_what_to_type(git, jixiao, words, sentence):
    code, out, err = jixiao("diff", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"用法有误:{sentence}")


def test_without_a_repository_revisions_are_no_words(years, jixiao, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(years.root.parent))
    assert jixiao("diff", "main..HEAD") == (
        2,
        "",
        "用法有误:declarations 不在 git 仓库里;比较两个文件请写:jixiao diff 旧文件 新文件\n",
    )


def test_without_git_two_files_are_compared_and_revisions_are_not(years, jixiao, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert jixiao("diff", OLD, NEW).code == 0
    code, out, err = jixiao("diff", "main..HEAD")
    assert (code, out) == (3, "")
    assert err == "环境有误:没有找到 git;请先安装 git;比较两个文件请写:jixiao diff 旧文件 新文件\n"


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1)])
@pytest.mark.parametrize("shape", ["text", "markdown", "json"])
def test_the_level_that_fails_may_be_chosen_for_every_format(years, jixiao, level, code, shape):
    assert jixiao("diff", "--format", shape, "--fail-on", level).code == code


def test_what_is_answered_weighs_as_a_note(years, jixiao):
    years.declare("office", REASON, *LOWER, year="2023")
    assert jixiao("diff", "--fail-on", "warning").code == 0
    assert jixiao("diff", "--fail-on", "note").code == 1


def test_a_declaration_that_cannot_be_read_fails_and_the_others_are_compared(years, jixiao):
    years.declare("broken")
    years.declare("broken", BROKEN_YAML, year="2023")
    code, out, err = jixiao("diff")
    assert (code, err) == (1, "")
    assert "衡阳市人民政府办公室:有误,没有比较\n" in out
    assert "\n警告 C102 加大督查督办力度" in out
    found = json.loads(jixiao("diff", "--format", "json").out)
    assert [one["status"] for one in found["comparisons"]] == ["faulty", "changed"]


def test_an_edition_with_errors_is_said_to_be_at_fault(years, jixiao):
    (years.edition / "edition.yaml").write_text("标题: x\n", "utf-8")
    code, out, err = jixiao("diff")
    assert code == 4
    assert "错误 T100" in out
    assert "templates/hunan-department-2022/edition.yaml" in err


def test_what_was_passed_over_is_said_and_counts(years, jixiao):
    (years.root / "declarations" / "office" / "draft.yaml").write_text("x: 1\n", "utf-8")
    code, _, err = jixiao("diff")
    assert (code, err) == (2, "declarations/office/draft.yaml 没有比较;文件名要是年度,例如 2022.yaml\n")


@pytest.mark.parametrize("shape", ["text", "markdown", "json"])
def test_a_report_is_written_to_a_file_as_it_would_be_shown(years, jixiao, shape):
    shown = jixiao("diff", "--format", shape).out
    assert jixiao("diff", "--format", shape, "--out", "report") == (0, "已写 report\n", "")
    assert (years.root / "report").read_text("utf-8") == shown


def test_a_file_that_cannot_be_written_is_named(years, jixiao):
    code, out, err = jixiao("diff", "--out", "none/report.md")
    assert (code, out) == (3, "")
    assert err == "环境有误:none/report.md 找不到。请检查文件夹是否存在、能否读写。\n"


def test_comparing_writes_nothing_else(git, years, jixiao):
    before = contents(years.root)
    jixiao("diff", "one..HEAD")
    jixiao("diff", "--format", "json")
    assert contents(years.root) == before


def test_markdown_says_the_command_that_shows_the_rest(years, jixiao):
    for folder in range(40):
        years.declare(f"d{folder}")
        years.declare(f"d{folder}", YEAR, *LOWER, ("机关大院", "大院"), year="2023")
    out = jixiao("diff", "--format", "markdown", "declarations").out
    assert out.endswith("看全部:`jixiao diff declarations`\n")


@pytest.mark.parametrize("shape", ["html", "docx"])
def test_a_page_and_a_redline_show_the_pair_that_was_asked_for(years, jixiao, shape):
    assert jixiao("diff", "office", "2022", "2023", "--format", shape, "--out", f"x.{shape}") == (
        0,
        f"已写 x.{shape}\n",
        "",
    )
    made = (years.root / f"x.{shape}").read_bytes()
    assert jixiao("diff", OLD, NEW, "--format", shape, "--out", "again").code == 0
    assert (years.root / "again").read_bytes() == made


def test_the_page_tells_what_asks_for_a_reason(years, jixiao):
    out = jixiao("diff", "--format", "html").out
    assert out.startswith("<!DOCTYPE html>")
    assert "加大督查督办力度" in out


def revisions(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def test_the_redline_bears_the_author_and_the_date_that_were_given(years, jixiao):
    plain = ("diff", "--format", "docx", "--out", "x.docx")
    assert jixiao(*plain).code == 0
    assert 'w:author="绩效申报" w:date="2023-01-01T00:00:00Z"' in revisions(years.root / "x.docx")
    assert jixiao(*plain, "--author", "预算处", "--date", "2022-12-31").code == 0
    assert 'w:author="预算处" w:date="2022-12-31T00:00:00Z"' in revisions(years.root / "x.docx")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--author", "甲"), "--author 和 --date 写在 Word 的修订里;请加上 --format docx"),
        (("--date", "2023-01-01", "--format", "html"), "--author 和 --date 写在 Word 的修订里;"),
        (
            ("--date", "2023-02-29", "--format", "docx"),
            "没有 2023-02-29 这个日期;--date 写成 2023-02-01 这样",
        ),
        (("--date", "明天", "--format", "docx"), "没有 明天 这个日期;"),
        (("--author", " ", "--format", "docx"), "修订人不能是空的"),
    ],
)
def test_options_of_the_redline_are_refused_where_they_mean_nothing(years, jixiao, words, sentence):
    code, out, err = jixiao("diff", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"用法有误:{sentence}")


@pytest.mark.parametrize("shape", ["html", "docx"])
def test_a_shape_for_one_pair_refuses_many_and_names_the_way(years, jixiao, shape):
    years.declare("b")
    code, out, err = jixiao("diff", "--format", shape, "--out", "x")
    assert (code, out) == (2, "")
    assert err.startswith(
        f"用法有误:--format {shape} 一次只写一个部门的比较,这里有 2 个;要全部部门的,运行 jixiao review;"
    )
    assert not (years.root / "x").exists()


@pytest.mark.parametrize("shape", ["html", "docx"])
def test_what_cannot_be_compared_is_said_in_place_of_the_document(years, jixiao, shape):
    years.declare("office", BROKEN_YAML, year="2023")
    code, out, err = jixiao("diff", "--format", shape, "--out", "x")
    assert (code, out) == (1, "")
    assert err.startswith("衡阳市人民政府办公室:有误,没有比较\n")
    assert not (years.root / "x").exists()
    (years.root / NEW).unlink()
    code, out, err = jixiao("diff", "--format", shape, "--out", "x")
    assert (code, out, err) == (2, "", f"衡阳市人民政府办公室:首次申报\n{OLD}\n")


def test_a_redline_is_not_written_onto_a_screen(years, jixiao, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    code, out, err = jixiao("diff", "--format", "docx")
    assert (code, out) == (2, "")
    assert err == "用法有误:Word 文件不能显示在屏幕上;请加上 --out 修订对照.docx\n"


def test_a_report_never_overwrites_a_declaration(years, jixiao):
    before = contents(years.root)
    code, out, err = jixiao("diff", OLD, NEW, "--out", NEW)
    assert (code, out) == (2, "")
    assert err == f"用法有误:--out {NEW} 会盖掉申报表;请写报告的文件名,例如 --out 对比报告.html\n"
    assert contents(years.root) == before


def test_a_template_that_cannot_hold_a_redline_is_at_fault(years, jixiao):
    (years.edition / "form.docx").write_bytes(b"nothing")
    code, out, err = jixiao("diff", "--format", "docx", "--out", "x")
    assert (code, out) == (4, "")
    assert err.startswith("没有修订对照,因为 form.docx 有误:")


def test_every_year_present_is_in_the_history_of_the_page(years, jixiao):
    for year, least in (("2024", "26"), ("2025", "28")):
        years.declare(
            "office", ("年度: 2022", f"年度: {year}"), ("指标值: 30", f"指标值: {least}"), year=year
        )
    out = jixiao("diff", "office", "2023", "2024", "--format", "html").out
    assert "2022 年度目标 ≥30;2023 年度目标 ≥24;2024 年度目标 ≥26" in out
    assert "2025 年度" not in out
