"""What an entry is marked with: tags, strand, mood, energy, the day it is about, when to look back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from peerlog.domain.errors import UnreadableDate
from peerlog.domain.reflection import SCALE, Reflection
from peerlog.domain.reflection_inline import tag_of
from peerlog.screens.journal.form import JournalForm
from peerlog.services.house import House
from peerlog.widgets.fields import Field
from peerlog.wording.dates import understood
from peerlog.wording.language import _
from peerlog.wording.times import full_date

NONE = ""


def details_form(house: House, entry: Reflection) -> JournalForm:
    """Give the form over what is marked on *entry*."""
    journal = house.journals.the_open

    def save(values: Mapping[str, str]) -> None:
        after = replace(
            entry,
            tags=tuple(filter(None, map(tag_of, values["tags"].replace(",", " ").split()))),
            strand=values["strand"].strip(),
            mood=_score(values["mood"]),
            energy=_score(values["energy"]),
            day=_day(values["day"], journal.today) or entry.day,
            revisit=_day(values["revisit"], journal.today),
        )
        journal.edit(entry, after)

    return JournalForm(house, _("Details"), _fields(entry, journal.today), save, place=f"details/{entry.id}")


def _fields(entry: Reflection, today: date) -> tuple[Field, ...]:
    scale = ((NONE, _("not said")), *((str(n), str(n)) for n in SCALE))

    def echo(words: str) -> str:
        day = understood(words, today) if words.strip() else None
        return full_date(day) if day else ""

    return (
        Field(name="tags", label=_("Tags"), value=" ".join(entry.tags), hint=_("Words with spaces between: trust rota")),
        Field(name="strand", label=_("Strand"), value=entry.strand, hint=_("The strand of work it belongs to.")),
        Field(name="mood", label=_("Mood"), value=_shown(entry.mood), options=scale, hint=_("1 low, 5 high.")),
        Field(name="energy", label=_("Energy"), value=_shown(entry.energy), options=scale, hint=_("1 low, 5 high.")),
        Field(name="day", label=_("About"), value=entry.day.isoformat(), echo=echo, hint=_("The day it is about.")),
        Field(
            name="revisit", label=_("Ask again"), value=entry.revisit.isoformat() if entry.revisit else "", echo=echo,
            hint=_("The day to ask “still true?”. Empty: never."),
        ),
    )  # fmt: skip


def _shown(score: int | None) -> str:
    return str(score) if score else NONE


def _score(words: str) -> int | None:
    return int(words) if words else None


def _day(words: str, today: date) -> date | None:
    if not words.strip():
        return None
    day = understood(words, today)
    if day is None:
        raise UnreadableDate(words)
    return day
