"""What a person can do, one file an area; knows no SQL and no Textual."""
