"""What can be wrong with an edition's page."""


class PreviewFault(Exception):  # noqa: N818  # a fault of the template, told as a finding, not as a crash
    """A preview.html.j2 that cannot be used. `message` and `hint` are Chinese; `file` is the page or what it includes.

    `line` is 1 where the fault has no line.
    """

    def __init__(self, message: str, hint: str, file: str, line: int = 1) -> None:
        super().__init__(message)
        self.message, self.hint, self.file, self.line = message, hint, file, line
