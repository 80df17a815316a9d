"""What the source promises: it says what it is for, stays small, and shows user text as text."""

import ast
import re
import subprocess

import pytest

from rules.source import PACKAGE, ROOT, modules

LONGEST = 245
"""Lines of a module; most have fewer than a hundred."""
LONGEST_FUNCTION = 25
TEXT_WIDGETS = {"Static", "Label", "Button"}
# Spelled in parts, so that this file does not name what it forbids.
HOSTS = re.compile(r"pypi\.or[g]|python[h]osted|npmjs\.(or[g]|com)|deb\.debia[n]")
MACHINE = re.compile(r"/roo[t]/|/wor[k]/|/tmp/la[b]")
PICTURES = {".png", ".svg", ".gif", ".raw", ".mo"}


@pytest.mark.parametrize("path", modules())
def test_a_module_says_what_is_here(path: str) -> None:
    """The first line of every module is a sentence for a stranger."""
    text = ast.get_docstring(modules()[path])
    assert text, path
    assert text.splitlines()[0].rstrip().endswith((".", ":")), path


@pytest.mark.parametrize("path", modules())
def test_a_module_is_one_room(path: str) -> None:
    """No module is longer than a person reads in one go."""
    assert len((PACKAGE / path).read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", modules())
def test_a_function_does_one_thing(path: str) -> None:
    """No function is longer than a person holds in mind."""
    for node in ast.walk(modules()[path]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", [p for p in modules() if p.startswith("services")])
def test_every_service_says_what_it_does(path: str) -> None:
    """All but the methods of a port, which are no more than their signature, have a sentence."""
    for node in ast.walk(modules()[path]):
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            last = node.body[-1]
            is_port = isinstance(last, ast.Expr) and isinstance(last.value, ast.Constant)
            assert is_port or ast.get_docstring(node), f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", [p for p in modules() if p.startswith(("screens", "widgets", "app"))])
def test_text_is_never_read_as_markup(path: str) -> None:
    """A widget gets Content; a bare string, or a translated one, would be read as markup."""
    for node in ast.walk(modules()[path]):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in TEXT_WIDGETS and node.args:
            given = node.args[0]
            callee = given.func if isinstance(given, ast.Call) else None
            assert not isinstance(given, ast.JoinedStr | ast.BinOp), f"{path}:{node.lineno}"
            assert getattr(callee, "id", getattr(callee, "attr", "")) not in {"str", "format", "_"}, path
        if name == "notify":
            assert any(word.arg == "markup" for word in node.keywords), f"{path}:{node.lineno}"


def test_the_tree_names_no_download_host_and_no_machine() -> None:
    """No file tells where packages come from, or a path of one machine."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    for path in filter(None, listed.stdout.split("\0")):
        full = ROOT / path
        if full.suffix in PICTURES or not full.is_file():
            continue
        text = full.read_text(encoding="utf-8", errors="replace")
        assert not HOSTS.search(text), path
        assert not MACHINE.search(text), path


def test_no_module_is_called_a_drawer() -> None:
    """Nothing is called utils, helpers, common or managers: names say what is inside."""
    for path in modules():
        assert not re.search(r"(^|/)(utils?|helpers?|common|managers?|misc)(/|\.py)", path)
