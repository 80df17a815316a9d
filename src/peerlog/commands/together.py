"""Options that make no sense together, or only together: refused, as passing one over in silence would mislead."""

from collections.abc import Mapping

import click

from peerlog.wording.language import _


class Misfit(click.UsageError):
    """Options that do not fit each other; the message says which, in the language in use."""


def only_one_of(given: Mapping[str, object]) -> None:
    """Refuse several of these options; raises Misfit."""
    said = [name for name, value in given.items() if value]
    if len(said) > 1:
        words = _("{one} and {other} do not go together.").format(one=said[0], other=said[1])
        raise Misfit(words, click.get_current_context())


def only_with(needed: str, given: Mapping[str, object]) -> None:
    """Refuse options that mean nothing without another one; raises Misfit."""
    for name, value in given.items():
        if value:
            words = _("{name} goes with {needed} alone.").format(name=name, needed=needed)
            raise Misfit(words, click.get_current_context())
