"""How fast and how large peerlog is, as ratios to something small measured in the same run: `python -m bench`."""
