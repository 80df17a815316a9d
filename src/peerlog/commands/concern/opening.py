"""The sealed notes a command opens, and the way outside that it tells first."""

from pathlib import Path

from peerlog.commands.call import Call
from peerlog.commands.passphrases import secret
from peerlog.domain.concern import OutsideRoute, SealState
from peerlog.domain.errors import PassphraseNotSet, PeerlogError
from peerlog.domain.network import Network
from peerlog.services.concern_notes import ConcernNotes
from peerlog.wording.concern import command_lines
from peerlog.wording.language import _


def open_notes(call: Call, file: Path | None) -> ConcernNotes:
    """Unlock the sealed notes; raises PassphraseNotSet, PassphraseNeeded, WrongPassphrase or MustWait."""
    concerns = call.private.concerns
    if concerns.state is SealState.NONE:
        raise PassphraseNotSet
    return concerns.unlock(secret(call, passphrase_question(), file, concerns.name))


def passphrase_question() -> str:
    """Ask for the passphrase of the notes."""
    return _("Passphrase of the notes about concerns:")


def network_of(call: Call) -> Network | None:
    """Give the network a note is about, None where there is none; a name that was typed has to be one."""
    if call.network_name is not None:
        return call.private.networks.find(call.network_name)
    try:
        return call.private.networks.at_hand()
    except PeerlogError:
        return None


def network_name(call: Call, network: str) -> str:
    """Name the network of a note, empty once it is gone."""
    try:
        found = call.private.networks.store.get(network)
    except PeerlogError:
        return ""
    return found.name if found else ""


def tell_route(call: Call) -> OutsideRoute:
    """Say where a concern goes before anything is typed, and give it."""
    route = call.private.concerns.route(network_of(call))
    call.tell(*command_lines(route))
    return route
