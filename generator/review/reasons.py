"""变动说明: which of them answers what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.declaration import Reason


@dataclass(frozen=True, slots=True)
class Reasons:
    """The 变动说明 of a declaration. One answers a finding when its 对象 is among what the finding asks about."""

    written: Sequence[Reason]

    def answer(self, objects: Sequence[str]) -> str | None:
        """What is said about any of `objects`: the texts in their order, or None where nobody says anything."""
        texts = [reason.reason.strip() for reason in self.written if reason.subject.strip() in objects]
        return ";".join(dict.fromkeys(filter(None, texts))) or None

    def idle(self, asked: Iterable[Sequence[str]]) -> list[Reason]:
        """Those that answer none of the findings that ask."""
        wanted = {name for objects in asked for name in objects}
        return [reason for reason in self.written if reason.subject.strip() not in wanted]
