"""Drafts on the screen: read, taken up, forgotten."""

from peerlog.app import PeerlogApp
from peerlog.domain.network import Network
from peerlog.services.house import House
from screens.walking import walking


async def test_without_drafts_the_list_says_what_it_is_for(app: PeerlogApp, network: Network) -> None:
    """What waits here, and when."""
    async with walking(app) as walk:
        await walk.command("Drafts")
        assert "No text is waiting." in walk.text


async def test_a_form_left_open_is_listed_in_words(app: PeerlogApp, house: House, network: Network) -> None:
    """Place and words, never how they are stored."""
    async with walking(app) as walk:
        await walk.press("n", "c")
        await walk.type("Zainab")
        await walk.press("escape")
        await walk.command("Drafts")
        assert "New member: Coastal Teachers" in walk.text
        assert "Zainab" in walk.text
        assert "today 14:00" in walk.text
        assert "{" not in walk.text
        await walk.press("v")
        assert "name" in walk.text
        assert "Zainab" in walk.text


async def test_recover_opens_the_form_with_the_text_in_it(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """What is saved then is the member; the draft is gone."""
    house.drafts.keep(f"network/{network.id}/member/new", '{"name": "Zainab", "organisation": "Shule"}')
    async with walking(app) as walk:
        await walk.command("Drafts")
        await walk.press("enter")
        assert "Add a member" in walk.text
        assert "Zainab" in walk.text
        await walk.press("f2")
        assert "No text is waiting." in walk.text
    assert house.members.find(network.id, "Zainab").organisation == "Shule"


async def test_a_changed_member_is_recovered_by_name(app: PeerlogApp, house: House, network: Network) -> None:
    """The draft names whom it is about, and opens their form."""
    amina = house.members.find(network.id, "Amina")
    house.drafts.keep(f"member/{amina.id}", '{"languages": "Swahili"}')
    async with walking(app) as walk:
        await walk.command("Drafts")
        assert "Member: Amina Odhiambo" in walk.text
        await walk.press("enter")
        assert "Swahili" in walk.text
        await walk.press("f2")
    assert house.members.get(amina.id).languages == "Swahili"


async def test_a_draft_of_a_form_elsewhere_leads_to_its_mode(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """The mode opens, and says that the text is waiting in the form."""
    house.drafts.keep(f"network/{network.id}/note/later", "Call the district")
    async with walking(app) as walk:
        await walk.command("Drafts")
        await walk.press("enter")
        assert "SESSIONS" in walk.text
        assert "your text is in it" in walk.told
    assert house.drafts.all() != ()


async def test_discarding_asks_first(app: PeerlogApp, house: House, network: Network) -> None:
    """Esc keeps the text, Enter forgets it."""
    house.drafts.keep("network/new", '{"name": "Hill"}')
    async with walking(app) as walk:
        await walk.command("Drafts")
        await walk.press("delete", "escape")
        assert house.drafts.at("network/new")
        await walk.press("delete", "enter")
        assert "No text is waiting." in walk.text
    assert house.drafts.all() == ()


async def test_a_draft_of_what_was_erased_is_told_in_words(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """A place that is gone does not end the app."""
    house.drafts.keep(f"member/{'f' * 32}", '{"name": "Nobody"}')
    async with walking(app) as walk:
        await walk.command("Drafts")
        await walk.press("enter")
        assert "There is no member" in walk.told
        assert app.is_running
