"""What the columns of a roster are called, in several languages."""

from collections.abc import Sequence
from enum import StrEnum

from peerlog.domain.member import folded


class Column(StrEnum):
    """What a column of a roster holds."""

    NAME = "name"
    FIRST = "first name"
    LAST = "last name"
    HANDLE = "handle"
    ORGANISATION = "organisation"
    EXPERIENCE = "experience"
    JOINED = "joined"
    ACCESS_NEEDS = "access needs"
    LANGUAGES = "languages"
    CONTACT = "contact"
    """Addresses and telephone numbers: never taken in."""


Columns = tuple[Column | None, ...]
"""What each column holds, None where that is not known."""

_TITLES = {
    Column.NAME: (
        *("name", "full name", "fullname", "member", "member name", "participant", "participants"),
        *("person", "nom", "nom complet", "nom et prenom", "prenom et nom", "membre", "nombre"),
        *("nombre completo", "nombre y apellidos", "nombre y apellido", "miembro", "nome"),
        *("nome completo", "membro", "mwanachama", "jina", "jina kamili", "majina", "الاسم", "اسم"),
        *("الاسم الكامل", "العضو", "vollstandiger name"),
    ),
    Column.FIRST: (
        *("first name", "firstname", "given name", "given names", "forename", "prenom", "prenoms"),
        *("primeiro nome", "nombre de pila", "primer nombre", "nombres", "jina la kwanza"),
        *("الاسم الاول", "vorname"),
    ),
    Column.LAST: (
        *("last name", "lastname", "surname", "family name", "nom de famille", "apellido"),
        *("apellidos", "apelido", "apelidos", "sobrenome", "ultimo nome", "jina la mwisho"),
        *("jina la ukoo", "اسم العائلة", "اللقب", "nachname"),
    ),
    Column.HANDLE: (
        *("handle", "nickname", "nick", "alias", "initials", "known as", "pseudo", "surnom"),
        *("apodo", "lakabu", "اسم مستعار", "kurzel", "spitzname"),
    ),
    Column.ORGANISATION: (
        *("organisation", "organization", "organisations", "org", "ngo", "employer", "association"),
        *("institution", "organizacion", "asociacion", "entidad", "organizacao", "associacao"),
        *("entidade", "ong", "shirika", "المنظمة", "المؤسسة", "الجمعية", "verein", "einrichtung"),
    ),
    Column.EXPERIENCE: (
        *("experience", "experience band", "experiencia", "uzoefu", "الخبرة", "erfahrung"),
    ),
    Column.JOINED: (
        *("joined", "joined on", "date joined", "since", "member since", "depuis", "membre depuis"),
        *("desde", "miembro desde", "membro desde", "tangu", "تاريخ الانضمام", "منذ", "seit"),
        "mitglied seit",
    ),
    Column.ACCESS_NEEDS: (
        *("access", "access needs", "accessibility", "needs", "besoins", "accessibilite"),
        *("besoins d'acces", "accesibilidad", "necesidades", "necesidades de acceso"),
        *("acessibilidade", "necessidades", "mahitaji", "احتياجات", "bedarf", "barrierefreiheit"),
    ),
    Column.LANGUAGES: (
        *("language", "languages", "langue", "langues", "idioma", "idiomas", "lengua", "lenguas"),
        *("lingua", "linguas", "lugha", "اللغة", "اللغات", "sprache", "sprachen"),
    ),
    Column.CONTACT: (
        *("email", "e-mail", "mail", "email address", "e-mail address", "courriel"),
        *("adresse e-mail", "correo", "correo electronico", "endereco de e-mail", "barua pepe"),
        *("البريد", "البريد الالكتروني", "phone", "phone number", "telephone", "telefon"),
        *("telefono", "telefone", "tel", "mobile", "movil", "telemovel", "whatsapp", "signal"),
        *("simu", "الهاتف", "address", "adresse", "direccion", "endereco"),
    ),
}  # fmt: skip
_KNOWN = {folded(title): column for column, titles in _TITLES.items() for title in titles}


def columns_of(titles: Sequence[str]) -> Columns:
    """Give what each column holds, None where its title says nothing to us; the first of a kind counts."""
    found: list[Column | None] = []
    for title in titles:
        column = _KNOWN.get(" ".join(folded(title.replace("_", " ").strip(":* ")).split()))
        found.append(None if column in found and column is not Column.CONTACT else column)
    return tuple(_paired(found))


def _paired(columns: list[Column | None]) -> list[Column | None]:
    """Read a bare "nom" beside "prénom" as the last name, a bare "nombre" beside "apellidos" as the first."""
    if Column.FIRST in columns and Column.LAST not in columns:
        return [Column.LAST if column is Column.NAME else column for column in columns]
    if Column.LAST in columns and Column.FIRST not in columns:
        return [Column.FIRST if column is Column.NAME else column for column in columns]
    return columns
