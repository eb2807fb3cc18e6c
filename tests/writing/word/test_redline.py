"""The redline: accepting everything gives the new form, rejecting everything the texts of the old one, for any two years."""

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.form import Form, compose
from generator.model.declaration import read_declaration
from generator.model.edition import Edition, read_edition
from generator.review.alignment import align
from generator.review.changes import compare
from generator.source import load
from generator.writing.word import Properties, TemplateFault, WordTemplate, compile_template
from tests import pairs
from tests.office import resolved as resolved_by_office
from tests.revisions import W, canonical, document, paragraphs, resolved, tables, texts
from tests.second_edition.form_template import draw
from tests.writing.word.conftest import Draw, edited

AUTHOR, DATE = "示例财政局", "2023-01-01T00:00:00Z"
PROPERTIES = Properties("hunan-department-2022", "example", 2023, "ab" * 32, "0.1.0")
PAIRS, BY_OFFICE = 500, 50


class Years(NamedTuple):
    """Two forms and the one that holds both."""

    old: Form
    new: Form
    both: Form


def years(
    old: Any, new: Any, old_edition: Edition | None = None, new_edition: Edition | None = None
) -> Years:
    one, other = old_edition or pairs.edition(), new_edition or pairs.edition()
    before, after = read_declaration(old, one, "example"), read_declaration(new, other, "example")
    forms = compose(before, one), compose(after, other)
    return Years(*forms, align(*forms, compare(before, after, one, other)))


@cache
def official() -> WordTemplate:
    return compile_template((pairs.ROOT / "templates" / pairs.EDITION / "form.docx").read_bytes())


def redline(found: Years, template: WordTemplate | None = None) -> bytes:
    return (template or official()).redline(found.both, PROPERTIES, AUTHOR, DATE)


def random_years(seed: int) -> Years:
    found = pairs.pair(seed)
    return years(found.old_data, found.new_data)


def assert_both_years_are_in(
    raw: bytes, found: Years, template: WordTemplate | None = None, *, whole: bool = True
) -> None:
    """By the tests' own resolver, against what the template makes of each year alone; the `whole` new one, if asked."""
    old, new = (document((template or official()).render(form, PROPERTIES)) for form in found[:2])
    accepted, rejected = resolved(document(raw), "accepted"), resolved(document(raw), "rejected")
    assert (tables(accepted), paragraphs(accepted)) == (tables(new), paragraphs(new))
    assert (texts(rejected), paragraphs(rejected)) == (texts(old), paragraphs(old))
    if whole:
        assert canonical(accepted) == canonical(new)


@pytest.mark.parametrize("start", range(0, PAIRS, 100))
def test_both_years_are_in_the_redline_of_any_pair(start: int) -> None:
    for seed in range(start, start + 100):
        found = random_years(seed)
        assert_both_years_are_in(redline(found), found, whole=seed % 5 == 0)


def test_libreoffice_finds_both_years_in_it(tmp_path: Path) -> None:
    found = [random_years(seed) for seed in range(BY_OFFICE)]
    files = [tmp_path / f"{seed:02}.docx" for seed in range(BY_OFFICE)]
    for file, pair in zip(files, found, strict=True):
        file.write_bytes(redline(pair))
    made = resolved_by_office(files, tmp_path)
    for side, name in enumerate(("rejected", "accepted")):
        for pair, file in zip(found, made[name], strict=True):
            wanted = document(official().render(pair[side], PROPERTIES))
            assert texts(document(file.read_bytes())) == texts(wanted), f"{name} {file.name}"


def sample() -> Years:
    """A year with a text, a target and an amount changed, a row gone, a row come, and a group's first row gone."""
    new = pairs.real()
    new["年度"] = 2023
    new["预算情况"]["资金结构"]["项目支出"] = 900
    groups = new["绩效指标"]["产出指标"]
    first, second, *others = groups["重点工作任务完成"]["三级指标"]
    first["指标值"] = 98
    come = {**second, "指标名称": "群众来信回复率"}
    groups["重点工作任务完成"]["三级指标"] = [first, *others]
    groups["履职目标实现"]["三级指标"].append(come)
    del new["绩效指标"]["投入管理指标"]["工作目标管理"]["三级指标"][0]
    return years(pairs.real(), new)


def signs(raw: bytes, number: int) -> list[str]:
    """The rows of a table that hold revisions: `-` or `+` for a whole row, then each cell with its pieces."""
    rows = list(document(raw).iter(W + "tbl"))[number].iter(W + "tr")
    return [_signed(row) for row in rows if next(row.iter(W + "ins", W + "del"), None) is not None]


def _signed(row: Any) -> str:
    for sign, tag in (("-", "del"), ("+", "ins")):
        if row.find(f"{W}trPr/{W}{tag}") is not None:
            assert all(len(mark) for mark in row.iter(W + "pPr")), "a paragraph is not marked"
            assert all(run.getparent().tag == W + tag for run in row.iter(W + "r")), "a run is not marked"
            return sign + "|".join("".join(cell.itertext()) for cell in row.iter(W + "tc"))
    return " " + "|".join(_pieces(cell) for cell in row.iter(W + "tc"))


