"""The open journal: writing, changing, finding, coming back; all of it with keys."""

from dataclasses import replace
from pathlib import Path

from conftest import StillClock
from journaling import beat, day_of, in_journal, make_journal, texts, write
from peerlog.app import PeerlogApp
from peerlog.domain.reflection import Answer, Verdict
from peerlog.screens.journal.entry import EntryScreen
from peerlog.screens.journal.writing import WritingScreen
from peerlog.services.house import House
from peerlog.storage.paths import Home
from running import another_start, network_with_people
from screens.walking import Walk, walking

EMPTY: tuple[tuple[int, str], ...] = ()


async def test_one_line_and_enter_are_an_entry(app: PeerlogApp, house: House) -> None:
    """Tags, strand and mood are taken from it, and it says so while one types."""
    make_journal(house, said=EMPTY)
    async with in_journal(app) as walk:
        assert "What you write stands here" in walk.text
        await walk.type("I asked first +rota #trust mood:4")
        assert "#trust   strand rota   mood 4 of 5" in walk.text
        await walk.press("enter")
        assert "Kept, 26 Nov." in walk.text
        entry = house.journals.the_open.page()[0]
        assert (entry.text, entry.tags, entry.strand, entry.mood) == (
            "I asked first +rota #trust mood:4",
            ("trust",),
            "rota",
            4,
        )
        assert "Saved 11:00" in walk.lines[1]


async def test_the_line_is_kept_from_the_first_key_in_the_journal_only(
    app: PeerlogApp, house: House, home: Home, clock: StillClock
) -> None:
    """Another start offers it again, and the network's file holds nothing of it."""
    make_journal(house, said=EMPTY)
    async with in_journal(app) as walk:
        await walk.type("zanzibar")
        await walk.until(lambda: house.journals.the_open.drafts.at("line") == "zanzibar")
    house.close()
    assert not any(b"zanzibar" in path.read_bytes() for path in home.folder.glob("peerlog.db*"))
    with another_start(home, clock) as again:
        async with in_journal(PeerlogApp(again, lambda _error: Path("crash"))) as walk:
            assert "zanzibar" in walk.text
            assert "here again" in walk.text
            await walk.press("enter")
            assert texts(again) == ["zanzibar"]
            assert again.journals.the_open.drafts.all() == ()


async def test_prompts_come_one_at_a_time(app: PeerlogApp, house: House) -> None:
    """By the minutes there are; F5 leads on, F2 keeps what was answered."""
    make_journal(house, said=EMPTY)
    async with in_journal(app) as walk:
        await walk.press("f2")
        await walk.go_to("2 minutes")
        await walk.press("enter", "enter")
        assert "prompt 1 of 3" in walk.text
        assert "What happened?" in walk.text
        assert "What surprised me?" not in walk.text
        await walk.type("It rained")
        await walk.press("f5")
        assert "What surprised me?" in walk.text
        await walk.type("nobody left")
        await walk.press("f5", "f5")
        assert "That was the last prompt" in walk.text
        await walk.press("f2")
        entry = house.journals.the_open.page()[0]
        assert entry.model == "field-note"
        assert [(a.prompt, a.text) for a in entry.answers] == [
            ("What happened?", "It rained"),
            ("What surprised me?", "nobody left"),
        ]


async def test_all_prompts_at_once_is_remembered_in_the_journal(app: PeerlogApp, house: House) -> None:
    """F8 turns it, for this journal, until it is turned back."""
    make_journal(house, said=EMPTY)
    async with in_journal(app) as walk:
        for _time in range(2):
            await walk.press("f2")
            await walk.go_to("2 minutes")
            await walk.press("enter", "enter", *["f8"] * (_time == 0))
            assert "3 prompts" in walk.text
            assert "What surprised me?" in walk.text
            await walk.press("escape")
        await walk.press("f2")
        await walk.go_to("2 minutes")
        await walk.press("enter", "enter", "f8")
        assert "What surprised me?" not in walk.text


async def test_of_a_weekly_check_one_prompt_is_picked(app: PeerlogApp, house: House) -> None:
    """It is the whole entry."""
    make_journal(house, said=EMPTY)
    async with in_journal(app) as walk:
        await walk.press("f2")
        await walk.go_to("2 minutes")
        await walk.press("enter")
        await walk.go_to("Learn-it-all")
        await walk.press("enter")
        assert "Which one, this time?" in walk.text
        await walk.go_to("Whose advice did I ask?")
        await walk.press("enter")
        await walk.type("Amina's")
        await walk.press("f2")
        entry = house.journals.the_open.page()[0]
        assert (entry.model, entry.answers[0].prompt) == ("learn-it-all", "Whose advice did I ask?")


