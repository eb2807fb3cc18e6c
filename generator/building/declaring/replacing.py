"""Putting a declaration in its place: as any finished file, but with the care that a person's own file is due."""

import stat
from pathlib import Path

from generator.building.storing import store


def replace_file(path: Path, content: bytes) -> None:
    """Store a file at once; its folders are made, its permissions stay, and of a link the target is replaced.

    Raises OSError; then the old file stands as it was, and nothing is left beside it.
    """
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    store(target, [content])
    if mode is not None:
        target.chmod(mode)
