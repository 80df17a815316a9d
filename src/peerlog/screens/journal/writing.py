"""Writing at length: one prompt at a time or all at once, kept in the journal from the first keystroke."""

from dataclasses import replace
from typing import ClassVar, Self

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.reflection import SCALE, Reflection
from peerlog.screens.journal.naming import model_name, prompts_of, prompts_to_change
from peerlog.screens.journal.page import SOON, JournalPage
from peerlog.screens.journal.sheet import Sheet, keep, place_for, sheet_from, sheet_of
from peerlog.screens.keeping import Keeping
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.fields import ChoiceLine
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.text_page import TextPage
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_entry import kept_words
from peerlog.wording.journal_writing import last_prompt_words, page_hint, page_words
from peerlog.wording.language import _, mark

ALL_AT_ONCE = "all_at_once"
"""What the choice between one prompt and all of them is kept as, in the journal."""


class WritingScreen(JournalPage[None]):
    """A page to write on, for each prompt."""

    HELP = mark(
        "Write as much as you like; Enter begins a new line, and a prompt may stay empty. F5 goes to the next prompt, F8 "
        "shows all of them on one page, F2 keeps the entry. Tab leads to mood and energy. Esc leaves, and what you "
        "wrote waits in the journal as a draft."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "writing.keep", "writing.next", "writing.all", "journal.lock", "writing.before", "writing.editor"
    )
    KEYLESS: ClassVar[tuple[str, ...]] = ("journal.blank",)
    LETTERS_LEAD_AWAY = False

    def __init__(self, house: House, *, model: str = "", text: str = "", sheet: Sheet | None = None) -> None:
        super().__init__(house)
        prompts = tuple(map(_, prompts_of(house, model))) or ("",)
        blank = Sheet(
            prompts=prompts, texts=(text, *[""] * (len(prompts) - 1)), model=model.partition("/")[0]
        )
        self._sheet = sheet or blank
        self._place = place_for(self.journal, self._sheet.entry)
        self._at = 0
        self._news = ""
        self._keeping = Keeping(self, self.keep_typing, SOON)

    @classmethod
    def at(cls, house: House, place: str) -> Self:
        """Give the page of a draft."""
        screen = cls(house, sheet=sheet_from(house.journals.the_open.drafts.at(place)))
        screen._place = place
        screen._news = _("What you had typed is here again.")
        return screen

    @classmethod
    def of(cls, house: House, entry: Reflection) -> Self:
        """Give the page that changes an entry, with what was typed on it before."""
        place = f"page/{entry.id}"
        if house.journals.the_open.drafts.at(place):
            return cls.at(house, place)
        return cls(house, sheet=sheet_of(entry, prompts_to_change(house, entry.model)))

    def compose(self) -> ComposeResult:
        """Lay out the prompts and their pages."""
        yield TopBar()
        yield Static(id="head", classes="quiet")
        with VerticalScroll(id="pages", can_focus=False):
            for number, (prompt, text) in enumerate(zip(self._sheet.prompts, self._sheet.texts, strict=True)):
                yield Static(Content(prompt), classes="prompt", id=f"prompt-{number}")
                yield TextPage(text, id=f"page-{number}")
        with Horizontal(id="scales"):
            scale = (("", _("not said")), *((str(n), str(n)) for n in SCALE))
            yield Static(Content(_("Mood")), classes="label")
            yield ChoiceLine(scale, str(self._sheet.mood or ""), id="mood")
            yield Static(Content(_("Energy")), classes="label")
            yield ChoiceLine(scale, str(self._sheet.energy or ""), id="energy")
        yield HintLine(id="hint")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin at the first prompt."""
        self.show_pages()
        self.tell(self._news or page_hint())

    @property
    def _pages(self) -> list[TextPage]:
        return list(self.query(TextPage))

    @property
    def _all(self) -> bool:
        return len(self._sheet.prompts) == 1 or self.journal.choices.get(ALL_AT_ONCE) == "yes"

    def show_pages(self) -> None:
        """Show the prompt one is at, or all."""
        for number, page in enumerate(self._pages):
            shown = self._all or number == self._at
            page.display = shown
            prompt = self.query_one(f"#prompt-{number}")
            prompt.display = shown and bool(self._sheet.prompts[number])
        self.query_one("#pages").set_class(self._all and len(self._pages) > 1, "-all")
        name = model_name(self.house, self._sheet.model)
        at = 0 if self._all else self._at + 1
        self.query_one("#head", Static).update(
            Content(page_words(name, at, len(self._pages), is_new=not self._sheet.entry))
        )
        self.set_focus(self._pages[self._at])

    def tell(self, words: str, *, failed: bool = False) -> None:
        """Say something under the page."""
        for hint in self.query(HintLine):
            hint.words = words
            hint.set_class(failed, "-error")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way between prompts only where there are several."""
        if action in ("turn", "all_at_once") and len(self._sheet.prompts) == 1:
            return False
        return super().check_action(action, parameters)

    def action_turn(self, by: int) -> None:
        """Go to the next prompt, or back to the one before."""
        here = self._pages.index(self.focused) if isinstance(self.focused, TextPage) else self._at
        if here + by >= len(self._pages):
            self.tell(last_prompt_words())
            return
        self._at = max(0, here + by)
        self.show_pages()

    def action_all_at_once(self) -> None:
        """Show all prompts on one page, or one after the other; the journal remembers it."""
        self.journal.choices.set(ALL_AT_ONCE, "" if self._all else "yes")
        self.show_pages()

    def filled(self) -> Sheet:
        """Give what stands there now."""
        mood, energy = (self.query_one(f"#{name}", ChoiceLine).value for name in ("mood", "energy"))
        return replace(
            self._sheet, texts=tuple(page.text for page in self._pages),
            mood=int(mood) if mood else None, energy=int(energy) if energy else None,
        )  # fmt: skip

    @on(TextPage.Changed)
    @on(ChoiceLine.Changed)
    def _typed(self) -> None:
        self._keeping.typed()

    def keep_typing(self) -> None:
        """Keep the page inside the journal, unless it says what the entry says already."""
        if self.is_attached and self.query(HintLine):
            filled = self.filled()
            if filled != self._sheet or not filled.entry:
                self.journal.drafts.keep(self._place, filled.as_text())

    def action_keep(self) -> None:
        """Keep the entry."""
        entry = keep(self.journal, self.filled())
        self._keeping.forget()
        self.journal.drafts.discard(self._place)
        self.dismiss()
        self.app.call_after_refresh(self._say_kept, kept_words(entry))

    def _say_kept(self, words: str) -> None:
        if isinstance(screen := self.app.screen, JournalPage):
            screen.tell(words)

    def action_back(self) -> None:
        """Leave; what was written waits as a draft."""
        self._keeping.forget()
        self.keep_typing()
        self.dismiss()

    @work
    async def action_editor(self) -> None:
        """Go on in one's own editor, after the warning."""
        from peerlog.screens.journal.editing import edited

        page = self._pages[self._at] if not isinstance(self.focused, TextPage) else self.focused
        text = await edited(self, page.text)
        if text is not None:
            page.load_text(text)
            page.move_cursor(page.document.end)