async def test_what_stands_in_the_line_goes_along_to_a_page(app: PeerlogApp, house: House) -> None:
    """Also several lines that are pasted; the line is empty then."""
    make_journal(house, said=EMPTY)
    async with in_journal(app) as walk:
        await walk.type("Begun")
        await walk.press("f5")
        assert isinstance(app.screen, WritingScreen)
        await walk.press("enter")
        await walk.type("and on")
        await walk.press("f2")
        assert texts(house) == ["Begun\nand on"]
        assert "Begun" not in walk.lines[-3]


async def test_a_page_that_was_left_waits_above_the_entries(app: PeerlogApp, house: House) -> None:
    """Enter goes on with it, Del forgets it after asking."""
    make_journal(house)
    async with in_journal(app) as walk:
        await walk.press("f2", "enter")
        await walk.type("half a page")
        await walk.press("escape", "up", "home")
        assert "was being written; Enter goes on" in walk.words
        await walk.press("enter")
        assert "half a page" in walk.text
        await walk.press("escape", "home", "delete")
        assert "Forget this text?" in walk.text
        await walk.press("enter")
        assert "half a page" not in walk.text
        assert house.journals.the_open.drafts.all() == ()


async def test_a_changed_entry_keeps_its_versions_and_can_be_put_back(app: PeerlogApp, house: House) -> None:
    """E changes, H shows how it read, Enter puts it back, Ctrl+Z takes that back."""
    make_journal(house, said=((0, "first words"),))
    async with in_journal(app) as walk:
        await walk.press("up", "e")
        await walk.type(" and more")
        await walk.press("f2")
        assert texts(house) == ["first words and more"]
        await walk.press("h")
        assert "now" in walk.text
        assert "first words and more" in walk.text
        await walk.press("down")
        assert "first words and more" not in walk.text
        await walk.press("enter")
        assert texts(house) == ["first words"]
        await walk.press("ctrl+z")
        assert texts(house) == ["first words and more"]


async def test_leaving_a_change_does_not_change_the_entry(app: PeerlogApp, house: House) -> None:
    """What was typed is offered the next time, and an unchanged page leaves no draft."""
    make_journal(house, said=((0, "first words"),))
    async with in_journal(app) as walk:
        await walk.press("up", "e", "escape")
        assert house.journals.the_open.drafts.all() == ()
        await walk.press("e")
        await walk.type(" and more")
        await walk.press("escape")
        assert texts(house) == ["first words"]
        await walk.go_to("26 Nov")
        await walk.press("e")
        assert "first words and more" in walk.text


async def test_undo_in_the_journal_takes_back_acts_of_the_journal_only(app: PeerlogApp, house: House) -> None:
    """And the one outside acts of the network only."""
    network_with_people(house)
    make_journal(house, said=((0, "stays"),))
    async with in_journal(app) as walk:
        await walk.type("goes")
        await walk.press("enter", "ctrl+z")
        assert texts(house) == ["stays"]
        assert len(house.members.of(house.networks.all()[0].id)) == 4
        await walk.press("ctrl+y")
        assert texts(house) == ["goes", "stays"]
        await walk.press("up", "t", "ctrl+z")
        assert texts(house) == ["goes", "stays"]
        assert house.members.of(house.networks.all()[0].id) == ()


async def test_deleting_leads_to_the_trash_and_only_asking_leads_further(
    app: PeerlogApp, house: House
) -> None:
    """What is gone for good says before what that means for the backups."""
    make_journal(house, said=((0, "goes"), (1, "stays")))
    async with in_journal(app) as walk:
        await walk.press("up", "home", "delete")
        assert texts(house) == ["stays"]
        await walk.command("Deleted entries")
        assert "goes" in walk.text
        await walk.press("enter")
        assert texts(house) == ["goes", "stays"]
        await walk.press("escape", "home", "delete")
        await walk.command("Deleted entries")
        await walk.press("delete")
        assert "backups of this journal are replaced" in walk.words
        await walk.press("enter")
        assert "Nothing was deleted in this journal" in walk.text
    assert house.journals.open is None or "goes" not in texts(house)


async def test_a_star_and_details_are_a_key_away(app: PeerlogApp, house: House) -> None:
    """Tags, strand, mood and the day to ask again."""
    make_journal(house, said=((0, "words"),))
    async with in_journal(app) as walk:
        await walk.press("up", "m")
        assert house.journals.the_open.page()[0].starred
        await walk.press("d")
        await walk.type("trust, night shift")
        await walk.press("down", "down", "right", "f2")
        entry = house.journals.the_open.page()[0]
        assert (entry.tags, entry.mood, entry.starred) == (("trust", "night", "shift"), 1, True)


