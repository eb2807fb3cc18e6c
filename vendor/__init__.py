"""How outside packages get into a checkout: .venv (environment) and vendor/wheels (fetch)."""
