"""Choosing which entries are shown."""

from collections.abc import Mapping
from typing import Any

from textual.app import App

from peerlog.domain.reflection_filter import Filter
from peerlog.screens.dialogs import Choose, Option
from peerlog.services.house import House
from peerlog.wording.journal_entry import entries_words
from peerlog.wording.language import _
from peerlog.wording.safe import visible


async def choose_filter(app: App[Any], house: House) -> Filter | None:
    """Ask what to show; None when nothing was chosen."""
    options = [
        Option("all", _("Everything")),
        Option("starred", _("Starred")),
        Option("lesson", _("Possible lessons")),
        Option("tag", _("A tag ...")),
        Option("strand", _("A strand of work ...")),
        Option("model", _("A model ...")),
    ]
    chosen = await app.push_screen_wait(Choose(house, _("Show only what?"), options))
    if chosen in ("tag", "strand"):
        return await _named(app, house, chosen)
    if chosen == "model":
        return await _model(app, house)
    plain = {"all": Filter(), "starred": Filter(starred=True), "lesson": Filter(possible_lesson=True)}
    return plain.get(chosen or "")


async def _named(app: App[Any], house: House, kind: str) -> Filter | None:
    journal = house.journals.the_open
    counts = journal.tags() if kind == "tag" else journal.strands()
    none = _("None yet. In a line, #word is a tag and +word the strand of work.")
    name = await app.push_screen_wait(
        Choose(house, _("Which one?"), _options(counts), note="" if counts else none)
    )
    if not name:
        return None
    return Filter(tag=name) if kind == "tag" else Filter(strand=name)


def _options(counts: Mapping[str, int]) -> list[Option]:
    return [Option(name, visible(name), right=entries_words(count)) for name, count in counts.items()]


async def _model(app: App[Any], house: House) -> Filter | None:
    options = [Option("free", _("Without prompts"))]
    options += [Option(model.id, _(model.name)) for model in house.journals.models.all()]
    chosen = await app.push_screen_wait(Choose(house, _("Which one?"), options))
    return Filter(model="" if chosen == "free" else chosen) if chosen else None
