"""Making, adopting, reopening and comparing the agreement of a network."""

from dataclasses import replace
from datetime import date

import pytest

from conftest import StillClock
from held import run_session, start_network
from peerlog.domain.agreement import Agreement, AgreementState, ReviewReason
from peerlog.domain.agreement_difference import Fate
from peerlog.domain.errors import AlreadyThere, EmptyText, NoClausesYet, NotFound, TooFewHeads, VersionStands
from peerlog.domain.network import Confidentiality, Network
from peerlog.services.agreements import Agreements
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network of three under the Chatham House Rule."""
    return start_network(house)


@pytest.fixture
def agreements(house: House) -> Agreements:
    """What can be done with its agreement."""
    return house.agreements


def texts(house: House, agreement: Agreement) -> list[str]:
    """The clauses of a version in order."""
    return [clause.text for clause in house.agreements.clauses_of(agreement)]


def adopted(house: House, network: Network, *clauses: str) -> Agreement:
    """A version of these clauses that holds; one that was drafted already gains them."""
    draft = house.agreements.draft(network)
    for clause in clauses or ("We will let anyone pass.",):
        house.agreements.add(draft, clause)
    everyone = house.members.of(network.id)
    return house.agreements.adopt(draft, decided="consent", said_yes=everyone)


def test_a_new_network_begins_with_an_empty_page(network: Network, agreements: Agreements) -> None:
    """The draft has no clause, the network's mode, and its route for concerns; asking again gives the same."""
    draft = agreements.draft(network)
    assert (draft.number, draft.state, agreements.clauses_of(draft)) == (1, AgreementState.DRAFTED, ())
    assert draft.confidentiality is network.confidentiality
    assert agreements.draft(network) == draft
    assert agreements.current(network.id) is None


def test_clauses_are_written_ordered_changed_and_dropped(house: House, network: Network) -> None:
    """In the group's own words, each with what one would see somebody doing."""
    agreements, draft = house.agreements, house.agreements.draft(network)
    first = agreements.add(draft, " We will  listen. ", "One voice at a time.")
    second = agreements.add(draft, "We will end on time.")
    third = agreements.add(draft, "We will laugh.")
    assert texts(house, draft) == ["We will listen.", "We will end on time.", "We will laugh."]
    agreements.move_clause(third, -5)
    changed = agreements.edit_clause(
        second, text="We will begin and end on time.", behaviour="Ten means ten."
    )
    assert (changed.behaviour, changed.stem, first.behaviour) == (
        "Ten means ten.",
        second.id,
        "One voice at a time.",
    )
    agreements.drop_clause(first)
    assert texts(house, draft) == ["We will laugh.", "We will begin and end on time."]
    house.undo.undo()
    assert texts(house, draft) == ["We will laugh.", "We will listen.", "We will begin and end on time."]


def test_a_clause_needs_words_and_is_there_once(network: Network, agreements: Agreements) -> None:
    """Whatever its case; another clause may be changed to anything else."""
    draft = agreements.draft(network)
    clause = agreements.add(draft, "We will listen.")
    with pytest.raises(EmptyText):
        agreements.add(draft, "  ")
    with pytest.raises(AlreadyThere):
        agreements.add(draft, "we will LISTEN.")
    assert agreements.edit_clause(clause, text="We will LISTEN.").text == "We will LISTEN."


def test_clauses_come_from_the_library_once_each(house: House, network: Network) -> None:
    """By number or by name, with the behaviour line, and remembered as the library's."""
    draft = house.agreements.draft(network)
    clause = house.agreements.add_from_library(draft, "7")
    assert (clause.text, clause.behaviour, clause.basis) == (
        "We will let anyone pass.",
        "No reason needed.",
        "pass",
    )
    with pytest.raises(AlreadyThere):
        house.agreements.add_from_library(draft, "pass")
    with pytest.raises(NotFound):
        house.agreements.add_from_library(draft, "99")


def test_the_blanks_of_a_ready_made_clause_are_filled_with_what_is_known(
    house: House, network: Network
) -> None:
    """When the group looks at it again, and whom to go to; what is not known yet stays a blank."""
    draft = house.agreements.draft(network)
    clause = house.agreements.add_from_library(draft, "review")
    assert clause.behaviour == "On ___; anyone may reopen it; breaches go to ___."
    house.agreements.drop_clause(clause)
    draft = house.agreements.edit(draft, replace(draft, route="Amina"))
    clause = house.agreements.add_from_library(draft, "review")
    assert clause.behaviour == "On ___; anyone may reopen it; breaches go to Amina."
    house.agreements.drop_clause(clause)
    draft = house.agreements.edit(draft, replace(draft, review_on=date(2027, 6, 1)))
    clause = house.agreements.add_from_library(draft, "review")
    assert clause.behaviour == "On Tue 1 Jun 2027; anyone may reopen it; breaches go to Amina."


