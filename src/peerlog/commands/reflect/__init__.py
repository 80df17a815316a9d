"""peerlog reflect: the private journal from the command line."""
