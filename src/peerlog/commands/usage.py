"""What was wrong with the words of a command, in our own sentences and language."""

from collections.abc import Sequence
from difflib import get_close_matches

import click

from peerlog.commands.together import Misfit
from peerlog.commands.unknown import NoSuchCommand
from peerlog.wording.language import _
from peerlog.wording.safe import visible


def usage_sentences(error: click.UsageError) -> tuple[str, str]:
    """Say what was not understood, and where the help is."""
    path = error.ctx.command_path if error.ctx else "peerlog"
    what = error.message if isinstance(error, Misfit) else _what(error)
    return what, _("Nothing was changed. Help: {command}").format(command=f"{path} --help")


def _what(error: click.UsageError) -> str:
    match error:
        case NoSuchCommand():
            return _no_such(
                _("There is no command “{word}”.").format(word=visible(error.word)), error.word, error.known
            )
        case click.NoSuchOption():
            words = _("There is no option “{word}”.").format(word=visible(error.option_name))
            hint = _("Text that begins with a dash goes after --.")
            return f"{_no_such(words, error.option_name, error.possibilities or ())} {hint}"
        case click.MissingParameter() if error.param is not None:
            return _("{name} is missing.").format(name=_name(error.param))
        case click.BadParameter() if isinstance(error.param, click.Parameter):
            return _unfit(error.param)
        case click.BadOptionUsage():
            return _("The option {name} needs a value.").format(name=visible(error.option_name))
    return _(
        "There are more words than this command takes; put quotation marks around a text of several words."
    )


def _unfit(parameter: click.Parameter) -> str:
    if isinstance(parameter.type, click.Choice):
        words = ", ".join(map(str, parameter.type.choices))
        return _("{name} is one of: {words}.").format(name=_name(parameter), words=words)
    least = parameter.type.min if isinstance(parameter.type, click.IntRange) else None
    if least is not None:
        return _("{name} is a whole number, at least {least}.").format(name=_name(parameter), least=least)
    return _("{name} is a whole number.").format(name=_name(parameter))


def _name(parameter: click.Parameter) -> str:
    return parameter.opts[0] if isinstance(parameter, click.Option) else (parameter.name or "").upper()


def _no_such(words: str, given: str, known: Sequence[str]) -> str:
    near = get_close_matches(given, known, n=1)
    return " ".join((words, _("Did you mean “{word}”?").format(word=near[0]))) if near else words
