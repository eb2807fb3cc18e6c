"""`jixiao import` as a clerk with last year's Word form sees it."""

import pytest

from tests.pairs import ROOT, form, real
from tests.programs import require
from tests.reading.forms import word

DUMP = ROOT / "tests" / "reference" / "hengyang-2022-dump.txt"


def test_a_built_form_becomes_a_declaration_that_says_where_it_comes_from(project, jixiao):
    file = project.root / "表.docx"
    file.write_bytes(word(form(real())))
    code, out, err = jixiao("import", str(file), "--out", str(project.root / "new" / "2022.yaml"))
    assert (code, out) == (0, "")
    assert err == "写好 new/2022.yaml(表式 hunan-department-2022);接着运行 jixiao check new/2022.yaml\n"
    text = (project.root / "new" / "2022.yaml").read_text("utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../schema/hunan-department-2022.schema.json\n"
        "# 由「表.docx」导入;请逐项核对。\n"
        "表式: hunan-department-2022\n"
        "年度: 2022\n"
    )
    assert jixiao("check", "new").code == 0


def test_without_out_the_declaration_is_shown_and_the_repairs_are_said_beside_it(project, jixiao):
    code, out, err = jixiao("import", str(DUMP))
    assert code == 0
    assert "\n  部门预算总额: 2677.7\n" in out
    assert err.startswith("改动(请核对) 11 处:\n  第8行:「目标1: 积极推进办文办会、综合…」的网页标记")


def test_what_found_no_place_is_listed_and_fails(project, jixiao):
    file = project.root / "dump.txt"
    file.write_bytes(DUMP.read_bytes() + "\n审核人意见\t同意上报\n".encode())
    code, _, err = jixiao("import", str(file))
    assert code == 1
    assert "没有放进去的 2 处:\n" in err
    assert err.endswith("dump.txt 里有 2 处没有放进去,请人工补上。\n")


def test_an_existing_file_is_never_overwritten(project, jixiao):
    kept = project.declare()
    code, _, err = jixiao("import", str(DUMP), "--out", str(kept))
    assert code == 2
    assert "已经有了,没有覆盖;请换一个名字,或先移走它" in err


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.pdf", b"%PDF-1.7", "a.pdf:这是 PDF,里面没有表格的行和列。请向填报单位要 Word 或 Excel 文件。\n"),
        (
            "a.docx",
            b"PK\3\4",
            "a.docx:文件已损坏,打不开。用 Word 或 WPS 打开,另存为「Word 文档(*.docx)」再导入。\n",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(project, jixiao, name, raw, said):
    (project.root / name).write_bytes(raw)
    assert jixiao("import", name) == (1, "", said)


def test_an_unknown_edition_is_answered_with_those_there_are(project, jixiao):
    code, _, err = jixiao("import", str(DUMP), "--edition", "hunan")
    assert code == 2
    assert "没有「hunan」这种表式;有 " in err


def test_old_formats_name_the_program_that_is_missing(project, jixiao, monkeypatch):
    (project.root / "旧表.doc").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"WordDocument")
    monkeypatch.setenv("PATH", str(project.root))
    code, _, err = jixiao("import", "旧表.doc")
    assert code == 3
    assert err == (
        "旧表.doc:读 .doc 文件要先用 LibreOffice 转换,这台电脑上没有;"
        "请安装 LibreOffice,或用 Word、WPS 另存为 .docx(表格另存为 .xlsx)再导入。\n"
    )


@pytest.mark.parametrize("suffix", ["doc", "odt", "rtf"])
def test_old_formats_are_converted_by_libreoffice(project, jixiao, tmp_path_factory, suffix):
    import subprocess

    soffice = require("soffice")
    folder = tmp_path_factory.mktemp("old")
    (folder / "form.docx").write_bytes(word(form(real())))
    subprocess.run(
        [
            *(soffice, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--convert-to", suffix, "--outdir", str(folder), str(folder / "form.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    (project.root / f"form.{suffix}").write_bytes((folder / f"form.{suffix}").read_bytes())
    code, out, err = jixiao("import", f"form.{suffix}")
    assert (code, err) == (0, "")
    assert jixiao("import", str(DUMP)).out.partition("表式:")[2] == out.partition("表式:")[2]
