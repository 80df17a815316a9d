"""A calendar of the whole network: brought in again it changes nothing, and every change makes it newer."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from icalendar import Calendar, Component

from followed import Followed, follow, follow_all
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.export import FileKind
from peerlog.domain.look_back import Stands
from peerlog.domain.network import Confidentiality
from peerlog.domain.review import ReviewOutcome
from peerlog.services.handing_out import parcels_of
from peerlog.services.house import House
from peerlog.services.registers import calendar_of

Entries = dict[str, Component]


def calendar(followed: Followed, audience: Audience = Audience.MEMBERS, *, tasks: bool = False) -> str:
    """The calendar of the network as text."""
    everything = followed.house.registers.gathered(followed.network.id, audience)
    return calendar_of(everything, tasks=tasks).text


def entries(text: str) -> Entries:
    """What a calendar program reads, by UID."""
    read = Calendar.from_ical(text)
    found = [*read.events, *read.todos]
    assert len({str(one["uid"]) for one in found}) == len(found)
    return {str(one["uid"]): one for one in found}


def merged(had: Entries, comes: Entries) -> Entries:
    """What a calendar program has after bringing a file in: of one UID the higher SEQUENCE counts."""
    newer = {
        uid: one for uid, one in comes.items() if uid not in had or one["sequence"] > had[uid]["sequence"]
    }
    return had | newer


def titled(found: Entries, words: str) -> Component:
    """The one entry whose title holds these words."""
    (one,) = (entry for entry in found.values() if words in str(entry["summary"]))
    return one


def test_everything_that_has_a_day_is_in_it(house: House) -> None:
    """Sessions held and to come, dated actions with and without a session, reviews, and every rung."""
    found = entries(calendar(follow_all(house)))
    days = sorted((str(one["summary"]), str(one.decoded("dtstart"))[:10]) for one in found.values())
    assert days == [
        ("Due: Call the office (yusuf)", "2026-11-20"),
        ("Due: Draft the one-pager (silva)", "2026-12-01"),
        ("Due: Print the leaflet", "2027-01-10"),
        ("Feedback that lands", "2026-11-26"),
        ("Look back: Meeting weekly keeps us going", "2027-02-20"),
        ("Look back: Meeting weekly keeps us going", "2027-11-20"),
        ("Look back: Meeting weekly keeps us going", "2028-11-20"),
        ("Look back: Meeting weekly keeps us going", "2031-11-20"),
        ("Looked back: Meeting weekly keeps us going", "2026-12-20"),
        ("Next time", "2026-12-10"),
        ("Review: We meet on first Tuesdays", "2026-12-10"),
        ("Review: We meet on first Tuesdays", "2027-03-01"),
        ("Reviewed: We meet on first Tuesdays", "2026-11-24"),
    ]
    rung = next(one for one in found.values() if str(one.decoded("dtstart")) == "2031-11-20")
    assert "We still meet on Tuesdays" in rung["description"]
    assert "the next convenor" in rung["description"]


@pytest.mark.parametrize("tasks", [False, True])
def test_the_same_export_twice_is_the_same_and_changes_nothing(house: House, *, tasks: bool) -> None:
    """Byte for byte; brought in a second time no entry is replaced."""
    followed = follow_all(house)
    first = calendar(followed, tasks=tasks)
    assert calendar(followed, tasks=tasks) == first
    had = entries(first)
    assert all(merged(had, entries(first))[uid] is one for uid, one in had.items())


def test_what_is_to_be_done_is_a_day_or_a_task_never_both(house: House) -> None:
    """Whole days unless asked otherwise; sessions are no tasks."""
    followed = follow_all(house)
    days, tasks = (Calendar.from_ical(calendar(followed, tasks=tasks)) for tasks in (False, True))
    assert (len(days.events), len(days.todos)) == (13, 0)
    assert (len(tasks.events), len(tasks.todos)) == (2, 11)
    (done,) = (one for one in tasks.todos if str(one["summary"]).startswith("Reviewed"))
    assert (str(done["status"]), done["percent-complete"]) == ("COMPLETED", 100)
    assert done.decoded("completed").date() == date(2026, 11, 25)
    assert {str(one["status"]) for one in tasks.todos} == {"COMPLETED", "NEEDS-ACTION"}


def changes(followed: Followed) -> list:
    """Things a person does, each of which shows in an entry."""
    house = followed.house
    review = followed.review()
    promise = followed.look_back()
    amina = house.members.find(followed.network.id, "Amina Yusuf")
    return [
        lambda: house.actions.finish(followed.action("one-pager"), date(2026, 11, 26)),
        lambda: house.actions.reopen(followed.action("one-pager")),
        lambda: house.actions.drop(followed.action("one-pager"), date(2026, 11, 26), "no time"),
        house.undo.undo,
        lambda: house.members.edit(amina, replace(amina, handle="")),
        lambda: house.sessions.edit(followed.coming, replace(followed.coming, title="Another time")),
        lambda: house.sessions.edit(
            house.sessions.get(followed.coming.id),
            replace(house.sessions.get(followed.coming.id), starts=datetime(2026, 12, 17, 14, 0)),  # noqa: DTZ001
        ),
        lambda: followed.change(
            "reviews", review, replace(review, outcome=ReviewOutcome.STANDS, done_on=date(2026, 11, 26))
        ),
        lambda: followed.look(promise),
        lambda: followed.change("look_backs", promise, replace(promise, ladder=(1, 12), holder="the board")),
        lambda: house.networks.edit(
            house.networks.at_hand(),
            replace(house.networks.at_hand(), confidentiality=Confidentiality.LESSONS_LEAVE),
        ),
    ]


def test_a_calendar_that_takes_in_every_export_shows_the_last_one(house: House) -> None:
    """Whatever was changed in between, by whichever hand: SEQUENCE grows with what an entry says, and never falls."""
    followed = follow_all(house)
    had = entries(calendar(followed))
    for do in changes(followed):
        before = entries(calendar(followed))
        had = merged(had, before)
        do()
        after = entries(calendar(followed))
        assert any(after[uid].to_ical() != one.to_ical() for uid, one in before.items() if uid in after)
        assert all(after[uid]["sequence"] >= one["sequence"] for uid, one in before.items() if uid in after)
        had = merged(had, after)
        assert {uid: had[uid].to_ical() for uid in after} == {u: one.to_ical() for u, one in after.items()}


def test_what_was_let_go_is_called_off(house: House) -> None:
    """A dropped action, a rung taken off the ladder, a promise nobody has to look at any more; what was looked at stays."""
    followed = follow(house)
    house.actions.drop(followed.action("one-pager"), date(2026, 11, 26), "no time")
    promise = followed.look_back()
    followed.look(promise)
    followed.change("look_backs", promise, replace(promise, ladder=(1, 3)))
    found = entries(calendar(followed))
    status = {
        str(one["uid"]).rpartition("-")[2]: str(one["status"])
        for one in found.values()
        if "Look" in one["summary"]
    }
    assert status == {
        "1@peerlog": "CONFIRMED", "3@peerlog": "CONFIRMED", "12@peerlog": "CANCELLED", "24@peerlog": "CANCELLED",
        "60@peerlog": "CANCELLED",
    }  # fmt: skip
    assert str(titled(found, "Let go: Draft the one-pager")["status"]) == "CANCELLED"


def test_one_session_has_the_same_entries_in_its_own_calendar(house: House) -> None:
    """The same UIDs, the same versions, also once its minutes are approved and something is done since."""
    followed = follow_all(house)
    house.sessions.approve(followed.held)
    house.actions.finish(followed.action("one-pager"), date(2026, 11, 26))
    whole = entries(calendar(followed))
    alone = house.registers.standing(followed.held.id, Audience.MEMBERS)
    (parcel,) = parcels_of(FileKind.CALENDAR, [alone])
    found = entries(parcel.text)
    assert len(found) == 3
    assert {uid: one.to_ical() for uid, one in found.items()} == {uid: whole[uid].to_ical() for uid in found}
    assert titled(found, "Done: Draft the one-pager")


def test_a_review_that_waits_for_the_next_session_has_no_day_until_one_is_planned(house: House) -> None:
    """It comes back whenever that is."""
    followed = follow(house)
    followed.review(due_on=None, provisional=True)
    assert titled(entries(calendar(followed)), "Review:").decoded("dtstart") == date(2026, 12, 10)
    house.sessions.remove(followed.coming)
    assert not [one for one in entries(calendar(followed)).values() if "Review" in one["summary"]]


def test_a_look_back_goes_as_far_as_its_line_and_names_nobody(house: House) -> None:
    """Under the mode of the session the line was said in; alone as far as a lesson."""
    followed = follow(house)
    followed.look_back()
    followed.look_back(about=None, learning="Alone")
    followed.look_back(learning="Amina asks first")
    followed.look_back(holder="Amina Yusuf", learning="Somebody asks first")

    def told(audience: Audience, calling: Calling = Calling.FULL) -> set[str]:
        register = house.registers.gathered(followed.network.id, audience, calling).register
        return {f"{one.promise.learning} / {one.promise.holder}" for one in register.look_backs}

    plain = {"Meeting weekly keeps us going / convenor", "Alone / convenor"}
    assert told(Audience.FACILITATORS) == plain | {
        "Amina asks first / convenor", "Somebody asks first / Amina Yusuf"
    }  # fmt: skip
    assert told(Audience.MEMBERS) == plain | {"Somebody asks first / "}
    assert told(Audience.FACILITATORS, Calling.ROLES) == plain | {"Somebody asks first / "}
    stays = house.registers.gathered(followed.network.id, Audience.MEMBERS).stays
    assert [one.found for one in stays if one.text.startswith("Amina asks first")] == ["Amina Yusuf"]


def test_a_network_that_was_stricter_once_keeps_what_was_promised_then(house: House) -> None:
    """An action between sessions and a promise from then stay inside, later ones leave."""
    followed = follow(house)
    network = house.networks.at_hand()
    assert network
    strict = house.networks.edit(network, replace(network, confidentiality=Confidentiality.CONFIDENTIAL))
    followed.between(text="Then")
    followed.look_back(about=None, learning="Then")
    house.networks.edit(strict, replace(strict, confidentiality=Confidentiality.CHATHAM_HOUSE))
    followed.between(text="Later", number=2)
    followed.look_back(about=None, learning="Later")
    register = house.registers.gathered(network.id, Audience.PUBLIC).register
    assert [one.shared.text for one in register.actions if one.session is None] == ["Later"]
    assert [one.promise.learning for one in register.look_backs] == ["Later"]


def test_reading_the_days_needs_no_today(house: House, clock: object) -> None:
    """The same records give the same calendar a year later, so nothing in it is renewed for nothing."""
    followed = follow_all(house)
    first = calendar(followed)
    clock.advance(400 * 86_400)  # type: ignore[attr-defined]
    assert calendar(followed) == first


def test_carrying_and_outcomes_are_told(house: House) -> None:
    """How often in a row it was kept, whatever was said before that."""
    followed = follow_all(house)
    register = house.registers.gathered(followed.network.id, Audience.MEMBERS).register
    carried = {one.shared.text: one.carried for one in register.actions}
    assert carried == {
        "Draft the one-pager": 1, "Call the office": 0, "Ask the district for the room": 0, "Print the leaflet": 0,
    }  # fmt: skip
    (promise,) = register.look_backs
    assert (promise.about, promise.looks[0].stands) == (f"{followed.held.ref}-D1", Stands.PARTLY)
    assert [one.text for one in promise.hindsights] == ["Holidays were forgotten"]
    assert datetime(2026, 11, 20).date() == promise.promise.promised_on  # noqa: DTZ001


def handed_out(followed: Followed, audience: Audience = Audience.MEMBERS) -> Entries:
    """Bring the calendar into a program, which is noted as having left."""
    parcel = calendar_of(followed.house.registers.gathered(followed.network.id, audience))
    followed.house.exports.hand_out(parcel, lambda: None)
    return entries(parcel.text)


def gone(followed: Followed) -> dict[str, object]:
    """Ways in which something dated is followed no more, each with what stood in its title."""
    house, action = followed.house, followed.action("one-pager")
    promise = house.look_backs.of(followed.network.id)[0]
    return {
        "Due: Draft": lambda: house.actions.remove(action, ""),
        "Due: Call": lambda: house.actions.edit(
            followed.action("office"), replace(followed.action("office"), due=None), ""
        ),
        "Next time": lambda: house.sessions.remove(followed.coming),
        "Look": lambda: house.look_backs.remove(promise),
        "Review:": lambda: house.reviews.take_back(followed.decision),
    }


@pytest.mark.parametrize("what", ["Due: Draft", "Due: Call", "Next time", "Look", "Review:"])
def test_what_was_taken_away_is_called_off_where_it_was_handed_out(
    house: House, clock: object, what: str
) -> None:
    """In the calendar that has it, without a word of it; undone, it is back. Who never had it reads nothing of it."""
    followed = follow_all(house)
    clock.advance(60)  # type: ignore[attr-defined]
    had = handed_out(followed)
    clock.advance(60)  # type: ignore[attr-defined]
    before = {uid for uid, one in had.items() if str(one["summary"]).startswith(what)}
    gone(followed)[what]()  # type: ignore[operator]
    comes = entries(calendar(followed))
    off = {uid: one for uid, one in comes.items() if str(one["summary"]) == "Called off"}
    assert off
    assert set(off) <= before
    after = merged(had, comes)
    for uid, one in off.items():
        assert after[uid] is one
        assert one["status"] == "CANCELLED"
        assert str(had[uid].decoded("dtstart"))[:10] == str(one.decoded("dtstart"))
    assert entries(calendar(followed)) == comes
    assert "Called off" not in calendar(followed, Audience.FACILITATORS)
    house.undo.undo()
    back = merged(after, entries(calendar(followed)))
    assert {uid: str(one["summary"]) for uid, one in back.items()} == {
        uid: str(one["summary"]) for uid, one in had.items()
    }


def test_what_nobody_was_handed_is_called_off_nowhere(house: House) -> None:
    """Something written down by mistake, and taken away before anything left."""
    followed = follow_all(house)
    house.actions.remove(followed.action("one-pager"), "")
    handed_out(followed)
    assert "Called off" not in calendar(followed)


def test_the_actions_of_a_session_in_the_trash_are_called_off_with_it(house: House, clock: object) -> None:
    """And come back with it, newer than that."""
    followed = follow_all(house)
    clock.advance(60)  # type: ignore[attr-defined]
    had = handed_out(followed)
    clock.advance(60)  # type: ignore[attr-defined]
    house.sessions.remove(followed.held)
    after = merged(had, entries(calendar(followed)))
    off = {str(had[uid]["summary"]) for uid, one in after.items() if str(one["summary"]) == "Called off"}
    assert {"Feedback that lands", "Due: Draft the one-pager (silva)", "Due: Call the office (yusuf)"} <= off
    house.undo.undo()
    back = merged(after, entries(calendar(followed)))
    assert {str(one["summary"]) for one in back.values()} == {str(one["summary"]) for one in had.values()}


def test_nothing_is_called_off_for_whom_it_would_have_stayed_inside(house: House, clock: object) -> None:
    """An action that names somebody, or goes no further than facilitators: not even its day is told."""
    followed = follow_all(house)
    named = followed.between(text="Ask Amina about the hall", number=7, due=date(2026, 12, 24))
    clock.advance(60)  # type: ignore[attr-defined]
    handed_out(followed)
    clock.advance(60)  # type: ignore[attr-defined]
    house.actions.remove(house.actions.get(named.id), "")
    assert "20261224" not in calendar(followed)
