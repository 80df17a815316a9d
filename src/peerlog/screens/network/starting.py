"""The way into a new network: describe it, say who belongs to it, and go on."""

from typing import Any

from textual.app import App

from peerlog.domain.network import Network
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.member import adding_form
from peerlog.screens.network.form import starting_form
from peerlog.services.house import House
from peerlog.wording.language import _

ONE_BY_ONE, FROM_FILE = "one", "file"


async def start_network(app: App[Any], house: House) -> bool:
    """Ask for a network and its people; False when no network was started."""
    if not await app.push_screen_wait(starting_form(house)):
        return False
    network = house.networks.at_hand()
    if network is not None:
        await _ask_who(app, house, network)
    return True


async def _ask_who(app: App[Any], house: House, network: Network) -> None:
    options = [
        Option(ONE_BY_ONE, _("Type them in"), _("a name is enough; the rest can wait")),
        Option(FROM_FILE, _("Bring in a list"), _("a CSV file from a spreadsheet")),
        Option("later", _("Later"), _("straight on to Today; N and C add people any time")),
    ]
    chosen = await app.push_screen_wait(Choose(house, _("Who belongs to it?"), options))
    if chosen == ONE_BY_ONE:
        while await app.push_screen_wait(adding_form(house, network, goes_on=True)):
            continue
    elif chosen == FROM_FILE:
        from peerlog.screens.roster import bring_in

        await bring_in(app, house, network)
