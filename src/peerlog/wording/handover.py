"""The handover pack as a document: all that a successor needs, to be read without peerlog."""

from collections.abc import Iterator

from peerlog.domain.backup import Places
from peerlog.domain.handout import Handout
from peerlog.domain.handover import Handover, SharedAgreement, SharedMember
from peerlog.domain.look_back import Rung
from peerlog.domain.register import SharedLookBack
from peerlog.wording.agreement import term_name, version_words
from peerlog.wording.blocks import Block, Bullets, Document, Heading, Inline, Paragraph, Strong, Table
from peerlog.wording.language import _, ngettext
from peerlog.wording.look_back_terms import rung_words
from peerlog.wording.markdown import paragraphs, plain
from peerlog.wording.minutes import minutes_title
from peerlog.wording.network import confidentiality_name, confidentiality_sentence
from peerlog.wording.register import facts_of, opening_words
from peerlog.wording.register_parts import actions_table, decisions_table

SHAPE = "handover/1"
"""Names this order of parts and facts for whoever reads the files by machine."""


def handover_document(pack: Handover) -> Document:
    """Give everything a successor needs, as it stands on a day."""
    register = pack.everything.register
    blocks = (
        Heading(1, handover_title()),
        *opening_words(register, pack.today),
        *(Paragraph((line,)) for line in paragraphs(pack.purpose)),
        *_people(pack),
        *(_agreement(pack.agreement) if pack.agreement else ()),
        *_coming(pack.coming),
        *_register(pack),
        *_looks(pack.looks),
        *(_files(pack.places) if pack.places else ()),
    )
    return Document(
        facts=facts_of(register, pack.today, handover_title(), "handover", SHAPE), blocks=tuple(blocks)
    )


def handover_title() -> str:
    """Name a handover pack."""
    return _("Handover")


def _people(pack: Handover) -> Iterator[Block]:
    if pack.people:
        yield Heading(2, _("Who belongs to it"))
        header = (_("Name"), _("Handle"), _("Organisation"), _("Since"))
        yield Table(header, tuple(map(_person, pack.people)))
        yield Paragraph((_("What each of them needs to take part is asked anew: it is not handed on."),))
    elif pack.head_count:
        yield Heading(2, _("Who belongs to it"))
        words = ngettext("{n} person belongs to it.", "{n} people belong to it.", pack.head_count)
        yield Paragraph((words.format(n=pack.head_count),))


def _person(one: SharedMember) -> tuple[str, ...]:
    joined = one.joined.isoformat() if one.joined else ""
    return plain(one.name), plain(one.handle), plain(one.organisation), joined


def _agreement(shared: SharedAgreement) -> Iterator[Block]:
    version = shared.version
    yield Heading(2, _("What the group agreed"))
    yield Paragraph((plain(version_words(version)),))
    clauses = tuple(_clause(text, behaviour) for text, behaviour in shared.clauses if plain(text))
    if clauses:
        yield Bullets(clauses)
    mode = version.confidentiality
    terms = (
        (term_name("confidentiality"), f"{confidentiality_name(mode)}. {confidentiality_sentence(mode)}"),
        (term_name("route"), version.route),
        (term_name("second_route"), version.second_route),
        (term_name("review_on"), version.review_on.isoformat() if version.review_on else ""),
    )
    agreed = tuple((name, plain(value)) for name, value in terms if plain(value))
    yield Table((_("Term"), _("What was agreed")), agreed)


def _clause(text: str, behaviour: str) -> Inline:
    return (plain(text) + (f" ({plain(behaviour)})" if plain(behaviour) else ""),)


def _coming(sessions: tuple[Handout, ...]) -> Iterator[Block]:
    if sessions:
        yield Heading(2, _("Sessions to come"))
        header = (_("Id"), _("When"), _("Title"), _("Where"), _("Facilitator"))
        yield Table(header, tuple(map(_session, sessions)))


def _session(one: Handout) -> tuple[str, ...]:
    when = f"{one.starts:%Y-%m-%d %H:%M}" if one.starts else one.day.isoformat()
    return one.ref, when, minutes_title(one), plain(one.place), plain(one.facilitator)


def _register(pack: Handover) -> Iterator[Block]:
    register = pack.everything.register
    if open_ones := [one for one in register.actions if one.is_open]:
        yield from (Heading(2, _("Open actions")), actions_table(open_ones, register.owners))
    if register.decisions:
        yield from (Heading(2, _("Decisions")), decisions_table(register.decisions))


def _looks(looks: tuple[tuple[Rung, SharedLookBack], ...]) -> Iterator[Block]:
    if looks:
        yield Heading(2, _("Look-backs of the next five years"))
        header = (
            _("Due"), _("State"), _("What was learned"), _("Expected to be still true"), _("How to tell"), _("Who looks"),
            _("Who takes over"), _("Where it should live"),
        )  # fmt: skip
        yield Table(header, tuple(_look(rung, one) for rung, one in looks))


def _look(rung: Rung, one: SharedLookBack) -> tuple[str, ...]:
    promise = one.promise
    texts = (
        promise.learning, promise.expectation, promise.signs, promise.holder, promise.successor, promise.place,
    )  # fmt: skip
    return rung.due.isoformat(), rung_words(rung.state), *map(plain, texts)


def _files(places: Places) -> Iterator[Block]:
    yield Heading(2, _("Where the files are, and how to open them"))
    yield Bullets(
        tuple(
            (Strong(f"{name}:"), f" {plain(words)}")
            for name, words in (
                (_("Everything"), places.home),
                (
                    _("The records"),
                    _("{path}, an SQLite file that is not encrypted").format(path=places.database),
                ),
                (_("Backups"), places.backups),
                (_("Sealed notes"), places.sealed),
            )
        )
    )
    yield from (Paragraph((words,)) for words in _opening())


def _opening() -> tuple[str, ...]:
    return (
        _(
            "Any program for SQLite files opens the records and every backup without peerlog: sessions, lines, actions, "
            "reviews and look-backs are tables with plain English columns, dates are written year, month, day."
        ),
        _(
            "The tables beside this file open in any spreadsheet or text editor, the calendar in any calendar program."
        ),
        _(
            "Whatever lies among the sealed notes opens only with the passphrase or the printed recovery key of whoever "
            "keeps it. Hand these over in person, never in a file; without both, it is lost for good."
        ),
        _(
            "Journals are private to whoever writes them and are not handed over. Anonymous entries that still wait are "
            "in no handover either."
        ),
    )
