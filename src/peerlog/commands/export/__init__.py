"""peerlog export and exported: what leaves across sessions, and what left before."""
