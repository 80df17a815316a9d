"""Who a member is, in words."""

from datetime import date

from peerlog.domain.member import Experience, Member
from peerlog.wording.language import _
from peerlog.wording.times import full_date, month


def experience_word(experience: Experience | None) -> str:
    """Say how long somebody has done this work; nothing when nobody said."""
    if experience is None:
        return ""
    return {
        Experience.NEW: _("new to this"),
        Experience.SOME: _("some years"),
        Experience.LONG: _("many years"),
    }[experience]


def stay_words(member: Member, today: date) -> str:
    """Say since when somebody belongs, or that they left; nothing when nobody said."""
    if member.left is not None and member.left < today:
        return _("left {month} {year}").format(month=month(member.left), year=member.left.year)
    if member.left is not None:
        return _("leaves {date}").format(date=full_date(member.left))
    if member.joined is None:
        return ""
    if member.joined > today:
        return _("joins {date}").format(date=full_date(member.joined))
    return _("since {month} {year}").format(month=month(member.joined), year=member.joined.year)


def member_details(member: Member) -> tuple[str, ...]:
    """Give what the list has no room for: handle and days, then languages, then needs."""
    days = (
        _("Goes by {handle} in minutes without names.").format(handle=member.called),
        _("Joined {date}.").format(date=full_date(member.joined)) if member.joined else "",
        _("Left {date}.").format(date=full_date(member.left)) if member.left else "",
    )
    languages = _("Languages: {words}").format(words=member.languages) if member.languages else ""
    needs = _("Needs: {words}").format(words=member.access_needs) if member.access_needs else ""
    return tuple(line for line in (" ".join(part for part in days if part), languages, needs) if line)
