"""Owned, dated follow-up from the command line."""
