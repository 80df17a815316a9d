"""Journals as other programs keep them: one module a format, from the content of a file to entries."""
