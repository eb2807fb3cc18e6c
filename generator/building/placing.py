"""Renaming finished files into place, and taking away what no longer holds; files edited by hand are left alone."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.building.exits import ENVIRONMENT
from generator.building.manifest import Entry, Journal, digest, remove_empty, sweep
from generator.building.outcome import Made, Outcome, Status

WORD = ".docx"


class Placing:
    """Puts the files of one declaration after another into the output folder."""

    def __init__(
        self,
        out: Path,
        known: dict[str, list[Entry]],
        journal: Journal,
        *,
        force: bool,
        edited: tuple[str, ...] = (WORD,),
    ) -> None:
        self._out = out
        self._known = known
        self._journal = journal
        self._force = force
        self._edited_by_hand = edited
        self.removed: list[str] = []
        """Files taken away because nothing stands behind them any more."""
        self.left: list[str] = []
        """Word files that would have been taken away, but somebody has edited them."""

    def place(self, outcome: Outcome) -> tuple[Outcome, list[str]]:
        """Place an outcome's files; returns it with its final status, and the hand-edited files that were kept."""
        if outcome.status is Status.FAILED:
            self.leave(outcome.job.key)
            return outcome, []
        try:
            kept = self.put(outcome.job.key, outcome.inputs, outcome.files)
        except OSError as error:
            return _in_use(outcome, error), []
        return (_kept(outcome) if kept else outcome), kept

    def leave(self, key: str) -> None:
        """Nothing came of a declaration: what stands there stays."""
        self._keep(key, {entry.path: entry.sha256 for entry in self._known.pop(key, ())})
        sweep(self._out, key)

    def put(self, key: str, inputs: str, files: Sequence[Made]) -> list[str]:
        """Place the files of one declaration; returns the hand-edited ones that were kept.

        Raises OSError when one could not be placed; what stands there then is known.
        """
        old = {entry.path: entry.sha256 for entry in self._known.pop(key, ())}
        try:
            kept = self._replace(inputs, files, old)
        except OSError:
            self._give_up(key, files, old)
            raise
        self._keep(key, {path: old[path] for path in kept if path in old})
        return kept

    def _replace(self, inputs: str, files: Sequence[Made], old: dict[str, str]) -> list[str]:
        """Rename new files into place and remove what they replace; returns what was kept."""
        kept = [made.path for made in files if not self._may_overwrite(made.path, old, made.sha256)]
        ours = [made for made in files if made.path not in kept]
        self._journal.note(Entry(made.path, inputs, made.sha256) for made in ours)
        for made in ours:
            os.replace(made.temporary, self._out / made.path)  # noqa: PTH105  twice a declaration
        for made in files:
            if made.path in kept:
                os.unlink(made.temporary)  # noqa: PTH108
        gone = set(old) - {made.path for made in files}
        return kept + self._remove(sorted(gone), old)

    def _give_up(self, key: str, files: Sequence[Made], old: dict[str, str]) -> None:
        """After a file could not be renamed or removed: know what stands there now, whichever it is."""
        new = {made.path: made.sha256 for made in files}
        self._journal.note(Entry(path, "", "") for path in new)
        sweep(self._out, key)
        now = {path: digest(self._out / path) for path in {*old, *new}}
        ours = {
            path: found for path, found in now.items() if found and found in (old.get(path), new.get(path))
        }
        edited = {path: old[path] for path in old if now[path] and path not in ours}
        self._keep(key, {**ours, **edited})

    def remove_orphans(self, keys: Iterable[str]) -> list[str]:
        """Take away the files of declarations that are gone; returns what was kept."""
        kept = []
        for key in keys:
            old = {entry.path: entry.sha256 for entry in self._known.pop(key)}
            left = self._remove(sorted(old), old)
            kept += left
            self._keep(key, {path: old[path] for path in left})
        return kept

    def _keep(self, key: str, files: dict[str, str]) -> None:
        """Go on knowing old files, with inputs that match nothing, so that the next build looks at them again."""
        if files:
            self._known[key] = [Entry(path, "", sha256) for path, sha256 in files.items()]

    def _edited(self, path: str, old: dict[str, str], new: str = "") -> bool:
        """Whether a file that people edit stands there as neither what we made last time nor what we would now."""
        if not path.endswith(self._edited_by_hand):
            return False
        found = digest(self._out / path)
        return found is not None and found not in (old.get(path), new)

    def _may_overwrite(self, path: str, old: dict[str, str], new: str) -> bool:
        return self._force or not self._edited(path, old, new)

    def _remove(self, paths: list[str], old: dict[str, str]) -> list[str]:
        kept = []
        for path in paths:
            if self._edited(path, old):
                kept.append(path)
            elif (self._out / path).exists():
                self.removed.append(path)
                (self._out / path).unlink()
                remove_empty((self._out / path).parent, self._out)
        self.left += kept
        return kept


def _kept(outcome: Outcome) -> Outcome:
    return outcome._replace(status=Status.KEPT, row=outcome.row._replace(status=Status.KEPT.value))


def _in_use(outcome: Outcome, error: OSError) -> Outcome:
    """An outcome whose files could not be put in place; on Windows, Word locks what it shows."""
    from generator.diagnostics.system import reason

    report = f"{outcome.job.shown}:写不进 {error.filename}:{reason(error)}。文件若正在 Word 或 WPS 中打开,请关闭后再试"
    row = outcome.row._replace(status=Status.FAILED.value, word="", page="")
    return outcome._replace(status=Status.FAILED, row=row, files=(), report=report, code=ENVIRONMENT)
