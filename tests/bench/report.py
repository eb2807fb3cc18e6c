"""Figures to tables and verdicts: docs/performance.md."""

import os
import platform
import sys
from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

from tests.bench.revisions import REVIEW, Between
from tests.bench.scale import Scale
from tests.bench.stages import ASSEMBLY, BARE, CHANGES, PROOF, REDLINE, SPELLED, WHOLE, WORD
from tests.bench.timing import ROUNDS, TURN, Times

STEPS = {
    "load": "bytes to data and places (one parse, typing slips seen)",
    "conformance": "every violation of the JSON Schema",
    "model": "data to Declaration",
    "form": "Declaration to printed texts, rows and spans",
    "rules": "every finding of every rule",
    "check": "all of the above with places, waivers and order: `check` of one declaration",
    WORD: "Form to .docx, without proof",
    PROOF: "the .docx read back and compared text by text",
    "preview": "Form and findings to HTML",
    WHOLE: "YAML bytes to a checked, proved .docx and HTML",
    CHANGES: "facts and judgements of a pair of years, and their Markdown (both years read and checked before)",
    REDLINE: "both years' forms aligned and written as Word's tracked changes, proved on both sides",
    BARE: "docxtpl alone: open the template, render with autoescape, save to memory",
    "CSafeLoader": "the assembly: YAML to data",
    "jsonschema": "the assembly: iter_errors of a validator built once",
    "page": "the assembly: an ordinary Jinja page with autoescape",
    ASSEMBLY: "the assembly, whole: our short YAML to .docx and HTML, no rules, no places, no proof",
    SPELLED: "the same from a YAML that spells out every row of the form, as one writes it without editions",
}


class Target(NamedTuple):
    """A figure that was promised: at least or at most a limit."""

    name: str
    value: float
    limit: float
    at_least: bool
    unit: str = ""

    @property
    def met(self) -> bool:
        """Whether the promise holds."""
        return self.value >= self.limit if self.at_least else self.value < self.limit

    @property
    def verdict(self) -> str:
        """As the table says it."""
        return "met" if self.met else "**not met**"


class Results(NamedTuple):
    """Everything that one run of the bench found out."""

    times: Times
    scales: list[Scale]
    starts: dict[str, float]
    revisions: list[Between]
    saves: Sequence[float] = ()


def targets(results: Results) -> list[Target]:
    """The promises that can be judged by what was measured."""
    times, starts = results.times, results.starts
    found = [
        Target("Word against docxtpl", times.ratio(BARE, WORD), 20, True, " times as fast"),
        Target("Word with proof against docxtpl", times.ratio(BARE, WORD, PROOF), 8, True, " times as fast"),
        Target("whole way, share of docxtpl's time", 100 / times.ratio(BARE, WHOLE), 100 / 3, False, " %"),
        Target("whole way against the assembly", times.ratio(SPELLED, WHOLE), 4, True, " times as fast"),
        Target(
            "the same, the assembly given our short YAML",
            times.ratio(ASSEMBLY, WHOLE),
            4,
            True,
            " times as fast",
        ),
        Target("changes of a pair against docxtpl", times.ratio(CHANGES, BARE), 1.5, False, " times as long"),
        Target("redline of a pair against docxtpl", times.ratio(REDLINE, BARE), 3, False, " times as long"),
        Target(
            "`check` against `import docxtpl`, both cold",
            starts["check of one declaration"] / starts["import docxtpl"],
            2,
            False,
            " times as long",
        ),
    ]
    if results.saves:
        name = f"save to screen, the slowest of {len(results.saves)}"
        found.append(Target(name, max(results.saves), 0.5, False, " s"))
    found += _of_scale({(scale.count, scale.jobs): scale for scale in results.scales})
    return [*found, *_of_revisions(results.revisions)]


def _of_scale(scales: dict[tuple[int, int], Scale]) -> Iterator[Target]:
    for jobs in sorted({jobs for _, jobs in scales}):
        small, large = scales.get((100, jobs)), scales.get((10_000, jobs))
        if small and large and small.peak is not None and large.peak is not None:
            yield Target(
                f"memory, 10,000 over 100, --jobs {jobs}", large.peak - small.peak, 10, False, " MB more"
            )
        if thousand := scales.get((1_000, jobs)):
            share = 100 * thousand.again / thousand.seconds
            yield Target(f"nothing to do over 1,000, --jobs {jobs}", share, 2, False, " % of the full build")
    one, two = scales.get((1_000, 1)), scales.get((1_000, 2))
    if one and two:
        gain = two.throughput / one.throughput
        yield Target(
            "--jobs 2 against --jobs 1, 1,000 declarations", gain, 1.5, True, " times the throughput"
        )


def _of_revisions(measured: Iterable[Between]) -> Iterator[Target]:
    packs = {between.jobs: between for between in measured if between.command == REVIEW}
    if {1, 2} <= set(packs):
        gain = packs[2].throughput / packs[1].throughput
        name = f"--jobs 2 against --jobs 1, the pack of {packs[1].count:,} departments"
        yield Target(name, gain, 1.5, True, " times the throughput")


