"""Reusable pieces of screens: they know values, never services."""
