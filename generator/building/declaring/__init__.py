"""What is written into declarations themselves: new ones, their layout, words taken back from Word."""
