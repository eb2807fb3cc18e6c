"""What can be wrong, where it stands, and how it is shown."""

from generator.diagnostics.diagnostic import Diagnostic, Tally, in_file_order
from generator.diagnostics.place import Path, Place, breadcrumbs
from generator.diagnostics.severity import Severity

__all__ = ["Diagnostic", "Path", "Place", "Severity", "Tally", "breadcrumbs", "in_file_order"]
