"""The capture line: what is typed becomes a line of the session, or replaces one that is being edited."""

from dataclasses import replace

from textual import on, work
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.audience import Audience
from peerlog.domain.captured import Captured, LineKind
from peerlog.domain.ids import SessionId
from peerlog.domain.line import ref_of
from peerlog.domain.member import Member
from peerlog.screens.dialogs import Choose, Confirm, Option
from peerlog.screens.keeping import Keeping
from peerlog.screens.live.feed import Feed
from peerlog.screens.live.levelling import Levelling
from peerlog.screens.live.steering import key_of
from peerlog.services.drafts import line_place, seat_of
from peerlog.services.house import House
from peerlog.widgets.capture_line import CaptureLine
from peerlog.widgets.hint_line import HintLine
from peerlog.wording.capture import echo
from peerlog.wording.feed import kept_words
from peerlog.wording.hints import hint_for, promise_hint
from peerlog.wording.language import _, ngettext
from peerlog.wording.level import yes_question
from peerlog.wording.safe import visible

ASK_FROM = 6
"""Pasted lines from which on to ask before keeping them."""


class Capturing(Levelling):
    """Keeping what is typed."""

    seat = 1
    """The number of this window among those that run the session: each has a draft of its own."""
    _hint = ""

    def __init__(self, house: House, session_id: SessionId) -> None:
        super().__init__(house, session_id)
        self._keeping = Keeping(self, self._keep_draft)

    def put_back_draft(self) -> None:
        """Put back what was being typed when peerlog stopped."""
        draft = self.house.drafts.at(self._place) or self._left_by_another_window()
        if draft:
            found = self.house.choices.get(_level_of(self._place))
            super().level_typed(Audience(found) if found else None)
            self._put(draft)
            self.tell(_("What you were typing is here again: Enter keeps it."))

    @property
    def _place(self) -> str:
        if self.editing is not None:
            return f"session/{self.session_id}/line/{self.editing.id}"
        return line_place(self.session_id, self.seat)

    def _left_by_another_window(self) -> str:
        for draft in self.house.drafts.of_line(self.session_id):
            if self.house.live.is_free(self.session_id, seat_of(draft.place)):
                self._keep_level(self._place, self.house.choices.get(_level_of(draft.place)))
                self._keep_level(draft.place, "")
                return self.house.drafts.move(draft.place, self._place)
        return ""

    def _keep_draft(self) -> None:
        if self.is_attached and self.line.value:
            self.house.drafts.keep(self._place, self.line.value)

    def level_typed(self, level: Audience | None) -> None:
        """Say how far the line being typed may go; kept with its draft, so that no crash lets it go further."""
        if level is not self.typed_level:
            self._keep_level(line_place(self.session_id, self.seat), level or "")
        super().level_typed(level)

    def _keep_level(self, place: str, level: str) -> None:
        self.house.choices.set(_level_of(place), level)

    @on(CaptureLine.Changed, "#capture")
    def _typed(self, event: CaptureLine.Changed) -> None:
        self.show_level(event.value)
        if event.value:
            self.show_hint(hint_for(event.value))
            self._keeping.typed()
        else:
            self._drop_draft()

    def _drop_draft(self) -> None:
        self._keeping.forget()
        self.house.drafts.discard(self._place)

    @on(CaptureLine.Submitted, "#capture")
    def _submit(self) -> None:
        typed = self.line.value
        if not typed.strip():
            return
        captured = self.house.notes.read(self.session, typed)
        if captured.candidates or self.is_approved:
            self._ask_and_keep(typed, captured)
        else:
            self._keep(captured, "")

    @work(exclusive=True, group="keep")
    async def _ask_and_keep(self, typed: str, captured: Captured) -> None:
        chosen = await self._which_one(captured) if captured.candidates else None
        reason = await self.reason()
        if reason is None or (captured.candidates and chosen is None):
            return
        if isinstance(chosen, Member):
            captured = self.house.notes.read(self.session, typed, chosen)
        self._keep(captured, reason)

    async def _which_one(self, captured: Captured) -> Member | bool | None:
        people = {str(member.id): member for member in captured.candidates}
        options = [
            Option(key, visible(m.name), visible(m.organisation or m.handle)) for key, m in people.items()
        ]
        question = _("Which “{name}”?").format(name=visible(captured.owner_words))
        text = Option("text", _("Keep the name as text"))
        key = await self.app.push_screen_wait(Choose(self.house, question, [*options, text]))
        return None if key is None else people.get(key, False)

    def _keep(self, captured: Captured, reason: str) -> None:
        edited = self.editing
        if edited is None:
            step = self.course.running
            under = step.id if step else None
            levelled = replace(captured, level=self.typed_level)
            kept = self.house.notes.capture(self.session, under, levelled, reason, self._place)
        else:
            kept = self.house.notes.retype(self.session, edited, captured, reason, self._place)
        self._clear()
        if edited is None:
            self.show_new(kept)
        else:
            self.refresh_values()
        asked = yes_question(key_of("feed.yes")) if captured.kind is LineKind.QUOTE else ""
        if captured.kind is LineKind.DECISION and edited is None:
            asked = promise_hint(key_of("app.menu"))
        self.tell(f"{echo(captured, ref_of(kept, self.session.ref))} {asked}".rstrip())

    def _clear(self) -> None:
        self._drop_draft()
        if self.editing is None:
            self.level_typed(None)
        self.editing = None
        self._put("")
        self.show_prompt()

    def _put(self, text: str) -> None:
        with self.prevent(CaptureLine.Changed):
            self.line.set_text(text)
        self.show_level(text)

    @on(CaptureLine.Pasted)
    @work(exclusive=True, group="keep")
    async def _paste(self, event: CaptureLine.Pasted) -> None:
        read = (self.house.notes.read(self.session, line) for line in event.lines)
        captured = [replace(line, level=self.typed_level) for line in read]
        reason = await self.reason() if await self._agrees(len(captured)) else None
        if reason is None:
            return
        step = self.course.running
        under = step.id if step else None
        self.house.notes.capture_all(self.session, under, captured, reason, self._place)
        self._clear()
        self.refresh_values()
        self.tell(kept_words(len(captured)))

    async def _agrees(self, lines: int) -> bool:
        if lines < ASK_FROM:
            return True
        question = ngettext("Keep {n} line?", "Keep {n} lines, each by itself?", lines).format(n=lines)
        return await self.app.push_screen_wait(Confirm(self.house, question))

    @on(Feed.Chosen, "#feed")
    def action_edit_line(self) -> None:
        """Put the marked line into the capture line to type it anew; a draft of that comes first."""
        line = self.marked_line()
        if line is None:
            return
        self._keep_draft()
        self.editing = line
        self._put(self.house.drafts.at(self._place) or self.house.notes.typed(self.session, line))
        self.show_prompt()
        self.set_focus(self.line)
        self.tell(_("Enter keeps the change, Esc leaves the line as it was."))

    def stop_editing(self) -> bool:
        """Leave the line as it was; says whether one was being edited."""
        if self.editing is None:
            return False
        self._clear()
        self.put_back_draft()
        self.tell(_("Left as it was."))
        return True

    def show_hint(self, words: str, *, failed: bool = False) -> None:
        """Say something in the line under the capture line; nothing is painted when it stands there already."""
        if words != self._hint:
            self._hint = words
            hint = self.query_one(HintLine)
            hint.words = words
            hint.set_class(failed, "-error")

    def show_prompt(self) -> None:
        """Say what Enter does with the line."""
        step = self.course.running
        prompt = _("clause ▸") if step is not None and step.collects_clauses else _("note ▸")
        prompt = _("edit ▸") if self.editing else prompt
        self.query_one("#prompt", Static).update(Content(prompt))


def _level_of(place: str) -> str:
    """Name the choice that holds how far the text being typed at a place may go."""
    return f"level {place}"
