"""The document's properties: where it came from, and dates that no clock decides."""

from dataclasses import dataclass, fields
from typing import NamedTuple

from generator.form import Form
from generator.model.words import word, words_of
from generator.writing.word.markup import xml_text

CORE, CUSTOM = "docProps/core.xml", "docProps/custom.xml"

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the format's name for the set of custom properties


@dataclass(frozen=True, slots=True)
class Properties:
    """What docProps/custom.xml says. `digest` is the sha256 (hex) of the declaration's normalised text."""

    edition: str = word("表式")
    folder: str = word("部门目录")
    year: int = word("年度")
    digest: str = word("申报数据摘要")
    version: str = word("版本")


class Core(NamedTuple):
    """What docProps/core.xml says; `creator` is a department, never a person. Its dates are the year's first day."""

    title: str
    subject: str
    creator: str
    year: int

    @classmethod
    def of(cls, form: Form) -> "Core":
        """Of the official form."""
        return cls(form.filename, form.title, form.department, form.year)


def core_xml(core: Core) -> bytes:
    """The standard properties. Raises UnprintableError."""
    title, subject, creator = map(xml_text, core[:3])
    day = f"{core.year:04d}-01-01T00:00:00Z"
    return (
        f"{_DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{creator}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
        "<dc:language>zh-CN</dc:language></cp:coreProperties>"
    ).encode()


def custom_xml(properties: Properties) -> bytes:
    """The provenance under its Chinese words. Raises UnprintableError."""
    names = words_of(Properties)
    entries = (
        f'<property fmtid="{_CUSTOM_SET}" pid="{number}" name="{names[f.name]}">'
        f"<vt:lpwstr>{xml_text(str(getattr(properties, f.name)))}</vt:lpwstr></property>"
        for number, f in enumerate(fields(properties), 2)
    )
    return (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">{"".join(entries)}</Properties>'
    ).encode()
