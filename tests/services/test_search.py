"""Search over everything said, with the page it stands on."""

from held import LINES, hold_session, start_network
from mistakes_told import network_with_route, released, tell
from peerlog.domain.telling import Telling
from peerlog.services.house import House
from peerlog.wording.finding import found_place


def texts(house: House, words: str, **asked: object) -> list[str]:
    """What is found, in order."""
    return [one.text for one in house.search.find(words, **asked)]  # type: ignore[arg-type]


def test_everything_that_was_said_is_found(house: House) -> None:
    """Notes, actions, sessions, members, the network."""
    hold_session(house, start_network(house))
    kinds = {
        words: house.search.find(words)[0].kind
        for words in ("trustees", "one-pager", "lands", "pinto", "coastal")
    }
    assert list(kinds.values()) == ["note", "action", "session", "member", "network"]


def test_accents_case_and_beginnings_do_not_matter(house: House) -> None:
    """JOAO finds João; the last word may be a beginning."""
    hold_session(house, start_network(house), (*LINES, "Vijana wa Mombasa wanasoma"))
    assert "João Silva, Escola Nova" in texts(house, "JOAO sil")
    assert texts(house, "mombasa wana") == ["Vijana wa Mombasa wanasoma"]


def test_the_newest_comes_first_and_pages_meet_without_overlap(house: House) -> None:
    """Keyset pages: the last number of one is where the next begins."""
    hold_session(house, start_network(house), tuple(f"apple {number:03}" for number in range(120)))
    first = house.search.find("apple")
    second = house.search.find("apple", before=first[-1].number)
    third = house.search.find("apple", before=second[-1].number)
    everything = [one.text for one in (*first, *second, *third)]
    assert everything == [f"apple {number:03}" for number in reversed(range(120))]


def test_best_first_pages_meet_without_overlap_too(house: House) -> None:
    """None twice, none left out."""
    lines = tuple(f"pear {'pear ' * (number % 7)}{number}" for number in range(120))
    hold_session(house, start_network(house), lines)
    seen: list[str] = []
    before = None
    while page := house.search.find("pear", before=before, ranked=True):
        seen += [one.record for one in page]
        before = page[-1].number
    assert len(seen) == len(set(seen)) == 120


def test_what_was_deleted_is_not_found(house: House) -> None:
    """Until it is brought back."""
    network = start_network(house)
    hold_session(house, network)
    house.actions.remove(house.actions.find(network.id, "S01-A1"))
    assert texts(house, "one-pager") == []
    house.undo.undo()
    assert texts(house, "one-pager") == ["Draft the one-pager"]


def test_signs_alone_ask_for_nothing(house: House) -> None:
    """Nothing that is typed breaks the question."""
    hold_session(house, start_network(house))
    for typed in ("", "  ", '"', "*", "a OR", 'NEAR("', "^trust -x", "(", "ref:", "\x00"):
        house.search.find(typed)
    assert texts(house, '"*^') == []


def test_what_was_told_and_answered_is_found_with_its_quarter(house: House) -> None:
    """Released mistakes, questions, advice, answers; never what waits."""
    network = network_with_route(house)
    entry, *_others = released(house, network)
    house.mistake_answers.ask(entry, "Which ferry?")
    house.mistake_answers.advise(
        network, entry, "cross in April", "ask the boatman", "the bridge floods then"
    )
    house.mistake_answers.respond((entry,), "The ford is not safe", why_not="No rope yet")
    tell(house, network, Telling(aim="hidden"))
    found = {words: house.search.find(words) for words in ("village", "ferry", "boatman", "rope", "hidden")}
    assert {one.text for one in found["village"]} == {
        f"reach village {n} / the plan had no {n}" for n in range(3)
    }
    told = {words: (one[0].kind, found_place(one[0])) for words, one in found.items() if one}
    assert told == {
        "village": ("mistake", "2026-Q4"), "ferry": ("question", ""), "boatman": ("advice", ""),
        "rope": ("response", "2026-Q4"),
    }  # fmt: skip
    assert texts(house, "rope") == ["The ford is not safe / No rope yet"]
