"""How far a line may go: of the one being typed, said beside it, and of one already captured; the speaker's yes."""

from textual import work
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.audience import Audience
from peerlog.domain.capture import kind_typed
from peerlog.domain.level import level_of, next_level, reach
from peerlog.domain.line import Line, kind_of
from peerlog.domain.note import Note, NoteKind
from peerlog.screens.live.promising import Promising
from peerlog.screens.live.steering import key_of
from peerlog.widgets.capture_line import CaptureLine
from peerlog.wording.language import _
from peerlog.wording.level import level_sentence, yes_words
from peerlog.wording.terms import audience_word


class Levelling(Promising):
    """Saying and changing who may read a line."""

    editing: Line | None = None
    """The line that what is typed replaces."""
    typed_level: Audience | None = None
    """The level chosen for the line being typed; None leaves it to the mode."""
    _shown_level = ""

    @property
    def line(self) -> CaptureLine:
        """The capture line."""
        return self.query_one(CaptureLine)

    def show_level(self, typed: str) -> None:
        """Say beside the capture line who may read it; nothing is painted when it stands there already."""
        level = self.editing.level if self.editing else self.typed_level
        word = audience_word(reach(kind_typed(typed), level, self.confidentiality))
        if word != self._shown_level:
            self._shown_level = word
            self.query_one("#level", Static).update(Content(word))

    def action_level(self) -> None:
        """Let the line being typed, edited or marked reach one audience less, and after the last the widest again."""
        line = self.marked_line() if self.feed.has_focus else self.editing
        if line is not None:
            self._level_kept(line)
            return
        kind = kind_typed(self.line.value)
        self.level_typed(next_level(kind, self.typed_level, self.confidentiality))
        self.show_level(self.line.value)
        self.tell(level_sentence(reach(kind, self.typed_level, self.confidentiality), key_of("live.level")))

    def level_typed(self, level: Audience | None) -> None:
        """Say how far the line being typed may go."""
        self.typed_level = level

    @work
    async def _level_kept(self, line: Line) -> None:
        reason = await self.reason()
        if reason is None:
            return
        level = next_level(kind_of(line), line.level, self.confidentiality)
        changed = self.house.levels.set_level(self.session, line, level, reason)
        if self.editing is not None:
            self.editing = changed
            self.show_level(self.line.value)
        self.refresh_values()
        self.tell(level_sentence(level_of(changed, self.confidentiality), key_of("live.level")))

    @work
    async def action_speaker_yes(self) -> None:
        """Note whether the speaker of the marked line agreed to be named; who it was is asked first."""
        line = self.marked_line()
        if not isinstance(line, Note) or line.kind is NoteKind.DECISION:
            self.tell(_("Actions and decisions have no speaker to name."))
        elif line.speaker is None:
            await self.describe_speaker(line)
        else:
            await self.change(
                lambda reason: self.house.notes.describe(
                    self.session, line, said_yes=not line.said_yes, reason=reason
                )
            )
            self.tell(yes_words(said_yes=not line.said_yes))
