"""Private journals on this machine, each a file of its own."""
