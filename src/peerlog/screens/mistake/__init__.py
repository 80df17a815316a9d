"""Mistakes: the anonymous round, and Learning, where the group reads what was told and answers it."""
