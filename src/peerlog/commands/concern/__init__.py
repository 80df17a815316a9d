"""peerlog concern: the way outside first, then notes that only one passphrase opens."""
