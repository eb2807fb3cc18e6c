"""How much a diagnostic weighs."""

from enum import IntEnum


class Severity(IntEnum):
    """错误 stops the submission, 警告 needs a person's decision, 提示 is for information; greater is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word machines read: `error`, `warning`, `note`."""
        return self.name.lower()

    @property
    def caption(self) -> str:
        """The word people read: 错误, 警告, 提示."""
        return _CAPTIONS[self]


_CAPTIONS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"}
BY_CAPTION = {caption: severity for severity, caption in _CAPTIONS.items()}
BY_WORD = {severity.word: severity for severity in Severity}
