"""The project's own source, read once for the rules about it."""

import ast
import importlib
import pkgutil
from functools import cache
from pathlib import Path
from types import ModuleType

import peerlog.screens
import peerlog.widgets

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "src" / "peerlog"


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the package, parsed, by its path inside it."""
    found = sorted(PACKAGE.rglob("*.py"))
    return {str(path.relative_to(PACKAGE)): ast.parse(path.read_text(encoding="utf-8")) for path in found}


@cache
def drawn() -> tuple[ModuleType, ...]:
    """Every module of screens and widgets, imported."""
    names = [
        info.name
        for package in (peerlog.screens, peerlog.widgets)
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return tuple(importlib.import_module(name) for name in names)


def classes_of(base: type) -> list[type]:
    """Every class of ours below *base*."""
    found = {
        value
        for module in drawn()
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, base) and value.__module__.startswith("peerlog.")
    }
    return sorted(found, key=lambda kind: f"{kind.__module__}.{kind.__name__}")
