"""`jixiao text`: what a Word file says, for git and for whoever has no Word."""

from pathlib import Path

from generator.building.exits import DONE
from generator.building.planning import PlanningError, shown_path
from generator.cli.console import say_to_program


def print_text(file: Path) -> int:
    """Print a .docx as text. Raises PlanningError for what is none, OSError for what cannot be read."""
    from generator.writing.word.plain import UnreadableError, plain_lines

    try:
        lines = list(plain_lines(file.read_bytes()))
    except UnreadableError as error:
        raise PlanningError(f"{shown_path(file)} 不是 Word 文件(.docx),或者已经损坏") from error
    say_to_program("".join(f"{line}\n" for line in lines))
    return DONE
