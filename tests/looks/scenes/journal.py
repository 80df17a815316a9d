"""The private journal: its door, writing, coming back, sharing a copy."""

from dataclasses import replace
from pathlib import Path

from conftest import StillClock
from journaling import SAID, make_journal, unlock
from looks.scene import NOTHING, PHONE, PLAIN, ROOMY, Stage, scene
from peerlog.domain.reflection import Answer
from peerlog.screens.sealed.recovery import RecoveryKey
from peerlog.services.house import House
from peerlog.services.journal_writing import Writing
from private import PASSPHRASE
from running import network_with_people, planned_session

MORE = (
    (0, "We talk too much before we ask Amina. I will ask first on Thursday. +rota"),
    (17, "The rota failed because I never asked who can come. #mistake"),
    (130, "Told the trustees more than they had asked for. #mistake #listening"),
    (150, "Late again with the notes. #mistake +notes"),
)
ALL = (*SAID, *MORE)
OLD = "[2024-05-03 09:00] Told before asking.\n\n[2024-05-04 10:00]\n\n[2024-13-01 10:00] Never.\n"


def networked(house: House, _clock: StillClock) -> None:
    """A network, so that every mode is there."""
    network_with_people(house)


def locked(house: House, clock: StillClock) -> None:
    """A journal with a passphrase."""
    networked(house, clock)
    make_journal(house, PASSPHRASE, ALL)
    _add_prompted(house)


def plain(house: House, clock: StillClock) -> None:
    """A journal without one."""
    networked(house, clock)
    make_journal(house, said=ALL)


def two(house: House, clock: StillClock) -> None:
    """Two journals."""
    locked(house, clock)
    make_journal(house, name="Open book", said=())


def empty(house: House, clock: StillClock) -> None:
    """A journal without an entry."""
    networked(house, clock)
    make_journal(house, PASSPHRASE, ())


def with_session(house: House, _clock: StillClock) -> None:
    """A session is to come."""
    planned_session(house)
    make_journal(house, said=MORE)


def _add_prompted(house: House) -> None:
    journal = house.journals.unlock(house.journals.all()[0].id, PASSPHRASE)
    answers = (
        Answer(
            prompt="What happened?",
            text="The district officer came late and left early.\nNobody said a word.",
        ),
        Answer(prompt="What surprised me?", text="That I did not say anything either."),
    )
    journal.write(Writing(model="field-note", answers=answers, mood=2, energy=3))
    house.journals.lock()


async def go_in(stage: Stage, *keys: str) -> None:
    """Open the journal with its passphrase, then press keys."""
    await stage.walk.press("j")
    await unlock(stage.walk)
    await stage.walk.press(*keys)


@scene(NOTHING, prepare=networked)
async def journal_none(stage: Stage) -> None:
    """No journal yet."""
    await stage.walk.press("j")


@scene(NOTHING, prepare=two)
async def journal_door(stage: Stage) -> None:
    """Two journals, one locked."""
    await stage.walk.press("j")


@scene(NOTHING, prepare=networked, sizes=(PLAIN, PHONE))
async def journal_new(stage: Stage) -> None:
    """What is said before anything is typed."""
    await stage.walk.press("j", "enter", "down")
    await stage.walk.type("four words")


@scene(NOTHING, prepare=locked, sizes=(PLAIN,))
async def journal_wait(stage: Stage) -> None:
    """After a wrong passphrase."""
    await stage.walk.press("j")
    await unlock(stage.walk, "wrong")


@scene(NOTHING, prepare=locked, sizes=(PLAIN, PHONE))
async def journal_recovery(stage: Stage) -> None:
    """The recovery key, shown once."""
    await stage.walk.press("j", "escape")
    face = stage.house.journals.all()[0]
    stage.walk.app.push_screen(
        RecoveryKey(stage.house, stage.house.journals.sealed(face), "XBE9-1DG5-SM9H-N9JZ-X8AC-03E2-BFM8")
    )


@scene(NOTHING, prepare=locked, sizes=(PLAIN, ROOMY, PHONE))
async def journal(stage: Stage) -> None:
    """The open journal."""
    await go_in(stage)


@scene(NOTHING, prepare=empty)
async def journal_empty(stage: Stage) -> None:
    """Nothing written yet."""
    await go_in(stage)


@scene(NOTHING, prepare=plain, sizes=(PLAIN,))
async def journal_plain(stage: Stage) -> None:
    """Anyone can read it, and it says so."""
    await stage.walk.press("j")
    await stage.walk.type("The bus was late #trust mood:2")


@scene(NOTHING, prepare=locked, sizes=(PLAIN,), theme="peerlog-light")
async def journal_light(stage: Stage) -> None:
    """In light colours."""
    await go_in(stage, "up", "down")


