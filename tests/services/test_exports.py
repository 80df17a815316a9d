"""The log of what left."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from conftest import StillClock
from held import hold_session, start_network
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import NoSuchFile, NotFound, ReadOnly
from peerlog.domain.export import Form
from peerlog.domain.session import Session
from peerlog.services.exports import Parcel, digest_of
from peerlog.services.house import House
from peerlog.services.minutes import parcel_of
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf


@pytest.fixture
def session(house: House) -> Session:
    """A session that was held."""
    return hold_session(house, start_network(house))


def test_a_written_file_is_noted_by_the_hash_of_its_bytes(
    house: House, session: Session, tmp_path: Path, clock: StillClock
) -> None:
    """When, for whom, how people are called, under which name; and found again by the file alone."""
    path = Path(house.minutes.export(session.id, Audience.FACILITATORS, str(tmp_path), Calling.INITIALS))
    (noted,) = house.exports.of(session.network)
    assert noted.digest == sha256(path.read_bytes()).hexdigest()
    assert (noted.session, noted.audience, noted.calling) == (
        session.id,
        Audience.FACILITATORS,
        Calling.INITIALS,
    )
    assert (noted.form, noted.name, noted.made) == (Form.FILE, path.name, clock.wall)
    assert house.exports.like(str(path)) == (noted,)
    other = tmp_path / "other.md"
    other.write_bytes(path.read_bytes() + b" ")
    assert house.exports.like(str(other)) == ()
    with pytest.raises(NoSuchFile):
        house.exports.like(str(tmp_path / "nowhere.md"))


def test_the_text_itself_is_not_kept(house: House, session: Session, tmp_path: Path) -> None:
    """Only what it was and for whom."""
    house.minutes.export(session.id, Audience.PUBLIC, str(tmp_path))
    (noted,) = house.exports.of(session.network)
    assert "Trustees" not in str(noted)


def test_a_copied_text_is_noted_too(house: House, session: Session) -> None:
    """Without a name, as it has none."""
    sorted_out = house.minutes.leaving(session.id, Audience.MEMBERS)
    done = house.exports.hand_out(parcel_of(sorted_out, Form.PHONE, "short"), lambda: "copied").left
    (noted,) = house.exports.of(session.network)
    assert (done, noted.form, noted.name, noted.digest) == ("copied", Form.PHONE, "", digest_of(b"short"))


def test_what_could_not_leave_is_not_noted(house: House, session: Session, tmp_path: Path) -> None:
    """A folder that is not there."""
    with pytest.raises(NotFound):
        house.minutes.export(session.id, Audience.MEMBERS, str(tmp_path / "nowhere"))
    assert house.exports.of(session.network) == ()


def test_a_folder_that_cannot_be_written_is_tried_once(house: House, session: Session) -> None:
    """It is not the records that can only be read."""
    tried: list[str] = []

    def leave() -> None:
        tried.append("once")
        raise ReadOnly("folder")

    with pytest.raises(ReadOnly):
        house.exports.hand_out(
            parcel_of(house.minutes.leaving(session.id, Audience.MEMBERS), Form.FILE, ""), leave
        )
    assert tried == ["once"]
    assert house.exports.of(session.network) == ()


def test_undo_cannot_make_a_file_come_back(house: House, session: Session, tmp_path: Path) -> None:
    """It takes back what was done before."""
    house.minutes.export(session.id, Audience.MEMBERS, str(tmp_path))
    assert house.undo.undo().verb.startswith("attendance")
    assert len(house.exports.of(session.network)) == 1


@pytest.fixture
def reader(house: House, home: Home, clock: StillClock, session: Session) -> Iterator[House]:
    """The services over the same file where it can only be read."""
    assert session
    house.close()
    only_read = House(Shelf(home, clock, lambda: "f" * 32, read_only=True))
    yield only_read
    only_read.close()


def test_records_that_can_only_be_read_let_minutes_leave_without_a_note(
    reader: House, session: Session, tmp_path: Path
) -> None:
    """Once, and whole."""
    path = Path(reader.minutes.export(session.id, Audience.MEMBERS, str(tmp_path)))
    assert path.exists()
    assert len(list(tmp_path.glob("*.md"))) == 1
    assert reader.exports.of(session.network) == ()


def test_a_parcel_says_what_is_about_to_leave(house: House, session: Session) -> None:
    """Network and session, audience and way of calling, from what was sorted."""
    parcel = parcel_of(house.minutes.leaving(session.id, Audience.PUBLIC), Form.CLIPBOARD, "text")
    assert parcel == Parcel(
        network=session.network, session=session.id, audience=Audience.PUBLIC, calling=Calling.FULL,
        form=Form.CLIPBOARD, text="text",
    )  # fmt: skip