def test_the_clauses_about_power_are_known_whatever_they_were_reworded_to(
    house: House, network: Network
) -> None:
    """They are shown when a funder or a manager is in the room."""
    draft = house.agreements.draft(network)
    for number in ("7", "8", "19"):
        house.agreements.add_from_library(draft, number)
    funding = house.agreements.clauses_of(draft)[1]
    house.agreements.edit_clause(funding, text="Money stays outside.")
    assert [one.basis for one in house.agreements.about_power(draft)] == ["funding", "power"]


def test_lines_of_a_session_become_clauses_all_or_none(house: House, network: Network) -> None:
    """While the agreement is made in a live session, what people say goes straight into it."""
    session = run_session(house, network, ("We will be kind", "We will ask first"))
    draft = house.agreements.draft(network)
    lines = house.notes.feed(session.id)
    assert [one.text for one in house.agreements.add_from_lines(draft, lines)] == [
        "We will be kind",
        "We will ask first",
    ]
    with pytest.raises(AlreadyThere):
        house.agreements.add_from_lines(draft, (*house.notes.feed(session.id), lines[0]))
    assert texts(house, draft) == ["We will be kind", "We will ask first"]


def test_an_adopted_version_holds_for_the_network_and_its_exports(house: House, network: Network) -> None:
    """Its mode and its route become the network's; who said yes has agreed; the head-count is kept."""
    session = run_session(house, network)
    draft = house.agreements.draft(network)
    house.agreements.add(draft, "We will let anyone pass.")
    terms = {"confidentiality": Confidentiality.LESSONS_LEAVE, "route": "Amina", "second_route": "the board"}
    draft = house.agreements.edit(draft, replace(draft, **terms))
    amina = house.members.find(network.id, "Amina Yusuf")
    version = house.agreements.adopt(
        draft, decided="show of hands", said_yes=[amina], head_count=3, session=session.id
    )
    assert house.agreements.current(network.id) == version
    assert (version.adopted_in, version.decided, version.head_count) == (session.id, "show of hands", 3)
    standing = house.networks.get(network.id)
    assert (standing.confidentiality, standing.concern_route) == (
        Confidentiality.LESSONS_LEAVE,
        "Amina\nthe board",
    )
    assert {one.member.name for one in house.agreeing.not_yet(standing)} == {"João Silva", "João Pinto"}


def test_adopting_is_one_act(house: House, network: Network) -> None:
    """One undo takes back version, answers and the mode of the network."""
    before = house.networks.get(network.id)
    draft = house.agreements.draft(network)
    house.agreements.add(draft, "We will let anyone pass.")
    draft = house.agreements.edit(draft, replace(draft, confidentiality=Confidentiality.OPEN))
    house.agreements.adopt(draft, decided="consent", said_yes=house.members.of(network.id))
    house.undo.undo()
    assert house.agreements.current(network.id) is None
    assert house.agreements.drafted(network.id) == draft
    assert house.agreeing.given(network.id) == ()
    assert house.networks.get(network.id) == before


@pytest.mark.parametrize("heads", [0, 2, -1])
def test_more_people_cannot_have_said_yes_than_were_counted(
    house: House, network: Network, heads: int
) -> None:
    """Three are named; nobody at all adopts nothing."""
    draft = house.agreements.draft(network)
    house.agreements.add(draft, "We will let anyone pass.")
    with pytest.raises(TooFewHeads):
        house.agreements.adopt(draft, decided="", said_yes=house.members.of(network.id), head_count=heads)
    with pytest.raises(TooFewHeads):
        house.agreements.adopt(draft, decided="")
    assert house.agreements.current(network.id) is None


def test_an_agreement_without_a_clause_is_not_adopted(house: House, network: Network) -> None:
    """There would be nothing to say yes to."""
    with pytest.raises(NoClausesYet):
        house.agreements.adopt(house.agreements.draft(network), decided="", head_count=5)


def test_a_change_is_a_new_version_that_asks_everybody_again(house: House, network: Network) -> None:
    """The version that holds stays as it is while the next one is made, and is superseded by it."""
    first = adopted(house, network)
    assert house.agreeing.not_yet(network) == ()
    second = house.agreements.draft(network)
    assert (second.number, texts(house, second)) == (2, texts(house, first))
    house.agreements.add(second, "We will ask first.")
    assert len(texts(house, first)) == 1
    assert house.agreements.current(network.id) == first
    house.agreements.adopt(second, decided="consent", head_count=3)
    states = [(one.number, one.state) for one in house.agreements.versions(network.id)]
    assert states == [(2, AgreementState.ADOPTED), (1, AgreementState.SUPERSEDED)]
    assert len(house.agreeing.not_yet(network)) == 3


