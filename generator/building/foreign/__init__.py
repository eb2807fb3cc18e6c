"""Files of other programs, read as declarations."""
