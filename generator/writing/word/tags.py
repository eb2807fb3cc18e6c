"""The tags in a template: which there are, and whether each stands where it can work."""

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from generator.phrasing import PhrasingError, compile_phrase
from generator.writing.word.fault import TemplateFault
from generator.writing.word.reading import W, text_of

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_HALVES = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}|[{\uff5b][{\uff5b%\uff05]|[%\uff05}\uff5d][}\uff5d]")
_BLOCK = re.compile(r"\{%[-+]?(?P<level>tr|tc|p|r)?(?(level)\s)\s*(?P<word>\w+)")
_RICH = re.compile(r"\{\{(?:tr|tc|p|r)\s")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_USUAL = re.compile(
    r"\{\{\s*[\w.]+\s*\}\}|\{%\s*(?:tr|p)?\s*(?:for\s+\w+\s+in\s+[\w.]+|if\s+[\w.]+|else|endfor|endif)\s*%\}"
)
_CLOSES = {"endfor": "for", "endif": "if", "elif": "if", "else": ""}


class Tag(NamedTuple):
    """One tag as written; `level` is "tr" or "p" for a tag that stands for its row or paragraph, else ""."""

    text: str
    word: str = ""
    level: str = ""


class _Opened(NamedTuple):
    tag: Tag
    scope: Any


def tags_of(root: Any) -> list[Tag]:
    """Every tag of a part in order. Raises TemplateFault for the first that cannot work where it stands."""
    found: list[Tag] = []
    opened: list[_Opened] = []
    for paragraph in root.iter(W + "p"):
        text = text_of(paragraph)
        for tag in _tags(text):
            found.append(tag)
            if tag.word:
                _balance(tag, _scope(tag, paragraph, text), opened)
    if opened:
        _unbalanced(opened[-1].tag)
    return found


def _tags(text: str) -> Iterator[Tag]:
    if half := _HALVES.search(TAG.sub("", text)):
        raise TemplateFault(
            f"form.docx 里的标签没有写完整:「{text}」",
            f"「{half[0]}」要成对写在同一段里,用半角:{{{{ 部门名称 }}}}、{{%tr for 行 in 绩效指标 %}}",
        )
    for written in TAG.findall(text):
        tag = written.translate(_QUOTES)
        if _RICH.match(tag):
            raise TemplateFault(f"form.docx 里不能用「{written}」", "写「{{ 词 }}」,格式由所在的样式决定")
        block = _BLOCK.match(tag)
        yield Tag(tag, block["word"], block["level"] or "") if block else Tag(tag)


def _scope(tag: Tag, paragraph: Any, text: str) -> Any:
    """The element inside which the tag must be closed; for a row's tag its table."""
    if tag.word not in {"for", "if", "set", *_CLOSES} or tag.level not in {"", "p", "tr"}:
        raise TemplateFault(
            f"form.docx 里不能用「{tag.text}」",
            "只用 for、if、set;合并单元格由程序按数据做,整行写 {%tr … %},整段写 {%p … %}",
        )
    if not tag.level:
        return paragraph
    part = paragraph if tag.level == "p" else next(paragraph.iterancestors(W + "tr"), None)
    if part is None:
        raise TemplateFault(f"form.docx 里的「{tag.text}」不在表格的行里", "改成 {%p … %},或移到表格的一行里")
    whole = text if tag.level == "p" else "".join(map(text_of, part.iter(W + "p")))
    if whole.strip().translate(_QUOTES) != tag.text:
        kind = "段" if tag.level == "p" else "行"
        raise TemplateFault(
            f"form.docx 里的「{tag.text}」同一{kind}还有别的字,生成时会丢失:「{whole}」",
            f"让「{tag.text}」单独占一{kind}",
        )
    return part.getparent()


def _balance(tag: Tag, scope: Any, opened: list[_Opened]) -> None:
    if tag.word in {"for", "if"}:
        opened.append(_Opened(tag, scope))
    elif tag.word in _CLOSES:
        if not opened or opened[-1].scope is not scope or _CLOSES[tag.word] not in {"", opened[-1].tag.word}:
            _unbalanced(opened[-1].tag if opened and opened[-1].scope is not scope else tag)
        if tag.word.startswith("end"):
            opened.pop()


def _unbalanced(tag: Tag) -> None:
    ends = {"for": "endfor", "if": "endif"}
    if tag.word in ends:
        end = f"{{%{tag.level} {ends[tag.word]} %}}"
        raise TemplateFault(
            f"form.docx 里的「{tag.text}」没有收尾", f"在同一张表格、同一格或同一段里补上「{end}」"
        )
    raise TemplateFault(
        f"form.docx 里的「{tag.text}」前面没有与它配对的开头", "删去它,或补上「for」「if」那一行"
    )


def guilty(tags: Iterable[Tag]) -> TemplateFault | None:
    """The first tag that is not even correct by itself, when the whole could not be compiled."""
    for tag in tags:
        text = tag.text.replace("{%" + tag.level, "{%", 1)
        ends = {"for": "{% endfor %}", "if": "{% endif %}"}.get(tag.word, "")
        whole = "{% if 1 %}" + text + "{% endif %}" if tag.word == "elif" else text + ends
        try:
            if tag.word not in {"else", "endfor", "endif"}:
                compile_phrase(whole)
        except PhrasingError:
            return TemplateFault(f"form.docx 里的标签写错了:「{tag.text}」", "照这个样子写:{{ 行.指标名称 }}")
    return None


def suspects(tags: Iterable[Tag]) -> str:
    """Which tags to look at when one fails that cannot be told: those that are more than a word."""
    unusual = [tag.text for tag in tags if not _USUAL.fullmatch(tag.text)]
    listed = "".join(f"「{text}」" for text in dict.fromkeys(unusual))
    return f"检查这里:{listed}" if listed else "检查 form.docx 里的标签"


def unknown(word: str, tags: Sequence[Tag], known: Iterable[str]) -> TemplateFault:
    """The fault of a word that the form does not have, with the tag that asks for it and the nearest word."""
    name = re.escape(word)
    asking = [t.text for way in (rf"\.{name}\b", rf"\b{name}\b") for t in tags if re.search(way, t.text)]
    words = sorted(set(known) - {word})
    where = f"「{asking[0]}」" if asking else "标签"
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.5)
    hint = f"写「{near[0]}」" if near else "这里能用的词:" + "、".join(words)
    return TemplateFault(f"form.docx 里的{where}用了版式里没有的词「{word}」", hint)
