"""Showing an agreement and asking for a yes: what the screens of a running session say about it."""

from collections.abc import Iterable
from datetime import datetime

from peerlog.domain.acceptance import Acceptance, Waiting, Waits
from peerlog.domain.admission import Asked
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible
from peerlog.wording.times import clock_time


def wall_words(page: int, pages: int, heard: datetime | None) -> str:
    """Say which page it is and what Enter does; *heard* is when, on the session's wall clock."""
    if page < pages:
        return _("Page {page} of {pages}. Enter turns it.").format(page=page, pages=pages)
    last = _("Page {page} of {pages}.").format(page=page, pages=pages) + " " if pages > 1 else ""
    if heard is not None:
        return last + _("Heard today at {time}. Enter goes back.").format(time=clock_time(heard))
    return last + _("Enter notes that the room has heard it.")


def walk_place(page: int, pages: int) -> str:
    """Say how far a walk through the agreement has come."""
    if page < pages:
        return _("{page} of {pages}. Read it together; Enter goes on.").format(page=page, pages=pages)
    return _("{page} of {pages}. Enter asks for their yes.").format(page=page, pages=pages)


def heard_words(heard: Acceptance | None, key: str) -> str:
    """Say that the agreement was heard in this session, or how to show it again."""
    if heard is not None:
        return _("Noted: the agreement was heard. {key} shows it again.").format(key=key)
    return _("The agreement was not heard yet. {key} shows it again.").format(key=key)


def yes_asked(name: str) -> str:
    """Ask one person for their yes."""
    return _("{name}, can you say yes to this?").format(name=visible(name))


def yes_choices() -> tuple[tuple[str, str, str], ...]:
    """Give the two answers: code, words and what follows; the one that binds nobody first."""
    return (
        ("later", _("Not yet"), _("nothing is noted; the question comes again")),
        ("yes", _("Yes"), _("noted with this version")),
    )


def walked_words(names: Iterable[str]) -> str:
    """Say who said yes at the end of a walk through the agreement."""
    said = ", ".join(visible(name) for name in names)
    return _("Said yes: {names}").format(names=said) if said else _("No yes was noted.")


def case_question(name: str) -> str:
    """Say why somebody cannot be marked as here, and ask what to do."""
    return _("{name} has not said yes to the agreement, and a case is running. What now?").format(
        name=visible(name)
    )


def case_choices() -> tuple[tuple[str, str, str], ...]:
    """Give the ways on: code, words and what follows."""
    return (
        (
            "walk",
            _("Walk through the agreement together"),
            _("about a minute; ends with their yes or not yet"),
        ),
        ("override", _("Let them take part without a yes"), _("you say why; it is logged")),
        ("leave", _("Leave them unmarked"), ""),
    )


def override_question(name: str) -> str:
    """Ask for the reason of an override."""
    return _("Why does {name} take part without a yes?").format(name=visible(name))


def override_hint() -> str:
    """Say what becomes of the reason."""
    return _("For this session only. The reason is kept in the log.")


def case_words(waiting: Iterable[Waiting], people_key: str, walk_key: str) -> str:
    """Say who in the room has not said yes as a case begins; empty when everybody has."""
    names = ", ".join(visible(one.member.name) for one in waiting)
    if not names:
        return ""
    return _("Not agreed: {names}. {people}, then {walk} walks them through it.").format(
        names=names, people=people_key, walk=walk_key
    )


def standing_words(asked: Asked | None) -> str:
    """Say beside a name how somebody stands to the agreement; empty for a yes."""
    if asked is None:
        return ""
    if asked.let_in:
        return _("takes part without a yes")
    return _("agreed to an earlier version") if asked.why is Waits.CHANGED else _("has not agreed")


def count_sentence(waiting: int, walk_key: str) -> str:
    """Say how many have not agreed, and the key for it; empty when all have."""
    if not waiting:
        return ""
    template = ngettext(
        "{n} has not agreed: {key} walks them through the agreement.",
        "{n} have not agreed: {key} walks the marked one through the agreement.",
        waiting,
    )
    return template.format(n=waiting, key=walk_key)


def agreed_already(name: str) -> str:
    """Say that somebody needs no walk through the agreement."""
    return _("{name} has agreed already.").format(name=visible(name))


def guest_words(key: str) -> str:
    """Say how a guest, who is asked for no yes, comes to know the agreement."""
    return _("A guest is no member: show the agreement to the room instead, with {key}.").format(key=key)
