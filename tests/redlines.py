"""Writes redlines of random pairs, and of the example's two years, into a folder, for validators: `.ci/run` uses it.

python tests/redlines.py FOLDER COUNT
"""

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1])  # a program: `tests` is found from the project

# ruff: noqa: E402  imported when the path is known
from generator.source import load
from tests import pairs
from tests.writing.word.test_redline import random_years, redline, years


def main(folder: Path, count: int) -> None:
    """Raises what the redline raises."""
    folder.mkdir(parents=True, exist_ok=True)
    before, after = (
        load(file.read_bytes(), file.name).data for file in sorted(pairs.REAL.parent.glob("*.yaml"))[-2:]
    )
    (folder / "example.docx").write_bytes(redline(years(before, after)))
    for seed in range(count):
        (folder / f"{seed:03}.docx").write_bytes(redline(random_years(seed)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
