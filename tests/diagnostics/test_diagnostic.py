from generator.diagnostics import Diagnostic, Place, Severity, Tally, breadcrumbs, in_file_order


def at(line: int, column: int, level: Severity = Severity.ERROR, file: str = "a.yaml") -> Diagnostic:
    return Diagnostic("R301", level, (Place(file, line, column, line, column + 1),), "话")


def test_diagnostics_are_sorted_by_file_line_column_and_weight() -> None:
    note, error = at(2, 5, Severity.NOTE), at(2, 5)
    assert in_file_order([at(1, 1, file="b.yaml"), note, error, at(2, 1), at(1, 9)]) == [
        at(1, 9),
        at(2, 1),
        error,
        note,
        at(1, 1, file="b.yaml"),
    ]


def test_breadcrumbs_count_items_from_one_and_leave_out_what_goes_without_saying() -> None:
    assert (
        breadcrumbs(("绩效指标", "产出指标", "三级指标", 0, "指标值"))
        == "绩效指标 › 产出指标 › 第1项 › 指标值"
    )


def test_tallies_add_up() -> None:
    assert Tally.of([at(1, 1), at(1, 2, Severity.NOTE)], waived=2) + Tally(1, 1, 1, 1) == Tally(2, 1, 2, 3)
