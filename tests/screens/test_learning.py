"""Learning: what was told, read with keys alone, answered, taken out; never said by whom."""

from pathlib import Path

import pytest

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.mistake import MistakeState
from peerlog.domain.network import Network
from peerlog.screens.actions.page import ActionScreen
from peerlog.screens.minutes.handing_over import FOLDER
from peerlog.screens.mistake.entry import MistakeScreen
from peerlog.screens.mistake.preparing import PreparingScreen
from peerlog.screens.mistake.screen import LearningScreen
from peerlog.services.house import House
from peerlog.widgets.row_list import RowList
from screens.walking import Walk, walking
from told import about, told


async def open_entry(walk: Walk, words: str) -> None:
    """Go to Learning and read the entry that says these words."""
    await walk.press("l")
    await walk.go_to(words)
    await walk.press("enter")


async def fill(walk: Walk, *values: str) -> None:
    """Fill in a form line by line and save it."""
    for value in values:
        await walk.put(value)
        await walk.press("down")
    await walk.press("f2")


async def test_an_empty_list_says_what_it_is_for(app: PeerlogApp, network: Network) -> None:
    """With one example and the floor."""
    async with walking(app) as walk:
        await walk.press("l")
        assert isinstance(app.screen, LearningScreen)
        assert "Here the group tells mistakes without fear" in walk.words
        assert "Example: We set out to" in walk.words
        assert "at least 5" in walk.words
        await walk.press("c")
        assert isinstance(app.screen, PreparingScreen)
        await walk.press("escape")
        assert isinstance(app.screen, LearningScreen)


