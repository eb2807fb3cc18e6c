"""From save to screen: the real form in `jixiao serve` and a real browser, from the write to the frame that shows it."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep, time

from tests.bench.documents import REAL, ROOT
from tests.browser import Browser, browser
from tests.programs import ALSO_CALLED

CELL = "该指标主要考察重大会议、活动参与情况"

_WATCH = """window.shown = new Promise(done => new MutationObserver((changes, observer) => {
  if (!document.querySelector("main").textContent.includes(%s)) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
}).observe(document.body, {subtree: true, childList: true, characterData: true})), 0"""


def measure_saves(count: int) -> list[float]:
    """Seconds of each of `count` saves; none where there is no browser."""
    chromium = next(filter(None, map(shutil.which, ("chromium", *ALSO_CALLED["chromium"]))), None)
    if chromium is None:
        return []
    with _served() as (file, url), browser(chromium) as page:
        page.visit(url)
        return [_save(page, file, number) for number in range(count + 1)][1:]  # the first warms up


def _save(page: Browser, file: Path, number: int) -> float:
    """Save another text in one cell, and wait for the frame that shows it."""
    text = file.read_text("utf-8")
    page.evaluate(_WATCH % f"'第{number}次'")
    start = time()
    file.write_text(re.sub(f"{CELL}.*", f"{CELL},第{number}次", text), "utf-8")
    seconds = page.evaluate("shown") / 1000 - start
    sleep(0.4 + number % 7 / 50)  # not in step with the looks at the disk
    return float(seconds)


@contextmanager
def _served() -> Iterator[tuple[Path, str]]:
    """The real declaration in a project of its own: its file, and the address of its page."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in ("templates", "schema"):
            shutil.copytree(ROOT / name, root / name)
        file = root / REAL.relative_to(ROOT)
        file.parent.mkdir(parents=True)
        shutil.copy(REAL, file)
        words = [sys.executable, "-m", "generator", "serve", "--root", str(root), str(file), "--port", "0"]
        with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as server:
            assert server.stdout is not None
            address = server.stdout.readline().rpartition("http")[2].strip()
            try:
                yield file, f"http{address}{file.parent.name}/{file.stem}/"
            finally:
                server.kill()
