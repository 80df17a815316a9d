"""What is said around a page one writes on, and how models and drafts of pages are called."""

import json

from peerlog.domain.reflection_model import Model
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line

SHOWN = 80
"""Characters of a draft that stand in a list."""


def page_words(model: str, at: int, count: int, *, is_new: bool) -> str:
    """Head a page: which model, and which of its prompts (0: all of them)."""
    name = model or (_("A free page") if is_new else _("An entry"))
    if count == 1:
        return name
    if not at:
        return ngettext("{name}: {n} prompt", "{name}: {n} prompts", count).format(name=name, n=count)
    return _("{name}: prompt {n} of {count}").format(name=name, n=at, count=count)


def page_hint() -> str:
    """Say what a page can hold."""
    return _("Enter begins a new line. In the text: #tag, +strand, mood:4, energy:3.")


def last_prompt_words() -> str:
    """Say that there is no further prompt."""
    return _("That was the last prompt. F2 keeps the entry; Tab leads to mood and energy.")


def minutes_question() -> str:
    """Ask how much time there is."""
    return _("How much time do you have?")


def model_detail(model: Model) -> str:
    """Say what a model is for."""
    return _(model.summary)


def typed_words(text: str) -> str:
    """Give the beginning of what a draft holds, on one line."""
    try:
        told = json.loads(text)
        texts = [str(part) for part in told["texts"]]
    except (ValueError, TypeError, KeyError):
        texts = [text]
    return one_line(" · ".join(part for part in texts if part.strip()), SHOWN)
