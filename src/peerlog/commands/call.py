"""One call of the command line: what was asked of all commands, the services at hand, and what is given back."""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import cached_property
from typing import Any, NoReturn, TextIO

import click

from peerlog.commands.tools import Tools
from peerlog.domain.errors import (
    NewerFormat,
    NoNetworkYet,
    PeerlogError,
    ReadOnly,
    UnreadableDate,
)
from peerlog.domain.network import Network
from peerlog.services.house import House
from peerlog.wording.language import CHOICE, set_language
from peerlog.wording.safe import visible


class Call:
    """One call of the command line."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.home_folder: str | None = None
        self.network_name: str | None = None
        self.as_json = False
        self.plain = False
        self.writes = False
        """Whether the command changes something; one that does not may look at a file it cannot write."""
        self._opened: House | None = None
        self._private: House | None = None

    @cached_property
    def house(self) -> House:
        """The services; over a file that cannot be written they only read."""
        self._opened = self.tools.build_house(self.home_folder)
        try:
            set_language(self._opened.choices.get(CHOICE))
        except (NewerFormat, ReadOnly) as error:
            if self.writes:
                raise
            if isinstance(error, NewerFormat):
                self.tell(_told(error))
            self._opened = self.tools.build_house(self.home_folder, read_only=True)
        return self._opened

    @cached_property
    def private(self) -> House:
        """The services of journals: the network file is only asked for the language, and neither made nor needed."""
        self._private = self.tools.build_house(self.home_folder, read_only=True)
        with suppress(PeerlogError):
            set_language(self._private.choices.get(CHOICE))
        return self._private

    @cached_property
    def network(self) -> Network:
        """The network this call is about: the one named, else the one at hand."""
        if self.network_name is not None:
            return self.house.networks.find(self.network_name)
        found = self.house.networks.at_hand()
        if found is None:
            raise NoNetworkYet
        return found

    @property
    def today(self) -> date:
        """The day it is where the network is."""
        return self.house.desk.today(self.network.zone)

    def day(self, words: str) -> date:
        """Give the day these words mean; raises UnreadableDate."""
        from peerlog.wording.dates import understood

        found = understood(words, self.today)
        if found is None:
            raise UnreadableDate(words)
        return found

    def moment(self, words: str) -> datetime:
        """Give the local day and time these words mean; raises EmptyText, TimeMissing or UnreadableDate."""
        from peerlog.wording.session_start import read_start

        return read_start(words, self.today)

    def give(self, data: Mapping[str, Any], *lines: str) -> None:
        """Print the answer: lines for people, or with --json one object for machines."""
        if self.as_json:
            print_json(data)
        else:
            self.say(*lines)

    def say(self, *lines: str) -> None:
        """Print lines of the answer."""
        for line in lines:
            sys.stdout.write(visible(line) + "\n")

    def tell(self, *sentences: str) -> None:
        """Print what is not part of the answer."""
        sys.stdout.flush()
        try:
            for words in sentences:
                sys.stderr.write(visible(words) + "\n")
            sys.stderr.flush()
        except OSError:  # nobody can be told; what was done and its exit code stay
            let_go(sys.stderr)

    def leave(self, code: int) -> NoReturn:
        """End the command with a code of its own."""
        raise click.exceptions.Exit(code)

    def close(self) -> None:
        """Close what was opened."""
        for house in (self._opened, self._private):
            if house is not None:
                house.close()

    def fail(self, error: PeerlogError | str, code: int) -> int:
        """Say what went wrong, for machines too, and give the exit code back."""
        words = error if isinstance(error, str) else _told(error)
        if self.as_json:
            print_json({"error": words, "exit": code})
        self.tell(words)
        return code


def let_go(stream: TextIO) -> None:
    """Send what is still in the buffer nowhere, or the interpreter would complain of it at its end."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def print_json(data: Mapping[str, Any]) -> None:
    """Print one object; escaped, so that no text in it can steer a terminal."""
    sys.stdout.write(json.dumps(data, sort_keys=True, indent=2) + "\n")


def _told(error: PeerlogError) -> str:
    from peerlog.wording.errors import sentence

    return sentence(error)
