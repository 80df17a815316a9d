"""Records as lines of plain text, one fact or record a line, for the command line and a screen reader."""
