"""What is sent: the preview with its script and its troubles, under a policy that lets nothing else run."""

import base64
import hashlib
import re

from generator.building.planning import Job
from generator.diagnostics import Tally
from generator.serving.dressing import Entry, address, declaration_page, index_page, message_page
from generator.serving.studio import Shown, Trouble

JOB = Job("/somewhere/office/2022.yaml", "declarations/office/2022.yaml", "office", "2022")
PREVIEW = """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
p{color:red}
</style>
</head>
<body>
<p>甲</p>
</body>
</html>
"""
GOOD = Shown("某某局", PREVIEW, Tally())
TROUBLE = Trouble(
    "Y112",
    "declarations/office/2022.yaml:4:3",
    "缺 <空格>",
    "    4 | 年度:2022\n      |     ^",
    "改成「年度: 2022」",
)
BROKEN = GOOD._replace(troubles=(TROUBLE,))


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_only_the_page_s_own_styles_and_the_script_may_run() -> None:
    sent = declaration_page(JOB, GOOD)
    body = sent.body.decode()
    styles, [script] = (
        re.findall(r"<style>(.*?)</style>", body, re.DOTALL),
        re.findall(r"<script>(.*?)</script>", body, re.DOTALL),
    )
    assert len(styles) == 2
    assert sent.policy == (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        f"style-src {' '.join(map(hashed, styles))}; script-src {hashed(script)}; connect-src 'self'"
    )
    assert "unsafe" not in sent.policy
    assert "http-equiv" not in body


def test_a_script_in_the_page_itself_is_not_let_run() -> None:
    sent = declaration_page(JOB, GOOD._replace(page=PREVIEW.replace("<p>", "<script>alert(1)</script><p>")))
    assert hashed("alert(1)") not in sent.policy


def test_the_preview_stands_in_the_page_unchanged() -> None:
    body = declaration_page(JOB, GOOD).body.decode()
    assert '<body>\n<p>甲</p>\n<div id="watch"' in body
    assert 'data-file="declarations/office/2022.yaml"' in body
    assert "troubles" not in body.partition('<div id="watch"')[2].partition("<script>")[0]


def test_troubles_lie_over_the_last_good_page() -> None:
    body = declaration_page(JOB, BROKEN).body.decode()
    assert "<p>甲</p>" in body
    assert "declarations/office/2022.yaml 有 1 处错误;下面是改坏以前的样子</summary>" in body
    assert (
        "<li><p><code>declarations/office/2022.yaml:4:3</code> <b>错误 Y112</b> 缺 &lt;空格&gt;</p>\n"
        "<pre>    4 | 年度:2022\n      |     ^</pre>\n"
        '<p class="hint">建议:改成「年度: 2022」</p>\n</li>' in body
    )


def test_without_a_good_page_there_is_a_page_that_says_so() -> None:
    body = declaration_page(JOB, Shown("", "", Tally(1), (TROUBLE,))).body.decode()
    assert (
        "<p>还没有能显示的样子:照上面说的改好 declarations/office/2022.yaml,一保存,这里就是申报表。</p>"
        in body
    )
    assert "有 1 处错误</summary>" in body


def test_the_version_changes_with_whatever_the_page_says_and_with_nothing_else() -> None:
    pages = [GOOD, BROKEN, GOOD._replace(page=PREVIEW.replace("甲", "乙")), GOOD]
    versions = [declaration_page(JOB, page).version for page in pages]
    assert versions[0] == versions[3]
    assert len(set(versions)) == 3
    assert all(
        f'data-version="{version}"' in declaration_page(JOB, page).body.decode()
        for version, page in zip(versions, pages, strict=True)
    )


def test_the_list_says_how_each_declaration_stands() -> None:
    entries = [
        Entry("/a/2022/", JOB._replace(folder="a"), None),
        Entry("/b/2022/", JOB._replace(folder="b"), GOOD),
        Entry("/c/2022/", JOB._replace(folder="c"), BROKEN),
        Entry("/d/2022/", JOB._replace(folder="d"), GOOD._replace(tally=Tally(1, 2, 3))),
        Entry("/e/2022/", JOB._replace(folder="e"), GOOD._replace(tally=Tally(0, 2, 0))),
    ]
    body = index_page(entries, ("甲 <没有处理>",)).body.decode()
    rows = [re.sub(r"<[^>]+>|\n", "", row) for row in re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)]
    assert rows == [
        "部门年度检查结果",
        "a2022正在检查……",
        "某某局b2022没有问题",
        "某某局c2022现在显示不了:错误 1",
        "某某局d2022错误 1 警告 2 提示 3",
        "某某局e2022警告 2 提示 0",
    ]
    assert "<li>甲 &lt;没有处理&gt;</li>" in body
    assert '<a href="/c/2022/">' in body


def test_an_empty_list_says_how_to_begin() -> None:
    assert "<p>这里还没有申报表。新建一份:jixiao new 部门文件夹 年度</p>" in index_page([], ()).body.decode()


def test_addresses_hold_any_name() -> None:
    assert address(("某局", "2022")) == "/%E6%9F%90%E5%B1%80/2022/"
    assert address(("a/b", "?#")) == "/a%2Fb/%3F%23/"
    assert address(("\udcff", "2022")) == "/%FF/2022/"


def test_a_message_says_why_there_is_no_page_and_has_no_script() -> None:
    sent = message_page("没有这一页", "<甲>")
    assert "<h1>没有这一页</h1>\n<p>&lt;甲&gt;</p>" in sent.body.decode()
    assert "<script" not in sent.body.decode()
