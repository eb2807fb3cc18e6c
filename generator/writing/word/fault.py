"""What can be wrong with a template, or with a text that is to be printed."""


class TemplateFault(Exception):  # noqa: N818  # a fault of the template, told as a finding, not as a crash
    """A form.docx that cannot be used. `message` and `hint` are Chinese; the build makes a T diagnostic of them."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UnprintableError(ValueError):
    """A text holds a character that XML, hence Word, cannot hold. The source layer refuses such texts earlier."""

    def __init__(self, text: str, position: int) -> None:
        super().__init__(f"第{position + 1}个字符 U+{ord(text[position]):04X} 不能写进 Word 文件:{text!r}")
        self.position = position
