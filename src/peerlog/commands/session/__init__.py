"""peerlog session: plan, run and write up sessions."""
