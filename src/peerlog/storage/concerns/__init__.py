"""The sealed file of one home, which keeps concerns under the facilitator's passphrase."""
