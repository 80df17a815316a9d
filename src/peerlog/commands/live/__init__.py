"""A live session line by line: for a screen reader, a phone terminal, a script."""
