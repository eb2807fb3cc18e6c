"""What a build made: for each file the digest of its inputs and of its bytes; with a journal against sudden ends."""

import os
from collections.abc import Iterable, Iterator, Mapping
from heapq import merge
from itertools import chain, groupby
from pathlib import Path
from typing import NamedTuple

from generator.building.outcome import TEMPORARY

# hashlib and json are imported where they are used: together they cost a tenth of a build with nothing to do

NAME, JOURNAL = ".jixiao.json", ".jixiao.journal"
FORMAT = 1


class Entry(NamedTuple):
    """A file made: its path below the output folder, the digest of what it was made from, and of its bytes."""

    path: str
    inputs: str
    sha256: str

    @property
    def key(self) -> str:
        """The declaration it belongs to (`department/year`), or its own name at the top."""
        return self.path.rpartition("/")[0] or self.path


def digest(path: Path) -> str | None:
    """The SHA-256 of a file's bytes, or None where there is no file."""
    import hashlib

    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def read(out: Path) -> dict[str, list[Entry]]:
    """The entries by declaration. An unreadable manifest counts as none: everything is then made again."""
    import json

    try:
        data = json.loads((out / NAME).read_bytes())
        files = data["files"] if data["format"] == FORMAT else {}
        entries = [Entry(path, item["inputs"], item["sha256"]) for path, item in files.items()]
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return _by_key(entries)


def _by_key(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    grouped: dict[str, list[Entry]] = {}
    for entry in entries:
        grouped.setdefault(entry.key, []).append(entry)
    return grouped


def recover(out: Path) -> None:
    """Fold the journal of a build that was killed into the manifest, and sweep away what it left half done.

    What it had renamed is known as ours; files over all, at the top, do not tell of that yet: their inputs are void.
    """
    if not (out / JOURNAL).exists():
        return
    known = {entry.path: entry for entries in read(out).values() for entry in entries}
    known |= {path: entry._replace(inputs="") for path, entry in known.items() if "/" not in path}
    for entry in journalled(out):
        if digest(out / entry.path) == entry.sha256:
            known[entry.path] = entry
    sweep(out, "*/*")
    write(out, sorted(known.values()))
    (out / JOURNAL).unlink()


def sweep(out: Path, key: str) -> None:
    """Remove files that were finished but never renamed into place; `key` may be a pattern."""
    for temporary in out.glob(f"{key}/{TEMPORARY}*"):
        temporary.unlink(missing_ok=True)
        remove_empty(temporary.parent, out)


def remove_empty(folder: Path, out: Path) -> None:
    """Remove a folder of the output, and those around it, while nothing is in them."""
    while folder != out and not (folder.is_dir() and any(folder.iterdir())):
        if folder.is_dir():
            folder.rmdir()
        folder = folder.parent


def journalled(out: Path) -> Iterator[Entry]:
    """The entries of the journal in the order they were written; a line cut short by a kill is ignored."""
    try:
        with (out / JOURNAL).open(encoding="utf-8") as lines:
            for line in lines:
                parts = line.rstrip("\n").split("\t")
                if line.endswith("\n") and len(parts) == 3:
                    yield Entry(parts[2], parts[0], parts[1])
    except FileNotFoundError:
        return


class Journal:
    """Says what is about to be renamed into place, before it is."""

    def __init__(self, out: Path) -> None:
        out.mkdir(parents=True, exist_ok=True)
        self._file = os.open(out / JOURNAL, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o644)

    def note(self, entries: Iterable[Entry]) -> None:
        """Write the entries down at once. A later one for the same file counts; one without digest takes it back."""
        lines = "".join(f"{entry.inputs}\t{entry.sha256}\t{entry.path}\n" for entry in entries)
        if lines:
            os.write(self._file, lines.encode("utf-8"))

    def close(self) -> None:
        """Stop writing; the file stays until the manifest holds what it says."""
        os.close(self._file)


def finish(out: Path, kept: Mapping[str, list[Entry]], last: Iterable[Entry]) -> None:
    """Write the manifest from what was kept, what the journal says, and the files over all; then drop the journal.

    Kept and journal come in order, so that memory stays flat over any number of declarations.
    """
    old = sorted(entry for entries in kept.values() for entry in entries)
    write(out, chain(merge(old, _sorted_journal(out)), last))
    (out / JOURNAL).unlink(missing_ok=True)


def _sorted_journal(out: Path) -> Iterator[Entry]:
    """The journal, sorted within each declaration, the last word on each file; declarations were journalled in order."""
    for _, group in groupby(journalled(out), key=lambda entry: entry.key):
        last = {entry.path: entry for entry in group}
        yield from sorted(entry for entry in last.values() if entry.sha256)


def write(out: Path, entries: Iterable[Entry]) -> None:
    """Write the manifest in one piece: a temporary name, then a rename."""
    import json

    temporary = out / (NAME + ".tmp")
    with temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"format": {FORMAT}, "files": {{')
        for number, entry in enumerate(entries):
            item = json.dumps({"inputs": entry.inputs, "sha256": entry.sha256})
            file.write(
                ("," if number else "") + "\n" + json.dumps(entry.path, ensure_ascii=False) + ": " + item
            )
        file.write("\n}}\n")
    temporary.replace(out / NAME)
