"""The minutes of a session as a document: its parts in their fixed order, those without content left out."""

from collections.abc import Iterator

from peerlog.domain.audience import Audience
from peerlog.domain.handout import Handout
from peerlog.wording.blocks import Block, Document, Heading, Paragraph, Strong, Table
from peerlog.wording.language import _, language
from peerlog.wording.markdown import paragraphs, plain
from peerlog.wording.minutes_parts import (
    actions,
    amendments,
    attendance,
    decisions,
    earlier_actions,
    notes,
    parked,
)
from peerlog.wording.terms import mode_sentence

SHAPE = "minutes/1"
"""Names this order of parts and facts for whoever reads the files by machine."""


def minutes_document(handout: Handout) -> Document:
    """Give the minutes as a document."""
    parts = (
        *_part(_("Objectives"), _paragraphs(handout.objectives)),
        *attendance(handout),
        *earlier_actions(handout),
        *notes(handout),
        *decisions(handout),
        *actions(handout),
        *parked(handout),
        *amendments(handout),
        *_part(_("Next session"), _paragraphs(handout.next_session)),
    )
    return Document(facts=_facts(handout), blocks=(*_head(handout), *(parts or (_held(),))))


def minutes_title(handout: Handout) -> str:
    """Give the title, or the ref where the title stays inside."""
    return plain(handout.title) or _("Session {ref}").format(ref=handout.ref)


def _facts(handout: Handout) -> tuple[tuple[str, str], ...]:
    facts = {
        "title": minutes_title(handout),
        "date": handout.day.isoformat(),
        "lang": language(),
        "kind": "minutes",
        "status": "approved" if handout.approved_on else "draft",
        "session": handout.ref,
        "network": plain(handout.network),
        "audience": handout.audience.value,
        "confidentiality": handout.confidentiality.value,
        "peerlog": SHAPE,
    }
    return tuple((key, value) for key, value in facts.items() if value)


def _head(handout: Handout) -> Iterator[Block]:
    yield Heading(1, minutes_title(handout))
    columns = (
        (_("When"), _when(handout)),
        (_("Where"), plain(handout.place)),
        (_("Facilitator"), plain(handout.facilitator)),
        (_("Minutes by"), plain(handout.minutes_by)),
    )
    filled = [(name, value) for name, value in columns if value]
    yield Table(tuple(name for name, _value in filled), (tuple(value for _name, value in filled),))
    if handout.audience is Audience.ME:
        yield Paragraph((Strong(_("Not to be passed on.")), " " + _("These are the notes as captured.")))
    else:
        yield Paragraph((reader_words(handout.audience) + " " + mode_sentence(handout.confidentiality),))
    yield Paragraph((_status(handout),))


def _when(handout: Handout) -> str:
    if handout.planned is None:
        return _held_on(handout)
    return _("{when}, planned for {day}").format(when=_held_on(handout), day=handout.planned.isoformat())


def _held_on(handout: Handout) -> str:
    if handout.starts is None:
        return handout.day.isoformat()
    offset = handout.starts.strftime("%z")
    zone = f"UTC{offset[:3]}:{offset[3:5]}"
    until = f"-{handout.ends:%H:%M}" if handout.ends else ""
    return f"{handout.starts.date().isoformat()} {handout.starts:%H:%M}{until} ({zone})"


def reader_words(audience: Audience) -> str:
    """Say for whom something is."""
    return {
        Audience.FACILITATORS: _("For the facilitators."),
        Audience.MEMBERS: _("For the members of the network."),
        Audience.PUBLIC: _("For the public."),
    }[audience]


def _status(handout: Handout) -> str:
    if handout.approved_on is None:
        return _("Draft: may still change.")
    return _("Approved on {date}.").format(date=handout.approved_on.isoformat())


def _paragraphs(text: str) -> tuple[Block, ...]:
    return tuple(Paragraph((line,)) for line in paragraphs(text))


def _part(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(2, title), *blocks) if blocks else ()


def _held() -> Block:
    return Paragraph((_("A session was held."),))
