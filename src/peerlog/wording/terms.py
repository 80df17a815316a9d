"""The words for what a reader of minutes meets: presence, states, audiences, modes."""

from peerlog.domain.action import ActionState
from peerlog.domain.attendance import Presence
from peerlog.domain.audience import Audience
from peerlog.domain.network import Confidentiality
from peerlog.wording.language import _


def presence_word(presence: Presence) -> str:
    """Say how somebody took part."""
    return {
        Presence.PRESENT: _("present"),
        Presence.REMOTE: _("remote"),
        Presence.LATE: _("late"),
        Presence.LEFT: _("left early"),
        Presence.EXCUSED: _("excused"),
        Presence.ABSENT: _("absent"),
        Presence.GUEST: _("guest"),
        Presence.WRITTEN: _("in writing"),
    }[presence]


def action_state_word(state: ActionState) -> str:
    """Say how an action stands."""
    return {
        ActionState.OPEN: _("open"),
        ActionState.DONE: _("done"),
        ActionState.DROPPED: _("dropped"),
    }[state]


def audience_word(audience: Audience) -> str:
    """Name who the minutes are for."""
    return {
        Audience.ME: _("me"),
        Audience.FACILITATORS: _("facilitators"),
        Audience.MEMBERS: _("members"),
        Audience.PUBLIC: _("public"),
    }[audience]


def mode_sentence(mode: Confidentiality) -> str:
    """Tell a reader what may be passed on."""
    return {
        Confidentiality.OPEN: _("What was said may be passed on."),
        Confidentiality.CHATHAM_HOUSE: _(
            "What was said may be used; who said it, and who was there, may not be told."
        ),
        Confidentiality.LESSONS_LEAVE: _("Stories stay in the room; lessons may leave it."),
        Confidentiality.CONFIDENTIAL: _("This session was held in confidence."),
    }[mode]


def bulletin_sentence() -> str:
    """Tell a reader what a bulletin is made of."""
    return _(
        "Mistakes were told without names. This says what the group heard and did; no mistake stands here in its own words."
    )
