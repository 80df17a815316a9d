"""What things are and the rules they obey; standard library only."""
