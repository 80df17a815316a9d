"""What a network is and agreed, in words."""

from peerlog.domain.network import Confidentiality, Membership, Network
from peerlog.wording.language import _


def membership_name(membership: Membership) -> str:
    """Name a way of coming and going."""
    return {
        Membership.FIXED: _("Fixed"),
        Membership.ROLLING: _("Rolling"),
        Membership.OPEN: _("Open"),
    }[membership]


def membership_sentence(membership: Membership) -> str:
    """Say how people come and go."""
    return {
        Membership.FIXED: _("The same people stay together; newcomers wait for another group."),
        Membership.ROLLING: _("People join and leave as they need to, and newcomers are walked in."),
        Membership.OPEN: _("Whoever comes belongs."),
    }[membership]


def confidentiality_name(mode: Confidentiality) -> str:
    """Name what may leave the room."""
    return {
        Confidentiality.OPEN: _("Open"),
        Confidentiality.CHATHAM_HOUSE: _("Chatham House"),
        Confidentiality.LESSONS_LEAVE: _("Lessons leave"),
        Confidentiality.CONFIDENTIAL: _("Confidential"),
    }[mode]


def confidentiality_sentence(mode: Confidentiality) -> str:
    """Say what minutes in this mode may hold."""
    return {
        Confidentiality.OPEN: _("What was said may leave, with the speaker's name where they said yes."),
        Confidentiality.CHATHAM_HOUSE: _(
            "What was said may leave; who said it and who was there stays here."
        ),
        Confidentiality.LESSONS_LEAVE: _(
            "Lessons, decisions and actions may leave; stories stay in the room."
        ),
        Confidentiality.CONFIDENTIAL: _("Members get decisions and actions; others learn only that you met."),
    }[mode]


def funder_sentence(*, in_room: bool) -> str:
    """Say whether a funder takes part."""
    return _("A funder is in the room.") if in_room else _("No funder is in the room.")


def facts(network: Network) -> tuple[tuple[str, str], ...]:
    """Give what is known of a network, each with its label; what nobody filled in is left out."""
    pairs = (
        (_("Purpose"), network.purpose),
        (_("Values"), network.values),
        (
            _("Membership"),
            _named(membership_name(network.membership), membership_sentence(network.membership)),
        ),
        (
            _("What may leave"),
            _named(
                confidentiality_name(network.confidentiality),
                confidentiality_sentence(network.confidentiality),
            ),
        ),
        (_("Funder"), funder_sentence(in_room=network.funder_in_room)),
        (_("A concern goes to"), network.concern_route),
        (_("Time zone"), network.zone),
    )
    return tuple((label, words) for label, words in pairs if words)


def facts_in_short(network: Network) -> tuple[str, ...]:
    """Give the same in three lines: what for, by which rules, and where a concern goes."""
    rules = _("{membership} membership. {mode}. {funder}").format(
        membership=membership_name(network.membership),
        mode=confidentiality_name(network.confidentiality),
        funder=funder_sentence(in_room=network.funder_in_room),
    )
    concern = network.concern_route or _("nobody yet; F says whom")
    purpose = network.purpose or _("No purpose yet; F writes it down.")
    return (
        " ".join(purpose.split()),
        rules,
        _("A concern goes to: {words}").format(words=" ".join(concern.split())),
    )


def _named(name: str, sentence: str) -> str:
    return _("{name}. {sentence}").format(name=name, sentence=sentence)
