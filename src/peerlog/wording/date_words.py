"""Words for days in French, Spanish, Portuguese, Arabic, Swahili and German, folded as names are."""

NEAR = {
    "hier": -1, "aujourd'hui": 0, "demain": 1, "apres-demain": 2, "apres demain": 2,
    "ayer": -1, "hoy": 0, "manana": 1, "pasado manana": 2,
    "ontem": -1, "hoje": 0, "amanha": 1, "depois de amanha": 2,
    "امس": -1, "اليوم": 0, "غدا": 1, "بعد غد": 2, "بعد اسبوع": 7, "بعد اسبوعين": 14,
    "jana": -1, "leo": 0, "kesho": 1, "kesho kutwa": 2,
    "gestern": -1, "heute": 0, "morgen": 1, "ubermorgen": 2,
}  # fmt: skip
"""Days from today."""

_WEEKS = (
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"),
    ("segunda", "terca", "quarta", "quinta", "sexta", "sabado", "domingo"),
    ("segunda-feira", "terca-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sabado", "domingo"),
    ("الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الاحد"),
    ("jumatatu", "jumanne", "jumatano", "alhamisi", "ijumaa", "jumamosi", "jumapili"),
    ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
)
WEEKDAYS = {name: place for week in _WEEKS for place, name in enumerate(week)} | {"sonnabend": 5}
"""Monday is 0."""

WEEK = frozenset({"semaine", "semana", "الاسبوع", "wiki", "woche"})
MONTH = frozenset({"mois", "mes", "الشهر", "mwezi", "monat"})

COMING = (
    "prochain", "prochaine", "proximo", "proxima", "que viene", "que vem", "القادم", "القادمة", "المقبل", "المقبلة",
    "ijayo", "ujao", "nachsten", "nachste", "nachster", "kommenden",
)  # fmt: skip
"""Next, before or after its noun."""

LEADING = (
    "le", "la", "el", "o", "am", "den", "na", "no", "tarehe", "siku ya", "يوم", "ce", "este", "esta", "diesen",
)  # fmt: skip
"""Small words before a day that add nothing."""

MONTH_END = frozenset(
    {
        *("fin du mois", "fin de mois", "fin de mes", "fin del mes", "fim do mes", "final do mes"),
        *("نهاية الشهر", "اخر الشهر", "mwisho wa mwezi", "ende des monats", "monatsende"),
    }
)

WITHIN = (
    "dans", "d'ici a", "d'ici", "sous", "en", "dentro de", "em", "daqui a", "بعد", "خلال", "baada ya", "in",
)  # fmt: skip
"""What begins a span ahead; without one, "2 jours" is a length and no date."""

_DAY_UNITS = ("jour", "jours", "dia", "dias", "tag", "tagen", "يوم", "ايام", "siku")
_WEEK_UNITS = ("semaine", "semaines", "semana", "semanas", "woche", "wochen", "اسبوع", "اسابيع", "wiki")
_MONTH_UNITS = ("mois", "mes", "meses", "monat", "monaten", "شهر", "اشهر", "شهور", "miezi", "mwezi")
UNITS = (
    dict.fromkeys(_DAY_UNITS, (1, 0))
    | dict.fromkeys(_WEEK_UNITS, (7, 0))
    | dict.fromkeys(_MONTH_UNITS, (0, 1))
)
"""The days and months in one of each."""

ONE = ("une", "un", "una", "uma", "um", "einem", "einer", "einen", "moja", "mmoja")
