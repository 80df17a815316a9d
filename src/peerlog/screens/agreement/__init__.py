"""The agreement of the network at hand: its own page, its versions, and who said yes."""

from peerlog.screens.agreement.screen import AgreementScreen

__all__ = ["AgreementScreen"]
