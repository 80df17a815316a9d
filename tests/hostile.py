"""Names from many scripts, and texts that would break a careless writer of Markdown."""

from hypothesis import strategies as st

NAMES = (
    "Amina Odhiambo", "João Pereira", "Jean-Pierre N'Dour", "Hope Will", "Li Xu", "Łukasz Żak", "王小明",
    "Амина Иванова", "أمينة حسن", "अमीना शर्मा", "Bo", "María José Núñez", "Björk Müller", "O'Brien",
    "Nguyễn Thị Ánh",
)  # fmt: skip
ORGANISATIONS = (
    "",
    "Maji Mazuri",
    "Escuela Viva (EVA)",
    "Brot-und-Rosen",
    "希望小学",
    "Oxbow/Delta",
    "Дом Надежды",
)
HANDLES = ("", "", "heron", "Q7", "blue crane", "ñandú", "zebra-2")

HOSTILE = (
    "# head", "#", "## ##", "- item", "+ item", "* item", "-", "---", "- - -", "-- -", "===", "=", "1. one",
    "1) one", "12)", "> quote", "```", "~~~", "`code`", "``", "~~gone~~", "~a~", "**bold**", "__bold__",
    "_it_", "a_b_c", "*", "| a | b |", "|", "--- | ---", "|---|", ":-:", "[x] done", "[ ] open",
    "[x](http://x.example)", "![i](u)", "[a]: http://x.example", "[^1]", "[[w]]", "<b>", "<!-- c -->",
    "</div>", "<script>alert(1)</script>", "<http://x.example>", "<", "a < b", "<3", "&amp;", "&#x41;", "&",
    "&copy", "\\", "\\\\", "\\*", "C:\\Users\\", "a\\|b", "$x$ $y$", "%%hidden%%", "==lit==", ":smile:",
    "@somebody", "#tag", "C #", "end ##", "www.x.example", "{{ x }}", "{% raw %}", "🦁👩‍🏫🏳️‍🌈",
    "مرحبا بالعالم", "שלום", "\u202eevil\u202c", "\u2066in\u2069", "\u200f", "\u200d", "\u00a0",
    "\u3000wide\u3000", "\u2003", "\t", "\n", "a\nb", "\n\n", "  ", "trailing  ", "\ufeff", "é", "e\u0301",
    "नमस्ते", "表", "\\n", "\x85", "\u2028", "\u2029", "'", '"', "null", "no", "1e3", "!", "![", "]", "(",
    ")", "a*b*c", "*a *b", "_", "__", "x_", "_x", "&lt;b&gt;",
)  # fmt: skip

_letters = st.characters(exclude_categories=("Cs", "Cc"))
hostile_texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(_letters, max_size=6)), min_size=1, max_size=6).map(
        "".join
    ),
    st.lists(st.sampled_from(HOSTILE), min_size=2, max_size=5).map(" ".join),
    st.text(alphabet="\\`*_{}[]()#+-.!|<>&~=$% \tab1", min_size=1, max_size=30),
    st.text(_letters, max_size=40),
)
"""Short texts that would break a careless writer of Markdown."""
long_texts = st.builds(lambda text, times: ((text or "x") * times)[:10_000], hostile_texts, st.just(10_000))
"""Lines of 10,000 characters."""


def texts_naming(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Texts that may name one of *names*, among hostile ones."""
    if not names:
        return hostile_texts
    said = st.sampled_from(
        ("{} said so", "we heard {}'s case", "({})", "ask {}", "{}", "**{}**", "and\t{}, too")
    )
    naming = st.builds(lambda form, name: form.format(name), said, st.sampled_from(names))
    upper = st.builds(str.upper, naming)
    return st.one_of(hostile_texts, hostile_texts, naming, upper)
