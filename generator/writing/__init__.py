"""Writers: Form -> bytes or text."""
