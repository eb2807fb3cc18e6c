"""Last year's declaration rolled forward: it differs from its source in exactly the promised lines."""

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checking.check import Checked, check
from generator.checking.conformance import Order
from generator.diagnostics import Severity
from generator.source import load
from generator.source.entries import comments
from generator.writing.declaration.formatting import formatted
from generator.writing.declaration.rolling import RollingError, rolled
from tests.pairs import EDITION, FOLDER, REAL, editions, pair
from tests.writing.declaration.typing import commented, misplaced, typed

GOLDEN = Path(__file__).parent / "golden"
REAL_YEARS = (REAL, REAL.with_name("2023.yaml"))
PLAIN = REAL.read_text("utf-8")


def order() -> Order:
    schema = editions().open(EDITION).schema
    assert schema is not None
    return Order(schema)


def read(raw: bytes, year: int) -> Checked:
    return check(raw, f"{year}.yaml", FOLDER, str(year), editions())


def next_year(raw: bytes, year: int = 2022, *others: str) -> bytes:
    declaration = read(raw, year).declaration
    assert declaration is not None
    return rolled(raw, declaration, order(), year + 1, (raw.decode(), *others))


def rolled_text(text: str, year: int = 2022) -> str:
    return next_year(text.encode(), year).decode()


def differences(old: str, new: str) -> str:
    """The lines that were taken away and put in, with three letters of where: as `diff -U0` prints them."""
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), "去年", "今年", lineterm="", n=0)
    return "".join(f"{line}\n" for line in lines)


def of_codes(checked: Checked) -> list[tuple[str, str]]:
    return [(found.code, found.message) for found in checked.diagnostics if found.severity is Severity.ERROR]


@pytest.mark.parametrize("path", REAL_YEARS, ids=lambda path: path.stem)
def test_the_real_form_differs_from_its_next_year_in_exactly_the_promised_lines(path, update_golden):
    old, year = path.read_text("utf-8"), int(path.stem)
    said = differences(old, rolled_text(old, year))
    golden = GOLDEN / f"{year}-{year + 1}.diff"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(said, "utf-8", newline="\n")
    assert said == golden.read_text("utf-8")


@pytest.mark.parametrize("path", REAL_YEARS, ids=lambda path: path.stem)
def test_its_only_errors_are_those_of_what_must_be_confirmed(path):
    year = int(path.stem)
    new = next_year(path.read_bytes(), year)
    checked = read(new, year + 1)
    listed = load(new, "").data["待确认"]
    assert of_codes(checked) == [("R101", f"「{item}」还没有确认") for item in listed]
    confirmed = new.decode().replace("待确认:", "豁免:").encode()
    confirmed = re.sub(rb"\xe8\xb1\x81\xe5\x85\x8d:.*\n(?:  - .*\n)*", b"", confirmed)
    assert of_codes(read(confirmed, year + 1)) == []


@pytest.mark.parametrize("path", REAL_YEARS, ids=lambda path: path.stem)
def test_it_is_laid_out_as_its_source_is(path):
    new = next_year(path.read_bytes(), int(path.stem))
    assert formatted(new, order()) == new


def test_carriage_returns_and_a_missing_last_line_end_stay():
    new = next_year(PLAIN.rstrip("\n").replace("\n", "\r\n").encode()).decode()
    assert new.replace("\r\n", "\n") + "\n" == rolled_text(PLAIN)
    assert new.count("\n") == new.count("\r\n")


def one(item: str, top: str = "") -> str:
    """A declaration with one own indicator, written as given, and further words at the top."""
    head = PLAIN[: PLAIN.index("  产出指标:")]
    return f"{head}  产出指标:\n    重点工作任务完成:\n      三级指标:\n{item}{top}"


@pytest.mark.parametrize(
    ("item", "new"),
    [
        (  # braces
            "        - {指标名称: 甲率, 指标值类型: ≥, 指标值: 95.0, 备注: 乙}\n",
            "        - {指标名称: 甲率, 编号: ZB01, 指标值类型: ≥, 指标值: 95.0, 备注: 乙, 上年目标值: 95.0}\n",
        ),
        (  # quotes, comments beside, above and deeper, odd order
            "        # 项\n"
            "        - 指标值: '完整'  # 值\n"
            "          # 名称\n"
            '          "指标名称": "甲性"\n'
            "            # 深\n"
            "          指标值类型: 定性\n"
            "          上年完成值: '好'  # 完成\n",
            "        # 项\n"
            "        - 指标值: '完整'  # 值\n"
            "          # 名称\n"
            '          "指标名称": "甲性"\n'
            "            # 深\n"
            "          编号: ZB01\n"
            "          指标值类型: 定性\n"
            "          上年目标值: '完整'\n"
            "          上年完成值:  # 完成\n",
        ),
        (  # a blank 编号, a target of last year's last year, no target this year
            "        - 指标名称: 甲率\n          编号:\n          指标值类型: ≥\n          上年目标值: 90\n",
            "        - 指标名称: 甲率\n          编号: ZB01\n          指标值类型: ≥\n          上年目标值:\n",
        ),
        (  # its own 编号 stays
            "        - 编号: CC1\n          指标名称: 甲率\n          指标值类型: ≥\n          指标值: 9\n",
            "        - 编号: CC1\n          指标名称: 甲率\n          指标值类型: ≥\n          指标值: 9\n"
            "          上年目标值: 9\n",
        ),
    ],
)
def test_an_indicator_gets_its_code_and_its_last_target(item, new):
    assert one(new) in rolled_text(one(item)).replace("年度: 2023", "年度: 2022")


