"""Looking back with keys alone: a promise from a line, a look when it is due, what is left of a year."""

from datetime import date

from conftest import StillClock
from looking_back import at_noon, looked, promise
from peerlog.app import PeerlogApp
from peerlog.domain.look_back import LivesIn, LookBack, Stands
from peerlog.domain.network import Network
from peerlog.screens.actions import ActionsScreen
from peerlog.screens.live.screen import LiveScreen
from peerlog.screens.look_back import LookBackScreen, LookBacksScreen
from peerlog.services.house import House
from peerlog.widgets.capture_line import CaptureLine
from running import opened_session
from screens.walking import Walk, walking


async def fill(walk: Walk, **values: str) -> None:
    """Fill in lines of a form by their names and save it."""
    for name, value in values.items():
        line = walk.app.screen.query_one(f"#field-{name}")
        line.focus()
        await walk.settle()
        await walk.put(value)
    await walk.press("f2")


def the_only(house: House, network: Network) -> LookBack:
    """The only promise of a network."""
    (found,) = house.look_backs.of(network.id)
    return found


async def test_an_empty_list_says_what_it_is_for_and_how_to_begin(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """From Actions by one letter; C then asks for a promise at once, as there is nothing to choose from."""
    async with walking(app) as walk:
        await walk.press("a", "b")
        assert isinstance(app.screen, LookBacksScreen)
        assert "does it still hold?" in walk.words
        assert "Example: “We ask the night nurse" in walk.words
        await walk.press("c")
        await fill(walk, learning="Ask the night nurse first", expectation="Every rota has her initials")
        assert "The first look is on Sat 26 Dec 2026" in walk.told
        assert "Ask the night nurse first" in walk.words
        assert "nobody holds it yet" in walk.words
        await walk.press("ctrl+z")
        assert house.look_backs.of(network.id) == ()
        assert "does it still hold?" in walk.words


async def test_a_promise_is_made_while_it_is_decided_and_the_line_being_typed_stays(
    app: PeerlogApp, house: House
) -> None:
    """By the menu of the live session, about the decision captured last."""
    session = opened_session(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.put("d: we ask the night nurse first")
        await walk.press("enter")
        assert "promise to look back." in walk.words
        await walk.put("l: half typed")
        await walk.command("Promise to look back")
        assert "we ask the night nurse first" in walk.words
        await fill(walk, expectation="every rota has her initials")
        assert isinstance(app.screen, LiveScreen)
        assert app.screen.query_one(CaptureLine).value == "l: half typed"
        assert app.focused is app.screen.query_one(CaptureLine)
    made = the_only(house, house.networks.get(session.network))
    source = house.look_back_sources.source(made.about or "")
    assert source
    assert (source.ref, made.learning) == ("S01-D1", "we ask the night nurse first")


async def test_only_what_lasts_can_be_promised_about(app: PeerlogApp, house: House) -> None:
    """A question cannot; a lesson can, by its letter in the list of lines."""
    session = opened_session(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.command("Promise to look back")
        assert "Nothing to promise about yet" in walk.words
        for line in ("l: one page is enough", "q: who pays?"):
            await walk.put(line)
            await walk.press("enter")
        await walk.press("up", "p")
        assert "A promise is about a decision, a lesson or an action" in walk.words
        await walk.press("up", "p")
        await fill(walk, expectation="trustees still read it")
        assert the_only(house, house.networks.get(session.network)).learning == "one page is enough"


async def test_a_promise_about_an_action_and_the_way_back_to_it(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """P on the action; G on the promise goes there; the list offers it too."""
    house.actions.take(network, "Put her initials on the form @João by fri")
    async with walking(app) as walk:
        await walk.press("a", "p")
        await fill(walk, expectation="the form has a box for them", holder="district lead")
        await walk.press("b", "enter")
        assert isinstance(app.screen, LookBackScreen)
        assert "A1 Put her initials on the form" in walk.words
        await walk.press("g")
        assert isinstance(app.screen, ActionsScreen)
        await walk.press("b", "c")
        assert "By itself" in walk.words
        assert "A1 Put her initials on the form" in walk.words


async def test_a_promise_about_a_decision_of_an_earlier_session(app: PeerlogApp, house: House) -> None:
    """From the list of decisions, and from the page of an action."""
    session = opened_session(house)
    for words in ("d: we meet on Tuesdays", "a: print the form"):
        house.notes.capture(session, None, house.notes.read(session, words))
    async with walking(app) as walk:
        await walk.press("escape", "a", "i", "p")
        assert "we meet on Tuesdays" in walk.words
        await fill(walk, expectation="we still do")
        await walk.press("escape", "enter", "p")
        await fill(walk, expectation="it is used")
    made = house.look_backs.of(session.network)
    assert {one.learning for one in made} == {"we meet on Tuesdays", "print the form"}


async def test_words_are_shown_as_they_were_written(app: PeerlogApp, house: House, network: Network) -> None:
    """No markup, no direction marks, on the list, the page, the forms and the year."""
    words = "[b]bold[/b] \u202eback"
    made = promise(
        house, network, learning=words, expectation=words, signs=words, holder=words, successor=words
    )
    house.look_backs.add_hindsight(made, words)
    async with walking(app) as walk:
        for keys in (("a", "b"), ("enter",), ("e",), ("escape", "escape", "y")):
            await walk.press(*keys)
            assert "[b]bold[/b]" in walk.text, keys
            assert "\u202e" not in walk.text, keys


async def test_a_look_that_is_due_stands_first_and_is_taken(
    app: PeerlogApp, house: House, network: Network, clock: StillClock
) -> None:
    """With what was expected beside the questions; a holder that left is named with the rule."""
    promise(house, network, learning="Later one", ladder=(12,))
    made = promise(house, network, holder="Petra Novak")
    at_noon(clock, date(2026, 12, 26))
    async with walking(app) as walk:
        await walk.press("a", "b")
        assert walk.text.index("A look is due") < walk.text.index("Ask the night nurse")
        await walk.press("o")
        assert "Expected: Every rota is asked for" in walk.words
        assert "What is still in use, and by whom?" in walk.words
        await walk.press("right")
        await fill(walk, evidence="two wards of five")
        (look,) = house.look_backs.looks_of(made)
        assert (look.stands, look.rung) == (Stands.PARTLY, 1)
        await walk.go_to("Ask the night nurse")
        await walk.press("enter")
        assert "● 1 month: partly" in walk.words.replace("\N{NO-BREAK SPACE}", " ")
        assert "Petra Novak has left." in walk.words
        assert "Now follows" in walk.words
        await walk.press("end")
        assert "two wards of five" in walk.words


async def test_a_look_too_early_is_refused_in_words(app: PeerlogApp, house: House, network: Network) -> None:
    """And nothing is asked."""
    promise(house, network)
    async with walking(app) as walk:
        await walk.press("a", "b", "o")
        assert "The next look is due on Sat 26 Dec 2026" in walk.told
        assert isinstance(app.screen, LookBacksScreen)


async def test_a_missed_look_a_fragile_one_and_hindsight_are_read_on_the_page(
    app: PeerlogApp, house: House, network: Network, clock: StillClock
) -> None:
    """The expectation stands above as it was written."""
    made = promise(house, network)
    at_noon(clock, date(2027, 3, 1))
    looked(house, made, lives_in=LivesIn.HEAD)
    async with walking(app, (80, 40)) as walk:
        await walk.press("a", "b", "enter")
        page = walk.words.replace("\N{NO-BREAK SPACE}", " ")
        assert "× 1 month: not looked at" in page
        assert "● 3 months: partly" in page
        assert "Lives in one person's head: fragile" in page
        await walk.press("h")
        await walk.put("it was the night shift that mattered")
        await walk.press("enter")
        assert "Added later; what was expected stays as it was" in walk.words
        assert "Every rota is asked for" in walk.words
        await walk.go_to("it was the night shift")
        await walk.press("delete")
        assert "Added later" not in walk.words
        await walk.press("ctrl+z")
        assert "Added later" in walk.words


async def test_holder_and_looks_ahead_are_changed_and_past_ones_refused(
    app: PeerlogApp, house: House, network: Network, clock: StillClock
) -> None:
    """The form says how the ladder is understood, and stays when it cannot be."""
    made = promise(house, network)
    at_noon(clock, date(2027, 1, 10))
    async with walking(app) as walk:
        await walk.press("a", "b", "enter", "e")
        ladder = app.screen.query_one("#field-ladder")
        ladder.focus()
        await walk.press("home", "shift+end")
        await walk.put("3, 2y")
        assert "3 months, 2 years" in walk.words
        await walk.press("f2")
        assert "stay as they stand (month 1)" in walk.words
        await walk.press("home", "shift+end")
        await walk.put("1, 3, 2y")
        await walk.press("f2")
        assert house.look_backs.get(made.id).ladder == (1, 3, 24)


async def test_letting_go_asks_why_and_the_page_says_it(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Then there is no look to take."""
    promise(house, network)
    async with walking(app) as walk:
        await walk.press("a", "b", "enter", "x")
        await walk.put("the ward closed")
        await walk.press("enter")
        assert "Let go on Thu 26 Nov 2026: the ward closed" in walk.words
        assert "no longer asked" in walk.words.replace("\N{NO-BREAK SPACE}", " ")
        await walk.press("o", "escape")
        assert "Let go" in walk.words
        await walk.press("ctrl+z", "enter")
        assert "The next look is after" in walk.words
        await walk.command("Delete this look-back")
        await walk.press("enter")
        assert isinstance(app.screen, LookBacksScreen)
        assert house.look_backs.of(network.id) == ()


async def test_a_year_names_what_is_fragile_and_counts_what_nobody_looked_at(
    app: PeerlogApp, house: House, network: Network, clock: StillClock
) -> None:
    """Left and right choose the year; Enter opens a promise."""
    at_noon(clock, date(2021, 3, 1))
    for words in ("Say no early", "Ask the night nurse"):
        promise(house, network, learning=words)
    first, second = house.look_backs.of(network.id)
    at_noon(clock, date(2022, 3, 1))
    looked(house, first, stands=Stands.EMBEDDED, lives_in=LivesIn.HEAD)
    looked(house, second, stands=Stands.EMBEDDED)
    house.look_backs.let_go(house.look_backs.get(second.id), "over")
    promise(house, network, learning="Of the next year")
    at_noon(clock, date(2022, 3, 2))
    async with walking(app) as walk:
        await walk.press("a", "b", "y")
        assert "What we learned in 2022, and what is left of it" in walk.words
        await walk.press("left")
        assert "2 promises: 1 embedded · 1 let go" in walk.words
        assert walk.text.index("Fragile") < walk.text.index("Say no early")
        at_noon(clock, date(2027, 3, 1))
        app.screen.refresh_values()  # type: ignore[attr-defined]
        await walk.settle()
        assert "1 not looked at · 1 let go" in walk.words
        assert "last looked at: 1 year: embedded" in walk.words
        await walk.go_to("Say no early")
        await walk.press("enter")
        assert isinstance(app.screen, LookBackScreen)


async def test_search_leads_to_the_look_that_says_it(
    app: PeerlogApp, house: House, network: Network, clock: StillClock
) -> None:
    """The cursor stands on it."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    looked(house, made, evidence="the porter knew")
    async with walking(app) as walk:
        await walk.press("f3")
        await walk.put("porter")
        await walk.until(lambda: "the porter knew" in walk.words)
        assert "Look" in walk.text
        await walk.press("enter")
        await walk.settle()
        if not isinstance(app.screen, LookBackScreen):
            await walk.press("enter")
        assert isinstance(app.screen, LookBackScreen)
        assert any("▸" in line and "porter" in line for line in walk.lines)


async def test_a_promise_half_written_waits_as_a_draft(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """And is gone on with from the list of drafts."""
    async with walking(app) as walk:
        await walk.press("a", "b", "c")
        await walk.put("Ask the night nurse first")
        await walk.press("escape", "t")
        await walk.command("Drafts")
        assert "Promise to look back" in walk.words
        await walk.press("enter")
        assert "Ask the night nurse first" in walk.words
        await fill(walk, expectation="she is asked")
        assert the_only(house, network).expectation == "she is asked"


async def test_a_promise_whose_words_were_erased_is_called_by_what_is_expected(
    app: PeerlogApp, house: House
) -> None:
    """The decision is erased from the trash; the page says what became of the words."""
    session = opened_session(house)
    line = house.notes.capture(session, None, house.notes.read(session, "d: Zipporah brings the ledger"))
    network = house.networks.get(session.network)
    promise(house, network, about=line.id, learning=line.text, expectation="The books are on the table")
    house.notes.remove(session, line)
    async with walking(app) as walk:
        await walk.press("escape", "a")
        await walk.command("Trash")
        await walk.press("delete")
        assert "a look-back about it keeps what was written anew" in walk.words
        await walk.press("down", "enter", "escape", "b")
        assert "The books are on the table" in walk.words
        await walk.press("enter")
        assert "Learned erased, with what it was about" in walk.words
        assert "Zipporah" not in walk.words
