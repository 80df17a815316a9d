"""peerlog agreement: the code of conduct of a network, and who agreed to it."""