def test_a_shared_indicator_with_a_target_of_its_own_keeps_it_as_last_years():
    bare, own = (
        "        - 预算执行率\n",
        "        - 指标名称: 预算执行率\n          指标值: 95\n          备注: 甲\n",
    )
    new = rolled_text(PLAIN.replace(bare, own))
    assert f"{own}          上年目标值: 95\n" in new
    assert "\n  - 预算执行率  # 上年目标 95\n" in new


def test_a_stale_last_target_of_a_shared_indicator_becomes_the_editions():
    bare, own = "        - 预算执行率\n", "        - 指标名称: 预算执行率\n          上年目标值: 80\n"
    assert own.replace("80", "90") in rolled_text(PLAIN.replace(bare, own))


def test_what_does_not_apply_is_listed():
    bare, own = "        - 预算执行率\n", "        - {指标名称: 预算执行率, 不适用: 没有项目}\n"
    new = rolled_text(PLAIN.replace(bare, own))
    assert own in new
    assert "\n  - 预算执行率  # 不适用:没有项目\n" in new


def test_reasons_go_and_their_key_with_its_comment_stays():
    reasons = (
        "# 上面\n变动说明:  # 旁边\n  # 里面\n  - 对象: 项目支出\n    说明: 甲\n# 下面\n豁免: {R303: 乙}\n"
    )
    new = rolled_text(PLAIN + reasons)
    assert new.endswith("\n# 上面\n变动说明:  # 旁边\n# 下面\n豁免: {R303: 乙}\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("待确认:  # 甲\n  - 项目支出  # 乙\n", "待确认:  # 甲\n  - 项目支出  # 乙\n  - 年度履职目标第1条"),
        ("待确认: [项目支出]\n", "待确认: [项目支出, 年度履职目标第1条, 年度履职目标第2条"),
        ("待确认:  # 甲\n", "待确认:  # 甲\n  - 年度履职目标第1条"),
        ("待确认: []\n", "待确认:\n  - 年度履职目标第1条"),
    ],
)
def test_what_was_unconfirmed_stays_so_and_is_listed_once(before, after):
    new = rolled_text(PLAIN + before)
    assert f"\n{after}" in new
    listed = load(new.encode(), "").data["待确认"]
    assert listed.count("项目支出") == 1
    assert len(listed) == len(set(listed)) == 23


def test_a_whole_file_in_braces_is_rolled_too():
    data = load(PLAIN.encode(), "").data
    text = "{" + ", ".join(f"{word}: {braced(value)}" for word, value in data.items()) + "}\n"
    new = load(rolled_text(text).encode(), "").data
    assert new["年度"] == 2023
    assert new["待确认"][-1] == "ZB10"


def braced(value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {braced(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(braced, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def test_codes_of_any_year_are_never_given_again():
    declared = one("        - {指标名称: 甲率, 指标值类型: ≥, 指标值: 95}\n").encode()
    new = next_year(declared, 2022, "编号: ZB7\n", "# zb012 取消\n坏的: [")
    assert "编号: ZB13," in new.decode()


def test_a_text_that_lives_from_standing_last_is_refused():
    text = one("        - 指标名称: 甲率\n          指标值类型: ≥\n          备注: |\n            乙")
    with pytest.raises(RollingError, match="请在文件末尾加一个换行,再运行一次"):
        rolled_text(text)
    assert "备注: |\n            乙\n" in rolled_text(text + "\n")


PROMISED = re.compile(r"年度: |\s*(- )?(编号|上年目标值|上年完成值):|待确认:  # 逐项|  - \S+|$|.*[\[{]")
"""Lines that the promise is about; in braces, words stand in the middle of a line."""


def changed_lines(old: str, new: str) -> Iterator[str]:
    for line in difflib.ndiff(old.splitlines(), new.splitlines()):
        if line.startswith(("- ", "+ ")):
            yield line[2:]


@settings(deadline=None)
@given(st.integers(0, 10**6))
def test_whatever_was_typed_only_the_promised_lines_change(seed):
    rng = Random(seed)
    data = pair(seed).old_data
    data.pop("变动说明", None)
    text = commented(rng, typed(rng, data))
    raw = text.replace("\n", rng.choice(("\n", "\r\n"))).encode()
    before = read(raw, data["年度"])
    if before.declaration is None:
        return
    new = rolled(raw, before.declaration, order(), data["年度"] + 1, [text])
    after = read(new, data["年度"] + 1)
    assert after.declaration is not None
    unquoted = [
        line.replace('"', "").replace("'", "")
        for line in changed_lines(before.source.text, after.source.text)
    ]
    assert [line for line in unquoted if not PROMISED.match(line)] == []
    assert set(of_codes(after)) - set(of_codes(before)) == {
        ("R101", f"「{item}」还没有确认") for item in after.declaration.unconfirmed
    } - set(of_codes(before))
    assert misplaced(after.source.text) == []
    kept = list(comments(after.source))
    assert [comment for comment in comments(before.source) if comment not in kept] == []
    codes = [listed.indicator.code for listed in after.declaration.listed if listed.own]
    assert None not in codes
    assert [i.indicator.last_actual for i in after.declaration.listed if i.indicator.last_actual] == []
