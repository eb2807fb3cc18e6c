"""What was made of a text, kept for the next time: most texts of a form are the edition's and come again."""

from collections.abc import Callable

MOST = 1024
"""How many texts are kept, at most."""


class Kept(dict[object, str]):
    """`kept[value]` is `make(value)`, made once for each text.

    Asking a dict costs a third of calling a function, and a page asks for a thousand values. Only texts are kept: for
    a dict the values 1, True and Decimal(1) are one.
    """

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[object], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, value: object) -> str:
        made = self._make(value)
        if type(value) is str:
            if len(self) >= MOST:
                self.clear()
            self[value] = made
        return made
