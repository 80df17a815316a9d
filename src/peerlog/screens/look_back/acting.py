"""What looking back asks before it acts: what a promise is about, the promise, a look, why it is let go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from peerlog.domain.text import needed
from peerlog.screens.base import Shared
from peerlog.screens.dialogs import Ask, Choose, Confirm, Option
from peerlog.screens.look_back.forms import holding_form, look_form, promise_form
from peerlog.screens.opening_places import open_place
from peerlog.services.looks import LONGEST
from peerlog.wording.language import _
from peerlog.wording.look_back_list import look_back_name, promised_words, source_line
from peerlog.wording.look_back_terms import source_words

if TYPE_CHECKING:
    from textual.app import App

    from peerlog.domain.look_back import LookBack
    from peerlog.domain.look_back_source import Source
    from peerlog.domain.network import Network


ALONE = "alone"
MOST = 200
"""So many things a promise can be about are offered, the newest first; older ones are reached by their line."""


async def promise(screen: Shared[Any], network: Network, source: Source | None) -> bool:
    """Ask for a promise and say when it comes back; says whether it was made."""
    service = screen.house.look_backs
    known = {one.id for one in service.of(network.id)}
    made = await screen.app.push_screen_wait(promise_form(screen.house, network, source))
    screen.refresh_values()
    for one in service.of(network.id) if made else ():
        if one.id not in known:
            screen.tell(promised_words(one, service.rungs(one)[0]))
    return bool(made)


async def promise_about_something(screen: Shared[Any], network: Network) -> bool:
    """Ask first what the promise is about; says whether it was made."""
    offered = screen.house.look_back_sources.offered(network.id)[:MOST]
    by_id = {str(one.record): one for one in offered}
    options = [
        Option(ALONE, _("By itself"), _("Nothing that was captured here")),
        *(Option(key, source_line(one), source_words()[one.kind]) for key, one in by_id.items()),
    ]
    asked = Choose(screen.house, _("What is the promise about?"), options)
    chosen = await screen.app.push_screen_wait(asked) if by_id else ALONE
    return bool(chosen) and await promise(screen, network, by_id.get(chosen or ""))


async def promise_about(screen: Shared[Any], record: str) -> bool:
    """Promise to look back at a line or an action; says whether that was done."""
    network, source = screen.house.networks.at_hand(), screen.house.look_back_sources.source(record)
    return bool(network and source) and await promise(screen, network, source)  # type: ignore[arg-type]


async def look(screen: Shared[Any], look_back: LookBack) -> None:
    """Ask what is left of it."""
    rung = screen.house.look_backs.rung_to_look_at(look_back)
    if await screen.app.push_screen_wait(look_form(screen.house, look_back, rung)):
        screen.refresh_values()


async def hold(screen: Shared[Any], look_back: LookBack) -> None:
    """Ask who holds it and when it is looked at."""
    if await screen.app.push_screen_wait(holding_form(screen.house, look_back)):
        screen.refresh_values()


async def add_hindsight(screen: Shared[Any], look_back: LookBack) -> None:
    """Ask what turned out since."""
    hint = _("Added under today's date. What was expected stays as it was written.")
    place = f"look_back/{look_back.id}/hindsight"
    check = partial(needed, field="hindsight", limit=LONGEST)
    asked = Ask(screen.house, _("What turned out since?"), hint=hint, check=check).kept_at(place)
    words = await screen.app.push_screen_wait(asked)
    if words is not None:
        screen.attempt(lambda: screen.house.look_backs.add_hindsight(look_back, words))


async def let_go(screen: Shared[Any], look_back: LookBack) -> None:
    """Ask why nobody needs to look any more."""
    hint = _("Kept with it. Such as: the programme ended, and nobody works there any more")
    place = f"look_back/{look_back.id}/reason"
    check = partial(needed, field="reason", limit=LONGEST)
    asked = Ask(screen.house, _("Why is it let go?"), hint=hint, check=check).kept_at(place)
    why = await screen.app.push_screen_wait(asked)
    if why is not None and screen.attempt(lambda: screen.house.look_backs.let_go(look_back, why)):
        screen.tell(_("Let go. Ctrl+Z takes that back."))


async def remove(screen: Shared[Any], look_back: LookBack) -> bool:
    """Move it to the trash, after asking; says whether it is gone."""
    asked = Confirm(
        screen.house, _("Move this look-back to the trash?"), consequence=look_back_name(look_back)
    )
    gone = await screen.app.push_screen_wait(asked)
    if gone:
        screen.house.look_backs.remove(look_back)
    return bool(gone)


async def go_to(app: App[Any], source: Source) -> None:
    """Go to where something was said; what shows look-backs makes way for what lies in the same mode below it."""
    from peerlog.screens.look_back.page import LookBackScreen
    from peerlog.screens.look_back.screen import LookBacksScreen
    from peerlog.screens.look_back.year import YearScreen

    while source.session is None and isinstance(app.screen, LookBackScreen | LookBacksScreen | YearScreen):
        await app.pop_screen()
    if isinstance(app.screen, Shared):
        await open_place(app.screen, source.area, source.record, source.session or "", at=source.text)
