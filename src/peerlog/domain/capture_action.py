"""The capture grammar within an action: `@Name` for the owner and `by DATE` for the due date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from peerlog.domain.captured import Captured, LineKind, Remark, Said, Understand
from peerlog.domain.duedate import LONGEST_DATE
from peerlog.domain.errors import EmptyText
from peerlog.domain.member import Member
from peerlog.domain.mention import Mention, Names

# An @ inside an address such as ana@example.org names nobody.
_MARK = re.compile(
    r"(?<![A-Za-z0-9À-ɏ._%+\-\\])(?P<name>\\*@)(?=\w)|(?<!\S)(?P<date>\\*by)(?!\S)", re.IGNORECASE
)
_MOST_DATES = 8
"""How many `by` are asked about, from the end: a pasted page of them must not hold up the line."""
_EDGE = " ,;"


@dataclass(frozen=True, slots=True, kw_only=True)
class _DateClause:
    """A `by` with the words up to the next @ or the end."""

    start: int
    end: int
    words: str

    def day(self, today: date, understand: Understand) -> date | None:
        """Give the day it means."""
        if len(self.words) > LONGEST_DATE or "\\" in self.words:
            return None
        return understand(self.words, today)


def action_of(text: str, names: Names, today: date, understand: Understand) -> Captured:
    """Give the action that *text* (after its prefix) means; raises EmptyText when nothing is left to do."""
    marks = tuple(_MARK.finditer(text))
    mentions = tuple(names.mention_at(text, mark.end()) for mark in _live(marks, "name"))
    named = next((mention for mention in mentions if mention.people), None)
    owner = named if named and len(named.people) == 1 else None
    clauses = _clauses(text, marks, owner)
    due, clause = _last_understood(clauses, today, understand)
    unread = clauses[-1].words if clauses and not clause else ""
    about = (*_about_names(mentions, named), *_about_date(due, clause, unread, today))
    return Captured(
        kind=LineKind.ACTION,
        text=_left(text, marks, owner, clause),
        owner=owner.people[0] if owner else None,
        owner_words="" if owner or not mentions else (named or mentions[0]).words,
        candidates=named.people if named and not owner else (),
        due=due,
        due_words=unread,
        said=tuple(dict.fromkeys(about)),
    )


def line_of_action(captured: Captured, names: Names, today: date, understand: Understand) -> str:
    """Give the line, without its prefix, that means this action again."""
    text = " ".join(captured.text.split())
    marks = tuple(_MARK.finditer(text))
    starts = {mark.start() for mark in marks if mark[0].startswith("\\")}
    starts.update(_names_taken(text, marks, names, captured))
    if captured.due is None:
        starts.update(c.start for c in _clauses(text, marks, None) if c.day(today, understand))
    for start in sorted(starts, reverse=True):
        text = f"{text[:start]}\\{text[start:]}"
    owner = f" @{_label(captured.owner, names)}" if captured.owner else ""
    due = f" by {captured.due.isoformat()}" if captured.due else ""
    return f"{text}{owner}{due}"


def _live(marks: Iterable[re.Match[str]], group: str) -> Iterator[re.Match[str]]:
    return (mark for mark in marks if mark[group] and not mark[0].startswith("\\"))


def _clauses(text: str, marks: Sequence[re.Match[str]], owner: Mention | None) -> list[_DateClause]:
    stops = [mark.start() for mark in _live(marks, "name")]
    clauses = []
    for mark in _live(marks, "date"):
        if owner and owner.start < mark.start() < owner.end:
            continue
        end = next((stop for stop in stops if stop > mark.end()), len(text))
        if words := text[mark.end() : end].strip(_EDGE):
            clauses.append(_DateClause(start=mark.start(), end=end, words=words))
    return clauses


def _last_understood(
    clauses: Sequence[_DateClause], today: date, understand: Understand
) -> tuple[date | None, _DateClause | None]:
    for clause in reversed(clauses[-_MOST_DATES:]):
        if day := clause.day(today, understand):
            return day, clause
    return None, None


def _around(text: str, named: Mention) -> tuple[int, int]:
    """Give the place of the name with its @, and with the brackets around it or the comma after it."""
    start, end = named.start - 1, named.end
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return start - 1, end + 1
    return start, end + bool(re.match(r"[,:;](?!\S)", text[end:]))


def _left(
    text: str, marks: Iterable[re.Match[str]], owner: Mention | None, clause: _DateClause | None
) -> str:
    cuts = [(mark.start(), mark.start() + 1, "") for mark in marks if mark[0].startswith("\\")]
    if owner:
        cuts.append((*_around(text, owner), " "))
    if clause:
        cuts.append((clause.start, clause.end, " "))
    for start, end, instead in sorted(cuts, reverse=True):
        text = f"{text[:start]}{instead}{text[end:]}"
    left = " ".join(text.split()).strip(_EDGE)
    if not left:
        raise EmptyText("text")
    return left


def _about_names(mentions: Iterable[Mention], named: Mention | None) -> Iterator[Said]:
    for mention in mentions:
        if not mention.people:
            yield Said(remark=Remark.UNKNOWN_NAME, words=mention.words)
        elif mention is named and len(mention.people) > 1:
            yield Said(remark=Remark.AMBIGUOUS_NAME, words=mention.words)
        elif named and mention.people != named.people:
            yield Said(remark=Remark.SECOND_OWNER, words=mention.words)


def _about_date(due: date | None, clause: _DateClause | None, unread: str, today: date) -> Iterator[Said]:
    if unread:
        yield Said(remark=Remark.UNKNOWN_DATE, words=unread)
    if due and clause and due < today:
        yield Said(remark=Remark.PAST_DATE, words=clause.words)


def _names_taken(
    text: str, marks: Iterable[re.Match[str]], names: Names, captured: Captured
) -> Iterator[int]:
    """Give the places of names that would be taken for the owner, though they are text."""
    asked = False
    for mark in _live(marks, "name"):
        people = names.mention_at(text, mark.end()).people
        asked = asked or (bool(people) and people == captured.candidates)
        if people and not asked:
            yield mark.start()


def _label(owner: Member, names: Names) -> str:
    """Give the first of name and handle that means nobody else."""
    for label in (owner.name, owner.handle, owner.name.split()[0]):
        if label[:1].isalnum() and names.meant_by(label) == (owner,):
            return label
    return owner.name
