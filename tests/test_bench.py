"""The bench measures what it says it measures. Nothing here asks a clock."""

from pathlib import Path

import pytest

from generator.writing.word import words
from tests.bench.documents import ROOT, documents, following
from tests.bench.peers import Assembly
from tests.bench.report import STEPS, Results, markdown, targets
from tests.bench.revisions import REVIEW, Between, compare, review, two_revisions
from tests.bench.saving import measure_saves
from tests.bench.scale import Scale, build, fresh, launch, project
from tests.bench.stages import ASSEMBLY, BARE, CHANGES, PROOF, REDLINE, SPELLED, WHOLE, WORD, Program, steps
from tests.bench.timing import Step, Times, measure
from tests.programs import require
from tests.revisions import W
from tests.revisions import document as revised


@pytest.fixture(scope="module")
def program() -> Program:
    return Program()


def test_no_two_documents_have_a_department_a_target_or_a_sum_in_common() -> None:
    both = [
        {line for line in document.raw.decode().split("\n") if any(map(str.isdigit, line))}
        for document in documents(2)
    ]
    shared = {line.strip() for line in both[0] & both[1]}
    assert shared == {
        "# yaml-language-server: $schema=../../schema/hunan-department-2022.schema.json",
        "表式: hunan-department-2022",
        "年度: 2022",
        "其他资金: 0",
        "分值: 5",
    }


@pytest.mark.parametrize("number", [1, 9, 10, 5_000, 10_000])
def test_every_document_may_be_submitted_and_has_the_real_ones_findings(
    program: Program, number: int
) -> None:
    checked = program.check(next(documents(1, number)))
    assert checked.submittable
    codes = sorted(diagnostic.code for diagnostic in checked.diagnostics)
    assert codes == ["R303", "R306", "R307", "R311", "R317", "R501", "R507", "R508", "R509", "R511"]


def test_the_documents_say_that_they_are_invented() -> None:
    text = next(documents(1, 7)).raw.decode()
    assert "部门名称: 示例单位00007(虚构)\n" in text
    assert "衡阳" not in text


def test_every_step_of_the_page_is_measured_and_runs(program: Program) -> None:
    measured = steps(program)
    assert [step.name for step in measured] == list(STEPS)
    document = next(documents(1, 3))
    for step in measured:
        step.run(step.prepare(document))


def test_the_changes_that_are_measured_are_of_two_years_with_every_kind_of_change(program: Program) -> None:
    compared = program.pair(next(documents(1, 4)))
    assert compared.review is not None
    assert {judged.code for judged in compared.review.judged} >= {"C101", "C102", "C103", "C105", "C106"}
    text = program.changes(compared)
    assert text.startswith("## 示例单位00004(虚构) 2022 → 2023 年度\n")
    assert "<summary>逐项改动" in text


def test_the_redline_that_is_measured_shows_rows_that_came_and_went_and_texts_that_changed(
    program: Program,
) -> None:
    root = revised(program.redline(program.pair(next(documents(1, 4)))))
    assert len(list(root.iterfind(f".//{W}trPr/{W}ins"))) == 3
    assert len(list(root.iterfind(f".//{W}trPr/{W}del"))) == 2
    assert len(list(root.iter(W + "delText"))) > 30


def test_the_assembly_prints_the_same_texts(program: Program) -> None:
    document, assembly = next(documents(1, 4)), Assembly()
    form = program.check(document).form
    assert form is not None
    theirs = assembly.words(assembly.load(document.raw))
    assert _selected(words(form), theirs) == theirs


def test_the_assembly_prints_the_same_texts_from_a_file_that_spells_them_out() -> None:
    document, assembly = next(documents(1, 4)), Assembly()
    short, whole = assembly.load(document.raw), assembly.load(assembly.spelled(document.raw))
    assert assembly.words(whole) == assembly.words(short)
    assert whole != short


