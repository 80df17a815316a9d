"""The minutes as a short plain text for a phone message."""

from collections.abc import Iterator, Sequence

from peerlog.domain.action import ActionState
from peerlog.domain.audience import Audience
from peerlog.domain.handout import Handout, SharedAction
from peerlog.wording.language import _, ngettext
from peerlog.wording.markdown import plain
from peerlog.wording.message import cut, message_length
from peerlog.wording.minutes import minutes_title


def phone_text(handout: Handout, limit: int = 300) -> str:
    """Give title, decisions, actions and the next session in at most *limit* characters, without Markdown."""
    return fitted(tuple(_sentences(handout)), limit)


def fitted(sentences: Sequence[tuple[str, int]], limit: int) -> str:
    """Give sentences in at most *limit* characters; where there is too little room each takes its weight's share."""
    whole = " ".join(sentence for sentence, _weight in sentences)
    if message_length(whole) <= limit:
        return whole
    share = limit // sum(weight for _sentence, weight in sentences)
    return cut(" ".join(cut(sentence, share * weight - 1) for sentence, weight in sentences), limit)


def _sentences(handout: Handout) -> Iterator[tuple[str, int]]:
    """Give each sentence with its weight: how much of the room it may take when there is too little."""
    if handout.audience is Audience.ME:
        yield _("Not to be passed on."), 1
    yield f"{minutes_title(handout)}, {handout.day.isoformat()}.", 2
    told = False
    for sentence in (_decisions(handout), _actions(handout)):
        told = told or bool(sentence)
        if sentence:
            yield sentence, 3
    if plain(handout.next_session):
        yield _("Next: {words}").format(words=plain(handout.next_session)), 2
    elif not told:
        yield _("A session was held."), 1


def _decisions(handout: Handout) -> str:
    texts = [plain(line.text) for line in handout.decisions]
    counted = ngettext("{count} decision: {texts}.", "{count} decisions: {texts}.", len(texts))
    return counted.format(count=len(texts), texts="; ".join(texts)) if texts else ""


def _actions(handout: Handout) -> str:
    open_ones = [_action(action) for action in handout.actions if action.state is ActionState.OPEN]
    return _("Actions: {texts}.").format(texts="; ".join(open_ones)) if open_ones else ""


def _action(action: SharedAction) -> str:
    owner = f"{plain(action.owner)}: " if plain(action.owner) else ""
    due = f" ({action.due.isoformat()})" if action.due else ""
    return f"{owner}{plain(action.text)}{due}"
