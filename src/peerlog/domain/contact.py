"""Finds contact data in what people wrote: telephone numbers, addresses of mail and web."""

import re
from collections.abc import Iterable

_MAIL = r"(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+\.\w+"
_WEB = r"(?:https?://|www\.)\S+"
_TELEPHONE = r"(?<![\w.])(?:\+|\(?0)\d?(?:[ ./()-]{0,2}\d){6,}|(?<!\d)\d{9,}(?!\d)"
_CONTACT = re.compile(f"{_MAIL}|{_WEB}|{_TELEPHONE}")
_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{4}$")


def contact_in(text: str) -> str | None:
    """Give the first telephone number or address of mail or web in *text*."""
    found: Iterable[str] = (match[0] for match in _CONTACT.finditer(text))
    return next((contact for contact in found if not _DATE.match(contact)), None)
