"""What search says of a place where something was said."""

from peerlog.domain.agreement import AgreementState
from peerlog.domain.finding import Found
from peerlog.domain.searching import normal
from peerlog.wording.agreement import state_word
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line
from peerlog.wording.times import full_date

BEFORE = 24
"""Characters shown before the first word that was found."""
SHOWN = 200
TOLD = ("mistake", "response")
"""Kinds that have no day, only a quarter."""
LATER = ("carry", "review", "look", "hindsight")
"""Kinds that say something about another record."""
ABOUT = 80
"""Characters shown of what something is about."""


def found_kind(found: Found) -> str:
    """Name what was found."""
    if found.kind == "attendance":
        return _("Guest")
    return kind_word(found.what if found.kind == "note" else found.area)


def found_place(found: Found) -> str:
    """Say where and when it was said: "S07 Feedback that lands, Thu 26 Nov 2026"; of a clause how its version stands.

    Of what was said about another record, such as a review, it says which.
    """
    if found.kind == "clause" and found.what:
        return state_word(AgreementState(found.what))
    if found.kind in TOLD:
        return found.what
    if found.kind in LATER:
        return _("about “{words}”").format(words=one_line(found.what, ABOUT)) if found.what else ""
    if not found.session:
        return ""
    place = f"{found.session_ref} {found.session_title}" if found.kind != "session" else found.session_ref
    if found.session_day is None:
        return place
    return _("{place}, {date}").format(place=place, date=full_date(found.session_day.date()))


def excerpt(text: str, words: str) -> str:
    """Give the part of *text* that holds the first of the *words* that it has, with what stands around it."""
    plain = " ".join(text.split())
    start = _place(plain, words)
    begin = plain.rfind(" ", 0, max(0, start - BEFORE)) + 1 if start > 2 * BEFORE else 0
    part = plain[begin : begin + SHOWN]
    return f"{'… ' if begin else ''}{part}{' …' if begin + SHOWN < len(plain) else ''}"


def _place(text: str, words: str) -> int:
    wanted = normal(words).split()
    place = 0
    for word in text.split(" "):
        if any(normal(word).strip().startswith(one) for one in wanted):
            return place
        place += len(word) + 1
    return 0


def order_words(*, ranked: bool) -> str:
    """Say how the list is ordered."""
    return _("best first") if ranked else _("newest first")


def hits_words(count: int, *, more: bool) -> str:
    """Say how many are shown."""
    if more:
        return _("the first {count}; more at the end of the list").format(count=count)
    return ngettext("{count} place", "{count} places", count).format(count=count)


def nothing_found(words: str) -> str:
    """Say that nothing was found, and what to try."""
    return _("Nothing that was kept holds “{words}”. Fewer or shorter words find more.").format(
        words=words.strip()
    )


def search_example() -> str:
    """Say what can be found, with an example."""
    return _(
        "Everything that was said, decided, agreed or planned, and everybody by name. "
        "Type the beginnings of a few words: “rota volun” finds “a volunteer rota”. Enter opens the place."
    )