def markdown(results: Results, command: str) -> str:
    """The page."""
    return "\n".join(
        [*_head(command), *_promises(results), *_steps(results.times), *_whole(results), *_reading()]
    )


def _head(command: str) -> Iterator[str]:
    yield "# Performance"
    yield ""
    yield f"Made by `{command}`, on {_machine()}. Milliseconds are this machine's; ratios last."
    yield ""


def _machine() -> str:
    """What matters of the machine, and nothing that tells which one it is."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count()
    return f"{cores} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def _promises(results: Results) -> Iterator[str]:
    yield "## Promises"
    yield ""
    yield from _table(("", "measured", "promised", ""), (_promise(target) for target in targets(results)))


def _promise(target: Target) -> tuple[str, ...]:
    bound = "at least" if target.at_least else "less than"
    measured = f"{target.value:.2f}{target.unit}"
    return target.name, measured, f"{bound} {target.limit:.3g}", target.verdict


def _steps(times: Times) -> Iterator[str]:
    yield "## One declaration"
    yield ""
    rows = (
        (name, f"{times.of(name):.2f}", f"{times.spread(name):.2f}", text) for name, text in STEPS.items()
    )
    yield from _table(("step", "ms", "slowest / fastest round", "what it is"), rows)


def _whole(results: Results) -> Iterator[str]:
    yield "## Many declarations, by the command line"
    yield ""
    heads = ("declarations", "--jobs", "full build, s", "a second", "largest process, MB", "nothing to do, s")
    yield from _table(heads, (_scaled(scale) for scale in results.scales))
    yield "## Departments between two revisions, by the command line"
    yield ""
    heads = ("jixiao …", "departments", "--jobs", "s", "a second", "largest process, MB")
    yield from _table(heads, (_compared(between) for between in results.revisions))
    yield "## From a standing start"
    yield ""
    yield from _table(("python …", "ms"), ((name, f"{time:.0f}") for name, time in results.starts.items()))
    yield from _saved(results.saves)


def _saved(saves: Sequence[float]) -> Iterator[str]:
    """Nothing where there was no browser to look."""
    if saves:
        yield "## From save to screen"
        yield ""
        figures = (f"{1000 * figure:.0f}" for figure in (min(saves), median(saves), max(saves)))
        yield from _table(
            ("saves", "fastest, ms", "median, ms", "slowest, ms"), [(str(len(saves)), *figures)]
        )


def _scaled(scale: Scale) -> tuple[str, ...]:
    counts = (f"{scale.count:,}", str(scale.jobs), f"{scale.seconds:.2f}", f"{scale.throughput:.0f}")
    return *counts, _peak(scale.peak), f"{scale.again:.3f}"


def _compared(between: Between) -> tuple[str, ...]:
    counts = f"{between.count:,}", str(between.jobs)
    return (
        between.command,
        *counts,
        f"{between.seconds:.2f}",
        f"{between.throughput:.0f}",
        _peak(between.peak),
    )


def _peak(peak: float | None) -> str:
    return "-" if peak is None else f"{peak:.1f}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _reading() -> Iterator[str]:
    yield "## How to read it"
    yield ""
    yield f"""\
- The declarations are the real one with other texts, targets and amounts in each, so that nothing is known from the
  one before; a round never sees a declaration of another round. Their departments are invented.
- *One declaration* is time of the processor in a warm process, median of {ROUNDS} rounds. In every round the steps take
  turns over the same declarations, {TURN} at a time, so that whatever slows the machine slows all; a ratio is the
  median of the rounds' ratios. What a step is given is made before and not counted. Steps do not add up to the whole:
  rules are quicker on what another step has already looked at.
- docxtpl gets the same template and the same finished texts. The assembly is what one would write with PyYAML,
  jsonschema, docxtpl and Jinja: validator, page and edition are made once, and its texts are the same (a test sees to
  it). It neither judges rules nor knows lines nor proves anything. Without editions its YAML holds the whole form, 33
  rows with their texts; given our short YAML, where 19 rows are a name each, it has less to load and to validate.
- *Many declarations* is time by the clock of `python -m generator build`, start of Python included, into an empty
  folder, then again with nothing to do. Memory is what the largest of its processes had at most.
- *Between two revisions* is a git repository whose first commit has one year of every department and whose second adds
  the next, with every kind of change in each. `diff` says them as one Markdown text; `review` makes the whole pack: for
  each department the report as a page, the proved redline, the data and the list of questions, and the index as a page
  and a workbook. On a terminal both show how far they are.
- *From save to screen* is `jixiao serve` with the real form open in chromium: by the clock from the write of the file to
  the frame that shows the new text. A tenth of a second of it is the time between two looks at the disk.
- Numbers of a busy machine are worth little: look at slowest / fastest first."""
    yield ""
