"""The built-in clauses for a code of conduct, read from the data files that ship with peerlog."""

from functools import cache
from typing import Any

from peerlog.domain.clause import LibraryClause
from peerlog.domain.errors import NotFound
from peerlog.domain.network import Confidentiality


@cache
def built_in_clauses() -> tuple[LibraryClause, ...]:
    """Give every built-in clause by its number."""
    import tomllib
    from importlib import resources

    folder = resources.files("peerlog") / "practice" / "clauses"
    files = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    clauses = (_clause(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)
    return tuple(sorted(clauses, key=lambda one: one.number))


def built_in_clause(words: str) -> LibraryClause:
    """Give the clause of this id, such as ``stories``, or of this number; raises NotFound."""
    for one in built_in_clauses():
        if words in (one.id, str(one.number)):
            return one
    raise NotFound("clause", words)


class BuiltInClauses:
    """The clauses that come with peerlog, read when first asked for."""

    def all(self) -> tuple[LibraryClause, ...]:
        """Give every clause by its number."""
        return built_in_clauses()

    def get(self, words: str) -> LibraryClause:
        """Find a clause by its number or id."""
        return built_in_clause(words)


def _clause(data: dict[str, Any]) -> LibraryClause:
    from peerlog.domain.format import Basis

    return LibraryClause(
        id=data["id"],
        number=data["number"],
        text=data["clause"],
        behaviour=data["behaviour"],
        basis=Basis(data["basis"]),
        credit=data["credit"],
        suggested=data["suggested"],
        modes=tuple(map(Confidentiality, data.get("modes", ()))),
        power=data.get("power", False),
    )