@scene(NOTHING, prepare=locked, sizes=(PLAIN,), theme="peerlog-contrast-dark")
async def journal_contrast_dark(stage: Stage) -> None:
    """With high contrast, dark."""
    await go_in(stage, "up", "down")


@scene(NOTHING, prepare=locked, sizes=(PLAIN,), theme="peerlog-contrast-light")
async def journal_contrast_light(stage: Stage) -> None:
    """With high contrast, light."""
    await go_in(stage, "up", "down")


@scene(NOTHING, prepare=plain, sizes=(PLAIN,))
async def journal_models(stage: Stage) -> None:
    """Prompts by minutes."""
    await stage.walk.press("j", "f2", "down")


async def to_prompts(stage: Stage, *keys: str) -> None:
    """Open the field note."""
    await stage.walk.press("j", "f2", "down", "enter", "enter")
    await stage.walk.type("The hall was locked and nobody had the key")
    await stage.walk.press(*keys)


@scene(NOTHING, prepare=plain, sizes=(PLAIN, ROOMY, PHONE))
async def journal_prompt(stage: Stage) -> None:
    """One prompt at a time."""
    await to_prompts(stage)


@scene(NOTHING, prepare=plain)
async def journal_all_prompts(stage: Stage) -> None:
    """All prompts on one page."""
    await to_prompts(stage, "f8")


@scene(NOTHING, prepare=locked)
async def journal_entry(stage: Stage) -> None:
    """One entry, whole."""
    await go_in(stage, "up", "enter")


@scene(NOTHING, prepare=plain)
async def journal_history(stage: Stage) -> None:
    """How an entry read before."""
    await stage.walk.press("j", "up", "e")
    await stage.walk.type(" And then I listened.")
    stage.clock.advance(3600)
    await stage.walk.press("f2", "h", "down")


@scene(NOTHING, prepare=plain, sizes=(PLAIN, PHONE))
async def journal_still_true(stage: Stage) -> None:
    """Looking back."""
    await stage.walk.press("j", "f7")


@scene(NOTHING, prepare=plain, sizes=(PLAIN,))
async def journal_calendar(stage: Stage) -> None:
    """Choosing a day."""
    await stage.walk.press("j", "f8", "left", "left")


@scene(NOTHING, prepare=plain, sizes=(PLAIN,))
async def journal_details(stage: Stage) -> None:
    """What an entry is marked with."""
    await stage.walk.press("j", "up", "d")


@scene(NOTHING, prepare=plain)
async def journal_search(stage: Stage) -> None:
    """Found while typing."""
    await stage.walk.press("j", "f3")
    await stage.walk.type("rota")
    await stage.walk.until(lambda: "1 entr" in stage.walk.text or "entries" in stage.walk.text)


@scene(NOTHING, prepare=plain)
async def journal_patterns(stage: Stage) -> None:
    """What comes back."""
    await stage.walk.press("j", "up", "p")
    await stage.walk.until(lambda: "Reading what you wrote" not in stage.walk.text)


@scene(NOTHING, prepare=plain, sizes=(PLAIN,))
async def journal_summary(stage: Stage) -> None:
    """Entries to tick."""
    await stage.walk.press("j")
    await stage.walk.command("Summary")
    await stage.walk.press("space", "down", "down", "space")


@scene(NOTHING, prepare=plain)
async def journal_import(stage: Stage) -> None:
    """What would come in, and what would not."""
    Path("old.txt").write_text(OLD, encoding="utf-8")
    await stage.walk.press("j")
    await stage.walk.command("Import")
    await stage.walk.type("old.txt")
    await stage.walk.press("enter")
    await stage.walk.until(lambda: "new entr" in stage.walk.text)


@scene(NOTHING, prepare=with_session)
async def journal_share(stage: Stage) -> None:
    """A copy, exactly as it will stand."""
    await stage.walk.press("j", "f6", "enter", "enter", "enter", "enter")


def routed(house: House, clock: StillClock) -> None:
    """A session to come, in a network that has said where harm goes."""
    with_session(house, clock)
    network = house.networks.at_hand()
    assert network is not None
    house.networks.edit(network, replace(network, concern_route="Ruth Adeyemi, by phone"))


@scene(NOTHING, prepare=routed, sizes=(PLAIN, PHONE))
async def journal_round_line(stage: Stage) -> None:
    """Which line of an entry it becomes, and how weak that is."""
    await stage.walk.press("j", "f6", "enter", "enter")
    await stage.walk.go_to("A line of the next anonymous round")
    await stage.walk.press("enter")


@scene(NOTHING, prepare=plain, sizes=(PLAIN,))
async def journal_trash(stage: Stage) -> None:
    """What was deleted."""
    await stage.walk.press("j", "up", "delete")
    await stage.walk.command("Deleted entries")
