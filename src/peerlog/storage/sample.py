"""The data files of the sample network."""

import tomllib
from datetime import date
from hashlib import sha256
from importlib import resources
from typing import Any

from peerlog import __version__
from peerlog.domain.ids import NetworkId
from peerlog.domain.member import Experience
from peerlog.domain.network import Confidentiality, Membership, Network
from peerlog.domain.sample import (
    Sample,
    SampleAgreement,
    SampleAmendment,
    SampleClause,
    SampleLine,
    SampleMember,
    SampleSession,
    SampleStep,
)
from peerlog.domain.step import Airtime
from peerlog.storage.sample_following import read_following
from peerlog.storage.sample_rounds import read_rounds


def sample_files() -> dict[str, bytes]:
    """Give the data files by name."""
    folder = resources.files("peerlog") / "practice" / "sample"
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return {file.name: file.read_bytes() for file in files}


def sample_stamp(files: dict[str, bytes], day: date) -> str:
    """Give the name of the sample as it is told on *day* by this edition of peerlog and of its data."""
    return f"{__version__} {_edition(files)} {day.isoformat()}"


def _edition(files: dict[str, bytes]) -> str:
    digest = sha256()
    for name, data in files.items():
        digest.update(f"{name} {len(data)} ".encode() + data)
    return digest.hexdigest()[:12]


def read_sample(files: dict[str, bytes]) -> Sample:
    """Read the whole sample."""
    read = {name: tomllib.loads(data.decode("utf-8")) for name, data in files.items()}
    sessions = [data for name, data in read.items() if name.startswith("session_")]
    return Sample(
        network=_network(read["network.toml"]),
        members=tuple(_member(data) for data in read["members.toml"]["members"]),
        sessions=tuple(_session(data) for data in sessions),
        rounds=read_rounds(read["mistakes.toml"]),
    )


def _network(data: dict[str, Any]) -> Network:
    membership, mode = Membership(data.pop("membership")), Confidentiality(data.pop("confidentiality"))
    return Network(id=NetworkId(""), membership=membership, confidentiality=mode, **data)


def _member(data: dict[str, Any]) -> SampleMember:
    return SampleMember(experience=Experience(data.pop("experience")), **data)


def _session(data: dict[str, Any]) -> SampleSession:
    steps = tuple(_step(step) for step in data.pop("steps", ()))
    guests = tuple((guest["name"], guest["organisation"]) for guest in data.pop("guests", ()))
    agreement = _agreement(data.pop("agreement")) if "agreement" in data else None
    others: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in data.items()
    }
    return SampleSession(steps=steps, guests=guests, agreement=agreement, **others)


def _agreement(data: dict[str, Any]) -> SampleAgreement:
    clauses = tuple(SampleClause(**clause) for clause in data.pop("clauses", ()))
    return SampleAgreement(clauses=clauses, library=tuple(data.pop("library", ())), **data)


def _step(data: dict[str, Any]) -> SampleStep:
    airtime = Airtime(data.pop("airtime", ""))
    return SampleStep(airtime=airtime, said=tuple(_line(line) for line in data.pop("said", ())), **data)


def _line(data: str | dict[str, Any]) -> SampleLine:
    if isinstance(data, str):
        return SampleLine(line=data)
    amended = data.pop("amended", None)
    return SampleLine(amended=SampleAmendment(**amended) if amended else None, **read_following(data), **data)
