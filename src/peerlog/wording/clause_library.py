"""The ready-made clauses in words."""

from peerlog.domain.clause import LibraryClause
from peerlog.domain.format import Basis
from peerlog.wording.language import _


def basis_words(one: LibraryClause) -> str:
    """Say where a ready-made clause comes from."""
    basis = {
        Basis.SOURCED: _("From published practice."),
        Basis.PARTLY: _("Partly from published practice."),
        Basis.INFERRED: _("Our own suggestion."),
    }[one.basis]
    return _("{basis} {credit}").format(basis=basis, credit=_(one.credit)) if one.credit else basis
