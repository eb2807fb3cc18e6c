"""Finished files that wait under a temporary name, in the folder where they will stand."""

import hashlib
import os
from pathlib import Path

from generator.building.outcome import TEMPORARY, Made


def stored(out: Path, path: str, content: bytes) -> Made:
    """Write a file that will be `path` below `out`. Raises OSError; the folder may be left behind, empty."""
    sha256 = hashlib.sha256(content).hexdigest()
    folder = (out / path).parent
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f"{TEMPORARY}{os.getpid()}-{hashlib.sha256(path.encode()).hexdigest()[:16]}"
    temporary.write_bytes(content)
    return Made(path, sha256, str(temporary))
