"""The preview: the official form as one HTML page that opens from disk, with its findings beside the cells."""

from generator.writing.preview.fault import PreviewFault
from generator.writing.preview.template import PreviewTemplate, compile_preview

__all__ = ["PreviewFault", "PreviewTemplate", "compile_preview"]
