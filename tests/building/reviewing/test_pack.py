"""The review pack on a disk: whole, the same on any day, beside a build, and never over what somebody filled in."""

import os
import shutil

import pytest

from generator.building.comparing.sides import latest_two, of_revisions
from generator.building.exits import DONE, ENVIRONMENT, FINDINGS, USAGE
from generator.building.lock import BusyError, Lock
from generator.building.planning import PlanningError
from generator.building.reviewing import pack
from generator.building.reviewing.pack import Pack, Request, review_all
from generator.building.reviewing.workshop import ReviewWorkshop
from generator.building.running import Pace
from generator.writing.summary import WORKBOOK
from tests.building.years import ANSWER, CHANGES, NEXT_YEAR
from tests.projects import BROKEN_YAML, Project, contents, make_unreadable
from tests.repositories import Git

NAMES = ("变动.json", "变动报告.html", "修订对照.docx", "审核问题清单.docx")


@pytest.fixture
def two_years(project: Project) -> Project:
    """Three offices: two with two years, one with the last year only."""
    for folder in ("a", "b"):
        project.declare(folder)
        project.declare(folder, *CHANGES, year="2023")
    project.declare("new", *NEXT_YEAR, year="2023")
    return project


def review(project: Project, *, force: bool = False, processes: int = 1, revisions: str = "") -> Pack:
    pairs = of_revisions(project.root, revisions) if revisions else latest_two(project.root)
    whole = not revisions
    request = Request(pairs, "全部", whole, project.root, project.out / "review", processes, force)
    return review_all(request, lambda _: None)


def made(project: Project) -> list[str]:
    """Every file of the pack that a person sees, without the department's name."""
    files = contents(project.out / "review")
    return [
        path.replace("衡阳市人民政府办公室2023年度绩效目标", "") for path in files if not path.startswith(".")
    ]


def listed(project: Project, folder: str):
    (path,) = (project.out / "review" / folder / "2023").glob("*审核问题清单.docx")
    return path


def only_elsewhere(make):
    """Refuse to work in the test's own process."""
    here = os.getpid()

    def making(workshop, sides):
        assert os.getpid() != here
        return make(workshop, sides)

    return making


def test_every_department_has_its_folder_and_the_index_lists_all(two_years):
    pack = review(two_years)
    assert sorted(made(two_years)) == sorted(
        [
            *(f"{folder}/2023/{name}" for folder in ("a", "b") for name in NAMES),
            "new/2023/审核问题清单.docx",
            "index.html",
            WORKBOOK,
        ]
    )
    totals = pack.totals
    assert (totals.departments, totals.unanswered, totals.uncompared, pack.code) == (3, 8, 1, DONE)
    index = (two_years.out / "review" / "index.html").read_text("utf-8")
    assert index.count("<tr>") == 4
    assert "不能比较:只有 2023 年度的申报表" in index


def test_it_is_the_same_to_the_byte_with_any_number_of_processes(two_years, monkeypatch):
    review(two_years)
    before = contents(two_years.out)
    monkeypatch.setattr(pack, "PACE", Pace(1, 2))
    monkeypatch.setattr(ReviewWorkshop, "make", only_elsewhere(ReviewWorkshop.make))
    review(two_years, processes=2)
    assert contents(two_years.out) == before
    monkeypatch.undo()
    shutil.rmtree(two_years.out)
    review(two_years)
    assert contents(two_years.out) == before


def test_a_list_that_was_filled_in_stays_while_its_content_would_be_the_same(two_years):
    review(two_years)
    path = listed(two_years, "a")
    path.write_bytes(b"filled in")
    pack = review(two_years)
    assert (pack.code, pack.filled, pack.kept) == (DONE, 1, [])
    assert path.read_bytes() == b"filled in"


def test_a_list_that_was_filled_in_and_is_outdated_is_kept_and_said(two_years):
    review(two_years)
    path = listed(two_years, "a")
    path.write_bytes(b"filled in")
    two_years.declare("a", *CHANGES, ANSWER, year="2023")
    for _ in range(2):
        pack = review(two_years)
        assert (pack.code, pack.filled) == (FINDINGS, 0)
        assert pack.kept == [path.relative_to(two_years.out / "review").as_posix()]
        assert path.read_bytes() == b"filled in"
    assert review(two_years, force=True).code == DONE
    assert path.read_bytes() != b"filled in"
    assert review(two_years).kept == []


def test_a_workbook_that_was_marked_up_is_kept_too(two_years):
    review(two_years)
    workbook = two_years.out / "review" / WORKBOOK
    workbook.write_bytes(b"marked up")
    two_years.declare("a", *CHANGES, ANSWER, year="2023")
    assert review(two_years).kept == [WORKBOOK]
    assert workbook.read_bytes() == b"marked up"


def test_a_department_that_is_gone_takes_its_files_with_it(two_years):
    review(two_years)
    shutil.rmtree(two_years.root / "declarations" / "b")
    pack = review(two_years)
    assert len(pack.removed) == 4
    assert not (two_years.out / "review" / "b").exists()
    assert "b/2023" not in "".join(made(two_years))


def test_what_somebody_filled_in_stays_even_when_its_department_is_gone(two_years):
    review(two_years)
    path = listed(two_years, "b")
    path.write_bytes(b"filled in")
    shutil.rmtree(two_years.root / "declarations" / "b")
    pack = review(two_years)
    assert pack.left == pack.kept == [path.relative_to(two_years.out / "review").as_posix()]
    assert pack.code == FINDINGS
    assert path.read_bytes() == b"filled in"


