"""Concerns in words: the way outside that comes first, how the sealed notes stand, what can be done."""

from datetime import date

from peerlog.domain.concern import Concern, OutsideRoute, SealState
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line
from peerlog.wording.times import day_words, due_words, full_date

SHORT = 70
"""Characters of a concern that a list shows."""


def sealed_name() -> str:
    """Name the sealed file."""
    return _("Notes about concerns")


def danger_words() -> str:
    """Say what comes before anything else."""
    return _("Danger now? First call the emergency number or your safeguarding line.")


def route_lines(route: OutsideRoute) -> tuple[str, ...]:
    """Say whom to go to, and whom else if that person is the subject."""
    if not route.first:
        unset = _(
            "Nobody has said yet where a concern of this network goes; its facts (N, then F) say it. "
            "Until then: the safeguarding lead of your own organisation."
        )
        return unset, _about_them("")
    return (
        _("In this network a concern goes to: {words}").format(words=one_line(route.first, 400)),
        _about_them(route.second),
    )


def _about_them(second: str) -> str:
    if second:
        return _("If it is about that person: {words}").format(words=one_line(second, 400))
    return _("If it is about that person: whoever they answer to, or a line outside.")


def purpose_words() -> str:
    """Say what a note is, and what it is not."""
    return _("A note here tells nobody; it helps you to remember.")


def command_lines(route: OutsideRoute) -> tuple[str, ...]:
    """Say the same on the command line, before anything is typed."""
    if route.first:
        return danger_words(), *route_lines(route), purpose_words()
    unset = _(
        "Nobody has said yet where a concern of this network goes. Set it with: peerlog network edit --concern. "
        "Until then: the safeguarding lead of your own organisation."
    )
    return danger_words(), unset, _about_them(""), purpose_words()


def state_words(state: SealState) -> str:
    """Say how the sealed notes stand."""
    return {
        SealState.NONE: _("No passphrase is set, so nothing is kept here."),
        SealState.LOCKED: _("Locked. Only your passphrase opens it."),
        SealState.OPEN: _("Open."),
        SealState.BROKEN: _("It cannot be opened: what belongs beside it is missing or damaged."),
    }[state]


def where_words(state: SealState, minutes: int) -> str:
    """Say for the second line where one is and when it locks, and nothing of what is in it."""
    if state is not SealState.OPEN:
        return _("Concerns")
    if not minutes:
        return _("Concerns. Ctrl+L locks them, Esc too.")
    words = ngettext(
        "Concerns. Ctrl+L locks them; so does {n} minute without a key.",
        "Concerns. Ctrl+L locks them; so do {n} minutes without a key.",
        minutes,
    )
    return words.format(n=minutes)


def sample_words() -> str:
    """Say why nothing can be kept in the sample network."""
    return _(
        "The sample network is made anew each day and keeps no concern. You can print one to see how it looks."
    )


def passphrase_warning() -> str:
    """Say, before anything is typed, what is lost for ever."""
    return _(
        "The notes are encrypted with it, on this laptop only. A lost passphrase together with a lost recovery key is "
        "lost: nobody can open the notes then, not even we."
    )


def readable_warning() -> str:
    """Say what a sheet means."""
    return _(
        "The sheet is not encrypted: whoever finds the paper or the file can read it. A printer may keep a copy for a "
        "while. peerlog keeps none."
    )


def unsealed_words() -> str:
    """Say, before anything is typed, that nothing of it is stored."""
    return _("Nothing you type here is stored, not even as a draft. F2 prints it; Esc lets it go.")


def unsealed_leave_words() -> str:
    """Say what leaving means where nothing is stored."""
    return _("Nothing of it was stored, and nothing brings it back.")


def concern_line(concern: Concern, today: date) -> str:
    """Give a concern by its day and its first line."""
    day = day_words(concern.written.date(), today)
    return _("{day}: {text}").format(day=day, text=one_line(concern.first_line, SHORT))


def check_words(concern: Concern, today: date) -> str:
    """Say when to look at it again, empty where no day was set."""
    if concern.next_check is None:
        return ""
    return _("check {due}").format(due=due_words(concern.next_check, today))


def concern_lines(concern: Concern, network: str) -> tuple[str, ...]:
    """Give a concern whole, a field a line."""
    check = full_date(concern.next_check) if concern.next_check else ""
    parts = (
        (_("Noted on"), full_date(concern.written.date())),
        (_("Network"), network),
        (happened_label(), concern.happened),
        (when_label(), concern.when),
        (tell_label(), concern.tell),
        (agreed_label(), concern.agreed),
        (check_label(), check),
    )
    return tuple(_("{label}: {words}").format(label=label, words=words) for label, words in parts if words)


def happened_label() -> str:
    """Ask what happened."""
    return _("What happened")


def when_label() -> str:
    """Ask when it happened."""
    return _("When")


def tell_label() -> str:
    """Ask who needs to know."""
    return _("Who needs to know")


def agreed_label() -> str:
    """Ask what was agreed next."""
    return _("Agreed next")


def check_label() -> str:
    """Ask when to look at it again."""
    return _("Next check")


def nothing_yet() -> tuple[str, ...]:
    """Say what the list is for, the last words an example."""
    return (
        _("No concern is noted here."),
        _("Example:  Tue: somebody repeated a story from the group to their manager. Told the two keepers."),
    )


def erase_words() -> str:
    """Say what deleting does."""
    return _(
        "It is removed from the file and from its backups, and nothing brings it back: there is no trash here."
    )


def erased_words() -> str:
    """Say that it is gone."""
    return _("Deleted for good.")


def kept_words() -> str:
    """Say that it is kept, and by what."""
    return _("Kept, encrypted. Nobody was told: the way outside is above.")


def remove_words() -> str:
    """Say what removing everything does."""
    return _(
        "All notes about concerns, their passphrase and their backups are removed from this laptop, and nothing "
        "brings them back."
    )


def lock_words(state: SealState) -> str:
    """Say on the command line how the notes stand, and what locks them."""
    return {
        SealState.NONE: _(
            "No passphrase is set, so nothing is kept. Set one with: peerlog concern passphrase"
        ),
        SealState.LOCKED: _(
            "Locked. Each command asks for the passphrase and locks again when it ends; a window locks with Ctrl+L."
        ),
        SealState.OPEN: _("Locked again."),
        SealState.BROKEN: _(
            "It cannot be opened: what belongs beside it is missing or damaged. "
            "Put a backup in place with: peerlog concern restore"
        ),
    }[state]
