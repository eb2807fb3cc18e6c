"""Whether data has the shape that its edition asks for; the only owner of jsonschema, jsonschema_rs and referencing."""

from generator.checking.conformance.conformance import KINDS, Conformance
from generator.checking.conformance.derived import derive, task_amounts
from generator.checking.conformance.for_editors import for_editors
from generator.checking.conformance.nearest import nearest
from generator.checking.conformance.ordering import Order

__all__ = ["KINDS", "Conformance", "Order", "derive", "for_editors", "nearest", "task_amounts"]
