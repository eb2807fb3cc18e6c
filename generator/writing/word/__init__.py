"""The official Word form: an official's .docx template compiled once, filled many times, proved by reading it back."""

from generator.writing.word.fault import TemplateFault, UnprintableError
from generator.writing.word.issues import Issue, IssueList, compile_issues, issues_docx
from generator.writing.word.proof import Difference, prove
from generator.writing.word.properties import Properties
from generator.writing.word.reading import Paragraph, ReadCell, ReadTable, read_back
from generator.writing.word.template import WordTemplate, compile_template
from generator.writing.word.words import words

__all__ = [
    "Difference",
    "Issue",
    "IssueList",
    "Paragraph",
    "Properties",
    "ReadCell",
    "ReadTable",
    "TemplateFault",
    "UnprintableError",
    "WordTemplate",
    "compile_issues",
    "compile_template",
    "issues_docx",
    "prove",
    "read_back",
    "words",
]