async def test_the_list_narrows_and_esc_shows_all(app: PeerlogApp, house: House) -> None:
    """By tag, star or model."""
    make_journal(house)
    async with in_journal(app) as walk:
        await walk.press("up", "f")
        await walk.go_to("A tag")
        await walk.press("enter")
        await walk.go_to("mistake")
        await walk.press("enter")
        assert "Only #mistake" in walk.text
        assert "rota failed" in walk.text
        assert "I gave advice" not in walk.text
        await walk.press("escape")
        assert "I gave advice" in walk.text


async def test_search_inside_finds_what_search_outside_never_does(app: PeerlogApp, house: House) -> None:
    """The same key, F3, in the journal and elsewhere."""
    network_with_people(house)
    make_journal(house)
    async with in_journal(app) as walk:
        await walk.press("f3")
        await walk.type("rota fail")
        await walk.until(lambda: "1 entry" in walk.text)
        await walk.press("enter")
        assert isinstance(app.screen, EntryScreen)
        await walk.press("escape", "escape", "escape")
        await walk.press("escape", "f3")
        assert app.current_mode == "search"
        await walk.type("rota")
        await walk.until(lambda: "Nothing that was kept" in walk.text)


async def test_the_calendar_leads_to_a_day(app: PeerlogApp, house: House) -> None:
    """Days with entries show their number; the list begins at the chosen one."""
    make_journal(house)
    async with in_journal(app) as walk:
        await walk.press("f8", *["left"] * 9)
        assert "Tue 17 Nov 2026: 1 entry" in walk.text
        await walk.press("enter")
        assert "Only up to 17 Nov 2026" in walk.text
        assert "Nobody minded" in walk.text
        assert "I gave advice" not in walk.text


async def test_what_was_written_months_ago_asks_whether_it_is_true(app: PeerlogApp, house: House) -> None:
    """Changed asks how it is seen now, and the card goes on to the next."""
    make_journal(house, said=((0, "new"), (92, "People read one page.")))
    async with in_journal(app) as walk:
        assert "Still true?  From 26 Aug 2026: “People read one page.”" in walk.text
        await walk.press("f7", "c")
        await walk.type("Two pages if they asked for it")
        await walk.press("enter")
        assert "Still true?" not in walk.text
        entry = house.journals.the_open.page()[1]
        assert entry.looked_back[0].verdict is Verdict.CHANGED
        assert entry.looked_back[0].note == "Two pages if they asked for it"


async def test_an_entry_that_is_due_says_that_it_asks_now(app: PeerlogApp, house: House) -> None:
    """Not on which past day it was to ask; one that is not due names the day."""
    make_journal(house, said=((0, "new"), (92, "People read one page.")))
    async with in_journal(app, size=(40, 24)) as walk:
        assert walk.lines[1].startswith(" Anyone can read this  Mine")
        await walk.press("up")
        for text, words in (
            ("People read", "Asks now whether it is still true"),
            ("new", "Asks again: Fri 26 Feb 2027"),
        ):
            await walk.go_to(text)
            await walk.press("enter")
            assert words in walk.words
            await walk.press("escape")


async def test_later_leaves_the_question_where_it_is(app: PeerlogApp, house: House) -> None:
    """Esc is no answer."""
    make_journal(house, said=((92, "People read one page."),))
    async with in_journal(app) as walk:
        await walk.press("f7", "escape")
        assert "Still true?" in walk.text
        assert house.journals.the_open.page()[0].looked_back == ()


async def test_old_entries_come_back(app: PeerlogApp, house: House) -> None:
    """On this day of another year, by chance, and with a welcome after weeks."""
    make_journal(house, said=((40, "Old enough"), (365, "First session alone")))
    async with in_journal(app) as walk:
        assert "Welcome back" in walk.text
        assert "streak" not in walk.words
        await walk.press("up", "o")
        assert "First session alone" in walk.text
        await walk.press("escape", "r")
        assert isinstance(app.screen, EntryScreen)


async def test_what_another_window_writes_shows_at_once(
    app: PeerlogApp, house: House, home: Home, clock: StillClock
) -> None:
    """In the list and on the page of an entry; what is being typed stays."""
    make_journal(house, said=((0, "from here"),))
    async with in_journal(app) as walk:
        await walk.type("half a line")
        beat(walk)
        with another_start(home, clock) as other:
            journal = other.journals.unlock(house.journals.the_open.face.id)
            there = write(journal, "from there")
            beat(walk)
            await walk.settle()
            assert "from there" in walk.text
            assert "half a line" in walk.text
            await walk.press("ctrl+u", "up")
            await walk.go_to("from there")
            await walk.press("enter")
            assert isinstance(app.screen, EntryScreen)
            beat(walk)
            journal.edit(there, replace(there, answers=(Answer(text="put better"),)))
            beat(walk)
            await walk.settle()
            assert "put better" in walk.text


