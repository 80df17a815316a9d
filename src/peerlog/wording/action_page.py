"""One action's page in words."""

from collections.abc import Iterable, Iterator
from datetime import date

from peerlog.domain.action import Action
from peerlog.domain.member import Member
from peerlog.wording.actions import date_words
from peerlog.wording.carrying import carried_words, outcome_word
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _


def fact_rows(
    action: Action, members: Iterable[Member], today: date, times: int
) -> Iterator[tuple[str, str]]:
    """Give what is known of an action, a label and words each."""
    names = {member.id: member.name for member in members}
    owner = names.get(action.owner, "") if action.owner else action.owner_words
    yield _("Owner"), owner or _("no owner yet")
    if helpers := ", ".join(names[one] for one in action.helpers if one in names):
        yield _("Helped by"), helpers
    if action.buddy in names:
        yield _("Tells"), names[action.buddy]
    yield _("When"), date_words(action, today)
    if action.commitment:
        yield _("Kind"), _("a commitment: taken on in the closing round")
    if action.outcome:
        yield _("How it went"), outcome_word(action.outcome)
    if action.reason:
        yield _("Why"), action.reason
    if words := carried_words(times):
        yield _("Carried"), words


def origin_label(kind: str, what: str) -> str:
    """Say what kind of record an action came from."""
    return _("{kind}; Enter goes there").format(kind=kind_word(what or kind))
