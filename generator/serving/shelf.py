"""The pages as they are now: made again when their files change, waited for by whoever looks at them."""

import threading
from pathlib import Path

from generator.building.planning import Job
from generator.serving.dressing import Entry, Sent, address, declaration_page, index_page
from generator.serving.looking import MISSING, Key, Looking, Seen
from generator.serving.studio import Shown, Studio

_AT_ONCE = 20
"""How many declarations are made between two looks at the disk: a save is seen also while a thousand wait."""


class Shelf:
    """All pages by the key of their declaration; None is the list of all. One thread refreshes, many ask."""

    def __init__(self, root: Path, looking: Looking) -> None:
        self._root, self._looking = root, looking
        self._changed = threading.Condition(threading.RLock())
        self._making = threading.Lock()
        self._studio = Studio(root)
        self._jobs: dict[Key, Job] = {}
        self._notices: tuple[str, ...] = ()
        self._settings = ""
        self._made: dict[Key, str] = {}
        self._young: set[Key] = set()
        self._shown: dict[Key, Shown] = {}
        self._sent: dict[Key | None, Sent] = {}
        self._closed = False
        self._take(looking.look())

    def refresh(self) -> bool:
        """Look at the disk and make again what has changed; True when some are still to be made."""
        seen = self._looking.look()
        self._take(seen)
        stale = [key for key in seen.jobs if self._stale(key, seen.signatures[key])]
        for key in stale[:_AT_ONCE]:
            with self._making:
                self._make(key, seen.jobs[key], seen.signatures[key])
        return len(stale) > _AT_ONCE

    def page(self, key: Key | None) -> Sent | None:
        """The page as it is now; None for a declaration that is not there."""
        with self._changed:
            job = self._jobs.get(key) if key else None
        if key and job and key not in self._sent:
            with self._making:
                if key not in self._sent:
                    self._make(key, job, "")  # what was not looked at yet; the next look makes it once more
        return self._current(key)

    def following(self, key: Key | None, version: str, seconds: float) -> Sent | None:
        """The page that follows `version`, waited for up to `seconds`; after that, the same page again.

        None for a declaration that is not there, or that goes away in the meantime.
        """
        self.page(key)
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._moved_on(key, version), seconds)
            return self._current(key)

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _moved_on(self, key: Key | None, version: str) -> bool:
        current = self._current(key)
        return current is None or current.version != version

    def _current(self, key: Key | None) -> Sent | None:
        with self._changed:
            if key is None and None not in self._sent:
                entries = [Entry(address(one), job, self._shown.get(one)) for one, job in self._jobs.items()]
                self._sent[None] = index_page(entries, self._notices)
            return self._sent.get(key) if key is None or key in self._jobs else None

    def _take(self, seen: Seen) -> None:
        """Know what is there; whatever was made with other settings is to be made again."""
        if seen.settings != self._settings:
            with self._making:
                self._settings, self._studio = seen.settings, Studio(self._root)
                self._made.clear()
        if (seen.jobs, seen.notices) != (self._jobs, self._notices):
            with self._changed:
                self._jobs, self._notices = seen.jobs, seen.notices
                self._publish()

    def _stale(self, key: Key, signature: str) -> bool:
        return signature != MISSING and (self._made.get(key) != signature or key in self._young)

    def _make(self, key: Key, job: Job, signature: str) -> None:
        """Make a page, and after a change once more at the next look: a file may be only half written now.

        Then only is a broken one believed, so that no save lets troubles flash up. Nothing that was ever shown is
        forgotten: a declaration may come back.
        """
        before, again = self._shown.get(key), key in self._young and self._made.get(key) == signature
        shown = self._studio.show(job, before)
        self._made[key] = signature
        (self._young.discard if again or before is None else self._young.add)(key)
        if shown.troubles and key in self._young:
            return
        if shown != before or key not in self._sent:
            with self._changed:
                self._shown[key], self._sent[key] = shown, declaration_page(job, shown)
                self._publish()

    def _publish(self) -> None:
        self._sent.pop(None, None)
        self._changed.notify_all()
