"""Welcome: the first page, when there is no data yet."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, language, languages, mark
from peerlog.wording.languages import language_name

ROOMY = 24
"""Lines from which on the choices stand apart."""


class WelcomeScreen(PeerScreen[None]):
    """The first page."""

    HELP = mark(
        "The first page. The arrows go up and down, Enter chooses. Start a network asks for a name and nothing "
        "else that must be filled in. The sample network lives in a file of its own: look around in it as you like."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("list.open")
    ALSO_SHOWN = ("app.palette", "app.quit")

    def compose(self) -> ComposeResult:
        """Lay out promise and choices."""
        yield TopBar()
        yield Static(
            Content(_("What happens among peers, kept and taken forward.")), id="promise", classes="strong"
        )
        yield Static(
            Content(
                _("Offline, on this laptop only. No account; nothing you write leaves unless you send it.")
            ),
            id="offline",
        )
        yield RowList(id="choices")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin at the choices."""
        self.set_focus(self.query_one(RowList))

    def refresh_values(self) -> None:
        """Show the choices."""
        rows = [
            _choice("start", _("Start a network"), _("name it, add people, plan a session")),
            _choice("sample", _("Try a sample network"), _("a year of sessions, in its own file")),
            _choice(
                "journal",
                _("Open my private journal"),
                _("for one person; locked with a passphrase if you like"),
            ),
            _choice("restore", _("Restore a backup"), _("from here or from another file")),
        ]
        if len(languages()) > 1:
            rows.append(_choice("language", _("Language"), language_name(language())))
        self.query_one(RowList).show(_with_air(rows) if self.size.height >= ROOMY else rows)

    def on_resize(self) -> None:
        """Set the choices apart where there is room, once they stand there."""
        if self.query(RowList):
            self.refresh_values()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Esc without a meaning: there is nothing behind the first page."""
        return action != "back" and super().check_action(action, parameters)

    def action_open(self) -> None:
        """Do what is marked."""
        marked = self.query_one(RowList).marked
        if marked is not None:
            self._do(marked.key)

    @on(RowList.Chosen)
    def _choose(self, event: RowList.Chosen) -> None:
        self._do(event.key)

    def _do(self, choice: str) -> None:
        if choice == "start":
            self._start()
        elif choice == "sample":
            self.shell.action_sample()
        elif choice == "journal":
            self.shell.action_go("journal")
        elif choice == "restore":
            self.shell.action_backups()
        elif choice == "language":
            self.shell.action_language()

    @work
    async def _start(self) -> None:
        from peerlog.screens.network.starting import start_network

        if await start_network(self.app, self.house):
            self.shell.go_home()


def _choice(key: str, name: str, words: str) -> Row:
    return Row(key=key, text=name, detail=words)


def _with_air(rows: Sequence[Row]) -> list[Row]:
    return [part for row in rows for part in (row, Row())]
