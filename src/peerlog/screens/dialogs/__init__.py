"""Questions over another screen."""

from peerlog.screens.dialogs.ask import Ask
from peerlog.screens.dialogs.choose import Choose, Option
from peerlog.screens.dialogs.confirm import Confirm
from peerlog.screens.dialogs.ticks import Tick, Ticks

__all__ = ["Ask", "Choose", "Confirm", "Option", "Tick", "Ticks"]
