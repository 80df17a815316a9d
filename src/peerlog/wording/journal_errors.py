"""What happened, what is safe, what to do: the sentences of the private journal."""

from collections.abc import Callable
from typing import Any

from peerlog.domain import errors
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible

JOURNALS: dict[type, Callable[[Any], str]] = {
    errors.NoJournalYet: lambda _error: _(
        "There is no journal yet; nothing was changed. Begin one with: peerlog reflect journals new NAME"
    ),
    errors.PassphraseNeeded: lambda error: _(
        "“{name}” is locked and nobody can be asked here; nothing was changed. Use --passphrase-file FILE."
    ).format(name=visible(error.name)),
    errors.SayWhichAnswer: lambda error: ngettext(
        "It has {n} answer; nothing was changed. Say which one with --answer NUMBER.",
        "It has {n} answers; nothing was changed. Say which one with --answer NUMBER.",
        error.count,
    ).format(n=error.count),
    errors.EditorRefused: lambda error: ngettext(
        "This journal locks after {n} minute, which an open editor would undo; nothing was opened. "
        "To allow it: peerlog reflect journals idle 0",
        "This journal locks after {n} minutes, which an open editor would undo; nothing was opened. "
        "To allow it: peerlog reflect journals idle 0",
        error.minutes,
    ).format(n=error.minutes),
    errors.NoEditor: lambda _error: _(
        "No editor could be used; the text is as it was. Name one in the variable VISUAL or EDITOR."
    ),
}
