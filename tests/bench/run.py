"""Measures the program against its promises and writes docs/performance.md; `make bench` runs it.

No test asks a clock: this is for people. With --quick the 10,000 declarations are left out.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path[0] = str(
    Path(__file__).resolve().parents[2]
)  # a program, not a module: `tests` is found from the project

# ruff: noqa: E402  imported when the path is known
from generator.cli import collect_seldom
from tests.bench.documents import ROOT, documents
from tests.bench.report import Results, markdown, targets
from tests.bench.revisions import measure_revisions
from tests.bench.saving import measure_saves
from tests.bench.scale import Scale, measure_scale, measure_starts
from tests.bench.stages import Program, steps
from tests.bench.timing import ROUNDS, Times, measure

PAGE = ROOT / "docs" / "performance.md"
JOBS = (1, 2)
SIZES = {1: ROUNDS, 100: ROUNDS, 1_000: 3, 10_000: 1}
"""How many declarations are built, and how often."""


def main(words: list[str]) -> int:
    """Measure, write the page, say what holds. Returns 0 also where a promise does not hold: it is a report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer declarations, and none of 10,000")
    quick = parser.parse_args(words).quick
    collect_seldom()  # as the program does; it serves every side alike
    _say("one declaration, step by step")
    times = one_by_one(20 if quick else 60)
    _say("from a standing start, and from save to screen")
    results = Results(times, [], measure_starts(ROUNDS), [], measure_saves(10 if quick else 40))
    results.scales.extend(_scales(quick=quick))
    departments = 100 if quick else 1_000
    _say(f"{departments:,} departments between two revisions")
    results.revisions.extend(measure_revisions(departments, JOBS, 1 if quick else 3))
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(markdown(results, 'make bench ARGS="--quick"' if quick else "make bench"), "utf-8")
    for target in targets(results):
        _say(f"{target.name}: {target.value:.2f}{target.unit}, {target.verdict}")
    _say(f"see {PAGE.relative_to(ROOT).as_posix()}")
    return 0


def one_by_one(count: int) -> Times:
    """Every step over `count` declarations a round."""
    rounds = (list(documents(count, 1 + number * count)) for number in range(ROUNDS + 1))
    return measure(steps(Program()), rounds)


def _scales(*, quick: bool) -> Iterator[Scale]:
    for count, rounds in SIZES.items():
        if not quick or count < max(SIZES):
            _say(f"{count:,} declarations")
            yield from measure_scale(count, JOBS, 1 if quick else rounds)


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  a program for people


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