def test_only_a_draft_can_be_changed(house: House, network: Network) -> None:
    """Neither terms nor clauses of a version that was adopted, also where another window still shows a draft."""
    draft = house.agreements.draft(network)
    clause = house.agreements.add(draft, "We will let anyone pass.")
    house.agreements.adopt(draft, decided="", head_count=3)
    for change in (
        lambda: house.agreements.edit(draft, replace(draft, route="x")),
        lambda: house.agreements.add(draft, "We will ask."),
        lambda: house.agreements.edit_clause(clause, text="x"),
        lambda: house.agreements.move_clause(clause, 1),
        lambda: house.agreements.drop_clause(clause),
        lambda: house.agreements.adopt(draft, decided="", head_count=3),
        lambda: house.agreements.discard(draft),
    ):
        with pytest.raises(VersionStands):
            change()
    assert texts(house, draft) == ["We will let anyone pass."]


def test_a_clause_dropped_before_adoption_does_not_come_back_into_what_was_adopted(
    house: House, network: Network
) -> None:
    """Nobody said yes to it; while the version is a draft it can be put back."""
    draft = house.agreements.draft(network)
    house.agreements.add(draft, "We will let anyone pass.")
    dropped = house.agreements.add(draft, "We will shout.")
    house.agreements.drop_clause(dropped)
    (item,) = house.trash.all()
    house.trash.restore(item)
    assert len(texts(house, draft)) == 2
    house.agreements.drop_clause(dropped)
    house.agreements.adopt(draft, decided="", head_count=3)
    (item,) = house.trash.all()
    with pytest.raises(VersionStands):
        house.trash.restore(item)
    assert texts(house, draft) == ["We will let anyone pass."]


def test_a_draft_that_was_thrown_away_is_begun_anew(house: House, network: Network) -> None:
    """Its number is not used again, and it comes back by undo."""
    draft = house.agreements.draft(network)
    house.agreements.discard(draft)
    assert house.agreements.drafted(network.id) is None
    assert house.agreements.draft(network).number == 2


@pytest.mark.parametrize(("words", "number"), [("1", 1), ("v2", 2), ("V3", 3), ("draft", 3), ("current", 2)])
def test_a_version_is_found_by_its_number_or_its_state(
    house: House, network: Network, words: str, number: int
) -> None:
    """As people say it."""
    adopted(house, network)
    adopted(house, network, "We will ask first.")
    house.agreements.draft(network)
    assert house.agreements.find(network.id, words).number == number


def test_a_version_nobody_made_is_not_found(house: House, network: Network) -> None:
    """Nor a draft where there is none."""
    for words in ("4", "draft", "current", "", "x"):
        with pytest.raises(NotFound):
            house.agreements.find(network.id, words)


def test_two_versions_stand_side_by_side(house: House, network: Network) -> None:
    """A clause is known again by where it came from, however it was reworded."""
    first = adopted(house, network, "We will listen.", "We will laugh.")
    second = house.agreements.draft(network)
    listen, laugh = house.agreements.clauses_of(second)
    house.agreements.edit_clause(listen, text="Nobody interrupts.")
    house.agreements.drop_clause(laugh)
    second = house.agreements.edit(second, replace(second, route="Amina"))
    found = house.agreements.difference(first, second)
    assert [row.fate for row in found.clauses] == [Fate.CHANGED, Fate.DROPPED]
    assert [(row.term, row.before, row.after) for row in found.terms] == [("route", "", "Amina")]


def test_it_says_when_it_is_due_and_a_look_begins_anew(
    house: House, network: Network, clock: StillClock
) -> None:
    """After six sessions; letting it stand is a look, too."""
    assert house.agreements.review(network) is None
    version = adopted(house, network)
    for _ in range(6):
        clock.advance(86_400)
        session = run_session(house, network)
        house.live.close(session)
    found = house.agreements.review(network)
    assert found is not None
    assert (found.reasons, found.sessions) == ((ReviewReason.SESSIONS,), 6)
    clock.advance(60)
    stands = house.agreements.let_stand(version, date(2027, 6, 1))
    found = house.agreements.review(network)
    assert found is not None
    assert (found.reasons, found.sessions, found.agreement) == ((), 0, stands)
    with pytest.raises(VersionStands):
        house.agreements.let_stand(house.agreements.draft(network))
