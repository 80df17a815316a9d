"""peerlog mistake: anonymous rounds, what they released, and the group's answers."""
