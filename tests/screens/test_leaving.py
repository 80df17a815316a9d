"""From everywhere there is a way home, a way to help, and three ways to each thing that can be done."""

import pytest
from textual.command import CommandList

from looks.stage import Open
from peerlog.screens.base import PeerScreen, Shared
from peerlog.screens.blank import BlankScreen
from peerlog.screens.help import HelpScreen
from peerlog.screens.menu import Menu
from peerlog.screens.palette import Palette
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from screens.walking import Walk

MOST_ESCAPES = 3
STORM = ((40, 20), (120, 36), (80, 24), (60, 18), (200, 60), (40, 20), (80, 24))
PLACES = ("welcome", "network_form", "network", "roster", "sessions", "plan", "formats", "step_form", "carry_over", "live",
          "live_lines", "live_people", "live_stack", "live_replan", "live_resume", "room", "room_blank", "closing",
          "minutes_members", "minutes_phone", "today", "actions", "actions_filtered", "action_form", "search", "trash",
          "drafts", "backups", "help_page", "menu", "palette", "confirming")  # fmt: skip
"""A scene for each kind of screen and dialog."""
SMALL = (80, 24)


def at_home(walk: Walk) -> bool:
    """Whether a mode, or the first page, stands in front with nothing over it."""
    return isinstance(walk.app.screen, PeerScreen) and len(walk.app.screen_stack) == 1


@pytest.mark.parametrize("place", PLACES)
async def test_three_escapes_lead_home_even_after_a_storm_of_sizes(open_scene: Open, place: str) -> None:
    """No screen is a dead end, none asks whether to save, and none minds another size."""
    async with open_scene(place, SMALL) as stage:
        walk, front = stage.walk, stage.walk.app.screen
        for size in STORM:
            await walk.resize(*size)
        assert walk.app.screen is front
        presses = 0
        while not at_home(walk) and presses <= MOST_ESCAPES:
            await walk.press("escape")
            presses += 1
        assert presses <= MOST_ESCAPES
        assert walk.app.is_running


@pytest.mark.parametrize("place", PLACES)
async def test_f1_says_everywhere_what_this_is_for(open_scene: Open, place: str) -> None:
    """Over dialogs too; the blank screen shows nothing, help and palette say it themselves."""
    async with open_scene(place, SMALL) as stage:
        front = stage.walk.app.screen
        await stage.walk.press("f1")
        shown = stage.walk.app.screen
        if isinstance(front, BlankScreen | HelpScreen | Palette):
            return
        assert isinstance(shown, HelpScreen)
        assert isinstance(front, Shared)
        assert len(front.HELP) > 40, type(front)


WHOLE_SCREENS = ("welcome", "network", "sessions", "plan", "formats", "live", "live_people", "live_stack", "room", "closing",
                 "minutes_members", "today", "actions", "search", "trash", "drafts", "backups")  # fmt: skip


@pytest.mark.parametrize("place", WHOLE_SCREENS)
async def test_what_the_bottom_line_offers_stands_in_the_menu_and_in_the_palette(
    open_scene: Open, place: str
) -> None:
    """Menu and palette hold the same things, and every key the bottom line names is among them."""
    async with open_scene(place, SMALL) as stage:
        walk = stage.walk
        offered = {words for bar in walk.app.screen.query(KeyBar) for _key, words in bar.keys}
        await walk.press("f9")
        assert isinstance(walk.app.screen, Menu)
        in_menu = {row.text for row in walk.app.screen.query_one(RowList).rows}
        await walk.press("escape", "ctrl+p")
        await walk.until(lambda: walk.app.screen.query_one(CommandList).option_count >= len(in_menu))
        palette = walk.app.screen.query_one(CommandList)
        prompts = [str(palette.get_option_at_index(place).prompt) for place in range(palette.option_count)]
        assert {words.partition("\n")[0] for words in prompts} == in_menu
        assert offered <= in_menu
