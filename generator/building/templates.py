"""The templates of each edition, compiled once in a process; a compiled Word template is kept on disk as well."""

import hashlib
import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from generator.building.signatures import FOLDER
from generator.writing.preview import PreviewFault, PreviewTemplate, compile_preview
from generator.writing.word import TemplateFault, WordTemplate, compile_template

WORD_TEMPLATE = "form.docx"


class Templates:
    """Opens the templates below `root`/templates; each edition's once. `environment` changes whenever they do."""

    def __init__(self, root: Path, environment: str) -> None:
        self._root = root
        self._environment = environment
        self.word = lru_cache(maxsize=None)(self._word)
        self.preview = lru_cache(maxsize=None)(self._preview)

    def _word(self, edition: str) -> WordTemplate:
        digest = hashlib.sha256(f"{self._environment}\0{edition}".encode()).hexdigest()[:16]
        kept = self._root / FOLDER / f"{digest}.template"
        with suppress(OSError, ValueError):
            return WordTemplate.load(kept.read_bytes())
        try:
            drawn = (self._root / "templates" / edition / WORD_TEMPLATE).read_bytes()
        except FileNotFoundError as error:
            raise TemplateFault(
                f"缺少 {WORD_TEMPLATE}", "请维护表式的人把 Word 模板放进这个文件夹"
            ) from error
        template = compile_template(drawn)
        with suppress(OSError):  # the cache saves time only; a folder that cannot be written costs just that
            kept.parent.mkdir(parents=True, exist_ok=True)
            temporary = kept.with_suffix(f".{os.getpid()}")
            temporary.write_bytes(template.dump())
            temporary.replace(kept)
        return template

    def _preview(self, edition: str) -> PreviewTemplate:
        folder = self._root / "templates" / edition
        return compile_preview({path.name: _text(path) for path in sorted(folder.glob("*.j2"))})


def _text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"{path.name} 不是 UTF-8 编码"
        raise PreviewFault(message, "请维护表式的人用编辑器另存为 UTF-8", path.name, line) from error