def _selected(ours: object, theirs: object) -> object:
    """Ours, without the words that only the compiled template and other editions use."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return {word: _selected(ours[word], value) for word, value in theirs.items()}
    if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        return [_selected(one, other) for one, other in zip(ours, theirs, strict=True)]
    return ours


def test_the_assembly_refuses_what_does_not_conform() -> None:
    raw = next(documents(1, 5)).raw.replace("年度: 2022".encode(), "年度: 二〇二二".encode(), 1)
    with pytest.raises(ValueError, match="二〇二二"):
        Assembly().make(raw)


def test_the_command_line_writes_the_bytes_that_the_bench_measures(program: Program) -> None:
    with project(2) as root:
        first = fresh(root, 1)
        made = {path.name: path.read_bytes() for path in (root / "output" / "example-00002").rglob("*.*")}
        build(root, 1)
    word, page = program.whole(list(documents(2))[1])
    assert first.code == 0
    assert made == {
        "示例单位00002(虚构)2022年度整体绩效目标申报表.docx": word,
        "示例单位00002(虚构)2022年度整体绩效目标申报表.html": page,
    }


def test_the_pack_between_two_revisions_holds_every_department(tmp_path: Path) -> None:
    with two_revisions(2) as root:
        compared, reviewed = compare(root), review(root, 1)
        report = (root / "report.md").read_text("utf-8")
        made = {path.relative_to(root / "output").as_posix() for path in (root / "output").rglob("*.*")}
    assert (compared.code, reviewed.code) == (0, 0)
    assert "示例单位00002(虚构)" in report
    title = "review/example-00002/2023/示例单位00002(虚构)2023年度绩效目标"
    assert {
        f"{title}{name}" for name in ("变动报告.html", "修订对照.docx", "变动.json", "审核问题清单.docx")
    } < made


def test_the_next_years_have_texts_and_money_of_their_own() -> None:
    first, second = (document.raw.decode() for document in following(2))
    lines = set(first.split("\n")) & set(second.split("\n"))
    assert not [line for line in lines if "年第" in line or "部门预算总额" in line or "部门名称" in line]
    assert "示例单位00001(虚构)" in first


def test_saves_are_timed_from_the_file_to_the_frame() -> None:
    require("chromium")
    assert all(seconds > 0 for seconds in measure_saves(2))
    assert len(measure_saves(1)) == 1


def test_without_a_browser_no_save_is_timed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert measure_saves(1) == []


def test_a_command_that_fails_stops_the_bench() -> None:
    with pytest.raises(RuntimeError, match="exit code 3"):
        launch("-c", "import sys; sys.exit(3)")


@pytest.mark.skipif(not hasattr(__import__("os"), "wait4"), reason="nobody counts a process's memory here")
def test_memory_is_that_of_the_command_alone() -> None:
    small, large = launch("-c", ""), launch("-c", "x = bytearray(50_000_000)")
    assert small.peak is not None
    assert large.peak is not None
    assert 40 < large.peak - small.peak < 60


def test_each_step_is_measured_in_every_round_but_the_first_and_begins_one() -> None:
    seen: list[str] = []
    counted = [Step(name, name.__add__, seen.append) for name in ("a", "b")]
    times = measure(counted, [["1"], ["2"], ["3"]])
    assert seen == ["a1", "b1", "b2", "a2", "a3", "b3"]
    assert (times.of("a") >= 0, times.of("b") >= 0) == (True, True)


def test_a_ratio_is_the_median_of_the_rounds_and_not_of_the_times() -> None:
    times = Times([{"slow": 10.0, "fast": 1.0}, {"slow": 80.0, "fast": 4.0}, {"slow": 30.0, "fast": 1.0}])
    assert times.of("slow") == 30
    assert times.ratio("slow", "fast") == 20
    assert times.spread("fast") == 4


def results(word: float) -> Results:
    times = dict.fromkeys(STEPS, 1.0) | {
        WORD: word,
        PROOF: 2.0,
        WHOLE: 7.0,
        CHANGES: 12.0,
        REDLINE: 18.0,
        BARE: 24.0,
        ASSEMBLY: 21.0,
        SPELLED: 28.0,
    }
    scales = [Scale(100, 1, 2.0, 50.0, 0.1), Scale(1_000, 1, 20.0, 52.0, 0.3)]
    scales += [Scale(1_000, 2, 10.0, 52.0, 0.3), Scale(10_000, 1, 200.0, 61.0, 1.0)]
    starts = {"check of one declaration": 300.0, "import docxtpl": 200.0}
    revisions = [Between("diff --format markdown", 1_000, 1, 8.0, 48.0)]
    revisions += [Between(REVIEW, 1_000, 1, 60.0, 62.04), Between(REVIEW, 1_000, 2, 48.0, None)]
    return Results(Times([times]), scales, starts, revisions, [0.125, 0.2, 0.6])


def test_the_page_judges_every_promise() -> None:
    verdicts = {target.name: (round(target.value, 2), target.met) for target in targets(results(1.0))}
    assert verdicts == {
        "Word against docxtpl": (24.0, True),
        "Word with proof against docxtpl": (8.0, True),
        "whole way, share of docxtpl's time": (29.17, True),
        "whole way against the assembly": (4.0, True),
        "the same, the assembly given our short YAML": (3.0, False),
        "changes of a pair against docxtpl": (0.5, True),
        "redline of a pair against docxtpl": (0.75, True),
        "`check` against `import docxtpl`, both cold": (1.5, True),
        "save to screen, the slowest of 3": (0.6, False),
        "memory, 10,000 over 100, --jobs 1": (11.0, False),
        "nothing to do over 1,000, --jobs 1": (1.5, True),
        "nothing to do over 1,000, --jobs 2": (3.0, False),
        "--jobs 2 against --jobs 1, 1,000 declarations": (2.0, True),
        "--jobs 2 against --jobs 1, the pack of 1,000 departments": (1.25, False),
    }


def test_the_page_says_what_was_not_met_and_nothing_about_the_machines_paths() -> None:
    page = markdown(results(2.0), "make bench")
    assert "| Word against docxtpl | 12.00 times as fast | at least 20 | **not met** |\n" in page
    assert "| 10,000 | 1 | 200.00 | 50 | 61.0 | 1.000 |\n" in page
    assert "| diff --format markdown | 1,000 | 1 | 8.00 | 125 | 48.0 |\n" in page
    assert "| review | 1,000 | 2 | 48.00 | 21 | - |\n" in page
    assert "| 3 | 125 | 200 | 600 |\n" in page
    assert (
        "save to screen" not in markdown(results(2.0)._replace(saves=[]), "make bench").partition("## How")[0]
    )
    assert "Made by `make bench`, on " in page
    assert str(ROOT) not in page
    assert str(Path.home()) not in page
