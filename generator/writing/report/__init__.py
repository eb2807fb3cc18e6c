"""What a review found, written for those who read it: a terminal, a merge request, a program, a browser."""