def _pieces(cell: Any) -> str:
    signs = {W + "ins": "{{+{}+}}", W + "del": "[-{}-]", W + "p": "{}"}
    return "".join(signs[run.getparent().tag].format("".join(run.itertext())) for run in cell.iter(W + "r"))


def test_each_change_is_seen_for_what_it_is() -> None:
    raw = redline(sample())
    assert signs(raw, 0) == [" |(2)项目支出|[-838.14-]{+900+}"]
    scoring = "≥|95|该指标达到95%得5分,每降低百分之二扣1分。|该指标主要考察机关大院维护维修情况。|5分"
    found = signs(raw, 1)
    assert found[0].startswith(
        "-投入管理指标|工作目标管理|年度履职目标相关性|定性|相关|-|1.年度履职目标是否符合国家"
    )
    assert found[1].startswith(" {+投入管理指标+}|{+工作目标管理+}|工作任务科学性|定性|科学|-|")
    assert found[2:] == [
        " ||重大会议、活动参与率|≥|[-95-]{+98+}|该指标达到95%得5分,每降低百分之二扣1分。"
        "|该指标主要考察重大会议、活动参与情况|5分",
        f"-||机关大院维护维修率|{scoring}",
        f"+||群众来信回复率|{scoring}",
    ]


def test_revisions_are_signed_and_numbered_once() -> None:
    marks = list(document(redline(sample())).iter(W + "ins", W + "del"))
    assert [mark.get(W + "id") for mark in marks] == [str(number) for number in range(1, len(marks) + 1)]
    assert {(mark.get(W + "author"), mark.get(W + "date")) for mark in marks} == {(AUTHOR, DATE)}


def test_only_what_every_office_program_resolves_alike_is_used() -> None:
    root = document(redline(sample()))
    unsure = (
        "cellIns",
        "cellDel",
        "cellMerge",
        "tcPrChange",
        "trPrChange",
        "pPrChange",
        "rPrChange",
        "moveFrom",
        "moveTo",
    )
    assert [name for name in unsure if next(root.iter(W + name), None) is not None] == []
    assert all(text.getparent().getparent().tag == W + "del" for text in root.iter(W + "delText"))
    assert not [text for deleted in root.iter(W + "del") for text in deleted.iter(W + "t")]


def test_the_same_forms_give_the_same_bytes() -> None:
    assert redline(sample()) == redline(sample())


def test_two_equal_years_have_no_revision_and_are_the_form_itself() -> None:
    found = years(pairs.real(), pairs.real())
    assert redline(found) == official().render(found.new, PROPERTIES)


def test_author_and_date_are_checked_first() -> None:
    with pytest.raises(ValueError, match="修订人不能是空的"):
        official().redline(sample().both, PROPERTIES, " ", DATE)
    with pytest.raises(ValueError, match="修订时间「昨天」不是写好的日期和时间"):
        official().redline(sample().both, PROPERTIES, AUTHOR, "昨天")


def edition_of(folder: Path, **changes: Any) -> Edition:
    data: Any = load((folder / "edition.yaml").read_bytes(), "edition.yaml").data
    return read_edition(folder.name, {**data, **changes})


SECOND = pairs.ROOT / "tests" / "second_edition"


def archives() -> Any:
    return load((SECOND / "2025.yaml").read_bytes(), "2025.yaml").data


def test_a_form_with_other_columns_header_words_and_sign_off_lines() -> None:
    edition, template = edition_of(SECOND), compile_template(draw())
    new = archives()
    new.update(
        {
            "年度": 2026,
            "主管部门": "市委办",
            "填报日期": "2026-01-20",
            "年度履职目标": ["扫描民国档案\n和图纸", "开放查档"],
        }
    )
    new["年度主要任务"] = []
    new["绩效指标"]["产出类"]["数量"]["三级指标"][0]["指标名称"] = "整理卷数"
    del new["绩效指标"]["产出类"]["时效"]
    for pair in (years(archives(), new, edition, edition), years(new, archives(), edition, edition)):
        assert_both_years_are_in(redline(pair, template), pair, template)


def test_a_form_with_money_and_sums_in_the_rows_of_its_tasks() -> None:
    department = pairs.ROOT / "declarations" / "example-central-department"
    edition = edition_of(pairs.ROOT / "templates" / "central-department-2015")
    template = compile_template((pairs.ROOT / "templates" / edition.name / "form.docx").read_bytes())
    old, new = (load(file.read_bytes(), file.name).data for file in sorted(department.glob("*.yaml"))[-2:])
    for pair in (years(old, new, edition, edition), years(new, old, edition, edition)):
        assert_both_years_are_in(redline(pair, template), pair, template)


