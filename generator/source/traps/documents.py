"""Lines that belong to YAML itself: a file holds one document, and no directives."""

from collections.abc import Iterator

from generator.source.traps.line import Line, Suspicion


def document_mark(line: Line) -> Iterator[Suspicion]:
    """A line that ends one document and begins the next.

    Wrong: `---` between two declarations. Right: one file for each.
    """
    if line.text[:3] in ("---", "...") and line.text[3:4] in ("", " "):
        message = "一个文件只写一份申报表,这一行却开始了另一份"
        hint = f"删去「{line.text[:3]}」这一行,或把后面的内容放到另一个文件"
        yield line.suspect("Y162", 0, 3, message, f"#{line.text}", hint)


def directive(line: Line) -> Iterator[Suspicion]:
    """A percent sign in the first column.

    Wrong: `%YAML 1.1`. Right: nothing; the program knows how to read the file.
    """
    if line.text.startswith("%"):
        message = "不用 YAML 的指令行「%…」"
        yield line.suspect("Y163", 0, len(line.text), message, f"#{line.text}", "删去这一行")
