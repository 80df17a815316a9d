"""The names of the fields of mistakes and of what is answered to them."""

from peerlog.wording.language import _


def told_names() -> dict[str, str]:
    """Give them as they are read in a sentence."""
    return {
        "aim": _("line about what was set out to do"), "noticed": _("line about how it was noticed"),
        "wrong": _("line about why it went wrong"), "ahead": _("line about next time"), "theme": _("theme"),
        "mistake": _("mistake"), "question": _("question"), "advice": _("advice"), "about": _("part after “If”"),
        "then": _("part after “then”"), "because": _("part after “because”"), "heard": _("part on what you heard"),
        "changed": _("part on what was changed"), "why_not": _("part on why not"), "response": _("response"),
        "teller": _("name of who told it"), "words": _("part on what will be said"), "whom": _("part on whom it goes to"),
    }  # fmt: skip
