"""A real YAML language server over stdio, as an editor talks to it. `python -m tests.language_server` installs it."""

import json
import queue
import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.programs import lacking, require

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "yaml-language-server@1.25.0"
FOLDER = ROOT / ".jixiao-cache" / "language-server"
PROGRAM = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 120
"""Seconds after which a server that says nothing is taken for dead."""
CURSOR = "‸"
ANSWERED, COMPLETED = "textDocument/publishDiagnostics", "textDocument/completion"


def installed() -> Path:
    """The server, installed by npm where it is not there yet. Without node, npm or a network the test is skipped."""
    if not PROGRAM.is_file():
        words = [
            require("npm"),
            "install",
            "--silent",
            "--no-audit",
            "--no-fund",
            "--prefix",
            str(FOLDER),
            PACKAGE,
        ]
        done = subprocess.run(words, check=False, capture_output=True, text=True, timeout=300)
        if done.returncode or not PROGRAM.is_file():
            lacking(f"npm could not install {PACKAGE}: {done.stdout} {done.stderr}")
    return PROGRAM


def editor_settings() -> dict[str, Any]:
    """What .vscode/settings.json sets for the server: {"yaml": {…}}."""
    text = (ROOT / ".vscode" / "settings.json").read_text("utf-8")
    settings: dict[str, Any] = {"yaml": {}}
    for name, value in json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)).items():
        owner, *path = name.split(".")
        node = settings["yaml"]
        if owner == "yaml":
            for step in path[:-1]:
                node = node.setdefault(step, {})
            node[path[-1]] = value
    return settings


@dataclass(frozen=True)
class Document:
    """A text that is open in the editor; `cursor` is where CURSOR stood in it, as line and character from 0."""

    server: "LanguageServer"
    uri: str
    cursor: dict[str, int]
    diagnostics: list[dict[str, Any]]

    @property
    def _here(self) -> dict[str, Any]:
        return {"textDocument": {"uri": self.uri}, "position": self.cursor}

    def complete(self) -> list[dict[str, Any]]:
        """What is offered at the cursor."""
        answer = self.server.ask(COMPLETED, self._here)
        return list(answer["items"] if isinstance(answer, dict) else answer)

    def hover(self) -> str:
        """What is shown of the word at the cursor."""
        answer = self.server.ask("textDocument/hover", self._here)
        return str(answer["contents"]["value"]) if answer else ""


class LanguageServer:
    """One running server. `asked` names what it wanted from the editor."""

    def __init__(self, process: subprocess.Popen[bytes], locale: str) -> None:
        self._process, self._count = process, 0
        self._arrived: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.asked: set[str] = set()
        threading.Thread(target=self._read, daemon=True).start()
        snippets = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}
        can = {"completion": snippets, "hover": {"contentFormat": ["markdown"]}}
        capabilities = {"textDocument": can, "workspace": {"configuration": True}}
        self.ask(
            "initialize",
            {"processId": None, "rootUri": ROOT.as_uri(), "locale": locale, "capabilities": capabilities},
        )
        self._send(method="initialized", params={})
        self._send(method="workspace/didChangeConfiguration", params={"settings": editor_settings()})

    def open(self, path: Path, text: str) -> Document:
        """Open a text as if it stood in a file, and wait for what the server says of it. The path must be a new one."""
        before, _, after = text.partition(CURSOR)
        cursor = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        opened = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": before + after}
        self._send(method="textDocument/didOpen", params={"textDocument": opened})
        while True:
            message = self._next()
            told = message.get("params", {})
            if message.get("method") == ANSWERED and told["uri"] == path.as_uri():
                return Document(self, path.as_uri(), cursor, told["diagnostics"])

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """Ask, and wait for the answer."""
        self._count += 1
        number = self._count
        self._send(id=number, method=method, params=params)
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _next(self) -> dict[str, Any]:
        """The next message; what the server asks on the way is answered."""
        message = self._arrived.get(timeout=PATIENCE)
        assert message is not None, "the language server stopped"
        if "method" in message and "id" in message:
            self.asked.add(message["method"])
            self._send(id=message["id"], result=self._wanted(message))
        return message

    def _wanted(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        settings = editor_settings()
        return [settings.get(item.get("section"), {}) for item in message["params"]["items"]]

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while head := stream.readline():
            while line := stream.readline().strip():
                head += line
            length = re.search(rb"Content-Length: *(\d+)", head)
            assert length is not None, head
            self._arrived.put(json.loads(stream.read(int(length[1]))))
        self._arrived.put(None)


@contextmanager
def language_server(locale: str = "zh-cn") -> Iterator[LanguageServer]:
    """A server that speaks the language of the editor, until the block ends."""
    words = [require("node"), str(installed()), "--stdio"]
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield LanguageServer(process, locale)
        finally:
            process.kill()


if __name__ == "__main__":
    print(installed())  # noqa: T201  run by .ci/run before the tests
