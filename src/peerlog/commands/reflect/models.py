"""peerlog reflect models: the sets of prompts, with what each asks."""

from collections.abc import Iterator

from peerlog.commands.call import Call
from peerlog.commands.parts import argument, verb
from peerlog.commands.shapes import shape
from peerlog.domain.reflection_model import Model
from peerlog.wording.language import _
from peerlog.wording.listing.journal import model_line


@verb("models", argument("model", required=False), examples=["reflect models", "reflect models gibbs"])
def models(call: Call, model: str | None) -> None:
    """List the models, or show what one of them asks."""
    if model is None:
        found = call.private.journals.models.all()
        call.give({"models": shape(found)}, *map(model_line, found))
        return
    one = call.private.journals.models.get(model)
    call.give({"model": shape(one)}, *_whole(one))


def _whole(model: Model) -> Iterator[str]:
    yield model_line(model)
    yield from (f"{number}. {_(prompt)}" for number, prompt in enumerate(model.prompts, 1))
    if model.pick_one:
        yield _("One of them is enough.")
    yield model.credit
