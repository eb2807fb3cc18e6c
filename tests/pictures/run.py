"""Take the pictures of the reviewer's guide anew: `make pictures`.

What they show are the program's own outputs for this repository's example and three invented departments, made in a
temporary folder. Fonts are the machine's own, so the same picture may differ by a pixel elsewhere.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tests.bench.documents import documents
from tests.browser import browser
from tests.pictures.palette import reduced
from tests.projects import Project, python

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
OFFICE = "hengyang-government-office"
ENVIRONMENT = 3
NEEDED = {
    "chromium": (("chromium", "chromium-browser", "google-chrome", "chrome"), "apt install chromium"),
    "LibreOffice": (("soffice", "libreoffice"), "apt install libreoffice-writer"),
    "pdftoppm": (("pdftoppm",), "apt install poppler-utils"),
}
"""What the pictures are taken with: the names it may have, and how a person gets it."""


class Shot(NamedTuple):
    """What `selector` covers of a page (a pattern of its name), at a window of `width` pixels, cut at `height`."""

    page: str
    selector: str
    height: int
    width: int = 1200
    scale: float = 0.8


class Sheet(NamedTuple):
    """A page of a Word file (a pattern of its name), counted from 1."""

    document: str
    number: int


PACK = "review"
REPORT, REDLINE, ISSUES = (
    f"{PACK}/{OFFICE}/2023/*{name}" for name in ("变动报告.html", "修订对照.docx", "问题清单.docx")
)
PLAN: dict[str, Shot | Sheet] = {
    "report-first-screen": Shot(REPORT, "body", 860),
    "report-table": Shot(REPORT, "[aria-labelledby=compare]", 900),
    "report-side-by-side": Shot(REPORT, "[aria-labelledby=form]", 700),
    "redline-first-page": Sheet(REDLINE, 1),
    "redline-indicators": Sheet(REDLINE, 5),
    "issue-list": Sheet(ISSUES, 1),
    "index": Shot(f"{PACK}/index.html", "body", 600),
}
"""Every picture by its name in docs/pictures/."""

_TARGET = re.compile(r"指标值: 94\.(\d+)(\n.*?)达到94\.\1", re.DOTALL)
"""A target of the invented departments, with the scoring sentence that repeats it."""


class MissingError(Exception):
    """Programs are not installed; the message says which, and how to get them."""


def programs() -> dict[str, str]:
    """The paths of what is needed. Raises MissingError."""
    found = {name: next(filter(None, map(shutil.which, names)), "") for name, (names, _) in NEEDED.items()}
    if missing := [f"{name}({NEEDED[name][1]})" for name, path in found.items() if not path]:
        raise MissingError(f"拍图片要用 {'、'.join(missing)},这里没有;装好以后再运行一次 make pictures。")
    return found


def prepare(folder: Path) -> Path:
    """Review the example and the invented departments in a folder of their own; gives the folder of the outputs."""
    project = Project.at(folder)
    shutil.copytree(ROOT / "declarations" / OFFICE, folder / "declarations" / OFFICE)
    for number, document in enumerate(documents(3)):
        _invented(folder / "declarations" / document.folder, document.raw.decode(), number)
    done = python("-m", "generator", "review", "--out", PACK, cwd=project.root)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return folder


def _invented(folder: Path, text: str, lowered: int) -> None:
    """Two years of an invented department, which lowers as many of its targets as it is told."""
    folder.mkdir()
    (folder / "2022.yaml").write_text(text, "utf-8")
    later = text.replace("年度: 2022", "年度: 2023", 1)
    for _ in range(lowered):
        later = _TARGET.sub(r"指标值: 93.\1\g<2>达到93.\1", later, count=1)
    (folder / "2023.yaml").write_text(later, "utf-8")


def take(plan: Mapping[str, Shot | Sheet], made: Path, used: Mapping[str, str], out: Path) -> None:
    """Take every picture of `plan` from the outputs in `made`, and write it into `out` as PNG."""
    out.mkdir(parents=True, exist_ok=True)
    taken = made / "taken.png"
    with browser(used["chromium"]) as page:
        for name, wanted in plan.items():
            if isinstance(wanted, Shot):
                page.open(*made.glob(wanted.page), width=wanted.width, height=wanted.height)
                page.screenshot(taken, wanted.selector, height=wanted.height, scale=wanted.scale)
            else:
                _print(*made.glob(wanted.document), wanted.number, taken, used)
            (out / f"{name}.png").write_bytes(reduced(taken.read_bytes()))


def _print(document: Path, number: int, picture: Path, used: Mapping[str, str]) -> None:
    """A page of a Word file as LibreOffice prints it."""
    folder = picture.parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = [used["LibreOffice"], "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*office, str(document)], check=True, capture_output=True, timeout=180)
    pdf = folder / f"{document.stem}.pdf"
    turn = [used["pdftoppm"], "-png", "-r", "90", "-f", str(number), "-l", str(number), "-singlefile"]
    subprocess.run([*turn, str(pdf), str(picture.with_suffix(""))], check=True, capture_output=True)


def main() -> int:
    """Take them all; returns the exit code."""
    try:
        used = programs()
    except MissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return ENVIRONMENT
    with tempfile.TemporaryDirectory() as folder:
        take(PLAN, prepare(Path(folder) / "project"), used, PICTURES)
    for name in PLAN:
        size = (PICTURES / f"{name}.png").stat().st_size
        sys.stdout.write(f"写好 docs/pictures/{name}.png({size / 1000:.0f} kB)\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
