"""One Chinese sentence for each fault, chosen by JSON Schema's keyword, and what to type instead."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.checking.conformance.labelled import labelled
from generator.checking.conformance.lexicon import Lexicon
from generator.checking.conformance.mistyped import Sentence, mistyped, shown, subject
from generator.checking.conformance.nearest import similar, synonym
from generator.checking.conformance.violation import EXCLUDED, MISSING, UNKNOWN, Violation

_LISTED_AT_MOST = 8


class Sentences:
    """Says what violates one schema."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._lexicon = Lexicon(schema)
        self._by_keyword: dict[str, Callable[[Violation], Sentence]] = {
            MISSING: self._missing,
            UNKNOWN: self._unknown,
            EXCLUDED: _excluded,
            "enum": self._not_a_choice,
            "const": self._not_a_choice,
            "type": self._mistyped,
            "pattern": _misshapen,
            "minimum": _too_small,
            "maximum": _too_great,
            "minItems": _too_few,
        }

    def of(self, violation: Violation) -> Sentence:
        """The sentence for a violation."""
        return self._by_keyword.get(violation.keyword, _refused)(violation)

    def _mistyped(self, violation: Violation) -> Sentence:
        return mistyped(violation, self._lexicon)

    def _missing(self, violation: Violation) -> Sentence:
        word, schema = violation.word, violation.schema
        own = self._lexicon.resolved(schema.get("properties", {}).get(word, {}))
        example = next((item for item in own.get("examples", ()) if not isinstance(item, list | dict)), None)
        line = f"加上这一行,如「{word}: {shown(example)}」"
        if example is None:
            line = str(schema.get("errorMessage", f"加上「{word}:」和它的内容"))
        return Sentence(f"缺少「{word}」", line)

    def _unknown(self, violation: Violation) -> Sentence:
        label = labelled(violation, self._lexicon)
        if label is not None:
            return label
        word, schema = violation.word, violation.schema
        known = schema.get("properties", {})
        return Sentence(
            f"这里没有「{shown(word)}」这个词", self._unknown_hint(violation, word, known, schema)
        )

    def _unknown_hint(
        self, violation: Violation, word: str, known: Mapping[str, Any], schema: Mapping[str, Any]
    ) -> str:
        near = synonym(word, known)
        home = None if near else self._lexicon.home(word, str(schema.get("title", "")))
        if home is not None:
            where = f"「{home}」里面" if home else "最外层,前面不空格"
            return f"「{word}」写在{where};检查这一行前面的空格"
        near = near or similar(word, known)
        if near is not None:
            return _renamed(violation, near)
        if "errorMessage" in schema and not known:
            return str(schema["errorMessage"])
        return f"这里可以写:{'、'.join(known)}" if known else "删去这一行"

    def _not_a_choice(self, violation: Violation) -> Sentence:
        schema, text = violation.schema, shown(violation.value)
        choices = [str(choice) for choice in schema.get("enum", [schema.get("const")])]
        if isinstance(violation.value, list | dict):
            return Sentence(f"{subject(violation)}应当是可选值中的一个", f"写 {' '.join(choices)} 之一")
        message = f"「{text}」不在可选值之中"
        if len(choices) <= _LISTED_AT_MOST:
            message += f":{' '.join(choices)}"
        return Sentence(message, self._choice_hint(text, choices, schema))

    def _choice_hint(self, text: str, choices: list[str], schema: Mapping[str, Any]) -> str:
        near = synonym(text, choices)
        home = None if near else self._lexicon.home(text, str(schema.get("title", "")))
        if home:
            return f"「{text}」写在「{home}」里面"
        near = near or similar(text, choices)
        if near is not None:
            return f"写「{near}」"
        return str(schema.get("errorMessage", f"写可选值中的一个:{'、'.join(choices)}"))


def _renamed(violation: Violation, near: str) -> str:
    """Write the nearest word; where it is there already, nothing below this one may be left without a word."""
    item = violation.value
    if not isinstance(item, Mapping) or near not in item:
        return f"改成「{near}」"
    if isinstance(item.get(violation.word), list | dict):
        return f"「{near}」已经写了:把下面的各行移到它里面,再删去这一行"
    return f"「{near}」已经写了,删去这一行"


def _excluded(violation: Violation) -> Sentence:
    together = violation.schema.get("enum", ())
    return Sentence(f"「{violation.word}」不能写在这里", f"这里只能同时写:{'、'.join(together)}")


def _misshapen(violation: Violation) -> Sentence:
    hint = violation.schema.get("patternErrorMessage", "照例子改写")
    text = shown(violation.value).strip()
    return Sentence(f"「{text}」的写法不对" if text else f"{subject(violation)}是空的", str(hint))


def _too_small(violation: Violation) -> Sentence:
    least = shown(violation.schema["minimum"])
    hint = violation.schema.get("errorMessage", f"写不小于 {least} 的数")
    return Sentence(f"「{shown(violation.value)}」太小,不能小于 {least}", str(hint))


def _too_great(violation: Violation) -> Sentence:
    most = shown(violation.schema["maximum"])
    hint = violation.schema.get("errorMessage", f"写不大于 {most} 的数")
    return Sentence(f"「{shown(violation.value)}」太大,不能大于 {most}", str(hint))


def _too_few(violation: Violation) -> Sentence:
    return Sentence(
        f"{subject(violation)}至少要有 {violation.schema['minItems']} 项", "每项一行,前面写「- 」"
    )


def _refused(violation: Violation) -> Sentence:
    """For a keyword that no sentence is written for; a test sees to it that the schemas use none."""
    return Sentence(
        f"{subject(violation)}不符合表式", str(violation.schema.get("errorMessage", "对照表式改写"))
    )
