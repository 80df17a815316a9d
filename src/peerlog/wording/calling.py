"""The words that stand in place of names."""

from peerlog.domain.calling import Calling, Manner, Role
from peerlog.domain.export import Form
from peerlog.wording.language import _


def manner_of(calling: Calling) -> Manner:
    """Give how people are called, in the language in use."""
    return Manner(calling=calling, word=_role_word, word_in_text=_role_in_text)


def calling_word(calling: Calling) -> str:
    """Say how people are called."""
    return {
        Calling.FULL: _("by name"),
        Calling.ROLES: _("by role"),
        Calling.INITIALS: _("by initials"),
    }[calling]


def form_word(form: Form) -> str:
    """Say in which form something left."""
    return {
        Form.FILE: _("file"),
        Form.CLIPBOARD: _("copied"),
        Form.PHONE: _("phone text"),
        Form.PRINTED: _("printed by a command"),
    }[form]


def called_words(calling: Calling) -> str:
    """Say how people are called from now on in what leaves."""
    return {
        Calling.FULL: _("Names stand where they may leave."),
        Calling.ROLES: _("Roles stand in place of names; texts that name somebody stay."),
        Calling.INITIALS: _("Initials stand in place of names; texts that name somebody stay."),
    }[calling]


def unnoted_words() -> str:
    """Say that something left without a note of it."""
    return _("It left, but that could not be noted: these records can only be read.")


def _role_word(role: Role) -> str:
    return {
        Role.MEMBER: _("member"),
        Role.GUEST: _("guest"),
        Role.FACILITATOR: _("facilitator"),
        Role.ORGANISATION: _("organisation"),
        Role.SOMEBODY: _("somebody"),
    }[role]


def _role_in_text(role: Role) -> str:
    return {
        Role.MEMBER: _("a member"),
        Role.GUEST: _("a guest"),
        Role.FACILITATOR: _("the facilitator"),
        Role.ORGANISATION: _("an organisation"),
        Role.SOMEBODY: _("somebody"),
    }[role]
