"""`jixiao explain`: what a code means, from the rule's own words."""

import difflib

from generator.building.exits import DONE, USAGE
from generator.checking.catalogue import explanation, titles
from generator.cli.console import say, warn


def explain_code(code: str | None) -> int:
    """Explain one code, or list all."""
    known = titles()
    if code is None:
        say("".join(f"{name}  {title}\n" for name, title in known.items()))
        return DONE
    text = explanation(code.upper())
    if text is None:
        near = difflib.get_close_matches(code.upper(), known, 3)
        warn(
            f"没有「{code}」这个代码;"
            + (f"相近的有 {'、'.join(near)}。\n" if near else "运行 jixiao explain 看全部。\n")
        )
        return USAGE
    say(text)
    return DONE
