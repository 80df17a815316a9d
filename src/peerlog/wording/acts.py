"""What was done, in words, for "Undone: ..."."""

from peerlog.wording.language import _, mark
from peerlog.wording.safe import one_line

SHOWN = 40
"""Characters of a person's own words in such a sentence."""
_ACTS = {
    "network.start": mark("started network “{name}”"),
    "network.edit": mark("changed network “{name}”"),
    "network.remove": mark("deleted network “{name}”"),
    "member.add": mark("added “{name}”"),
    "member.import": mark("imported members"),
    "member.edit": mark("changed “{name}”"),
    "member.leave": mark("“{name}” left"),
    "member.remove": mark("deleted “{name}”"),
    "network.restore": mark("put back network “{name}”"),
    "member.restore": mark("put back “{name}”"),
    "session.restore": mark("put back session “{name}”"),
    "step.restore": mark("put back step “{name}”"),
    "note.restore": mark("put back “{name}”"),
    "action.restore": mark("put back action “{name}”"),
    "session.plan": mark("planned session “{name}”"),
    "session.edit": mark("changed session “{name}”"),
    "session.remove": mark("deleted session “{name}”"),
    "session.approve": mark("approved the minutes of “{name}”"),
    "session.replan": mark("re-planned the steps left"),
    "step.insert": mark("added step “{name}”"),
    "step.edit": mark("changed step “{name}”"),
    "step.move": mark("moved step “{name}”"),
    "step.split": mark("split step “{name}”"),
    "step.remove": mark("deleted step “{name}”"),
    "step.minutes": mark("changed the minutes of “{name}”"),
    "step.borrow": mark("borrowed minutes from “{name}”"),
    "agenda.format": mark("added the steps of a format"),
    "agenda.copy": mark("copied an agenda"),
    "agenda.carry": mark("carried steps over"),
    "note.add": mark("wrote “{name}”"),
    "note.paste": mark("wrote pasted lines, the first “{name}”"),
    "note.edit": mark("changed “{name}”"),
    "note.move": mark("moved “{name}”"),
    "note.remove": mark("deleted “{name}”"),
    "action.add": mark("added action “{name}”"),
    "action.edit": mark("changed action “{name}”"),
    "action.finish": mark("finished action “{name}”"),
    "action.drop": mark("dropped action “{name}”"),
    "action.reopen": mark("reopened action “{name}”"),
    "action.remove": mark("deleted action “{name}”"),
    "reflection.add": mark("wrote “{name}”"),
    "reflection.edit": mark("changed “{name}”"),
    "reflection.look_back": mark("answered “still true?” about “{name}”"),
    "reflection.remove": mark("deleted “{name}”"),
    "reflection.restore": mark("put back “{name}”"),
    "journal.import": mark("brought in entries, the first “{name}”"),
    "note.level": mark("changed who may read “{name}”"),
    "note.outside": mark("decided what may leave of “{name}”"),
    "agreement.draft": mark("began version {name} of the agreement"),
    "agreement.reopen": mark("opened the agreement again as version {name}"),
    "agreement.edit": mark("changed version {name} of the agreement"),
    "agreement.adopt": mark("adopted the agreement"),
    "agreement.review": mark("let version {name} of the agreement stand"),
    "agreement.remove": mark("deleted version {name} of the agreement"),
    "agreement.restore": mark("put back version {name} of the agreement"),
    "agreement.accept": mark("noted that “{name}” said yes"),
    "agreement.unaccept": mark("noted that “{name}” took back their yes"),
    "agreement.hear": mark("noted that the agreement was heard"),
    "agreement.override": mark("let “{name}” take part without a yes"),
    "clause.add": mark("added clause “{name}”"),
    "clause.take": mark("made clauses of lines"),
    "clause.paste": mark("added clauses, the first “{name}”"),
    "clause.choose": mark("took clauses from the library, the first “{name}”"),
    "clause.edit": mark("changed clause “{name}”"),
    "clause.move": mark("moved clause “{name}”"),
    "clause.remove": mark("deleted clause “{name}”"),
    "clause.restore": mark("put back clause “{name}”"),
    "mistake.change": mark("said how far a mistake has come"),
    "question.ask": mark("asked “{name}”"),
    "advice.add": mark("gave advice “{name}”"),
    "advice.remove": mark("deleted advice “{name}”"),
    "advice.restore": mark("put back advice “{name}”"),
    "response.add": mark("answered “{name}”"),
    "response.edit": mark("changed the answer “{name}”"),
    "response.clear": mark("decided what may leave of “{name}”"),
    "response.restore": mark("put back the answer “{name}”"),
    "question.restore": mark("put back the question “{name}”"),
    "attendance.mark": mark("marked attendance of “{name}”"),
}
_CHANGED = mark("changed “{name}”")


def undone_words(verb: str, name: str, *, back: bool) -> str:
    """Say what was taken back (back=True) or brought back."""
    what = act_words(verb, name)
    return _("Undone: {what}").format(what=what) if back else _("Done again: {what}").format(what=what)


def act_words(verb: str, name: str) -> str:
    """Say an act, such as: deleted action “Call Amina”."""
    return _(_ACTS.get(verb, _CHANGED)).format(name=one_line(name, SHOWN))
