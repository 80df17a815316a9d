"""A network with all that follows from its sessions, for tests of what leaves across them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from held import hold_session, plan_session, start_network
from peerlog.domain.action import Action
from peerlog.domain.carrying import Carry, Choice
from peerlog.domain.ids import ActionId, LookBackId, LookId, NoteId, RecordId
from peerlog.domain.look_back import Hindsight, LivesIn, Look, LookBack, Stands
from peerlog.domain.network import Network
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.order import after
from peerlog.domain.review import Review, ReviewOutcome
from peerlog.domain.session import Session
from peerlog.services.house import House

PROMISED = date(2026, 11, 20)


@dataclass(frozen=True, kw_only=True)
class Followed:
    """What there is."""

    house: House
    network: Network
    held: Session
    coming: Session
    decision: Note

    def new_id(self) -> RecordId:
        """An id nothing else has."""
        return RecordId(self.house.desk.new_id())

    def keep(self, kind: str, record: Any) -> Any:
        """Keep a record as storage would for a service."""
        with self.house.desk.act(f"{kind}.add"):
            getattr(self.house._shelf, kind).add(record)
        return record

    def change(self, kind: str, before: Any, after_: Any) -> Any:
        """Keep what was changed."""
        with self.house.desk.act(f"{kind}.edit"):
            getattr(self.house._shelf, kind).save(before, after_)
        return after_

    def review(self, **changes: Any) -> Review:
        """A decision that comes back in March."""
        fields = {"due_on": date(2027, 3, 1)} | changes
        return self.keep(
            "reviews",
            Review(id=self.new_id(), network=self.network.id, decision=NoteId(self.decision.id), **fields),
        )

    def look_back(self, **changes: Any) -> LookBack:
        """A promise about the decision."""
        fields: dict[str, Any] = {
            "about": RecordId(self.decision.id), "learning": "Meeting weekly keeps us going",
            "expectation": "We still meet on Tuesdays", "signs": "The diary says so", "holder": "convenor",
            "successor": "the next convenor", "place": "the district's calendar", "promised_on": PROMISED,
        } | changes  # fmt: skip
        return self.keep(
            "look_backs", LookBack(id=LookBackId(self.new_id()), network=self.network.id, **fields)
        )

    def look(self, promise: LookBack, **changes: Any) -> Look:
        """A look at its first rung."""
        fields: dict[str, Any] = {
            "rung": 1, "looked_on": date(2026, 12, 21), "stands": Stands.PARTLY, "evidence": "Three of four",
            "lives_in": LivesIn.HEAD, "unexpected": "The bakery joined",
        } | changes  # fmt: skip
        return self.keep("looks", Look(id=LookId(self.new_id()), look_back=promise.id, **fields))

    def hindsight(self, promise: LookBack, text: str = "Holidays were forgotten") -> Hindsight:
        """Something added later."""
        added = Hindsight(id=self.new_id(), look_back=promise.id, written_on=date(2026, 12, 1), text=text)
        return self.keep("hindsights", added)

    def carry(self, action: Action, choice: Choice = Choice.KEEP) -> Carry:
        """An answer at a later session."""
        answer = Carry(
            id=self.new_id(), network=self.network.id, action=ActionId(action.id), session=self.coming.id,
            choice=choice, reason="still worth it", made=datetime(2026, 11, 26, 12, tzinfo=UTC),
        )  # fmt: skip
        return self.keep("carries", answer)

    def between(self, **changes: Any) -> Action:
        """An action that was agreed between sessions."""
        fields: dict[str, Any] = {
            "text": "Print the leaflet", "owner": None, "due": date(2027, 1, 10), "number": 1,
            "made": datetime(2026, 11, 22, 9, tzinfo=UTC), "position": after(None), "session": None, "step": None,
        } | changes  # fmt: skip
        return self.keep("actions", Action(id=ActionId(self.new_id()), network=self.network.id, **fields))

    def action(self, words: str) -> Action:
        """The action of the session that holds these words."""
        found = self.house._shelf.actions.of(self.network.id)
        return next(one for one in found if words in one.text)


def follow(house: House) -> Followed:
    """A network of three with a session that was held and one to come, and nothing else yet."""
    network = start_network(house)
    held = hold_session(house, network)
    coming = plan_session(house, network, title="Next time", starts=datetime(2026, 12, 10, 14, 0))  # noqa: DTZ001
    (decision,) = (one for one in house._shelf.notes.of(held.id) if one.kind is NoteKind.DECISION)
    return Followed(house=house, network=network, held=held, coming=coming, decision=decision)


def follow_all(house: House) -> Followed:
    """The same with one of everything."""
    followed = follow(house)
    followed.review()
    followed.review(due_on=None, provisional=True)
    followed.review(
        due_on=date(2026, 11, 24),
        outcome=ReviewOutcome.STANDS,
        reason="Nobody objected",
        done_on=date(2026, 11, 25),
    )
    promise = followed.look_back()
    followed.look(promise)
    followed.hindsight(promise)
    followed.between()
    followed.carry(followed.action("one-pager"))
    return followed
