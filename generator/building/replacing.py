"""Putting a declaration in its place at once: whoever reads it meanwhile sees the old file or the new one, never half."""

import os
import shutil
from pathlib import Path

from generator.building.outcome import TEMPORARY


def replace_file(path: Path, content: bytes) -> None:
    """Write a file under a temporary name beside it, then rename; folders are made, a link's target is replaced.

    Raises OSError; then the old file stands as it was, and nothing is left beside it.
    """
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.parent / f"{TEMPORARY}{os.getpid()}-{target.name}"
    try:
        temporary.write_bytes(content)
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
