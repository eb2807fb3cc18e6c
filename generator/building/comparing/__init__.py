"""Which declarations are compared, and what comes of it: files, years, revisions of git."""
