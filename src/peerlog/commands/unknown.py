"""A word that is no command."""

from collections.abc import Sequence

import click


class NoSuchCommand(click.UsageError):
    """A word that is no command here."""

    def __init__(self, word: str, known: Sequence[str], context: click.Context) -> None:
        super().__init__(word, context)
        self.word = word
        self.known = known
