"""Debian's chromium over its debugging pipe: opens a page from disk and answers what a reader would see."""

import base64
import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)


KEYS = {
    "Tab": (9, ""),
    "Enter": (13, "\r"),
    "Escape": (27, ""),
    " ": (32, " "),
    "End": (35, ""),
    "Home": (36, ""),
    "ArrowLeft": (37, ""),
    "ArrowUp": (38, ""),
    "ArrowRight": (39, ""),
    "ArrowDown": (40, ""),
}
"""Keys that are no characters: their numbers, and the text they type."""


class Browser:
    """One page of a running browser. `requests` and `complaints` (console, exceptions) collect from the start."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._pending = b""
        self._count = 0
        self._session: dict[str, str] = {}
        self._arrived: list[str] = []
        self.requests: list[str] = []
        self.complaints: list[str] = []
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._session = {"sessionId": session}
        for domain in ("Page", "Network", "Runtime", "Log"):
            self._ask(f"{domain}.enable")

    def open(self, page: Path, width: int = 1280, height: int = 900) -> None:
        """Load a file at a viewport of `width` by `height` CSS pixels."""
        self.visit(page.resolve().as_uri(), width, height)

    def visit(self, url: str, width: int = 1280, height: int = 900) -> None:
        """Load an address, as `open` does a file."""
        self._arrived.clear()
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        self._ask("Page.navigate", url=url)
        while "Page.loadEventFired" not in self._arrived:
            self._note(self._read())

    def evaluate(self, script: str) -> Any:
        """The value of a JavaScript expression. Raises AssertionError when it throws."""
        answer = self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """Strike a key where the focus is: Tab, Enter, " ", ArrowDown, or a character."""
        code, text = KEYS.get(key, (0, key))
        event = {"key": key, "windowsVirtualKeyCode": code}
        self._ask("Input.dispatchKeyEvent", type="keyDown", **event, **({"text": text} if text else {}))
        self._ask("Input.dispatchKeyEvent", type="keyUp", **event)

    def media(self, kind: str) -> None:
        """Show the page as on `screen` or in `print`; an empty text ends it."""
        self._ask("Emulation.setEmulatedMedia", media=kind)

    def features(self, wanted: dict[str, str]) -> None:
        """What the reader's system asks for, such as prefers-reduced-motion; an empty mapping ends it."""
        features = [{"name": name, "value": value} for name, value in wanted.items()]
        self._ask("Emulation.setEmulatedMedia", media="", features=features)

    def scripts(self, *, run: bool) -> None:
        """Whether scripts of pages opened from now on run; `evaluate` works all the same."""
        self._ask("Emulation.setScriptExecutionDisabled", value=not run)

    def screenshot(self, file: Path, selector: str = "", *, height: int = 0, scale: float = 1) -> None:
        """The whole page as PNG, or the part of it that `selector` covers, cut at `height` CSS pixels and made smaller."""
        wanted: dict[str, object] = {}
        if selector:
            found = f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()"
            box = self.evaluate(f"(r => [r.x, r.y, r.width, r.height])({found})")
            place = dict(zip(("x", "y", "width", "height"), box, strict=True))
            wanted["clip"] = place | {"height": min(box[3], height or box[3]), "scale": scale}
        answer = self._ask("Page.captureScreenshot", captureBeyondViewport=True, **wanted)
        file.write_bytes(base64.b64decode(answer["data"]))

    def pdf(self, file: Path) -> None:
        """What the printer gets, at the page's own paper size."""
        answer = self._ask("Page.printToPDF", preferCSSPageSize=True)
        file.write_bytes(base64.b64decode(answer["data"]))

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters, **self._session}
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self._count:
            self._note(answer)
        assert "error" not in answer, f"{method}: {answer['error']}"
        return answer["result"]  # type: ignore[no-any-return]  # JSON

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._pending:
            data = os.read(self._answers, 1 << 20)
            assert data, "the browser has gone"
            self._pending += data
        message, _, self._pending = self._pending.partition(b"\0")
        return json.loads(message)  # type: ignore[no-any-return]  # JSON

    def _note(self, event: dict[str, Any]) -> None:
        method, parameters = event.get("method", ""), event.get("params", {})
        self._arrived.append(method)
        if method == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            self.complaints.append(json.dumps(parameters, ensure_ascii=False))
        elif method == "Page.javascriptDialogOpening":
            self.complaints.append(parameters["message"])


@contextmanager
def browser(program: str) -> Iterator[Browser]:
    """Start `program` (chromium) with a profile of its own and end it with the block."""
    to_browser, commands = os.pipe()
    answers, from_browser = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # chromium reads descriptor 3 and writes 4; only a shell can put them there without preexec_fn
        line = f'exec "$0" "$@" 3<&{to_browser} 4>&{from_browser}'
        process = subprocess.Popen(
            ["bash", "-c", line, program, *FLAGS, f"--user-data-dir={profile}"],
            pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        try:
            yield Browser(commands, answers)
        finally:
            os.close(commands)
            os.close(answers)
            process.terminate()
            process.wait(timeout=20)
