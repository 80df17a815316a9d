"""peerlog: run peer-learning sessions offline and take what was learned forward."""

__version__ = "0.1.0"
