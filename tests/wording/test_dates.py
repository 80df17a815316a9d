"""Dates and times in people's own words and languages."""

import subprocess
import sys
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.wording.clock_words import time_of_day
from peerlog.wording.dates import session_time, understood

TODAY = date(2026, 11, 26)
"""A Thursday."""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        *((word, "2026-11-26") for word in ("today", "aujourd’hui", "hoy", "hoje", "اليوم", "leo", "heute")),
        *(
            (word, "2026-11-27")
            for word in ("tomorrow", "demain", "mañana", "amanhã", "غداً", "kesho", "morgen")
        ),
        *(
            (word, "2026-11-28")
            for word in ("après-demain", "pasado mañana", "بعد غد", "kesho kutwa", "übermorgen")
        ),
        *(
            (word, "2026-11-27")
            for word in ("vendredi", "viernes", "sexta-feira", "الجمعة", "ijumaa", "am Freitag")
        ),
        *((word, "2026-12-03") for word in ("thu", "jeudi", "jueves", "quinta-feira", "الخميس", "alhamisi")),
        *((word, "2026-11-27") for word in ("vendredi prochain", "próximo viernes", "ijumaa ijayo")),
        *(
            (word, "2026-11-30")
            for word in ("la semaine prochaine", "próxima semana", "wiki ijayo", "nächste Woche")
        ),
        *((word, "2026-11-30") for word in ("end of month", "fin du mois", "fin de mes", "نهاية الشهر")),
        *(
            (word, "2026-12-10")
            for word in ("in 2 weeks", "dans 2 semaines", "dentro de 2 semanas", "em 2 semanas")
        ),
        *((word, "2026-12-10") for word in ("baada ya wiki 2", "بعد ٢ أسابيع", "بعد أسبوعين", "in 2 Wochen")),
        *((word, "2026-12-03") for word in ("dans une semaine", "en una semana", "in einer Woche")),
        *(
            (word, "2026-12-01")
            for word in ("1 dec", "1er décembre", "le 1 déc.", "1 de diciembre", "1º de dezembro")
        ),
        *((word, "2026-12-01") for word in ("١ ديسمبر", "1 desemba", "1. Dezember 2026")),
        *((word, "2027-05-05") for word in ("5 mai", "5 de mayo de 2027", "o 5 de maio", "5 mei", "٥ مايو")),
        ("26 novembre", "2026-11-26"),
        ("20 novembre", "2027-11-20"),
    ],
)
def test_days_are_understood_in_several_languages(words: str, day: str) -> None:
    """The same days, said in seven languages."""
    assert understood(words, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "the team",
            "hand",
            "may be",
            "may",
            "now and then",
            "second",
            "then",
            "a",
            "o",
            "la la",
            "próximo",
        ),
        *("5", "12", "2027", "10%", "5 m", "12 m", "2 people", "bus 12", "q1 2027", "section 3", "2 to 1"),
        *("2 days", "2 jours", "3 months", "10 ans", "extend 3 months", "4 pm", "14:00", "1 dec 14:00"),
        *("room 3 mar", "2 to 3 may", "dec 2027", "12 noon", "1 a 2", "5 out of 9", "31 février", "x" * 41),
    ],
)
def test_text_is_not_taken_for_a_date(words: str) -> None:
    """Words that merely hold a number or a month stay text."""
    assert understood(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("thu 14:00", "2026-12-03 14:00"),
        ("2026-11-26 14:00", "2026-11-26 14:00"),
        ("2026-11-26T14:00", "2026-11-26 14:00"),
        ("26 nov 2pm", "2026-11-26 14:00"),
        ("26 Nov 2026, 2:30 pm", "2026-11-26 14:30"),
        ("tomorrow 9:30", "2026-11-27 09:30"),
        ("9:30 tomorrow", "2026-11-27 09:30"),
        ("tomorrow at 9.30", "2026-11-27 09:30"),
        ("demain à 14 h 30", "2026-11-27 14:30"),
        ("mañana a las 9", "2026-11-27 09:00"),
        ("Donnerstag um 14 Uhr", "2026-12-03 14:00"),
        ("الخميس الساعة 14:00", "2026-12-03 14:00"),
        ("1.12. 14:00", "2026-12-01 14:00"),
        ("fri noon", "2026-11-27 12:00"),
        ("fri 12am", "2026-11-27 00:00"),
        ("18:00", "2026-11-26 18:00"),
        ("tue 10", "2026-12-01 10:00"),
        ("1 dec 14.00", "2026-12-01 14:00"),
        ("1 dec 10.10", "2026-12-01 10:10"),
        ("thu 1400", "2026-12-03 14:00"),
        ("thu 9.30", "2026-12-03 09:30"),
        ("tomorrow 9", "2026-11-27 09:00"),
        ("demain 9", "2026-11-27 09:00"),
        ("mardi 1430", "2026-12-01 14:30"),
        ("1 dec 9", "2026-12-01 09:00"),
        ("1 dec 10", "2026-12-01 10:00"),
        ("1 dec 2026 9", "2026-12-01 09:00"),
        ("2026-12-01 9", "2026-12-01 09:00"),
        ("1 dec 1930", "2026-12-01 19:30"),
    ],
)
def test_a_session_has_a_day_and_a_time(words: str, moment: str) -> None:
    """In either order; a time alone is today's."""
    assert session_time(words, TODAY) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "thu",
        "1 dec",
        "thu 1.12",
        "fri 25:00",
        "fri 13pm",
        "soon 14:00",
        "14:00 15:00",
        "9 " * 50,
        "1 dec 2026",
        "1 dec 2027",
        "1 dec 26",
        "tue 10 dec",
        "dec 10",
        "9",
        "1400",
        "fri 25",
        "fri 2460",
        "the team 9",
        "fri 1.12.",
    ],
)
def test_half_a_session_time_is_none(words: str) -> None:
    """A day without a time, an hour that no clock has, words that are no day."""
    assert session_time(words, TODAY) is None


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        *(("14:00", time(14)), ("9.30", time(9, 30)), ("2pm", time(14)), ("2:15 PM", time(14, 15))),
        *(("14h", time(14)), ("14h30", time(14, 30)), ("9", time(9)), ("noon", time(12)), ("12 am", time(0))),
        *(("٩:٣٠", time(9, 30)), ("24:00", None), ("9:60", None), ("0pm", None), ("soon", None), ("", None)),
    ],
)
def test_a_time_of_day_is_understood(words: str, clock: time | None) -> None:
    """On the 24-hour clock, the 12-hour one, and with a full stop or an h."""
    assert time_of_day(words) == clock


@given(
    st.text(max_size=50) | st.from_regex(r"[0-9]{1,4}[ ./-][a-zé]{3,9}( [0-9]{1,4})?", fullmatch=True),
    st.dates(),
)
def test_no_words_break_it(words: str, today: date) -> None:
    """Any text on any day gives a day, a moment, or nothing."""
    assert understood(words, today) is None or isinstance(understood(words, today), date)
    assert session_time(words, today) is None or isinstance(session_time(words, today), datetime)


def test_english_and_weekdays_do_not_load_the_calendar_library() -> None:
    """It takes longer to load than everything else a short command does."""
    code = (
        "import sys, datetime; from peerlog.wording.dates import understood;"
        "today = datetime.date(2026, 11, 26);"
        "print([understood(words, today) for words in ('1 dec', 'vendredi', 'the team')]);"
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
