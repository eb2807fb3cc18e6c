"""The printed lines of the goals -> what each goal says: an edition's way of printing them read backwards."""

from collections.abc import Sequence

from generator.model.declaration import Goal
from generator.model.edition import Edition
from generator.model.words import words_of
from generator.phrasing import compile_phrase
from generator.reading.solving import Display, Solver

NUMBER = "序号"
_GOAL = words_of(Goal)


class GoalLines:
    """Reads the goals of one edition's forms. Raises PhrasingError as compiling does."""

    def __init__(self, edition: Edition) -> None:
        self._solver = Solver([Display("", *compile_phrase(edition.goal_display))], [NUMBER, *_GOAL.values()])

    def content(self, line: str, number: int, code: str | None = None) -> str | None:
        """What a line says where it is printed as goal `number` (from 1); None where no such goal begins with it."""
        known = {NUMBER: str(number), _GOAL["code"]: code}
        for words in self._solver.solutions({"": line}, known):
            if all(words[name] == value for name, value in known.items()):
                return words[_GOAL["content"]]
        return None

    def contents(self, cell: str, codes: Sequence[str | None]) -> list[str] | None:
        """What each goal of a cell says; `codes` are the 编号 that they have. None where the first is no goal.

        A line that begins no goal goes on with the one above it.
        """
        contents: list[str] = []
        for line in cell.split("\n"):
            number = len(contents)
            said = self.content(line, number + 1, codes[number] if number < len(codes) else None)
            if said is not None:
                contents.append(said)
            elif not contents:
                return None
            else:
                contents[-1] += f"\n{line}"
        return contents
