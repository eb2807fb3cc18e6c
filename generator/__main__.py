"""`python -m generator` is the program `jixiao`."""

from generator.cli import main

if __name__ == "__main__":
    main()
