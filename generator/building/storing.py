"""One finished file into place: under a temporary name, then renamed, so that nobody ever reads half of it."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def store(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file from its pieces as they come. Raises OSError; what stood there before then still stands."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as file:
            for piece in pieces:
                file.write(piece)
        temporary.replace(path)
    except OSError as error:
        raise OSError(
            error.errno, error.strerror, str(path)
        ) from error  # its own name, not the temporary one
    finally:
        with suppress(OSError):
            temporary.unlink()