async def test_too_few_are_counted_and_nothing_of_them_is_shown(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Neither a word nor a quarter; R says why, and releases once the group's own floor is met."""
    told(house, network, 4, release=False)
    async with walking(app) as walk:
        await walk.press("l")
        assert "4 of 5 wait; nothing is shown before there are 5." in walk.words
        assert "head teachers in a day. We" in walk.words  # of the example
        assert "new forms" not in walk.words
        await walk.press("r")
        assert "4 of 5 wait" in walk.told
        assert house.mistake_rounds.waiting(network) == 4
        house.mistake_rounds.set_floor(4)
        await walk.press("r")
        assert "Let everybody here read the 4 entries that wait?" in walk.words
        await walk.press("enter")
        assert "October to December 2026" in walk.words
        assert "hand out the new forms" in walk.words
        await walk.press("ctrl+z")
        assert len(house.mistakes.of(network.id)) == 4


async def test_an_action_and_a_promise_come_from_an_entry_and_lead_back_to_it(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """C and B on its page; the promise wants words of its own, and neither says more than the entry does."""
    told(house, network)
    async with walking(app) as walk:
        await open_entry(walk, "every village")
        await walk.press("c")
        assert "the plan had no second road" in walk.words
        await walk.put("Draw a second road into every plan @João by fri")
        await walk.press("f2")
        assert "Written down" in walk.told
        await walk.press("b")
        assert "the plan had no second road" in walk.words
        await fill(walk, "Two roads to each place", "Every plan shows both")
        for words in ("A1 Draw a second road into every plan (open)", "Look-back: Two roads to each place"):
            await walk.go_to(words)
        await walk.press("a", "enter")
        assert isinstance(app.screen, ActionScreen)
        await walk.go_to("the plan had no second road")
        await walk.press("enter")
        assert isinstance(app.screen, MistakeScreen)
        await walk.press("escape", "escape", "b", "enter")
        assert "Mistake" in walk.words
        await walk.press("g")
        assert isinstance(app.screen, MistakeScreen)
    (action,), (made,) = house.actions.of(network.id), house.look_backs.of(network.id)
    entry = about(house, network, "second road")
    assert (action.origin, made.about, made.learning) == (entry.id, entry.id, "Two roads to each place")
    assert action.session is None


async def test_what_waits_is_let_go_after_asking(app: PeerlogApp, house: House, network: Network) -> None:
    """By the menu only, and for good."""
    told(house, network, 4, release=False)
    async with walking(app) as walk:
        await walk.press("l")
        await walk.command("Let go what waits")
        await walk.press("escape")
        assert house.mistake_rounds.waiting(network) == 4
        await walk.command("Let go what waits")
        await walk.press("enter")
        assert house.mistake_rounds.waiting(network) == 0


async def test_the_first_reply_is_thanks_or_a_question(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The page says so until a question was asked; the question goes back with Ctrl+Z."""
    told(house, network)
    async with walking(app) as walk:
        await open_entry(walk, "new forms")
        assert "First say “thank you”" in walk.words
        assert "Not for abuse, fraud, danger or grievances: speak to Ruth" in walk.words
        await walk.press("q")
        await walk.put("Which language was missing?")
        await walk.press("enter")
        assert "First say" not in walk.words
        await walk.press("ctrl+z")
        assert "First say" in walk.words


async def test_advice_that_says_nothing_is_asked_for_once_more_and_may_stay(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """F2 warns, F2 again keeps it; Delete on it moves it to the trash."""
    told(house, network)
    async with walking(app) as walk:
        await open_entry(walk, "head teachers")
        await walk.press("g")
        await fill(walk, "plan a training day", "be more careful with time", "ours ended at noon")
        assert "What would somebody do on Monday" in walk.words
        await walk.press("f2")
        assert "If you are about to plan a training day, then be more careful" in walk.words
        await walk.go_to("If you are about to plan")
        await walk.press("delete")
        assert "about to plan" not in walk.words
        await walk.press("ctrl+z")
        assert "about to plan" in walk.words


async def test_a_response_answers_every_entry_of_its_theme_with_an_action(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """One Ctrl+Z takes response and action back together."""
    told(house, network)
    for words in ("new forms", "head teachers"):
        house.mistakes.mark(about(house, network, words), MistakeState.DISCUSSED, "asking first")
    async with walking(app) as walk:
        await open_entry(walk, "new forms")
        await walk.press("r", "down", "enter")
        await fill(
            walk,
            "Nobody asked those it was for",
            "One call before each event",
            "",
            "Write the call list @Kofi",
        )
        assert "We heard: Nobody asked those it was for" in walk.words
        assert "Write the call list (open)" in walk.words
        states = {one.state for one in house.mistakes.of(network.id) if one.theme}
        assert states == {MistakeState.ANSWERED}
        await walk.press("ctrl+z")
        assert "We heard" not in walk.words
        assert house.actions.of(network.id) == ()
        assert about(house, network, "head teachers").state is MistakeState.DISCUSSED


async def test_a_response_needs_what_was_changed_or_why_not(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The form stays and says so; said otherwise later it keeps its quarter."""
    told(house, network)
    async with walking(app) as walk:
        await open_entry(walk, "every village")
        await walk.press("r")
        await walk.put("There was one road only")
        await walk.press("f2")
        assert about(house, network, "second road").response is None
        await walk.press("down", "down")
        await walk.put("The map is not ours")
        await walk.press("f2")
        assert "We did not change, because: The map is not ours" in walk.words
        await walk.press("r", "down")
        await walk.put("We ask the drivers now")
        await walk.press("f2")
        assert "We changed: We ask the drivers now" in walk.words


async def test_an_entry_is_taken_out_for_good_and_stays_counted(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """By the menu, after asking; Ctrl+Z does not bring it back."""
    told(house, network)
    async with walking(app) as walk:
        await open_entry(walk, "new forms")
        await walk.command("Withdraw this entry")
        await walk.press("enter")
        assert isinstance(app.screen, LearningScreen)
        await open_entry(walk, "every village")
        await walk.command("Cannot be shared safely")
        await walk.press("enter")
        assert "Could not be shared: 1 · Withdrawn: 1" in walk.words
        await walk.press("ctrl+z")
        assert len(house.mistakes.of(network.id)) == 3
        assert "Could not be shared: 1 · Withdrawn: 1" in walk.words


async def test_discussed_and_pattern_go_to_and_fro(app: PeerlogApp, house: House, network: Network) -> None:
    """The same key takes it back; another key names the theme."""
    told(house, network)
    async with walking(app) as walk:
        await open_entry(walk, "new forms")
        await walk.press("d")
        assert "◐ discussed" in walk.words
        await walk.press("p")
        assert "◎ a pattern" in walk.words
        await walk.press("p", "d", "h")
        await walk.put("asking first")
        await walk.press("enter")
        assert "○ released · theme: asking first" in walk.words
        await walk.press("o")
        assert isinstance(app.screen, MistakeScreen)
        assert "hand out the new forms" not in walk.words


async def test_everything_that_is_kept_is_shown_as_it_is_stored(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Column by column; the size of the room says what may be guessed, and is kept nowhere."""
    told(house, network)
    async with walking(app, (80, 50)) as walk:
        await open_entry(walk, "new forms")
        await walk.press("v")
        assert "This is everything we kept" in walk.words
        assert about(house, network, "new forms").id in walk.text
        await walk.press("g")
        await walk.put("4")
        await walk.press("enter")
        assert "4 people are fewer than 5" in walk.words
        assert "right once in 4" in walk.words


async def test_an_entry_that_another_window_took_out_is_left(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Its page closes by itself."""
    told(house, network)
    async with walking(app) as walk:
        await open_entry(walk, "new forms")
        house.mistakes.withdraw(about(house, network, "new forms"))
        assert not app.screen.look_again()
        await walk.settle()
        assert isinstance(app.screen, LearningScreen)


@pytest.mark.parametrize(
    ("key", "title"),
    [("r", "The group's response"), ("c", "An action from it"), ("b", "Promise to look back")],
)
async def test_what_is_half_typed_on_an_entry_is_offered_again(
    app: PeerlogApp, house: House, network: Network, key: str, title: str
) -> None:
    """Today leads back into its form; a withdrawn entry takes it along."""
    told(house, network)
    async with walking(app) as walk:
        await open_entry(walk, "new forms")
        await walk.press(key)
        await walk.put("Nobody asked")
        await walk.press("escape", "t")
        await walk.go_to("Nobody asked")
        await walk.press("enter")
        assert title in walk.words
        await walk.press("f4", "escape")
        house.mistakes.withdraw(about(house, network, "new forms"))
        assert house.drafts.all() == ()


async def test_several_are_named_at_once_and_counted_only_from_the_floor_on(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """A number of fewer than the floor is never shown; Enter reads them, P makes them a pattern."""
    told(house, network)
    async with walking(app) as walk:
        await walk.press("l", "h")
        assert "C names the first one" in walk.words
        await walk.press("c", "space", "down", "space", "enter")
        await walk.put("asking first")
        await walk.press("enter")
        assert "asking first" in walk.words
        assert "fewer than 5" in walk.words
        assert "No response yet" in walk.words
        await walk.press("p")
        assert sum(one.state is MistakeState.PATTERN for one in house.mistakes.of(network.id)) == 2
        await walk.press("enter")
        assert "theme: asking first" in walk.words


async def test_a_theme_that_comes_back_is_said_to(
    app: PeerlogApp, house: House, network: Network, clock: StillClock
) -> None:
    """Told again in a quarter after the response."""
    told(house, network)
    house.mistake_themes.mark(house.mistakes.of(network.id), "asking first")
    house.mistake_answers.respond(house.mistakes.of(network.id), "Nobody asked", "One call before each event")
    clock.advance(100 * 24 * 3600)
    told(house, network, 3)
    house.mistake_themes.mark(house.mistakes.of(network.id), "asking first")
    async with walking(app) as walk:
        await walk.press("l", "h")
        assert "It came back" in walk.words
        assert "8" in walk.words


async def test_search_leads_to_the_entry_and_its_line(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Of a question, too; a response opens the first entry it answers."""
    told(house, network)
    entry = about(house, network, "new forms")
    question = house.mistake_answers.ask(entry, "Which language was missing?")
    response = house.mistake_answers.respond([entry], "Nobody had asked", "Two languages from now on")
    async with walking(app) as walk:
        for words, record in (("missing", question.id), ("languages from", response.id)):
            await walk.press("f3")
            await walk.put(words)
            await walk.until(lambda: "1 place" in walk.words)
            await walk.press("enter")
            assert isinstance(app.screen, MistakeScreen)
            assert "● answered" in walk.words
            row = app.screen.query_one(RowList).marked
            assert row is not None
            assert row.key == record
            await walk.press("escape", "f3", "escape")


async def test_the_bulletin_is_shown_for_each_reader_before_it_leaves(
    app: PeerlogApp, house: House, network: Network, tmp_path: Path
) -> None:
    """No entry in its own words; Enter writes the very text that is shown, and it stands in the log of what left."""
    told(house, network)
    house.mistake_answers.respond(
        [about(house, network, "new forms")], "Nobody asked those it was for", "One call before each event"
    )
    house.choices.set(FOLDER, str(tmp_path))
    async with walking(app) as walk:
        await walk.press("l", "b")
        await walk.until(lambda: "We changed: One call before each event" in walk.words)
        assert "empty" not in walk.words
        await walk.press("enter")
        (file,) = tmp_path.glob("*.md")
        assert "One call before each event" in file.read_text(encoding="utf-8")
        assert file.name in walk.told
        assert len(house.exports.of(network.id)) == 1


async def test_a_response_that_names_somebody_stays_inside_until_it_is_decided(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Said otherwise it leaves; as it is it leaves only because a person says so."""
    told(house, network)
    house.mistake_answers.respond(
        [about(house, network, "new forms")], "Nobody asked Amina first", "One call before each event"
    )
    async with walking(app) as walk:
        await walk.press("l", "b")
        await walk.until(lambda: "names Amina" in walk.words)
        assert "We heard:" not in walk.words
        await walk.press("d", "down", "enter")
        await walk.until(lambda: "We heard: Nobody asked Amina first" in walk.words)
        await walk.press("ctrl+z")
        await walk.until(lambda: "names Amina" in walk.words)
        await walk.press("d", "enter")
        await walk.press("ctrl+u")
        await walk.put("Nobody asked first")
        await walk.press("f2")
        await walk.until(lambda: "We heard: Nobody asked first" in walk.words)


async def test_the_room_reads_one_entry_a_page_from_the_marked_one_on(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Thanks stand above each; after the last one Enter goes back to the list."""
    told(house, network, 3)
    async with walking(app) as walk:
        await walk.press("l")
        await walk.go_to("new forms")
        await walk.press("w")
        assert "thank you to whoever told this" in walk.words
        assert "hand out the new forms" in walk.words
        assert "1 of 3" in walk.words
        await walk.press("enter", "enter")
        assert "3 of 3" in walk.words
        assert "new forms" not in walk.words
        await walk.press("enter")
        assert isinstance(app.screen, LearningScreen)
