"""What was being typed and where, in words."""

import json
import re

from peerlog.domain.draft import Draft
from peerlog.domain.member import Experience
from peerlog.domain.network import Confidentiality, Membership
from peerlog.wording.errors import field_name
from peerlog.wording.language import _
from peerlog.wording.look_back_terms import lives_in_words, stands_words
from peerlog.wording.member import experience_word
from peerlog.wording.network import confidentiality_name, membership_name
from peerlog.wording.safe import one_line

SHOWN = 80
"""Characters of a draft that stand in a list."""

_ID = re.compile(r"[0-9a-f]{32}")


def place_words(place: str, subject: str = "") -> str:
    """Say where a text belongs; *subject* is what the record there is called."""
    kind = "/".join(part for part in place.split("/") if not _ID.fullmatch(part) and not part.isdecimal())
    name = {
        "network/new": _("New network"),
        "network": _("Network"),
        "network/member/new": _("New member"),
        "network/clause": _("Line of the agreement"),
        "agreement": _("Terms of the agreement"),
        "clause": _("Clause of the agreement"),
        "member": _("Member"),
        "session/new": _("New session"),
        "network/session/new": _("New session"),
        "session": _("Session"),
        "session/capture": _("Line in a session"),
        "session/step/new": _("New step"),
        "session/step": _("Step"),
        "note": _("Line"),
        "action/new": _("New action"),
        "network/action/new": _("New action"),
        "action": _("Action"),
        "mistake/advice": _("Advice"),
        "mistake/response": _("Response of the group"),
    }.get(kind) or _later_place(kind)
    return _("{place}: {subject}").format(place=name, subject=subject) if subject else name


def _later_place(kind: str) -> str:
    promise, why = _("Promise to look back"), _("Why")
    return {
        "action/reason": why,
        "action/smaller": _("Make it smaller"),
        "note/action": _("An action from it"),
        "mistake/action": _("An action from it"),
        "note/review": _("Why, about a decision"),
        "note/instead": _("What is decided instead"),
        "look_back/hindsight": _("What turned out since"),
        "look_back/reason": why,
        "session/commitment": _("What somebody takes on"),
        "network/look_back/new": promise,
        "note/promise": promise,
        "action/promise": promise,
        "response/promise": promise,
        "mistake/promise": promise,
        "look_back": _("Who holds a look-back"),
        "look_back/look": _("Look back"),
    }.get(kind) or kind.replace("/", " ").capitalize()


def filled_in(text: str) -> tuple[tuple[str, str], ...]:
    """Give what a draft holds: label and words of each field that has any; a plain text has no label."""
    try:
        values = json.loads(text)
    except ValueError:
        values = None
    if not isinstance(values, dict):
        return (("", text),)
    return tuple(
        (field_name(name), _words(name, str(value))) for name, value in values.items() if str(value).strip()
    )


def first_words(draft: Draft) -> str:
    """Give the beginning of what a draft holds, on one line."""
    typed = [words for _label, words in filled_in(draft.text)]
    return one_line(" · ".join(typed), SHOWN)


def _words(name: str, value: str) -> str:
    """Say a choice by its name instead of its code."""
    if name == "funder_in_room":
        return _("yes") if value == "yes" else _("no")
    return _named().get(name, {}).get(value, value)


def _named() -> dict[str, dict[str, str]]:
    """Give the names of what can be chosen, by field and code."""
    return {
        "membership": {one.value: membership_name(one) for one in Membership},
        "confidentiality": {one.value: confidentiality_name(one) for one in Confidentiality},
        "experience": {one.value: experience_word(one) for one in Experience},
        "stands": {one.value: words for one, words in stands_words().items()},
        "lives_in": {one.value: words for one, words in lives_in_words().items()},
    }
