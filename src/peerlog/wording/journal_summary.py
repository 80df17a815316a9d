"""What I contributed and changed: a text for an appraisal, made of entries that their writer chose one by one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from peerlog.domain.reflection import Answer, Reflection, Verdict
from peerlog.domain.reflection_inline import without_signs
from peerlog.domain.reflection_patterns import CHANGED_MIND, is_mistake
from peerlog.wording.blocks import Block, Document, Heading, Paragraph, Strong
from peerlog.wording.journal_markdown import looked_back_words
from peerlog.wording.language import _, language, ngettext
from peerlog.wording.markdown import paragraphs, plain
from peerlog.wording.skeleton import checked_markdown
from peerlog.wording.times import full_date

SHAPE = "summary/1"


def summary_markdown(chosen: Iterable[Reflection], today: date) -> str:
    """Write the chosen entries, oldest first; raises ExportDiffers rather than say something else.

    Day, answers and look-backs go along. Mood, energy, tags, strands, models and stars stay in the journal.
    """
    entries = sorted(chosen, key=lambda entry: (entry.day, entry.written, entry.id))
    return checked_markdown(summary_document(entries, today), _("summary"))


def summary_document(entries: Sequence[Reflection], today: date) -> Document:
    """Give the summary as a document; what was contributed first, then what was changed."""
    changed = [entry for entry in entries if is_change(entry)]
    contributed = [entry for entry in entries if not is_change(entry)]
    title = _("What I contributed and changed")
    facts = (
        ("title", title),
        ("date", today.isoformat()),
        ("lang", language()),
        ("kind", "summary"),
        ("peerlog", SHAPE),
    )
    blocks = (
        Heading(1, title),
        Paragraph((_span_words(entries),)),
        *_part(_("What I contributed"), contributed),
        *_part(_("What I changed"), changed),
    )
    return Document(facts=facts, blocks=blocks)


def is_change(entry: Reflection) -> bool:
    """Whether *entry* tells of something its writer came to see differently."""
    looked = any(look.verdict is not Verdict.YES for look in entry.looked_back)
    return looked or is_mistake(entry) or any(_tells_of_change(answer) for answer in entry.answers)


def _tells_of_change(answer: Answer) -> bool:
    return bool(answer.text.strip()) and answer.prompt in {CHANGED_MIND, _(CHANGED_MIND)}


def _span_words(entries: Sequence[Reflection]) -> str:
    words = ngettext(
        "Written by myself for my own appraisal: {n} entry that I chose from my reflections, {first} to {last}.",
        "Written by myself for my own appraisal: {n} entries that I chose from my reflections, {first} to {last}.",
        len(entries),
    )
    first, last = (full_date(entry.day) for entry in (entries[0], entries[-1]))
    return words.format(n=len(entries), first=first, last=last)


def _part(title: str, entries: Sequence[Reflection]) -> Iterator[Block]:
    if entries:
        yield Heading(2, title)
    for entry in entries:
        yield Heading(3, full_date(entry.day))
        for answer in entry.answers:
            yield from _answer(answer)
        yield from (Paragraph((plain(looked_back_words(look)),)) for look in entry.looked_back)


def _answer(answer: Answer) -> Iterator[Block]:
    lines = [line for part in paragraphs(answer.text) if (line := plain(without_signs(part)))]
    if lines and plain(answer.prompt):
        yield Paragraph((Strong(plain(answer.prompt)),))
    yield from (Paragraph((line,)) for line in lines)
