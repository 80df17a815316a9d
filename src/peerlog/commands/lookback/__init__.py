"""peerlog lookback: what was promised to be looked at again, and what is left of it."""
