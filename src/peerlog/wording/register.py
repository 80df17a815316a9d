"""The register of a network as a document: decisions, actions and look-backs across its sessions."""

from collections.abc import Iterator
from datetime import date

from peerlog.domain.audience import Audience
from peerlog.domain.register import Register
from peerlog.wording.blocks import Block, Document, Heading, Paragraph, Strong
from peerlog.wording.language import _, language
from peerlog.wording.markdown import plain
from peerlog.wording.minutes import reader_words
from peerlog.wording.register_parts import actions_table, decisions_table, look_back_part
from peerlog.wording.terms import mode_sentence

SHAPE = "register/1"
"""Names this order of parts and facts for whoever reads the files by machine."""


def register_document(register: Register, today: date) -> Document:
    """Give the register as it stands on a day."""
    parts = tuple(_parts(register, today)) or (Paragraph((_("Nothing was decided or agreed yet."),)),)
    return Document(
        facts=facts_of(register, today, register_title(), "register", SHAPE),
        blocks=(Heading(1, register_title()), *opening_words(register, today), *parts),
    )


def register_title() -> str:
    """Name a register."""
    return _("Decisions, actions and look-backs")


def facts_of(
    register: Register, today: date, title: str, kind: str, shape: str
) -> tuple[tuple[str, str], ...]:
    """Give the front matter of a document across sessions."""
    facts = {
        "title": title,
        "date": today.isoformat(),
        "lang": language(),
        "kind": kind,
        "network": plain(register.network),
        "audience": register.audience.value,
        "confidentiality": register.confidentiality.value,
        "peerlog": shape,
    }
    return tuple((key, value) for key, value in facts.items() if value)


def opening_words(register: Register, today: date) -> Iterator[Block]:
    """Say of which network and day it is, and who may read it."""
    stands = _("As it stood on {date}.").format(date=today.isoformat())
    called = plain(register.network)
    yield Paragraph((f"{called}. {stands}" if called else stands,))
    if register.audience is Audience.ME:
        yield Paragraph((Strong(_("Not to be passed on.")), " " + _("These are the notes as captured.")))
    else:
        yield Paragraph((reader_words(register.audience) + " " + mode_sentence(register.confidentiality),))


def _parts(register: Register, today: date) -> Iterator[Block]:
    if register.decisions:
        yield from (Heading(2, _("Decisions")), decisions_table(register.decisions))
    open_ones = [one for one in register.actions if one.is_open]
    ended = [one for one in register.actions if not one.is_open]
    for title, listed in ((_("Open actions"), open_ones), (_("Actions that ended"), ended)):
        if listed:
            yield from (Heading(2, title), actions_table(listed, register.owners))
    if register.look_backs:
        yield Heading(2, _("Look-backs"))
        for one in register.look_backs:
            yield from look_back_part(one, today)
