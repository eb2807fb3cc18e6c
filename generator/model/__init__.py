"""The declaration and the edition as frozen values."""
