"""peerlog undo and redo: the last change, taken back or brought back, by name."""

from peerlog.commands.call import Call
from peerlog.commands.parts import verb
from peerlog.commands.shapes import shape
from peerlog.wording.acts import undone_words


@verb("undo", writes=True)
def undo(call: Call) -> None:
    """Take the last change back."""
    undone = call.house.undo.undo()
    call.give({"undone": shape(undone)}, undone_words(undone.verb, undone.name, back=True))


@verb("redo", writes=True)
def redo(call: Call) -> None:
    """Bring back what was undone last."""
    undone = call.house.undo.redo()
    call.give({"redone": shape(undone)}, undone_words(undone.verb, undone.name, back=False))
