"""What is imported for the type checker alone is never needed while peerlog runs."""

import ast
from collections.abc import Iterator

from rules.source import modules

WRITTEN_FOR_TYPES = ("annotation", "returns")
"""What is never evaluated, under `from __future__ import annotations`."""


def _is_for_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _imported(nodes: Iterator[ast.AST]) -> set[str]:
    imports = [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
    return {name.asname or name.name for node in imports for name in node.names}


def _needed(node: ast.AST, unknown: set[str]) -> Iterator[ast.Name]:
    """Find names that are read at run time while nothing has imported them."""
    if _is_for_checking(node):
        return
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        unknown = unknown - _imported(ast.walk(node))
    if isinstance(node, ast.Name) and node.id in unknown:
        yield node
    for field, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if field not in WRITTEN_FOR_TYPES and isinstance(child, ast.AST):
                yield from _needed(child, unknown)


def test_nothing_is_read_that_only_the_checker_has() -> None:
    """A name from a TYPE_CHECKING block stands in annotations alone."""
    for path, tree in modules().items():
        unknown = {
            name for node in ast.walk(tree) if _is_for_checking(node) for name in _imported(ast.walk(node))
        }
        read = [
            name for name in (_needed(tree, unknown) if unknown else ()) if isinstance(name.ctx, ast.Load)
        ]
        assert not read, [f"{path}:{name.lineno} {name.id}" for name in read]