def test_the_new_editions_form_shows_what_another_edition_printed_before() -> None:
    official_folder = pairs.ROOT / "templates" / pairs.EDITION
    base: Any = load((official_folder / "edition.yaml").read_bytes(), "edition.yaml").data
    other = edition_of(
        official_folder,
        标题="部门整体绩效目标表",
        附件标记="附件2",
        表头=[{"键": "联系处室", "标题": "联系处室"}],
        指标体系=[base["指标体系"][0], base["指标体系"][2], base["指标体系"][1]],
        预算=[base["预算"][0], {"键": "资金来源.上年结转", "标题": "上年结转"}, *base["预算"][2:]],
        年度履职目标={"标题": "年度总体目标", "显示": "{{ 序号 }}.{{ 内容 }}"},
    )
    for editions in ((None, other), (other, None)):
        pair = years(pairs.real(), pairs.real() | {"年度": 2023}, *editions)
        raw = redline(pair)
        new = document(official().render(pair.new, PROPERTIES))
        accepted, rejected = resolved(document(raw), "accepted"), resolved(document(raw), "rejected")
        assert canonical(accepted) == canonical(new)
        assert [text for text in paragraphs(rejected) if text] == [
            text for text in (pair.old.mark, pair.old.title, pair.old.subtitle) if text
        ]
        assert texts(rejected)[1] == texts(document(official().render(pair.old, PROPERTIES)))[1]


def test_a_template_with_an_opinion_of_its_own_is_refused_instead_of_lying(raw: bytes) -> None:
    wilful = compile_template(edited(raw, "{{ 行.备注 }}", "{{ 行.备注 or '无' }}"))
    new = pairs.real()
    new["绩效指标"]["效益指标"]["满意度"]["三级指标"][0].pop("备注")
    new["绩效指标"]["效益指标"]["满意度"]["三级指标"][0].pop("分值")
    with pytest.raises(TemplateFault) as fault:
        redline(years(pairs.real(), new), wilful)
    assert fault.value.message == "form.docx 画不出修订稿:接受全部修订后应当是「无」,却是「」"
    assert fault.value.hint == "检查这里:「{{ 行.备注 or '无' }}」"


TEXTS = st.text(
    st.sampled_from("甲乙12.%a \n\t\r&<>{}\"']")
    | st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    max_size=30,
)


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
@example("<?jixiao 0?>", "{{ 标题 }}", "]]><?jixiao inserted?>")
@example(" 两端有空格 ", "\n", "\t")
@example("甲\r\n乙", "", "😀")
def test_whatever_a_text_holds_both_years_are_in_it(was: str, now: str, goal: str) -> None:
    old, new = pairs.real(), pairs.real()
    for data, text in ((old, was), (new, now)):
        data["绩效指标"]["效益指标"]["满意度"]["三级指标"][0]["备注"] = text
        data["年度主要任务"][0]["主要内容"] = text
    old["年度履职目标"][2], new["年度履职目标"][2:2] = goal, [now]
    found = years(old, new)
    assert_both_years_are_in(redline(found), found)


def test_a_long_text_in_either_year_lets_its_row_break_over_pages() -> None:
    new = pairs.real()
    item = new["绩效指标"]["产出指标"]["履职目标实现"]["三级指标"][0]
    item["指标值说明"] = "很" * 250
    old = pairs.real()
    old["绩效指标"]["产出指标"]["履职目标实现"]["三级指标"][0]["指标值说明"] = "长" * 250
    rows = [
        row for row in document(redline(years(old, new))).iter(W + "tr") if "很" in "".join(row.itertext())
    ]
    assert rows[0].find(f"{W}trPr/{W}cantSplit") is None
    alone = document(official().render(years(old, new).new, PROPERTIES)).iter(W + "tr")
    assert [
        row.find(f"{W}trPr/{W}cantSplit") is None for row in alone if "很" in "".join(row.itertext())
    ] == [False]


def test_the_last_row_of_either_year_stays_with_the_sign_off_lines() -> None:
    edition = edition_of(pairs.ROOT / "templates" / pairs.EDITION, 落款=[{"键": "填报人", "标题": "填报人"}])
    new = pairs.real()
    gone = new["绩效指标"]["效益指标"]["满意度"]["三级指标"].pop()["指标名称"]
    found = years(pairs.real(), new, edition, edition)
    raw = redline(found)
    assert_both_years_are_in(raw, found)
    rows = list(list(document(raw).iter(W + "tbl"))[1].iter(W + "tr"))
    assert gone in "".join(rows[-1].itertext())
    assert [next(row.iter(W + "keepNext"), None) is not None for row in rows[-3:]] == [False, True, True]


def test_a_page_head_is_a_redline_too(draw: Draw) -> None:
    """Words may stand in a header or footer of the template."""
    import io

    from docx import Document

    page = Document(io.BytesIO((pairs.ROOT / "templates" / pairs.EDITION / "form.docx").read_bytes()))
    page.sections[0].header.paragraphs[0].text = "{{ 部门名称 }}{{ 年度 }}"
    stream = io.BytesIO()
    page.save(stream)
    raw = redline(years(pairs.real(), pairs.real() | {"年度": 2023}), compile_template(stream.getvalue()))
    import zipfile

    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        header = next(archive.read(n).decode() for n in archive.namelist() if n.startswith("word/header"))
    assert "<w:delText>2022</w:delText>" in header
    assert "<w:t>2023</w:t>" in header
