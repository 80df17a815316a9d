"""The command line: one file a noun, the same words as the screens."""
