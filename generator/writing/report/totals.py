"""What a report of many departments says in one line."""

from collections import Counter

from generator.diagnostics import Severity
from generator.writing.report.entry import Entry, Status


class Totals:
    """Counts departments by status, and findings by level; grows by one department after another."""

    def __init__(self) -> None:
        self._statuses: Counter[Status] = Counter()
        self._levels: Counter[Severity] = Counter()
        self.departments = self.asking = self.unanswered = 0

    def add(self, entry: Entry) -> None:
        """Count one more."""
        self.departments += 1
        self._statuses[entry.status] += 1
        if entry.review:
            self._levels.update(judged.weight for judged in entry.review.judged)
            self.asking += len(entry.review.asking)
            self.unanswered += len(entry.review.unanswered)

    @property
    def counts(self) -> dict[str, int]:
        """By the words that machines read."""
        return {
            "compared": self.departments,
            **{status.word: self._statuses[status] for status in Status},
            "asking": self.asking,
            "unanswered": self.unanswered,
            **{level.word: self._levels[level] for level in sorted(Severity, reverse=True)},
        }

    @property
    def sentence(self) -> str:
        """For people."""
        if not self.departments:
            return "没有申报表不同。"
        statuses = ",".join(
            f"{status} {self._statuses[status]} 份" for status in Status if self._statuses[status]
        )
        asking = f";需说明 {self.asking} 项(未说明 {self.unanswered} 项)" if self.asking else ""
        return f"共比较 {self.departments} 份申报表{':' + statuses if statuses else ''}{asking}。"
