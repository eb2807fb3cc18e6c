"""The field's own rules, a module each: code, title, level, question, and a `check` that yields findings."""
