"""What was captured so far: shown, retagged, moved, described, deleted."""

from collections.abc import Callable, Sequence

from textual import on, work

from peerlog.domain.captured import LineKind
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import MemberId, SessionId, StepId
from peerlog.domain.line import Line, kind_of
from peerlog.domain.note import Note, NoteKind
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.screens.live.feed import Feed
from peerlog.screens.live.watching import Watching
from peerlog.services.house import House
from peerlog.wording.feed import Names, names_for
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _
from peerlog.wording.safe import visible

NOBODY = "nobody"


class Feeding(Watching):
    """The lines of the session."""

    def __init__(self, house: House, session_id: SessionId) -> None:
        super().__init__(house, session_id)
        self.confidentiality = house.levels.mode(self.session)

    def look(self) -> None:
        """Read the run anew, and how far its lines may go."""
        super().look()
        self.confidentiality = self.house.levels.mode(self.session)

    @property
    def feed(self) -> Feed:
        """The list of lines."""
        return self.query_one(Feed)

    @on(Feed.Reshaped)
    def show_feed(self) -> None:
        """Show all lines; the end stays in sight while one types."""
        self.feed.mode = self.confidentiality
        lines = self.house.notes.feed(self.session_id)
        self.feed.show_lines(lines, self._names(lines), self._titles(), at_end=not self.feed.has_focus)

    def show_new(self, line: Line) -> None:
        """Show a line that was just kept, without reading the others again."""
        self.feed.add_line(line, self._names((line,)), self._titles())
        self.note_saved()
        self.show_bar()

    def _names(self, lines: Sequence[Line]) -> Names:
        clauses = self.house.gathering.numbers(self.session, lines)
        return names_for(self.session, self.house.members.of(self.session.network), clauses)

    def _titles(self) -> dict[StepId, str]:
        return {step.id: step.title for step in self.course.steps}

    def marked_line(self) -> Line | None:
        """Give the line the cursor stands on."""
        row = self.feed.marked
        try:
            return self.house.notes.line(row.key) if row else None
        except NotFound:
            return None

    @work
    async def action_retag(self) -> None:
        """Give the marked line another kind."""
        line = self.marked_line()
        if line is None:
            return
        options = [Option(kind.value, kind_word(kind.value)) for kind in LineKind]
        question = _("What is this line?")
        kind = await self.app.push_screen_wait(Choose(self.house, question, options, chosen=kind_of(line)))
        if kind:
            await self.change(
                lambda reason: self.house.notes.retag(self.session, line, LineKind(kind), reason)
            )

    @work
    async def action_move_to_step(self) -> None:
        """Put the marked line under another step."""
        line = self.marked_line()
        if line is None:
            return
        options = [Option(step.id, visible(step.title)) for step in self.course.steps]
        question = _("Under which step?")
        step = await self.app.push_screen_wait(Choose(self.house, question, options, chosen=line.step or ""))
        if step:
            notes, to = self.house.notes, StepId(step)
            await self.change(lambda reason: notes.move_to_step(self.session, line, to, reason))

    @work
    async def action_move_line(self, by: int) -> None:
        """Move the marked line up or down."""
        line = self.marked_line()
        if line is not None:
            await self.change(lambda reason: self.house.notes.move(self.session, line, by, reason))

    @work
    async def action_remove_line(self) -> None:
        """Move the marked line to the trash."""
        line = self.marked_line()
        if line is not None:
            await self.change(lambda reason: self.house.notes.remove(self.session, line, reason))
            self.tell(_("In the trash. Ctrl+Z brings it back."))

    @work
    async def action_describe(self) -> None:
        """Say how a decision was taken, or who said a line and whether that may be told."""
        line = self.marked_line()
        if isinstance(line, Note) and line.kind is NoteKind.DECISION:
            await self._describe_decision(line)
        elif isinstance(line, Note):
            await self.describe_speaker(line)
        else:
            self.tell(_("An action is described by its owner and date: E edits them, as in “@Ana by fri”."))

    async def _describe_decision(self, note: Note) -> None:
        hint = _("For example: consent, consensus, show of hands, the convenor decided")
        method = await self.app.push_screen_wait(
            Ask(self.house, _("How was it decided?"), value=note.method, hint=hint)
        )
        if method is not None:
            await self.change(
                lambda reason: self.house.notes.describe(self.session, note, method=method, reason=reason)
            )

    async def describe_speaker(self, note: Note) -> None:
        """Ask who said a line, and whether they agreed to be named beside it."""
        people = self.house.members.of(self.session.network)
        options = [
            Option(NOBODY, _("Nobody in particular")),
            *(Option(m.id, visible(m.name)) for m in people),
        ]
        who = await self.app.push_screen_wait(
            Choose(self.house, _("Who said it?"), options, chosen=note.speaker or NOBODY)
        )
        if who is None:
            return
        speaker = MemberId("" if who == NOBODY else who)
        yes = bool(speaker) and await self._agreed_to_be_named(note)
        await self.change(
            lambda reason: self.house.notes.describe(
                self.session, note, speaker=speaker, said_yes=yes, reason=reason
            )
        )

    async def _agreed_to_be_named(self, note: Note) -> bool:
        options = [
            Option("no", _("No, or not asked"), _("the name stays out of every export")),
            Option(
                "yes",
                _("Yes"),
                _("the name may stand beside this line where the network's rules allow names"),
            ),
        ]
        question = _("Did they agree to be named beside this line?")
        chosen = await self.app.push_screen_wait(
            Choose(self.house, question, options, chosen="yes" if note.said_yes else "no")
        )
        return chosen == "yes"

    async def change(self, change: Callable[[str], object]) -> None:
        """Change a line, with a reason where the minutes are approved."""
        reason = await self.reason()
        if reason is not None:
            change(reason)
            self.refresh_values()
