"""Languages by the names their speakers give them."""

NAMES = {
    "en": "English", "fr": "Français", "es": "Español", "pt": "Português", "ar": "العربية", "sw": "Kiswahili",
    "de": "Deutsch",
}  # fmt: skip


def language_name(code: str) -> str:
    """Name a language in itself; one without a name here by its code."""
    return NAMES.get(code) or NAMES.get(code.partition("_")[0], code)
