"""The bulletin "You said, we changed" as a document, and what leaves and stays of it in words."""

from collections.abc import Iterator

from peerlog.domain.audience import Audience
from peerlog.domain.bulletin import Bulletin, LeavingBulletin, SharedAnswer
from peerlog.domain.handout import SharedAction
from peerlog.domain.k_check import Coarse
from peerlog.wording.blocks import Block, Bullets, Document, Heading, Inline, Paragraph, Strong, Table
from peerlog.wording.language import _, language, ngettext
from peerlog.wording.leaving import stays_across
from peerlog.wording.markdown import plain
from peerlog.wording.minutes import reader_words
from peerlog.wording.mistake_terms import area_words, severity_words
from peerlog.wording.terms import action_state_word, bulletin_sentence

SHAPE = "bulletin/1"
"""Names this order of parts and facts for whoever reads the files by machine."""


def bulletin_document(bulletin: Bulletin) -> Document:
    """Give the bulletin as a document: its parts in their fixed order, those without content left out."""
    blocks = (
        *_head(bulletin),
        *_answers(bulletin),
        *_waiting(bulletin),
        *_themes(bulletin),
        *_counts(bulletin),
        *_next_day(bulletin),
    )
    return Document(facts=_facts(bulletin), blocks=blocks)


def bulletin_title() -> str:
    """Give the title."""
    return _("You said, we changed")


def bulletin_leaves(sorted_out: LeavingBulletin) -> tuple[str, ...]:
    """Say what a bulletin holds, such as "3 answers" and "2 themes"."""
    bulletin = sorted_out.bulletin
    answers, themes = len(bulletin.answers), len(bulletin.themes)
    counted = (
        (answers, ngettext("{n} answer", "{n} answers", answers)),
        (themes, ngettext("{n} theme", "{n} themes", themes)),
    )
    said = tuple(words.format(n=count) for count, words in counted if count)
    return said or (_("that mistakes were told without names"),)


def bulletin_stays(sorted_out: LeavingBulletin) -> tuple[str, ...]:
    """Say what stays inside and why: the flagged texts one by one, the rest counted."""
    return stays_across(sorted_out.stays)


def _facts(bulletin: Bulletin) -> tuple[tuple[str, str], ...]:
    facts = {
        "title": bulletin_title(),
        "lang": language(),
        "kind": "bulletin",
        "period": bulletin.period,
        "network": plain(bulletin.network),
        "audience": bulletin.audience.value,
        "confidentiality": bulletin.confidentiality.value,
        "peerlog": SHAPE,
    }
    return tuple((key, value) for key, value in facts.items() if value)


def _head(bulletin: Bulletin) -> Iterator[Block]:
    yield Heading(1, bulletin_title())
    if name := plain(bulletin.network):
        yield Paragraph((name,))
    if bulletin.audience is Audience.ME:
        yield Paragraph((Strong(_("Not to be passed on.")), " " + bulletin_sentence()))
    else:
        yield Paragraph((reader_words(bulletin.audience) + " " + bulletin_sentence(),))


def _answers(bulletin: Bulletin) -> Iterator[Block]:
    parts = (
        (_("What we changed"), [one for one in bulletin.answers if one.changed]),
        (
            _("What we did not change, and why"),
            [one for one in bulletin.answers if one.why_not and not one.changed],
        ),
        (_("What we heard"), [one for one in bulletin.answers if not one.changed and not one.why_not]),
    )
    for title, answers in parts:
        if answers:
            yield Heading(2, title)
        for answer in answers:
            yield Heading(3, answer.period)
            yield Bullets(tuple(_lines(answer)))


def _lines(answer: SharedAnswer) -> Iterator[Inline]:
    said = (
        (_("We heard:"), plain(answer.heard)),
        (_("We changed:"), plain(answer.changed)),
        (_("We did not change:"), plain(answer.why_not)),
        (_("Action:"), _action(answer.action) if answer.action else ""),
    )
    for label, text in said:
        if text:
            yield Strong(label), f" {text}"


def _action(action: SharedAction) -> str:
    due = action.due.isoformat() if action.due else ""
    beside = ", ".join(
        filter(None, (plain(action.owner), due, action_state_word(action.state), plain(action.reason)))
    )
    return f"{action.ref} {plain(action.text)} ({beside})"


def _waiting(bulletin: Bulletin) -> Iterator[Block]:
    if not bulletin.counted:
        return
    yield Heading(2, _("Still thinking"))
    if bulletin.waiting:
        words = _("{n} or more entries have no answer yet.").format(n=bulletin.waiting)
    else:
        words = _("Fewer than {k} entries, or none, have no answer yet.").format(k=bulletin.k)
    yield Paragraph((words,))


def _themes(bulletin: Bulletin) -> Iterator[Block]:
    if not bulletin.themes:
        return
    yield Heading(2, _("Themes"))
    header = (_("Theme"), _("Told"), _("After an answer"))
    rows = tuple(
        (plain(one.theme), _or_more(one.count), _("came back") if one.came_back else "")
        for one in bulletin.themes
    )
    yield Table(header, rows)


def _counts(bulletin: Bulletin) -> Iterator[Block]:
    if bulletin.counts:
        yield Heading(2, _("In numbers"))
        header = (_("When"), _("Area of work"), _("How much it weighed"), _("Told"))
        yield Table(header, tuple((*_coarse(one), _or_more(count)) for one, count in bulletin.counts))
    if bulletin.counts or bulletin.themes or bulletin.waiting:
        yield Paragraph((steps_words(bulletin.k),))


def steps_words(k: int) -> str:
    """Say how numbers are told, and why."""
    return _(
        "Numbers come in steps of {k}, and only where {k} entries or more share the same: so that no single entry can be "
        "counted out."
    ).format(k=k)


def _coarse(one: Coarse) -> tuple[str, str, str]:
    area = area_words()[one.area] if one.area else ""
    severity = severity_words()[one.severity] if one.severity else ""
    return one.period, area, severity


def _or_more(count: int) -> str:
    return _("{n} or more").format(n=count)


def _next_day(bulletin: Bulletin) -> Iterator[Block]:
    if bulletin.next_day is not None:
        yield Heading(2, _("Next session"))
        yield Paragraph((bulletin.next_day.isoformat(),))
