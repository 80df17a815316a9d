"""Encrypted files of records: a random key, wrapped by a passphrase and by a recovery key on paper."""
