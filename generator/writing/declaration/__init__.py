"""Declarations as YAML text: a skeleton, last year's rolled forward, and one and the same layout for all."""
