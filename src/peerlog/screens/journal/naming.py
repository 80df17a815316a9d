"""The names of models, in the language in use."""

from peerlog.domain.errors import NotFound
from peerlog.services.house import House
from peerlog.wording.language import _


def model_name(house: House, model: str) -> str:
    """Give the name of a model, empty for an entry without prompts; one that is not built in by its id."""
    if not model:
        return ""
    try:
        return _(house.journals.models.get(model).name)
    except NotFound:
        return model


def prompts_of(house: House, model: str) -> tuple[str, ...]:
    """Give the prompts of a model, in English; none without one, or for one that is not built in.

    Of a model of which one prompt is picked, the id names the prompt too: ``learn-it-all/3``.
    """
    name, _slash, picked = model.partition("/")
    if not name:
        return ()
    try:
        prompts = house.journals.models.get(name).prompts
    except NotFound:
        return ()
    return (prompts[int(picked)],) if picked else prompts


def prompts_to_change(house: House, model: str) -> tuple[str, ...]:
    """Give the prompts that stand there when an entry is changed; only the answered one where one was picked."""
    try:
        return () if not model or house.journals.models.get(model).pick_one else prompts_of(house, model)
    except NotFound:
        return ()
