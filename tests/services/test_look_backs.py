"""Looking back: the promise is locked, looks are taken on their rungs, and what was missed stays missed."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from conftest import StillClock
from looking_back import at_noon, looked, looking, network_in, promise, promised
from peerlog.domain.errors import (
    Ambiguous,
    EmptyText,
    LookBackOver,
    LookNotOn,
    LookTooEarly,
    NotFound,
    RungPassed,
    UnreadableLadder,
    WasLetGo,
)
from peerlog.domain.look_back import LivesIn, LookBack, Stands
from peerlog.domain.look_back_year import Left
from peerlog.domain.network import Network
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network in Nairobi."""
    return network_in(house, "Africa/Nairobi")


def states(house: House, look_back: LookBack) -> list[str]:
    """How the rungs stand today."""
    return [rung.state.value for rung in house.look_backs.rungs(house.look_backs.get(look_back.id))]


def test_a_promise_needs_what_was_learned_and_what_is_expected(house: House, network: Network) -> None:
    """Everything else can wait; the ladder is one of five looks up to five years."""
    promise = house.look_backs.promise(network, promised(signs="", holder="", successor="", place=""))
    assert house.look_backs.of(network.id) == (promise,)
    assert promise.promised_on == date(2026, 11, 26)
    assert promise.ladder == (1, 3, 12, 24, 60)
    for missing in ("learning", "expectation"):
        with pytest.raises(EmptyText) as refused:
            house.look_backs.promise(network, promised(**{missing: " \n"}))
        assert refused.value.field == missing


def test_the_expectation_is_locked(house: House, network: Network) -> None:
    """An edit takes over holder, successor, place and ladder, and nothing else that was changed with them."""
    before = promise(house, network)
    other = replace(
        before, learning="x", expectation="y", signs="z", promised_on=date(2020, 1, 1), holder="the board",
        successor="its chair", place="the budget", ladder=(6, 18),
    )  # fmt: skip
    house.look_backs.edit(before, other)
    now = house.look_backs.get(before.id)
    assert now == replace(
        before, holder="the board", successor="its chair", place="the budget", ladder=(6, 18)
    )


def test_no_call_of_the_service_changes_an_expectation(
    house: House, network: Network, clock: StillClock
) -> None:
    """Whatever is done to a promise, its first words stay as they were, in the file and in its history."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    house.look_backs.add_hindsight(made, "It was the night shift that mattered")
    looked(house, made, holder="night lead")
    house.look_backs.let_go(house.look_backs.get(made.id), "The hospital closed")
    now = house.look_backs.get(made.id)
    assert (now.learning, now.expectation, now.signs) == (made.learning, made.expectation, made.signs)
    assert now.holder == "night lead"


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("Pacific/Kiritimati", "2026-11-26T09:59", "2026-11-26"),
        ("Pacific/Kiritimati", "2026-11-26T10:00", "2026-11-27"),
        ("Pacific/Niue", "2026-11-26T10:59", "2026-11-25"),
        ("Pacific/Niue", "2026-11-26T11:00", "2026-11-26"),
        ("Europe/Berlin", "2027-03-27T22:59", "2027-03-27"),
        ("Europe/Berlin", "2027-03-28T21:59", "2027-03-28"),
        ("Europe/Berlin", "2027-03-28T22:00", "2027-03-29"),
        ("Europe/Berlin", "2026-10-25T22:59", "2026-10-25"),
        ("Europe/Berlin", "2026-10-25T23:00", "2026-10-26"),
        ("Asia/Kolkata", "2028-02-28T18:30", "2028-02-29"),
        ("America/Santiago", "2026-09-06T03:59", "2026-09-05"),
        ("America/Santiago", "2026-09-06T04:00", "2026-09-06"),
    ],
)
def test_the_day_of_a_promise_is_the_day_where_the_network_is(
    house: House, clock: StillClock, zone: str, moment: str, day: str
) -> None:
    """Around midnight, and on days that have 23 or 25 hours, or none at midnight."""
    clock.wall = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert promise(house, network_in(house, zone)).promised_on == date.fromisoformat(day)


def test_a_rung_is_due_from_the_first_minute_of_its_day(house: House, clock: StillClock) -> None:
    """In the network's zone: there the day of the clocks going forward begins an hour before the day in UTC."""
    clock.wall = datetime(2027, 2, 28, 12, tzinfo=UTC)
    made = promise(house, network_in(house, "Europe/Berlin"))
    clock.wall = datetime(2027, 3, 27, 22, 59, tzinfo=UTC)
    assert states(house, made)[0] == "coming"
    clock.wall = datetime(2027, 3, 27, 23, 0, tzinfo=UTC)
    assert states(house, made)[0] == "due"


