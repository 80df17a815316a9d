"""Every service a person can reach, each built when first reached for."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.domain.session import zone_of
from peerlog.services.follow_up import understood_late
from peerlog.services.following import Following

if TYPE_CHECKING:
    from datetime import datetime

    from peerlog.services.action_list import ActionList
    from peerlog.services.actions import Actions
    from peerlog.services.agenda import Agenda
    from peerlog.services.attendance import AttendanceBook
    from peerlog.services.bridge import Bridge
    from peerlog.services.closing import Closing
    from peerlog.services.concerns import Concerns
    from peerlog.services.journals import Journals
    from peerlog.services.live import Live
    from peerlog.services.members import Members
    from peerlog.services.networks import Networks
    from peerlog.services.notes import Notes
    from peerlog.services.own_editor import OwnEditor
    from peerlog.services.plan import Planning
    from peerlog.services.rosters import Rosters
    from peerlog.services.sessions import Sessions
    from peerlog.services.shelf import Shelf
    from peerlog.services.steps import Steps
    from peerlog.services.today import Today


class House(Following):
    """Every service a person can reach."""

    def __init__(self, shelf: "Shelf", *, demo: bool = False) -> None:
        super().__init__(shelf)
        self.demo = demo
        """Whether this is the sample network: a banner says so on every screen."""

    def local_now(self) -> "datetime":
        """Give this moment on the wall clock of the network at hand, or in UTC without one."""
        network = self.networks.at_hand()
        return self.desk.now().astimezone(zone_of(network.zone) if network else None)

    def saved_at(self) -> "datetime | None":
        """Give when the last change was kept, on the same wall clock."""
        saved = self._shelf.saved_at
        return saved.astimezone(self.local_now().tzinfo) if saved else None

    @cached_property
    def networks(self) -> "Networks":
        """Networks."""
        from peerlog.services.networks import Networks

        return Networks(self._shelf.networks, self._shelf.preferences, self.desk)

    @cached_property
    def members(self) -> "Members":
        """Members."""
        from peerlog.services.members import Members

        return Members(self._shelf.members, self.desk)

    @cached_property
    def rosters(self) -> "Rosters":
        """Lists of members from elsewhere."""
        from peerlog.services.rosters import Rosters

        return Rosters(self._shelf.rosters, self.members)

    @cached_property
    def sessions(self) -> "Sessions":
        """Planning sessions."""
        from peerlog.services.sessions import Sessions

        return Sessions(self._shelf.sessions, self.amending, self.desk)

    @cached_property
    def agenda(self) -> "Agenda":
        """Agenda steps."""
        from peerlog.services.agenda import Agenda

        return Agenda(self._shelf.steps, self._shelf.formats, self._shelf.actions, self.desk)

    @cached_property
    def plan(self) -> "Planning":
        """An agenda on the clock, and the ways to begin one."""
        from peerlog.services.plan import Planning

        return Planning(self.sessions, self.agenda, self.members, self.desk)

    @cached_property
    def steps(self) -> "Steps":
        """Looking at steps."""
        from peerlog.services.steps import Steps

        return Steps(self._shelf.steps)

    @cached_property
    def live(self) -> "Live":
        """Running sessions."""
        from peerlog.services.live import Live

        shelf = self._shelf
        return Live(
            shelf.sessions, shelf.steps, shelf.runs, shelf.seats, self.desk,
            lambda session: self.reviews.note_provisional(session),  # noqa: PLW0108 - not loaded before
        )  # fmt: skip

    @cached_property
    def notes(self) -> "Notes":
        """Captured lines."""
        from peerlog.services.notes import Notes

        shelf = self._shelf
        return Notes(
            shelf.notes, shelf.actions, shelf.members, shelf.networks, self.amending, self.desk,
            understood_late, shelf.drafts.drop, self.gathering,
        )  # fmt: skip

    @cached_property
    def attendance(self) -> "AttendanceBook":
        """Who is there."""
        from peerlog.services.attendance import AttendanceBook

        return AttendanceBook(
            self._shelf.attendance, self._shelf.members, self.agreeing, self.amending, self.desk
        )

    @cached_property
    def actions(self) -> "Actions":
        """Follow-up."""
        from peerlog.services.actions import Actions

        shelf = self._shelf
        return Actions(
            shelf.actions, shelf.sessions, shelf.members, self.amending, self.desk, understood_late
        )

    @cached_property
    def action_list(self) -> "ActionList":
        """Looking at actions."""
        from peerlog.services.action_list import ActionList

        return ActionList(self._shelf.actions, self._shelf.sessions, self._shelf.members)

    @cached_property
    def closing(self) -> "Closing":
        """What is still missing at the end."""
        from peerlog.services.closing import Closing

        return Closing(self._shelf.records)

    @cached_property
    def journals(self) -> "Journals":
        """Private journals; nothing of them is in the network file."""
        from peerlog.services.acts import local_day
        from peerlog.services.journals import Journals

        shelf = self._shelf
        return Journals(shelf.journals, shelf.models, lambda: local_day(shelf.clock, shelf.zone))

    @property
    def journals_in_use(self) -> "Journals | None":
        """The journals, once somebody has gone there; asking loads nothing."""
        return self.__dict__.get("journals")

    @cached_property
    def concerns(self) -> "Concerns":
        """Sealed notes of breaches and harm; nothing of them is in the network file."""
        from peerlog.services.acts import local_day
        from peerlog.services.concerns import Concerns

        shelf = self._shelf
        return Concerns(
            shelf.concerns, shelf.printer, lambda network: self.agreements.current(network.id),
            lambda: local_day(shelf.clock, shelf.zone),
        )  # fmt: skip

    @property
    def concerns_in_use(self) -> "Concerns | None":
        """The sealed notes, once somebody has gone there; asking loads nothing."""
        return self.__dict__.get("concerns")

    @property
    def own_editor(self) -> "OwnEditor":
        """The editor of the person at this machine."""
        return self._shelf.own_editor

    @cached_property
    def bridge(self) -> "Bridge":
        """From a private reflection to where others read."""
        from peerlog.services.bridge import Bridge

        return Bridge(
            self.sessions, self.agenda, self.notes, self.actions, self._shelf.known_names, self.mistake_rounds,
            self.scrubber,
        )  # fmt: skip

    @cached_property
    def today(self) -> "Today":
        """What needs me now."""
        from peerlog.services.today import Today

        return Today(
            self._shelf, self.action_list, self.agreement_pages, lambda: self.mistake_rounds.floor, self.desk
        )

    def close(self) -> None:
        """Lock what is private and close what was opened."""
        for private in (self.journals_in_use, self.concerns_in_use):
            if private is not None:
                private.lock()
        super().close()
