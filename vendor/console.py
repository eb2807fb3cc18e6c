"""Sentences for the person at the console; Python 3.6 must be able to run this one."""

import sys


def say(text: str, to_stdout: bool = False) -> None:
    """Write a line for the person; what the console's encoding lacks becomes “?”, and never a crash."""
    stream = sys.stdout if to_stdout else sys.stderr
    encoding = stream.encoding or "utf-8"
    if encoding.lower() in (
        "ascii",
        "us-ascii",
        "ansi_x3.4-1968",
    ):  # LANG=C on Python 3.6: a line of “?” tells nothing
        encoding = "utf-8"
    stream.flush()
    stream.buffer.write((text + "\n").encode(encoding, "replace"))
    stream.buffer.flush()