def test_a_look_is_kept_at_the_rung_that_asks(house: House, network: Network, clock: StillClock) -> None:
    """It is due until the next one is, and then it was not looked at."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    assert states(house, made) == ["due", "coming", "coming", "coming", "coming"]
    look = looked(house, made, evidence=" two of  five \n")
    assert (look.rung, look.looked_on, look.evidence) == (1, date(2026, 12, 26), "two of five")
    assert states(house, made)[0] == "looked-at"
    at_noon(clock, date(2028, 1, 1))
    assert states(house, made) == ["looked-at", "not-looked-at", "due", "coming", "coming"]


def test_a_look_needs_what_shows_it(house: House, network: Network, clock: StillClock) -> None:
    """Without that nobody can weigh it in five years."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    with pytest.raises(EmptyText):
        looked(house, made, evidence=" ")


def test_a_look_can_be_a_week_early_and_no_more(house: House, network: Network, clock: StillClock) -> None:
    """Sessions are not held on the very day."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 18))
    with pytest.raises(LookTooEarly) as early:
        looked(house, made)
    assert early.value.day == date(2026, 12, 26)
    at_noon(clock, date(2026, 12, 19))
    assert looked(house, made).rung == 1


def test_a_look_on_paper_is_kept_under_its_day(house: House, network: Network, clock: StillClock) -> None:
    """At the rung that asked then; neither before the promise nor ahead."""
    made = promise(house, network)
    at_noon(clock, date(2027, 3, 10))
    look = looked(house, made, on=date(2027, 1, 5))
    assert (look.rung, look.looked_on) == (1, date(2027, 1, 5))
    assert states(house, made)[:2] == ["looked-at", "due"]
    for day in (date(2026, 11, 25), date(2027, 3, 11)):
        with pytest.raises(LookNotOn):
            looked(house, made, on=day)


def test_a_look_of_the_same_day_is_written_anew_and_a_later_one_beside_it(
    house: House, network: Network, clock: StillClock
) -> None:
    """The later one counts."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    first = looked(house, made, stands=Stands.FADED)
    again = looked(house, made, stands=Stands.PARTLY)
    assert first.id == again.id
    assert house.look_backs.looks_of(made) == (again,)
    at_noon(clock, date(2026, 12, 29))
    later = looked(house, made, stands=Stands.EMBEDDED)
    assert house.look_backs.looks_of(made) == (again, later)
    assert house.look_backs.rungs(made)[0].look == later


def test_half_a_year_after_the_last_rung_it_is_over(
    house: House, network: Network, clock: StillClock
) -> None:
    """Nobody can say then what stood."""
    made = promise(house, network, ladder=(1,))
    at_noon(clock, date(2026, 12, 26) + timedelta(days=181))
    assert states(house, made) == ["due"]
    at_noon(clock, date(2026, 12, 26) + timedelta(days=182))
    assert states(house, made) == ["not-looked-at"]
    with pytest.raises(LookBackOver):
        looked(house, made)
    with pytest.raises(RungPassed):
        house.look_backs.edit(made, replace(made, ladder=(1, 24)))


@pytest.mark.parametrize("ladder", [(), (0,), (241,), tuple(range(1, 14))])
def test_a_ladder_that_cannot_be_climbed_is_refused(
    house: House, network: Network, ladder: tuple[int, ...]
) -> None:
    """With nothing kept."""
    with pytest.raises(UnreadableLadder):
        promise(house, network, ladder=ladder)
    assert house.look_backs.of(network.id) == ()


