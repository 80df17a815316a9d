"""Help: what a command is for, examples first, on one screen."""

from collections.abc import Iterator, Sequence

import click

from peerlog.commands.call import Call
from peerlog.commands.parts import SHARED, Noun, Verb, argument, summary_of, verb
from peerlog.wording.language import _

WIDTH = 26
LONGEST = 76
"""Letters of an option with its words to choose from, on one line."""


def lines_of(context: click.Context) -> list[str]:
    """Give the help of the command of this context."""
    command = context.command
    if context.parent is None:
        return root_lines()
    if isinstance(command, Noun):
        return [*_head(context), *_typed(command.examples), *_verbs(command), "", _every()]
    return [
        *_head(context),
        *_examples(command.examples if isinstance(command, Verb) else ()),
        *_options(context),
    ]


def root_lines() -> list[str]:
    """Give the first page."""
    return [
        _("peerlog runs peer-learning sessions live and hands out their minutes, offline."),
        "",
        "  peerlog                                               " + _("open the app"),
        '  peerlog session plan "Rotas" "thu 14:00" --format troika',
        "  peerlog session run next --plain                      " + _("run it, line by line"),
        '  peerlog session note S07 "a: Call the district @João by fri"',
        "  peerlog session minutes S07 --for members             " + _("print its minutes"),
        "",
        _("{commands:<47} see {example}").format(
            commands="  network  member  agreement  session", example="peerlog help session"
        ),
        "  action  decision  lookback                    " + _("what follows, and what is left"),
        "  today  search  export  exported               " + _("look, find, hand out"),
        "  mistake                                       " + _("told unnamed, and answered"),
        "  reflect  concern                              " + _("your journal; a concern, sealed"),
        "  undo  redo  draft  trash                      " + _("the way back"),
        "  backup  restore  verify  where  doctor        " + _("keep it safe"),
        "  demo                                          " + _("a sample network to try"),
        "",
        *_foot(),
    ]


def _foot() -> list[str]:
    return [
        _every(),
        _("A session is meant by S07, 7, next or last; an action by S07-A3 or A12;"),
        _("a person by name, first name or handle; anything by how its id begins."),
    ]


def _every() -> str:
    return _("Every command takes --home FOLDER, --network NAME, --json and --help.")


def _head(context: click.Context) -> Iterator[str]:
    parent = context.parent.command if context.parent else None
    name = context.info_name or ""
    if isinstance(parent, Noun) and name in parent.verbs:
        summary = summary_of(parent, name)
        yield f"{summary[0].upper()}{summary[1:]}."
        yield ""
    if not isinstance(context.command, Noun):
        yield "  " + " ".join([context.command_path, *_usage(context.command)])


def _usage(command: click.Command) -> Iterator[str]:
    for parameter in command.params[: len(command.params) - SHARED]:
        if isinstance(parameter, click.Argument):
            name = (parameter.name or "").upper() + ("..." if parameter.nargs == -1 else "")
            yield name if parameter.required else f"[{name}]"


def _examples(examples: Sequence[str]) -> Iterator[str]:
    if examples:
        yield ""
        yield _("Examples")
        yield from _typed(examples)


def _typed(examples: Sequence[str]) -> Iterator[str]:
    yield from (f"  peerlog {example}" for example in examples)


def _verbs(noun: Noun) -> Iterator[str]:
    yield ""
    lines = {names: _(words) for names, words in noun.together.items()} or {
        name: summary_of(noun, name) for name in noun.verbs
    }
    width = max(map(len, lines)) + 2
    yield from (f"  {names:<{width}}{words}" for names, words in lines.items())


def _options(context: click.Context) -> Iterator[str]:
    own = [
        p
        for p in context.command.params[: len(context.command.params) - SHARED]
        if isinstance(p, click.Option)
    ]
    if own:
        yield ""
        yield _("Options")
        for one in own:
            yield from _option(one)
    yield ""
    yield _every()


def _option(one: click.Option) -> Iterator[str]:
    """Give name and help on one line, or on two where the name needs the room."""
    name, words = _spelled(one), _(one.help) if one.help else ""
    if len(name) > WIDTH and words:
        while len(name) > LONGEST and "|" in name[:LONGEST]:
            cut = name.rfind("|", 0, LONGEST) + 1
            yield f"  {name[:cut]}"
            name = f"  {name[cut:]}"
        yield f"  {name}"
        name = ""
    yield f"  {name:<{WIDTH}} {words}".rstrip()


def _spelled(one: click.Option) -> str:
    name = "/".join((*one.opts, *one.secondary_opts))
    if one.is_flag:
        return name
    if isinstance(one.type, click.Choice):
        return f"{name} {'|'.join(map(str, one.type.choices))}"
    return f"{name} {one.metavar or (one.name or '').upper()}"


@verb("help", argument("words", nargs=-1))
def helped(call: Call, words: tuple[str, ...]) -> None:
    """Show the help of the command these words name."""
    context = click.get_current_context().find_root()
    for word in words:
        command = context.command
        if not isinstance(command, Noun):
            break
        name, found, _rest = command.resolve_command(context, [word])
        context = click.Context(found, parent=context, info_name=name, obj=call)
    call.say(*lines_of(context))
