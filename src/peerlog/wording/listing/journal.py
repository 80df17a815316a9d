"""Journals and reflections as lines of plain text, as a screen reader reads them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from peerlog.domain.journal import JournalBackup, JournalFace, Version
from peerlog.domain.reflection import Reflection, Verdict
from peerlog.domain.reflection_model import Model
from peerlog.wording.language import _, ngettext
from peerlog.wording.listing.network import fact_lines
from peerlog.wording.safe import one_line
from peerlog.wording.times import full_date, minutes_words

FIRST = 8
"""Letters of an id that are shown: enough to mean one record."""
LONGEST = 70


def reflection_line(one: Reflection) -> str:
    """Give a reflection in one line: the beginning of its id, its day and its first words."""
    words = _("{id} {day}: {text}").format(
        id=one.id[:FIRST], day=full_date(one.day), text=one_line(one.first_line, LONGEST)
    )
    return f"{words} ({_('starred')})" if one.starred else words


def reflection_lines(one: Reflection, models: Iterable[Model]) -> Iterator[str]:
    """Give a reflection whole: its day, what is known beside it, then every prompt and answer."""
    yield _("{day}, {id}").format(day=full_date(one.day), id=one.id[:FIRST])
    yield from fact_lines(
        (
            (_("Model"), model_name(one.model, models)),
            (_("Mood"), score_words(one.mood)),
            (_("Energy"), score_words(one.energy)),
            (_("Tags"), " ".join(f"#{tag}" for tag in one.tags)),
            (_("Strand"), one.strand),
            (_("Marked"), ", ".join(_marks(one))),
            (_("Asks “still true?”"), full_date(one.revisit) if one.revisit else _("never again")),
            *((_("Looked back"), looked_back_words(one, place)) for place in range(len(one.looked_back))),
        )
    )
    for answer in one.answers:
        yield ""
        if answer.prompt:
            yield answer.prompt
        yield from answer.text.split("\n")


def _marks(one: Reflection) -> Iterator[str]:
    if one.starred:
        yield _("starred")
    if one.possible_lesson:
        yield _("possible lesson")
    if one.trashed:
        yield _("in the trash")


def score_words(score: int | None) -> str:
    """Give "4 of 5", or nothing."""
    return "" if score is None else _("{n} of 5").format(n=score)


def model_name(model_id: str, models: Iterable[Model]) -> str:
    """Give the name of a model; its id when it is not built in, nothing for a free line."""
    found = next((model for model in models if model.id == model_id), None)
    return _(found.name) if found else model_id


def verdict_word(verdict: Verdict) -> str:
    """Give an answer to "still true?" in words."""
    return {
        Verdict.YES: _("still true"),
        Verdict.CHANGED: _("changed"),
        Verdict.NO: _("no longer true"),
    }[verdict]


def looked_back_words(one: Reflection, place: int) -> str:
    """Say how an entry was looked back at, and what was added."""
    look = one.looked_back[place]
    words = _("{day}, {verdict}").format(day=full_date(look.day), verdict=verdict_word(look.verdict))
    return f"{words}: {look.note}" if look.note else words


def journal_line(face: JournalFace) -> str:
    """Give a journal in one line, and whether it needs a passphrase."""
    if face.broken:
        state = _("cannot be opened; restore a backup")
    elif face.protected:
        state = _("opens with a passphrase")
    else:
        state = _("no passphrase: anyone with the laptop can read it")
    return _("{name}: {state}").format(name=face.name or face.id[:FIRST], state=state)


def backup_line(one: JournalBackup) -> str:
    """Give a backup of a journal: of which, when, and where it is."""
    made = one.made.strftime("%Y-%m-%d %H:%M UTC")
    return _("{name}, {made}: {path}").format(name=one.name or one.journal[:FIRST], made=made, path=one.path)


def version_line(number: int, version: Version) -> str:
    """Give an earlier version in one line."""
    when = version.at.strftime("%Y-%m-%d %H:%M UTC")
    text = _("in the trash") if version.reflection.trashed else one_line(version.reflection.text, LONGEST)
    return _("{number}. {when}: {text}").format(number=number, when=when, text=text)


def model_line(model: Model) -> str:
    """Give a model in one line."""
    return _("{id}: {name}, {length}. {summary}").format(
        id=model.id, name=_(model.name), length=minutes_words(model.minutes), summary=_(model.summary)
    )


def calendar_lines(days: Mapping[date, int]) -> Iterator[str]:
    """Give the days of a month that have a reflection, a day a line."""
    for day, count in sorted(days.items()):
        entries = ngettext("{n} entry", "{n} entries", count).format(n=count)
        yield _("{day}: {entries}").format(day=full_date(day), entries=entries)


def count_lines(tags: Mapping[str, int], strands: Mapping[str, int]) -> Iterator[str]:
    """Give tags and strands with how often each is used."""
    yield from (_("#{tag}: {n}").format(tag=tag, n=count) for tag, count in tags.items())
    yield from (_("+{strand}: {n}").format(strand=strand, n=count) for strand, count in strands.items())
