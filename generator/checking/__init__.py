"""Is a declaration whole and right: its schema, and the field's own rules."""