LADDERS = some.lists(some.integers(1, 240), min_size=1, max_size=12, unique=True).map(
    lambda m: tuple(sorted(m))
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(LADDERS, LADDERS, some.lists(some.booleans(), min_size=12, max_size=12), some.integers(0, 366 * 21))
def test_no_other_ladder_changes_how_a_past_rung_stands(
    house: House,
    clock: StillClock,
    first: tuple[int, ...],
    other: tuple[int, ...],
    taken: list[bool],
    later: int,
) -> None:
    """What was missed stays missed and what was looked at stays so, whenever the ladder is changed, or it is refused."""
    at_noon(clock, date(2026, 1, 31))
    made = promise(house, house.networks.at_hand() or network_in(house, "Africa/Nairobi"), ladder=first)
    for rung, take in zip(house.look_backs.rungs(made), taken, strict=False):
        if take and rung.due <= date(2026, 1, 31) + timedelta(days=later):
            at_noon(clock, rung.due)
            looked(house, made)
    today = date(2026, 1, 31) + timedelta(days=later)
    at_noon(clock, today)
    before = [(rung.months, rung.state) for rung in house.look_backs.rungs(made) if rung.due <= today]
    with suppress(RungPassed):
        made = house.look_backs.edit(made, replace(made, ladder=other))
    after = [(rung.months, rung.state) for rung in house.look_backs.rungs(made) if rung.due <= today]
    assert after == before


def test_letting_go_keeps_why_and_undo_takes_it_back(
    house: House, network: Network, clock: StillClock
) -> None:
    """Nothing is asked from then on, and no rung ahead becomes a missed one."""
    made = promise(house, network)
    with pytest.raises(EmptyText):
        house.look_backs.let_go(made, " ")
    gone = house.look_backs.let_go(made, "The hospital closed")
    assert (gone.let_go_on, gone.reason) == (date(2026, 11, 26), "The hospital closed")
    at_noon(clock, date(2029, 1, 1))
    assert states(house, made) == ["coming"] * 5
    with pytest.raises(WasLetGo):
        house.look_backs.let_go(gone, "again")
    with pytest.raises(WasLetGo):
        looked(house, gone)
    house.undo.undo()
    assert house.look_backs.get(made.id).let_go_on is None
    assert "not-looked-at" in states(house, made)


def test_every_act_is_named_and_taken_back_by_one_undo(
    house: House, network: Network, clock: StillClock
) -> None:
    """A look with another holder too."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    looked(house, made, holder="night lead")
    undone = house.undo.undo()
    assert (undone.verb, house.look_backs.looks_of(made)) == ("look_back.look", ())
    assert house.look_backs.get(made.id).holder == made.holder
    house.look_backs.add_hindsight(made, "It was the night shift")
    assert house.undo.undo().name == "It was the night shift"
    house.undo.undo()
    assert house.look_backs.of(network.id) == ()
    with pytest.raises(NotFound):
        house.look_backs.get(made.id)


def test_what_is_deleted_waits_in_the_trash(house: House, network: Network, clock: StillClock) -> None:
    """A promise, a look, what was added; each by its own words."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    house.look_backs.remove_look(looked(house, made, evidence="two of five"))
    house.look_backs.remove_hindsight(house.look_backs.add_hindsight(made, "It was the night shift"))
    assert states(house, made)[0] == "due"
    house.look_backs.remove(made)
    assert {(one.kind, one.name) for one in house.trash.all()} == {
        ("look", "two of five"),
        ("hindsight", "It was the night shift"),
        ("look_back", made.learning),
    }
    for one in house.trash.all():
        house.trash.restore(one)
    assert states(house, made)[0] == "looked-at"
    assert len(house.look_backs.hindsights_of(made)) == 1


def test_search_finds_every_part_and_leads_to_the_promise(
    house: House, network: Network, clock: StillClock
) -> None:
    """Whatever kind of record holds the words."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    looked(house, made, evidence="two wards of five")
    house.look_backs.add_hindsight(made, "the porter mattered")
    for words in ("night nurse", "wards", "porter"):
        (found,) = house.search.find(words)
        assert house.look_backs.with_part(found.kind, found.record) == made


def test_a_promise_is_found_by_the_beginning_of_its_id(house: House, network: Network) -> None:
    """Four letters at least, and enough to mean one."""
    first, second = promise(house, network), promise(house, network, learning="Say no early")
    assert house.look_backs.find(network.id, second.id) == second
    with pytest.raises(Ambiguous) as several:
        house.look_backs.find(network.id, "0000")
    assert several.value.candidates == (first.learning, second.learning)
    for words in ("000", "abcd", ""):
        with pytest.raises(NotFound):
            house.look_backs.find(network.id, words)


def test_a_holder_who_left_is_named_and_a_role_never(
    house: House, network: Network, clock: StillClock
) -> None:
    """From the day they left on."""
    (amina,) = house.members.add_all([looking(network, "Amina Odhiambo")], verb="member.add")
    by_name = promise(house, network, holder="Amina")
    by_role = promise(house, network)
    assert house.look_backs.holder_left(by_name) is None
    house.members.edit(amina, replace(amina, left=date(2027, 1, 31)))
    assert house.look_backs.holder_left(by_name) is None
    at_noon(clock, date(2027, 1, 31))
    assert (who := house.look_backs.holder_left(by_name))
    assert who.name == "Amina Odhiambo"
    assert house.look_backs.holder_left(by_role) is None


def test_a_year_counts_every_promise_once_by_what_is_left(
    house: House, network: Network, clock: StillClock
) -> None:
    """Missed and due ones count as not looked at, whatever an earlier look found; fragile ones are named."""
    at_noon(clock, date(2021, 3, 1))
    kept, missed, fragile, gone = (promise(house, network, learning=f"no {number}") for number in range(4))
    at_noon(clock, date(2021, 4, 1))
    for one in (kept, missed, fragile):
        looked(house, one, stands=Stands.EMBEDDED)
    looked(house, gone, lives_in=LivesIn.HEAD)
    house.look_backs.let_go(gone, "over")
    at_noon(clock, date(2022, 1, 1))
    other_year = promise(house, network)
    at_noon(clock, date(2023, 3, 1))
    looked(house, kept, stands=Stands.REVERSED)
    looked(house, fragile, stands=Stands.PARTLY, lives_in=LivesIn.HEAD)
    year = house.look_backs.year(network, 2021)
    assert dict(year.counts) == {Left.PARTLY: 1, Left.REVERSED: 1, Left.DUE: 1, Left.LET_GO: 1}
    assert [one.look_back.id for one in year.fragile] == [fragile.id]
    at_noon(clock, date(2026, 3, 1))
    assert house.look_backs.year(network, 2021).counts[Left.DUE] == 3
    at_noon(clock, date(2026, 3, 1) + timedelta(days=182))
    assert dict(house.look_backs.year(network, 2021).counts) == {Left.NOT_LOOKED_AT: 3, Left.LET_GO: 1}
    assert [one.missed for one in house.look_backs.year(network, 2021).remains] == [3, 4, 3, 0]
    assert house.look_backs.years(network.id) == (2022, 2021)
    assert [one.look_back.id for one in house.look_backs.year(network, 2022).remains] == [other_year.id]


def test_a_network_erased_for_good_takes_its_look_backs_along(
    house: House, network: Network, clock: StillClock
) -> None:
    """With every look and every word added."""
    made = promise(house, network)
    at_noon(clock, date(2026, 12, 26))
    looked(house, made, evidence="two wards of five")
    house.look_backs.add_hindsight(made, "the porter mattered")
    house.networks.remove(network)
    house.trash.erase(house.trash.all()[0])
    assert house.search.find("wards") == house.search.find("porter") == house.search.find("nurse") == ()
    assert house.backups.verify().sound
