"""Questions about anything sealed: its passphrase, its recovery key, when it locks."""
