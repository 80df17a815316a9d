"""The only folder that knows SQL, files and paths."""
