"""The pieces commands are made of: verbs, nouns whose verbs load late, options, and help in the language in use."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from peerlog.commands.call import Call
from peerlog.commands.exits import USAGE
from peerlog.commands.unknown import NoSuchCommand
from peerlog.wording.language import _, mark


class Flag(click.Option):
    """An option every command takes, before or after the verb; it is noted on the call."""

    def __init__(self, declarations: Sequence[str], help: str, **settings: Any) -> None:  # noqa: A002, ANN401
        super().__init__(declarations, help=help, expose_value=False, callback=_note, **settings)


def _note(context: click.Context, parameter: click.Parameter, value: object) -> object:
    if value and parameter.name:
        setattr(context.find_object(Call), parameter.name, value)
    return value


def _show_help(context: click.Context, _parameter: click.Parameter, value: object) -> None:
    if value:
        context.ensure_object(Call).say(*help_lines(context))
        context.exit()


def shared_options() -> list[click.Parameter]:
    """Give the options of every command."""
    return [
        Flag(["--home", "home_folder"], mark("keep everything in this folder"), metavar="FOLDER"),
        Flag(["--network", "network_name"], mark("the network meant, when there are several"), metavar="NAME"),
        Flag(["--json", "as_json"], mark("one JSON object instead of lines"), is_flag=True),
        Flag(["--plain", "plain"], mark("lines only, never the full screen"), is_flag=True),
        click.Option(
            ["-h", "--help", "help_wanted"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help,
            help=mark("this text"),
        ),
    ]  # fmt: skip


SHARED = 5
"""The number of them; they come last among a command's parameters."""


def option(*declarations: str, help: str = "", **settings: Any) -> click.Option:  # noqa: A002, ANN401
    """Give an option; its help is marked for translation."""
    return click.Option(list(declarations), help=help, **settings)


REASON = option("--reason", metavar="WORDS", default="", help=mark("why approved minutes change"))
"""What every command that can change approved minutes takes."""


def argument(name: str, **settings: Any) -> click.Argument:  # noqa: ANN401
    """Give a word of the command that needs no option."""
    return click.Argument([name], **settings)


def choice(*words: str) -> click.Choice[str]:
    """Give the type of an option with these words to choose from."""
    return click.Choice([str(word) for word in words])


class Verb(click.Command):
    """A command: a function that is given the call and what was typed."""

    def __init__(
        self, name: str, does: Callable[..., None], params: Iterable[click.Parameter], *, examples: Sequence[str] = (),
        writes: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(name, params=[*params, *shared_options()], add_help_option=False)
        self._does = does
        self.examples = examples
        self.writes = writes

    def invoke(self, ctx: click.Context) -> None:
        """Run the function."""
        call = ctx.ensure_object(Call)
        call.writes = self.writes
        self._does(call, **ctx.params)


def verb(
    name: str, *params: click.Parameter, examples: Sequence[str] = (), writes: bool = False
) -> Callable[[Callable[..., None]], Verb]:
    """Make a command of a function."""
    return lambda does: Verb(name, does, params, examples=examples, writes=writes)


Verbs = Mapping[str, tuple[str, str]]
"""For each verb, in the order of help, the summary and where it stands, as "module:name" under commands."""


class Noun(click.Group):
    """A group of verbs, each imported only when it runs."""

    def __init__(
        self,
        name: str,
        verbs: Verbs,
        *,
        examples: Sequence[str] = (),
        together: Mapping[str, str] | None = None,
        alone: Callable[[Call], int] | None = None,
    ) -> None:
        super().__init__(
            name, params=shared_options(), add_help_option=False, no_args_is_help=False,
            invoke_without_command=True, callback=_without_verb,
        )  # fmt: skip
        self.alone = alone
        """What happens without a verb, giving the exit code; None shows the help."""
        self.verbs = verbs
        self.examples = examples
        self.together = together or {}
        """What its help says instead of a line for each verb: verbs parted by commas, and a summary of them all."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the verbs in the order of help."""
        return list(self.verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a verb."""
        if cmd_name not in self.verbs:
            return None
        module, _colon, name = self.verbs[cmd_name][1].partition(":")
        found: click.Command = getattr(import_module(f"peerlog.commands.{module}"), name)
        return found

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str, click.Command, list[str]]:
        """Find the verb that was typed; raises NoSuchCommand."""
        command = self.get_command(ctx, args[0])
        if command is None:
            raise NoSuchCommand(args[0], list(self.verbs), ctx)
        return args[0], command, args[1:]


def _without_verb() -> None:
    """Do what a noun alone means; help belongs to the answer only when it was asked for."""
    context = click.get_current_context()
    if context.invoked_subcommand is not None or not isinstance(context.command, Noun):
        return
    call = context.ensure_object(Call)
    if context.command.alone is not None:
        context.exit(context.command.alone(call))
    call.tell(*help_lines(context))
    context.exit(USAGE)


def help_lines(context: click.Context) -> list[str]:
    """Give the help of the command of this context."""
    from peerlog.commands.help import lines_of

    return lines_of(context)


def summary_of(noun: Noun, name: str) -> str:
    """Say what a verb does."""
    return _(noun.verbs[name][0])
