"""A foreign file that cannot be read, and what to do instead."""


class RefusedError(Exception):
    """The file cannot be taken over. `message` says why and `hint` what to do, both in Chinese."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint
