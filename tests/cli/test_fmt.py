"""`jixiao fmt`: what is laid out, what is only named, and what is left alone with the reason."""

from tests.projects import BROKEN_YAML, ROOT, contents, make_unreadable

OTHER = (
    ('          度量单位: "%"\n          指标值说明: 该指标主要考察市委、市政府领导满意情况\n'),
    ('          指标值说明: 该指标主要考察市委、市政府领导满意情况\n          度量单位: "%"\n'),
)
"""Keys in another order."""
NO = ("部门名称: 衡阳市人民政府办公室", "部门名称: no")
"""A text that needs quotes."""


def test_files_are_laid_out_and_named(jixiao, project):
    good, other = project.declare("good"), project.declare("other", OTHER, NO)
    assert jixiao("fmt") == (0, "整理 declarations/other/2022.yaml\n共 2 份申报表,整理了 1 份。\n", "")
    assert other.read_text("utf-8") == good.read_text("utf-8").replace(NO[0], '部门名称: "no"')
    assert jixiao("fmt") == (0, "共 2 份申报表,整理了 0 份。\n", "")


def test_check_writes_nothing_and_fails_where_something_is_to_be_laid_out(jixiao, project):
    project.declare("good")
    project.declare("other", OTHER)
    before = contents(project.root)
    assert jixiao("fmt", "--check") == (
        1,
        "要整理 declarations/other/2022.yaml\n"
        "共 2 份申报表,1 份的引号或词的次序要整理;运行 jixiao fmt 就会整理好(只动引号和词的次序,内容不变)。\n",
        "",
    )
    assert contents(project.root) == before
    assert jixiao("fmt", "--check", "declarations/good") == (
        0,
        "共 1 份申报表,0 份的引号或词的次序要整理。\n",
        "",
    )


def test_a_file_that_cannot_be_read_is_left_alone_and_stops_no_other(jixiao, project):
    bad, _ = project.declare("bad", BROKEN_YAML), project.declare("other", OTHER)
    before = bad.read_bytes()
    code, out, err = jixiao("fmt")
    assert (code, out) == (1, "整理 declarations/other/2022.yaml\n共 2 份申报表,整理了 1 份。\n")
    assert err.startswith("declarations/bad/2022.yaml:4:3  错误 Y112\n")
    assert err.endswith("\ndeclarations/bad/2022.yaml 没有整理:有错误,请先改好\n")
    assert bad.read_bytes() == before


def test_without_a_known_edition_there_is_no_order(jixiao, project):
    project.declare("bad", ("表式: hunan-department-2022", "表式: nowhere"))
    code, out, err = jixiao("fmt", "--check")
    assert (code, out) == (1, "共 1 份申报表,0 份的引号或词的次序要整理。\n")
    assert "错误 S208  表式\n" in err
    assert err.endswith("\ndeclarations/bad/2022.yaml 没有整理:有错误,请先改好\n")


def test_an_edition_with_errors_is_shown_with_its_own_lines(jixiao, project):
    project.declare()
    file = project.edition / "edition.yaml"
    file.write_text(file.read_text("utf-8").replace("金额单位: 万元\n", ""), "utf-8")
    code, _, err = jixiao("fmt")
    assert code == 4
    assert "错误 T100  表式\n" in err
    assert "templates/hunan-department-2022/edition.yaml:" in err


def test_a_text_that_lives_from_standing_last_is_left_alone(jixiao, project):
    path = project.declare()
    path.write_text(
        path.read_text("utf-8") + "豁免:\n  R303: 甲\n变动说明:\n  - 对象: 甲\n    说明: |\n      乙", "utf-8"
    )
    assert jixiao("fmt") == (
        1,
        "共 1 份申报表,整理了 0 份。\n",
        "declarations/office/2022.yaml 没有整理:按次序排好以后,最后一段多行文字(「|」或「>」)的内容会变;"
        "请把它写成一行,或在文件末尾加一个换行\n",
    )


def test_a_file_that_may_not_be_read_is_named(jixiao, project, monkeypatch):
    make_unreadable(monkeypatch, project.declare())
    assert jixiao("fmt") == (
        3,
        "共 1 份申报表,整理了 0 份。\n",
        "declarations/office/2022.yaml:读写失败:没有权限\n",
    )


def test_our_own_declarations_need_no_work(jixiao, monkeypatch):
    monkeypatch.chdir(ROOT)
    code, out, err = jixiao("fmt", "--check")
    assert (code, err) == (0, "")
    assert out.endswith(" 份申报表,0 份的引号或词的次序要整理。\n")
