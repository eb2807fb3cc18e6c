"""Exit codes, as the design sets them; the highest wins."""

DONE, FINDINGS, USAGE, ENVIRONMENT, EDITION, BUG = 0, 1, 2, 3, 4, 70
INTERRUPTED = 130
