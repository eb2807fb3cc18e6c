"""From a folder of declarations to a folder of submission files: planned, parallel, atomic, incremental."""
