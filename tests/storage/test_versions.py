"""How often what leaves of a record was changed: it counts every hand, and never falls."""

from dataclasses import replace
from datetime import date

from followed import Followed, follow_all
from peerlog.services.house import House


def versions(followed: Followed) -> dict[str, int]:
    """The version of each record of the network."""
    return dict(followed.house.registers.records.record_of(followed.network.id).versions)


def test_a_change_that_shows_counts_and_one_that_does_not_show_does_not(house: House) -> None:
    """A new date of an action is one; what a session is followed by in words is none."""
    followed = follow_all(house)
    before = versions(followed)
    action = followed.action("one-pager")
    followed.change("actions", action, replace(action, due=date(2027, 2, 2)))
    followed.change("sessions", followed.coming, replace(followed.coming, next_session="In May"))
    after = versions(followed)
    assert {record: after[record] - count for record, count in before.items() if after[record] != count} == {
        action.id: 1
    }


def test_erasing_lets_no_version_fall(house: House) -> None:
    """Its words are gone from the log, the count of its changes is not."""
    followed = follow_all(house)
    joao = house.members.find(followed.network.id, "João Pinto")
    house.members.edit(joao, replace(joao, handle="heron"))
    before = versions(followed)
    house.members.remove(house.members.get(joao.id))
    house.trash.erase(house.trash.all()[0])
    after = versions(followed)
    assert all(after[record] >= count for record, count in before.items() if record in after)
    assert after[followed.held.id] > before[followed.held.id]
