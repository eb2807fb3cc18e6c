"""The templates of each edition, compiled once in a process; a compiled Word template is kept on disk as well."""

import hashlib
import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from generator.building.signatures import FOLDER
from generator.phrasing import PhrasingError
from generator.writing.preview import PreviewTemplate, compile_preview
from generator.writing.word import TemplateFault, WordTemplate, compile_template

WORD_TEMPLATE = "form.docx"
PAGE = "preview.html.j2"


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
            raise TemplateFault(f"没有 {WORD_TEMPLATE}", "请维护表式的人把 Word 模板放进来") from error
        template = compile_template(drawn)
        with suppress(OSError):  # the cache saves time only; a folder that cannot be written costs just that
            kept.parent.mkdir(parents=True, exist_ok=True)
            temporary = kept.with_suffix(f".{os.getpid()}")
            temporary.write_bytes(template.dump())
            temporary.replace(kept)
        return template

    def _preview(self, edition: str) -> PreviewTemplate:
        folder = self._root / "templates" / edition
        sources = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.j2"))}
        if PAGE not in sources:
            raise PhrasingError(f"没有 {PAGE}")
        return compile_preview(sources)
