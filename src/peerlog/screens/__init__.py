"""One file, or one folder, a screen."""
