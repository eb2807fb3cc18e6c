"""YAML text -> data and exact places; typing slips are answered in Chinese, on the line where they were made."""

from generator.source.codes import CODES
from generator.source.loading import Source, load
from generator.source.scalars import number_meant

__all__ = ["CODES", "Source", "load", "number_meant"]
