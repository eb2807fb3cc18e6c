"""The review pack: every department's files, and the index of all of them."""
