"""peerlog today: what needs you now."""

from collections.abc import Iterable, Iterator

from peerlog.commands.call import Call
from peerlog.commands.parts import verb
from peerlog.commands.shapes import action_shape, shape
from peerlog.domain.action_list import Listed
from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.needs import Needs, Some
from peerlog.wording.language import _
from peerlog.wording.listing.action import action_line
from peerlog.wording.listing.agreement import agreement_needs
from peerlog.wording.listing.keeping import draft_line
from peerlog.wording.listing.session import session_line
from peerlog.wording.today import rest_words

MOST = 100
"""Things of a kind that are listed; the rest is counted."""
COUNTS = ("overdue", "soon", "often", "reviews", "look_backs", "unapproved", "later")


@verb("today")
def today(call: Call) -> None:
    """Say what needs you now, the most urgent first."""
    needs = call.house.today.needs(call.network, MOST)
    data = {name: shape(getattr(needs, name)) for name in ("day", "running", "next", "drafts")}
    data |= {name: [_shaped(one, needs) for one in getattr(needs, name).first]
             for name in ("overdue", "soon", "often", "later")}  # fmt: skip
    data |= {name: shape(getattr(needs, name).first) for name in ("reviews", "look_backs", "unapproved")}
    data |= {"counts": {name: getattr(needs, name).count for name in COUNTS}}
    data |= {"agreement": _agreement(needs.agreement) if needs.agreement else None}
    data |= {"releasable": needs.releasable, "unanswered": shape(needs.unanswered), "calm": needs.calm}
    call.give(data | {"network": call.network.name}, call.network.name, *_lines(call, needs))


def _shaped(one: Listed, needs: Needs) -> dict[str, object]:
    return action_shape(one.action, one.ref) | {"carried": needs.times.get(one.action.id, 0)}


def _agreement(page: AgreementPage) -> dict[str, object]:
    return {
        "version": page.held.number if page.held else None,
        "reasons": shape(page.reasons),
        "waiting": [one.member.name for one in page.waiting],
    }


def _lines(call: Call, needs: Needs) -> Iterator[str]:
    groups = (
        (_("Running"), map(session_line, needs.running)),
        (_("Next"), [session_line(needs.next)] if needs.next else []),
        (_("Agreement"), agreement_needs(needs.agreement) if needs.agreement else []),
        (_("Overdue"), _actions(call, needs, needs.overdue)),
        (_("Due soon"), _actions(call, needs, needs.soon)),
        (_("Carried too often"), _actions(call, needs, needs.often)),
        *_returning(needs),
        (_("Drafts"), [draft_line(number, draft) for number, draft in enumerate(needs.drafts, 1)]),
        (_("Minutes to approve"), [*map(session_line, needs.unapproved.first), *_rest(needs.unapproved)]),
    )
    yield from _written(groups)
    if needs.calm:
        yield _("Nothing needs you now.")
    yield from _written([(_("Open"), _actions(call, needs, needs.later))])


def _written(groups: Iterable[tuple[str, Iterable[str]]]) -> Iterator[str]:
    for name, lines in groups:
        if written := list(lines):
            yield _("{heading}:").format(heading=name)
            yield from (f"  {line}" for line in written)


def _actions(call: Call, needs: Needs, some: Some[Listed]) -> Iterator[str]:
    members = call.house.members.of(call.network.id) if some else ()
    for one in some.first:
        times = needs.times.get(one.action.id, 0)
        yield action_line(one.action, one.ref, members, needs.day, times=times)
    yield from _rest(some)


def _rest(some: Some[object]) -> Iterator[str]:
    if some.more:
        yield rest_words(some.more)


def _returning(needs: Needs) -> Iterator[tuple[str, Iterable[str]]]:
    """Give what comes back by itself; its words are loaded only where there is something."""
    if not (needs.reviews or needs.look_backs or needs.unanswered or needs.releasable):
        return
    from peerlog.wording.listing.today import look_back_lines, review_lines, told_lines

    yield _("Decisions to review"), [*review_lines(needs), *_rest(needs.reviews)]
    yield _("Look back"), [*look_back_lines(needs), *_rest(needs.look_backs)]
    yield _("Mistakes"), told_lines(needs)
