"""What was done, in words, for "Undone: ..."."""

from peerlog.wording.language import _
from peerlog.wording.safe import visible

SHOWN = 40
"""Characters of a person's own words in such a sentence."""


def undone_words(verb: str, name: str, *, back: bool) -> str:
    """Say what was taken back (back=True) or brought back."""
    what = act_words(verb, name)
    return _("Undone: {what}").format(what=what) if back else _("Done again: {what}").format(what=what)


def act_words(verb: str, name: str) -> str:
    """Say an act, such as: deleted action “Call Amina”."""
    template = {
        "network.start": _("started network “{name}”"),
        "network.edit": _("changed network “{name}”"),
        "network.remove": _("deleted network “{name}”"),
        "member.add": _("added “{name}”"),
        "member.import": _("imported members"),
        "member.edit": _("changed “{name}”"),
        "member.leave": _("“{name}” left"),
        "member.remove": _("deleted “{name}”"),
        "network.restore": _("put back network “{name}”"),
        "member.restore": _("put back “{name}”"),
        "session.restore": _("put back session “{name}”"),
        "step.restore": _("put back step “{name}”"),
        "note.restore": _("put back “{name}”"),
        "action.restore": _("put back action “{name}”"),
        "session.plan": _("planned session “{name}”"),
        "session.edit": _("changed session “{name}”"),
        "session.remove": _("deleted session “{name}”"),
        "session.approve": _("approved the minutes of “{name}”"),
        "session.replan": _("re-planned the steps left"),
        "step.insert": _("added step “{name}”"),
        "step.edit": _("changed step “{name}”"),
        "step.move": _("moved step “{name}”"),
        "step.split": _("split step “{name}”"),
        "step.remove": _("deleted step “{name}”"),
        "step.minutes": _("changed the minutes of “{name}”"),
        "step.borrow": _("borrowed minutes from “{name}”"),
        "agenda.format": _("added the steps of a format"),
        "agenda.copy": _("copied an agenda"),
        "agenda.carry": _("carried steps over"),
        "note.add": _("wrote “{name}”"),
        "note.paste": _("wrote pasted lines, the first “{name}”"),
        "note.edit": _("changed “{name}”"),
        "note.move": _("moved “{name}”"),
        "note.remove": _("deleted “{name}”"),
        "action.add": _("added action “{name}”"),
        "action.edit": _("changed action “{name}”"),
        "action.finish": _("finished action “{name}”"),
        "action.drop": _("dropped action “{name}”"),
        "action.reopen": _("reopened action “{name}”"),
        "action.remove": _("deleted action “{name}”"),
        "attendance.mark": _("marked attendance of “{name}”"),
    }.get(verb, _("changed “{name}”"))
    short = visible(name.replace("\n", " "))
    return template.format(name=short if len(short) <= SHOWN else f"{short[: SHOWN - 1]}…")