async def test_patterns_are_shown_in_words_and_bars(app: PeerlogApp, house: House) -> None:
    """Computed on the spot."""
    make_journal(house, said=((0, "The rota failed #mistake"), (3, "The rota again #mistake")))
    async with in_journal(app) as walk:
        await walk.press("up", "p")
        await walk.until(lambda: "2 mistakes looked at" in walk.words)
        assert "rota (2)" in walk.words
        assert "█" in walk.text


async def test_a_summary_holds_the_ticked_entries_only(app: PeerlogApp, house: House, tmp_path: Path) -> None:
    """Space ticks, Enter writes."""
    make_journal(house, said=((0, "in it"), (1, "not there")))
    file = tmp_path / "summary.md"
    async with in_journal(app) as walk:
        await walk.command("Summary")
        await walk.press("space", "enter", "ctrl+u")
        await walk.type(str(file))
        await walk.press("enter")
        assert "Written and read back" in f"{walk.words} {walk.told}"
    assert "in it" in file.read_text(encoding="utf-8")
    assert "not there" not in file.read_text(encoding="utf-8")


async def test_an_export_comes_in_again_in_one_act(app: PeerlogApp, house: House, tmp_path: Path) -> None:
    """Seen before it is done; a second time brings nothing; one undo takes all back."""
    make_journal(house, said=((0, "one"), (1, "two")))
    file = tmp_path / "journal.json"
    async with in_journal(app) as walk:
        await walk.command("Export")
        await walk.go_to("JSON")
        await walk.press("enter", "ctrl+u")
        await walk.type(str(file))
        await walk.press("enter")
        await bring_in(walk, file)
        assert "0 new entries" in walk.text
        await walk.press("escape")
        house.journals.lock()
        make_journal(house, name="Other", said=EMPTY)
    async with walking(PeerlogApp(house, lambda _error: tmp_path / "crash")) as walk:
        await walk.press("j")
        await walk.go_to("Other")
        await walk.press("enter")
        await bring_in(walk, file)
        assert "2 new entries" in walk.text
        await walk.press("enter")
        assert sorted(texts(house)) == ["one", "two"]
        await walk.press("ctrl+z")
        assert texts(house) == []


async def bring_in(walk: Walk, file: Path) -> None:
    """Ask for what a file holds."""
    await walk.command("Import")
    await walk.type(str(file))
    await walk.press("enter")
    await walk.until(lambda: "new entr" in walk.text)


async def test_more_entries_come_at_the_end_of_the_list(app: PeerlogApp, house: House) -> None:
    """Fifty at a time, none twice, none left out."""
    make_journal(house, said=EMPTY)
    journal = house.journals.unlock(house.journals.all()[0].id)
    for number in range(120):
        write(journal, f"entry number {number}", number // 3)
    house.journals.lock()
    async with in_journal(app) as walk:
        await walk.press("up")
        for _page in range(4):
            await walk.press("end", "down")
        await walk.press("end")
        assert "entry number 117" in walk.text or "entry number 119" in walk.text
        keys = [row.key for row in walk.app.screen.query_one("#entries").rows if row.key]  # type: ignore[attr-defined]
        assert len(keys) == len(set(keys)) == 120


async def test_the_day_an_entry_is_about_can_be_another(app: PeerlogApp, house: House) -> None:
    """It moves in the list."""
    make_journal(house, said=((0, "about last week"), (1, "yesterday")))
    async with in_journal(app) as walk:
        await walk.press("up", "home", "d", "down", "down", "down", "down", "ctrl+u")
        await walk.type("2026-11-19")
        await walk.press("f2")
        assert day_of(house, "about last week").isoformat() == "2026-11-19"
        assert texts(house) == ["yesterday", "about last week"]


async def test_writing_works_in_forty_columns(app: PeerlogApp, house: House) -> None:
    """As on a phone: the line, a page, the prompts."""
    make_journal(house, said=EMPTY)
    async with in_journal(app, (40, 20)) as walk:
        await walk.type("A short line")
        await walk.press("enter")
        assert "Kept" in walk.text
        await walk.press("f2")
        await walk.go_to("2 minutes")
        await walk.press("enter", "enter")
        assert "What happened?" in walk.text
        await walk.type("On the bus")
        assert "On the bus" in walk.text
        await walk.press("f2")
        assert texts(house)[0] == "On the bus"


async def test_at_120_columns_the_marked_entry_stands_beside(app: PeerlogApp, house: House) -> None:
    """Whole, while the list shows its beginning."""
    make_journal(house, said=((0, "short"), (1, f"{'long ' * 60}zebra")))
    async with in_journal(app, (120, 36)) as walk:
        assert "November 2026" in walk.text
        await walk.press("up", "down")
        assert "zebra" in walk.text
