"""What a captured line was understood to be, said back to whoever typed it."""

from peerlog.domain.captured import Captured, LineKind, Remark
from peerlog.domain.member import Member
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _
from peerlog.wording.safe import one_line, visible
from peerlog.wording.times import full_date

SHOWN = 40
"""Characters of the line's own words in a remark."""


def echo(captured: Captured, ref: str = "") -> str:
    """Say what was understood, then what was not: "Action S07-A3: João, due Tue 1 Dec 2026"."""
    return " ".join((understood_words(captured, ref), *remarks(captured)))


def understood_words(captured: Captured, ref: str = "") -> str:
    """Say the kind and ref, and for an action whose it is and for when."""
    kind = kind_word(captured.kind.value)
    named = _("{kind} {ref}").format(kind=kind, ref=ref) if ref else kind
    if captured.kind is not LineKind.ACTION:
        return _("{line}.").format(line=named)
    owner = visible(captured.owner.name) if captured.owner else _("no owner yet")
    due = _("due {date}").format(date=full_date(captured.due)) if captured.due else _("no date yet")
    return _("{line}: {owner}, {due}.").format(line=named, owner=owner, due=due)


def remarks(captured: Captured) -> tuple[str, ...]:
    """Say what was kept as text, and what may be a slip, a sentence each."""
    return tuple(_remark(said.remark, said.words, captured) for said in captured.said)


def _remark(remark: Remark, words: str, captured: Captured) -> str:
    template = {
        Remark.UNKNOWN_NAME: _("Nobody here is called “{words}”: kept as text."),
        Remark.AMBIGUOUS_NAME: _("“{words}” could be {people}: kept as text. Which one?"),
        Remark.SECOND_OWNER: _("An action has one owner: “{words}” is kept as text."),
        Remark.UNKNOWN_DATE: _("“{words}” is not a date I know: kept as text."),
        Remark.PAST_DATE: _("That date has passed."),
    }[remark]
    people = ", ".join(_told_apart(person) for person in captured.candidates)
    return template.format(words=one_line(words, SHOWN), people=people)


def _told_apart(person: Member) -> str:
    mark = person.handle or person.organisation
    return visible(f"{person.name} ({mark})" if mark else person.name)
