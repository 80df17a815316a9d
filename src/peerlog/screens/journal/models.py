"""Choosing prompts by the minutes there are."""

from typing import Any

from textual.app import App

from peerlog.domain.reflection_model import Model
from peerlog.screens.dialogs import Choose, Option
from peerlog.services.house import House
from peerlog.wording.journal_writing import minutes_question, model_detail
from peerlog.wording.language import _
from peerlog.wording.times import minutes_words

FREE_PAGE = "free"


async def choose_model(app: App[Any], house: House) -> str | None:
    """Ask for minutes, then for a model; gives its id, empty for a free page, None when nothing was chosen.

    Of a model of which one prompt is picked, that one is asked for too: ``learn-it-all/3``.
    """
    models = house.journals.models.all()
    minutes = await _minutes(app, house, models)
    if minutes in (None, FREE_PAGE):
        return "" if minutes else None
    fitting = [model for model in models if str(model.minutes) == minutes]
    options = [Option(model.id, _(model.name), model_detail(model)) for model in fitting]
    chosen = await app.push_screen_wait(Choose(house, _("Which prompts?"), options))
    model = next((model for model in fitting if model.id == chosen), None)
    return await _with_prompt(app, house, model) if model else None


async def _minutes(app: App[Any], house: House, models: tuple[Model, ...]) -> str | None:
    options = [Option(FREE_PAGE, _("A free page"), _("no prompts, as long as you like"))]
    for minutes in sorted({model.minutes for model in models}):
        names = ", ".join(_(model.name) for model in models if model.minutes == minutes)
        options.append(Option(str(minutes), minutes_words(minutes), names))
    return await app.push_screen_wait(Choose(house, minutes_question(), options))


async def _with_prompt(app: App[Any], house: House, model: Model) -> str | None:
    if not model.pick_one:
        return model.id
    options = [Option(str(number), _(prompt)) for number, prompt in enumerate(model.prompts)]
    picked = await app.push_screen_wait(Choose(house, _("Which one, this time?"), options))
    return None if picked is None else f"{model.id}/{picked}"
