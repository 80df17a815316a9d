"""F9: everything that can be done here, as a list to walk with arrows, first letters and Enter."""

from collections.abc import Sequence

from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.doing import Doing
from peerlog.services.house import House
from peerlog.widgets.key_bar import key_name
from peerlog.wording.language import _


class Menu(Choose):
    """Everything that can be done here; gives the id of what was chosen."""

    def __init__(self, house: House, items: Sequence[Doing]) -> None:
        options = [Option(item.id, item.name, item.why, key_name(item.key)) for item in items]
        super().__init__(house, _("What do you want to do?"), options)
