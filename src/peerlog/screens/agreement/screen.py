"""The page of an agreement: an empty one asks its question, a draft is written here, a version that holds is read."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.clause import Clause
from peerlog.screens.agreement import acting
from peerlog.screens.agreement.clauses import TERM, ClauseList
from peerlog.screens.agreement.writing import Writing
from peerlog.screens.keys import bindings
from peerlog.widgets.capture_line import CaptureLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.agreement import waits_words
from peerlog.wording.agreement_page import have_not_agreed, line_hint, page_news, page_title, waiting_words
from peerlog.wording.language import _, mark
from peerlog.wording.safe import one_line, visible


class AgreementScreen(Writing):
    """What the group agreed."""

    HELP = mark(
        "What the group agreed with each other. A new network begins with an empty page and one question: ask it, and "
        "type each answer as a line. Ready-made clauses wait behind F4. F2 adopts the draft, once the group said yes; "
        "from then on it changes only by a next version, and everybody is asked again. Example: type “We will let "
        "anyone pass.”, Enter, F2."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "agreement.adopt", "agreement.library", "agreement.answers"
    )
    KEYLESS: ClassVar[tuple[str, ...]] = ("agreement.discard",)
    TO_A_CLAUSE: ClassVar[frozenset[str]] = frozenset({"edit", "move", "delete"})

    def compose(self) -> ComposeResult:
        """Lay out the heading, the clauses, the line, and who said yes where there is room."""
        yield TopBar()
        with Horizontal(id="page"):
            with Vertical(id="agreed"):
                yield Static(id="heading")
                yield ClauseList()
                with Vertical(id="writing"):
                    with Horizontal(id="typing"):
                        yield Static(Content(_("clause ▸")), id="prompt")
                        yield CaptureLine(id="line")
                    yield Static(id="hint")
            with VerticalScroll(id="who", can_focus=False):
                yield Static(id="who-words")
        yield KeyBar()

    def where(self) -> str:
        """Name the network."""
        return _("{network}: agreement").format(network=self.network.name)

    def on_mount(self) -> None:
        """Begin in the line of an empty page, else in the list."""
        self.put_back_draft()
        self.show(self.at)
        empty = self.page.is_draft and (not self.page.clauses or bool(self.line.value))
        self.set_focus(self.line if empty else self.query_one(ClauseList))

    def refresh_values(self) -> None:
        """Show the agreement as it is kept now."""
        self.show()

    def show(self, marked: str = "") -> None:
        """Show the page as it is kept now, with the cursor on *marked* if it is given."""
        self.network = self.house.networks.get(self.network.id)
        self.page = self.house.agreement_pages.look(self.network)
        self.query_one("#heading", Static).update(self._heading())
        self.query_one(ClauseList).show_page(self.page, marked)
        self.query_one("#writing").display = self.line.display = self.page.is_draft
        self.query_one("#hint", Static).update(Content(line_hint(len(self.page.clauses))))
        self.query_one("#who-words", Static).update(self._who())
        self.query_one("#who").set_class(self.page.held is None, "-nobody")
        if self.focused is None or not self.focused.display:
            self.set_focus(self.query_one(ClauseList))
        self.refresh_bindings()

    def _heading(self) -> Content:
        tone = "$warning" if self.page.reasons else "$quiet"
        lines = [Content.styled(page_title(self.page), "bold")]
        lines += [Content.styled(words, tone) for words in page_news(self.page)]
        if words := waiting_words(self.page):
            lines.append(Content.styled(words, "$warning" if self.page.waiting else "$quiet"))
        return Content("\n").join(lines)

    def _who(self) -> Content:
        people = [
            Content("\n").join(
                [Content(visible(one.member.name)), Content.styled(waits_words(one.why), "$quiet")]
            )
            for one in self.page.waiting
        ]
        if not people:
            return Content.styled(waiting_words(self.page), "$quiet")
        return Content("\n\n").join([Content.styled(have_not_agreed(len(people)), "bold"), *people])

    @on(RowList.Marked)
    def _offer(self) -> None:
        self.refresh_bindings()

    @property
    def marked(self) -> Clause | None:
        """The clause the cursor stands on."""
        row = self.query_one(ClauseList).marked if self.is_mounted else None
        return self.page.clause(row.key) if row else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what the version in sight and the marked clause allow."""
        offered = {
            **dict.fromkeys(self.TO_A_CLAUSE, self.page.is_draft and self.marked is not None),
            "adopt": self.page.drafted is not None and bool(self.page.clauses),
            "library": self.page.is_draft,
            "new": self.page.is_draft,
            "open_next": not self.page.is_draft,
            "terms": self.page.drafted is not None,
            "answers": self.page.held is not None,
            "stands": not self.page.is_draft,
            "versions": self.page.held is not None,
            "discard": self.page.drafted is not None,
        }
        return offered[action] if action in offered else super().check_action(action, parameters)

    def action_new(self) -> None:
        """Write a clause."""
        self.set_focus(self.line)

    @work
    async def action_open_next(self) -> None:
        """Begin the next version; the one that holds stays as it is."""
        if await acting.open_next(self):
            self.set_focus(self.line)

    @on(RowList.Chosen, "#clauses")
    def _choose(self, event: RowList.Chosen) -> None:
        if self.page.drafted is None:
            self.tell(_("It holds as it is. O opens it again, as the next version."))
        else:
            (self.action_terms if event.key.startswith(TERM) else self.action_edit)()

    def action_edit(self) -> None:
        """Change the words of the marked clause."""
        if clause := self.marked:
            acting.edit_clause(self, clause)

    def action_move(self, by: int) -> None:
        """Move the marked clause up or down."""
        if clause := self.marked:
            self.show(self.house.agreements.move_clause(clause, by).id)

    def action_delete(self) -> None:
        """Move the marked clause to the trash."""
        if clause := self.marked:
            self.house.agreements.drop_clause(clause)
            self.show()
            words = _("“{clause}” is in the trash. Ctrl+Z brings it back.")
            self.tell(words.format(clause=one_line(clause.text, 40)))

    def action_terms(self) -> None:
        """Change what may leave, whom to go to, when to look again."""
        if draft := self.page.drafted:
            acting.edit_terms(self, draft)

    @work
    async def action_library(self) -> None:
        """Choose ready-made clauses."""
        await acting.choose_from_library(self)

    @work
    async def action_adopt(self) -> None:
        """Let the draft hold."""
        if draft := self.page.drafted:
            await acting.adopt(self, draft)

    @work
    async def action_stands(self) -> None:
        """Note that the group looked and changed nothing."""
        if held := self.page.held:
            await acting.let_stand(self, held)

    @work
    async def action_discard(self) -> None:
        """Move the draft to the trash."""
        if draft := self.page.drafted:
            await acting.discard(self, draft)

    def action_answers(self) -> None:
        """Show who said yes."""
        from peerlog.screens.agreement.answers import AnswersScreen

        self.app.push_screen(AnswersScreen(self.house, self.network))

    def action_versions(self) -> None:
        """Show the versions and how they differ."""
        from peerlog.screens.agreement.versions import VersionsScreen

        self.app.push_screen(VersionsScreen(self.house, self.network))
