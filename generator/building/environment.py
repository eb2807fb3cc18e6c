"""What every file of a build depends on besides its own declaration: editions, schemas, this program, its libraries."""

import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import __version__
from generator.building.planning import Job
from generator.building.signatures import FOLDER, remembered

_PROGRAM = Path(__file__).resolve().parent.parent
_LIBRARIES = ("docxtpl-", "jinja2-", "lxml-", "markupsafe-", "python_docx-", "pyyaml-")


def environment_digest(root: Path) -> str:
    """A digest that changes whenever a rebuild could give other bytes; the same in every folder.

    The files that it is made of are read again only where their sizes or times are others than before.
    """
    files = list(_every(root))
    versions = f"{__version__} {sys.version_info[:2]} {zlib.ZLIB_RUNTIME_VERSION} {' '.join(_libraries())}"
    paths = [path for _, path in files]
    return remembered(root / FOLDER / "environment", versions, paths, lambda: _digest(versions, files))


def _every(root: Path) -> Iterator[tuple[str, str]]:
    """Every file that shapes the output, with the name it goes by in the digest."""
    for base, endings in (
        (root / "templates", ""),
        (root / "schema", ".schema.json"),
        (_PROGRAM, (".py", ".j2", ".css")),
    ):
        yield from ((f"{base.name}/{name}", path) for name, path in _files(str(base), "", endings))


def _digest(versions: str, files: Iterable[tuple[str, str]]) -> str:
    import hashlib

    total = hashlib.sha256(versions.encode())
    for name, path in files:
        with open(path, "rb") as file:  # noqa: PTH123  a Path for each of 400 files costs a third of the digest
            total.update(f"\0{name}\0".encode() + hashlib.sha256(file.read()).digest())
    return total.hexdigest()


def inputs_digest(environment: str, job: Job, raw: bytes) -> str:
    """A digest of everything that the files of one declaration are made from."""
    import hashlib

    return hashlib.sha256(f"{environment}\0{job.key}\0".encode() + raw).hexdigest()


def _files(folder: str, prefix: str, endings: str | tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if not os.path.isdir(folder):  # noqa: PTH112  as above
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith((".", "~", "__pycache__")):
            continue
        if entry.is_dir():
            yield from _files(entry.path, f"{prefix}{entry.name}/", endings)
        elif entry.name.endswith(endings):
            yield prefix + entry.name, entry.path


def _libraries() -> list[str]:
    """Names with versions of the libraries that shape the output, from the folders of their metadata."""
    names = (name for folder in sys.path if os.path.isdir(folder) for name in os.listdir(folder))  # noqa: PTH112, PTH208
    return sorted(
        {name for name in names if name.lower().startswith(_LIBRARIES) and name.endswith(".dist-info")}
    )
