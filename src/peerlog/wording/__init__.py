"""Domain to words and to Markdown: pure and translatable."""
