"""Two declarations compared -> the department's line in the review's index."""

from generator.building.comparing.compared import Compared
from generator.checking.check import Checked
from generator.diagnostics import Severity
from generator.model.declaration import Declaration
from generator.review.facts import AmountPair, Changes, Demand
from generator.review.review import Review
from generator.writing.report.page.money import PROJECTS
from generator.writing.summary import Amounts, Counted, ReviewRow


def review_row(compared: Compared) -> ReviewRow:
    """What the index says of it; paths are the workshop's to add."""
    sides, new = compared.sides, compared.new
    row = ReviewRow(
        folder=sides.folder,
        old_year=sides.old.stem if sides.old else "",
        new_year=sides.new.stem if sides.new else "",
        department=_department(compared),
        obstacle=obstacle(compared),
        old=_counted(compared.old),
        new=_counted(new),
    )
    if new is not None:
        row = row._replace(tally=new.tally, unit=new.edition.unit if new.edition else "")
    return _reviewed(row, compared.review) if compared.review else _alone(row, new)


def obstacle(compared: Compared) -> str:
    """Why there is no comparison, in one sentence without full stop; empty where there is one."""
    old, new = compared.sides.old, compared.sides.new
    if compared.faulty:
        return ";".join(map(_faulty, compared.faulty))
    if old is None:
        return f"只有 {new.stem} 年度的申报表" if new else "没有申报表"
    return "" if new else f"{old.stem} 年度的申报表已删去"


def _faulty(checked: Checked) -> str:
    errors = [found for found in checked.diagnostics if found.severity is Severity.ERROR]
    if not errors:
        return f"{checked.source.file} 不能比较"
    first = errors[0]
    more = f"(共 {len(errors)} 个错误)" if len(errors) > 1 else ""
    return f"{first.place.file} 第 {first.place.line} 行:{first.message}{more}"


def _department(compared: Compared) -> str:
    sides = (compared.new, compared.old)
    known = (checked.declaration for checked in sides if checked and checked.declaration)
    return next((declaration.department for declaration in known), "")


def _counted(checked: Checked | None) -> Counted | None:
    if checked is None or checked.declaration is None:
        return None
    indicators = [listed.indicator for listed in checked.declaration.listed]
    return Counted(len(indicators), sum(indicator.number is not None for indicator in indicators))


def _reviewed(row: ReviewRow, review: Review) -> ReviewRow:
    changes = review.changes
    return row._replace(
        asking=len(review.asking),
        unanswered=len(review.unanswered),
        total=_amounts(_total(changes)),
        projects=_amounts(_projects(changes)),
        added=_how_many(changes, Demand.ADDED),
        dropped=_how_many(changes, Demand.DROPPED),
        renamed=_how_many(changes, Demand.RENAMED),
        moved=_how_many(changes, Demand.MOVED),
    )


def _total(changes: Changes) -> AmountPair | None:
    """The first line of the budget on the new form, which is its total."""
    first = changes.edition.budget[0].key if changes.edition.budget else None
    return next((pair for pair in changes.amounts if pair.key == first), None)


def _projects(changes: Changes) -> AmountPair | None:
    return next((pair for pair in changes.amounts if pair.title == PROJECTS), None)


def _amounts(pair: AmountPair | None) -> Amounts:
    return Amounts(pair.old, pair.new) if pair else Amounts()


def _how_many(changes: Changes, demand: Demand) -> int:
    return sum(demand in pair.demands for pair in changes.indicators)


def _alone(row: ReviewRow, new: Checked | None) -> ReviewRow:
    """The amounts of the new year where there is nothing to compare them with."""
    if new is None or new.declaration is None or new.edition is None:
        return row
    lines = new.edition.budget
    projects = next((line.key for line in lines if line.path[-1] == PROJECTS), None)
    return row._replace(
        total=_single(new.declaration, lines[0].key if lines else None),
        projects=_single(new.declaration, projects),
    )


def _single(declaration: Declaration, key: str | None) -> Amounts:
    return Amounts(None, declaration.amount(key)) if key else Amounts()
