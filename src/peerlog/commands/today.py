"""peerlog today: what needs you now."""

from collections.abc import Iterator

from peerlog.commands.call import Call
from peerlog.commands.parts import verb
from peerlog.commands.shapes import action_shape, shape
from peerlog.domain.action import Action
from peerlog.domain.agreement_page import AgreementPage
from peerlog.services.today import Needs
from peerlog.wording.language import _
from peerlog.wording.listing.action import action_line
from peerlog.wording.listing.agreement import agreement_needs
from peerlog.wording.listing.keeping import draft_line
from peerlog.wording.listing.session import session_line


@verb("today")
def today(call: Call) -> None:
    """Say what needs you now, the most urgent first."""
    needs = call.house.today.needs(call.network)
    data = {name: shape(getattr(needs, name)) for name in ("day", "running", "next", "drafts", "unapproved")}
    data |= {name: [_shaped(call, a) for a in getattr(needs, name)] for name in ("overdue", "soon", "later")}
    data |= {"agreement": _agreement(needs.agreement) if needs.agreement else None}
    data |= {"releasable": needs.releasable, "unanswered": shape(needs.unanswered)}
    call.give(data | {"network": call.network.name}, call.network.name, *_lines(call, needs))


def _shaped(call: Call, action: Action) -> dict[str, object]:
    return action_shape(action, call.house.actions.ref(action))


def _agreement(page: AgreementPage) -> dict[str, object]:
    return {
        "version": page.held.number if page.held else None,
        "reasons": shape(page.reasons),
        "waiting": [one.member.name for one in page.waiting],
    }


def _lines(call: Call, needs: Needs) -> Iterator[str]:
    members = call.house.members.of(call.network.id)

    def actions(found: tuple[Action, ...]) -> list[str]:
        return [action_line(a, call.house.actions.ref(a), members, needs.day) for a in found]

    groups = (
        (_("Running"), list(map(session_line, needs.running))),
        (_("Next"), [session_line(needs.next)] if needs.next else []),
        (_("Agreement"), agreement_needs(needs.agreement) if needs.agreement else []),
        (_("Drafts"), [draft_line(number, draft) for number, draft in enumerate(needs.drafts, 1)]),
        (_("Overdue"), actions(needs.overdue)),
        (_("Due soon"), actions(needs.soon)),
        (_("Open"), actions(needs.later)),
        (_("Minutes to approve"), list(map(session_line, needs.unapproved))),
        (_("Mistakes"), list(_told(needs))),
    )
    for name, lines in groups:
        if lines:
            yield _("{heading}:").format(heading=name)
            yield from (f"  {line}" for line in lines)
    if needs.nothing:
        yield _("Nothing needs you now.")


def _told(needs: Needs) -> Iterator[str]:
    if not needs.unanswered and not needs.releasable:
        return
    from peerlog.wording.mistake_needs import releasable_words, since_words, unanswered_words

    if waiting := needs.unanswered:
        yield "; ".join(filter(None, (unanswered_words(waiting), since_words(waiting))))
    if needs.releasable:
        yield releasable_words(needs.releasable)
