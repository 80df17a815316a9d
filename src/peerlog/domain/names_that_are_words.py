"""Names that are ordinary words as well, in languages peer networks often write in, spelled as words are compared."""

_ENGLISH = """
    amber angel april art august autumn basil bill blessing bliss brook chance charity chase cherry christian cliff
    comfort constance coral crystal daisy dale dawn dean destiny don drew duke earl eve ernest faith favour fern
    fidelity flora forest fortune frank gay gene gift ginger glory goodness goodwill grace grant guy happiness happy
    harmony hazel heather holly honest honesty honor honour hope hunter innocent iris ivy jack jade jasmine jay jewel
    joy july june justice king lance lily love loveness lucky mark marvel may melody memory mercy merit mike miles
    nick noble norm olive page pansy pat patience peace pearl penny precious prince princess promise prosper
    prosperity prudence queen ray rejoice rich rob robin rock rose ruby rusty sage sandy serenity shepherd silver sky
    sonny star sterling stone storm success sue summer sunday sunny talent temperance thankful trinity trust truth
    unity verity vic victor victory violet virtue wade ward wednesday will willow win winter wisdom wood young"""
_SWAHILI = """
    amani baraka bahati furaha haki heri imani juma mapenzi neema nuru pendo pili raha rehema riziki safari salama
    shukuru sikitiko subira subiri tatu tumaini ukweli umoja upendo vumilia zawadi zuri"""
_FRENCH = """
    aime blanche bonheur bonte cerise claire constant desire divine esperance etoile fidele fleur france honneur jolie
    juste lumiere marguerite merveille noel parfait perle reine souvenir trefle victoire"""
_SPANISH_AND_PORTUGUESE = """
    alba amado amor amparo angeles aurora blanca branca caridad caridade clara consuelo cruz dolores domingo esperanca
    esperanza estrela estrella felicidad felicidade flor gloria graca inocencio leal libertad luna luz mar mercedes
    milagros nieves palma paloma pastor paz pena pilar pinto reina rey reyes rios rocha rosa rosario salvador santos
    serra silva socorro sol soledad valente vida vitoria"""
_GERMAN = "engel ernst frieden gross herz kaiser klein konig lang lieb mut stern treu wolf"
_CYRILLIC = "вера любовь надежда роза роман слава"
_ARABIC = """
    امل امين ايمان بدر جميل حسن خالد ربيع رجاء رضا سعيد سلام شمس صادق صالح عادل فجر فرح قمر كريم نجاح نور هدي
    ورده"""

NAMES_THAT_ARE_WORDS = frozenset(
    " ".join(
        (_ENGLISH, _SWAHILI, _FRENCH, _SPANISH_AND_PORTUGUESE, _GERMAN, _CYRILLIC, _ARABIC),
    ).split()
)
"""Found in a text, they may mean a person or not: somebody has to look."""