def test_nothing_is_taken_away_while_a_file_could_not_be_read(two_years, monkeypatch):
    review(two_years)
    before = made(two_years)
    make_unreadable(monkeypatch, two_years.root / "declarations" / "b" / "2023.yaml")
    pack = review(two_years)
    assert (pack.removed, pack.code) == ([], ENVIRONMENT)
    assert made(two_years) == before
    index = (two_years.out / "review" / "index.html").read_text("utf-8")
    assert "没有审核的文件" in index
    assert "b/2023.yaml:读不了:没有权限" in index


def test_a_broken_department_stops_no_other_and_is_listed(two_years):
    two_years.declare("b", (BROKEN_YAML[0], BROKEN_YAML[1]), year="2023")
    pack = review(two_years)
    assert pack.code == FINDINGS
    assert (pack.totals.departments, pack.totals.uncompared) == (3, 2)
    assert [path for path in made(two_years) if path.startswith("a/")] == [
        f"a/2023/{name}" for name in sorted(NAMES)
    ]


def test_builds_and_reviews_leave_each_other_alone(two_years):
    two_years.build()
    built = contents(two_years.out)
    review(two_years)
    both = contents(two_years.out)
    assert {path: both[path] for path in built} == built
    shutil.rmtree(two_years.root / "declarations" / "b")
    two_years.build(force=True)
    after = contents(two_years.out)
    assert {path: after[path] for path in both if path.startswith("review/")} == {
        path: content for path, content in both.items() if path.startswith("review/")
    }
    review(two_years)
    assert {path for path in contents(two_years.out) if not path.startswith("review/")} == {
        path for path in after if not path.startswith("review/")
    }


def test_a_folder_of_the_other_kind_is_refused_and_nothing_is_taken_away(two_years):
    two_years.build()
    review(two_years)
    before = contents(two_years.out)
    mixed = Request(latest_two(two_years.root), "全部", True, two_years.root, two_years.out, 1)
    with pytest.raises(PlanningError, match=r" 里是 jixiao build 生成的申报表;请另写一个文件夹:--out "):
        review_all(mixed, lambda _: None)
    with pytest.raises(PlanningError, match=r" 里是 jixiao review 生成的审核材料;请用 --out 另写一个文件夹$"):
        two_years.build(out=two_years.out / "review")
    assert contents(two_years.out) == before


def test_between_revisions_only_what_changed_is_reviewed(two_years):
    git = Git.new(two_years.root)
    git.commit()
    two_years.declare("a", *CHANGES, ANSWER, year="2023")
    git.commit()
    pack = review(two_years, revisions="HEAD~1..HEAD")
    assert (pack.totals.declarations, pack.totals.uncompared) == (1, 0)
    assert {path.partition("/")[0] for path in made(two_years) if "/" in path} == {"a"}
    assert "2023 修改前后" in (two_years.out / "review" / "index.html").read_text("utf-8")


def test_a_review_between_revisions_takes_nobody_elses_files_away(two_years):
    git = Git.new(two_years.root)
    git.commit()
    review(two_years)
    before = made(two_years)
    two_years.declare("a", *CHANGES, ANSWER, year="2023")
    git.commit()
    pack = review(two_years, revisions="HEAD~1..HEAD")
    assert (pack.removed, pack.left) == ([], [])
    assert made(two_years) == before
    assert (two_years.out / "review" / "index.html").read_text("utf-8").count("<tr>") == 2
    shutil.rmtree(two_years.root / "declarations" / "b")
    assert len(review(two_years).removed) == 4


def test_two_departments_with_one_folder_are_refused_and_not_mixed(two_years):
    shutil.copytree(two_years.root / "declarations" / "a", two_years.root / "declarations" / "more" / "A")
    pack = review(two_years)
    assert pack.code == USAGE
    assert (pack.failed, pack.totals.declarations) == (1, 4)
    index = (two_years.out / "review" / "index.html").read_text("utf-8")
    assert "会写到同一处" in index
    assert not list((two_years.out / "review").glob("*/*/.jixiao-tmp-*"))


def test_a_review_that_was_cut_short_is_completed_by_the_next(two_years):
    review(two_years)
    whole = contents(two_years.out)
    shutil.rmtree(two_years.out)

    def stop(_):
        raise KeyboardInterrupt

    pairs = latest_two(two_years.root)
    request = Request(pairs, "全部", True, two_years.root, two_years.out / "review", 1)
    with pytest.raises(KeyboardInterrupt):
        review_all(request, stop)
    filled_in = listed(two_years, "a")
    filled_in.write_bytes(b"filled in")
    assert review(two_years).kept == [filled_in.relative_to(two_years.out / "review").as_posix()]
    assert filled_in.read_bytes() == b"filled in"
    assert review(two_years, force=True).code == DONE
    assert contents(two_years.out) == whole


def test_one_review_at_a_time(two_years):
    with Lock(two_years.out / "review"), pytest.raises(BusyError):
        review(two_years)


def test_a_file_in_use_is_said_and_the_others_are_made(two_years, monkeypatch):
    from generator.building import placing

    replace = placing.os.replace

    def locked(source, target):
        if "/a/" in str(target) and str(target).endswith(".docx"):
            raise PermissionError(13, "Permission denied", str(target))
        replace(source, target)

    monkeypatch.setattr(placing.os, "replace", locked)
    pack = review(two_years)
    assert (pack.code, pack.failed) == (ENVIRONMENT, 1)
    assert [path for path in made(two_years) if path.startswith("b/")] == [
        f"b/2023/{name}" for name in sorted(NAMES)
    ]
    monkeypatch.undo()
    assert review(two_years).code == DONE
