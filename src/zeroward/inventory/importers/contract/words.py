"""The words of a contract's tables: titles, sectors, units, and what stands where a number could stand."""

import re
from functools import lru_cache
from typing import Final, Literal

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext, gettext_noop

from zeroward.inventory.importers.carriers import carrier_of
from zeroward.methods.ghg.frameworks import framework_of
from zeroward.methods.text.fold import fold

Kind = Literal["energy", "emissions", "factors", "activity", "inclusions", "other"]
TITLES: Final[tuple[tuple[Kind, str], ...]] = (
    ("energy", gettext_noop("Final energy use by source sectors")),
    ("emissions", gettext_noop("GHG emissions by source sectors")),
    ("factors", gettext_noop("Emission factors applied")),
    ("activity", gettext_noop("Activity by source sectors")),
    ("inclusions", gettext_noop("Climate neutrality target by 2030")),
    ("other", gettext_noop("GHG emissions by source sectors and gases")),
    ("other", gettext_noop("Graphics and charts")),
    ("other", gettext_noop("Description and assessment of GHG baseline inventory")),
)
_ENGLISH: Final[tuple[tuple[Kind, str], ...]] = (
    ("other", r"consum|sectors and gases|graphic|chart|diagram|description|residual|policies|gap"),
    ("energy", r"(final )?energy (use|consumption).* by (source )?sector"),
    ("factors", r"emissions? factors? (applied|used)"),
    ("activity", r"activity.* by (source )?sector"),
    ("emissions", r"emissions?.* by (source )?sector"),
    ("inclusions", r"climate neutrality target"),
)
LONGEST: Final = 160
"""A title has no more letters."""
_CODE: Final = re.compile(r"^(table \d+ ?[:.]? ?)?(table )?[a-z] ?- ?\d\.\d(?: ?[a-z]\b)? ?[:.]? ?")
NOTHING: Final = frozenset({"", "-", "–", "—", "n/a", "na", "n.a.", "not applicable", "x", "/", "nil"})
"""What stands in a cell that holds nothing."""
_SECTORS: Final[tuple[tuple[str, str], ...]] = (
    ("total", r"^(grand )?totals?\b|^sum\b"),
    ("ippu", r"\bippu\b|industrial process|product use"),
    ("afolu", r"\bafolu\b|agricultur.*(forest|land)|land use"),
    ("waste", r"^waste|waste ?water|solid waste"),
    ("transport", r"^transport|^mobility|^traffic"),
    ("stationary", r"^buildings?|stationary"),
)
CARRIERS: Final = {
    "gasoline fossil": "petrol",
    "petrol": "petrol",
    "gasoline": "petrol",
    "gasoline bio": "bioethanol",
    "diesel": "diesel",
    "diesel fuel": "diesel",
    "diesel oil fossil": "diesel",
    "diesel oil bio": "biodiesel",
    "electrical energy": "electricity",
    "electric energy": "electricity",
    "heat/cold": "heat",
    "district heating/cooling": "heat",
    "other biomass": "other_solid_biomass",
    "oil": "heating_oil",
    "heating oil": "heating_oil",
    "fuel oil": "fuel_oil",
    "biomass": "other_solid_biomass",
    "district heat": "heat",
    "district heating": "heat",
    "heat": "heat",
    "lpg": "liquid_gas",
    "cng": "cng",
    "coal": "hard_coal",
}
"""Carriers as contracts name them, where our own names mean something else or nothing."""
ENERGY_UNITS: Final = {
    "kwh": "kWh",
    "mwh": "MWh",
    "gwh": "GWh",
    "twh": "TWh",
    "gj": "GJ",
    "tj": "TJ",
    "pj": "PJ",
}
MASS_UNITS: Final = {
    **dict.fromkeys(("kg", "Kg", "KG"), 1.0),
    **dict.fromkeys(("t", "T", "ton", "tons", "tonne", "tonnes", "Mg"), 1e3),
    **dict.fromkeys(("kt", "Kt", "kT", "ktonnes", "Gg"), 1e6),
    "Mt": 1e9,
}
"""Kilograms in a unit of mass. "mt" can be a metric tonne or a million of them, and is asked."""
_MASS: Final = re.compile(
    r"\b(kg|Kg|KG|kt|Kt|kT|ktonnes|Gg|Mt|Mg|t|T|tonnes?|tons?) ?(?:of )?CO ?2|"
    r"CO2 ?e?q? ?\((kg|kt|Mt|t)\)|^(kg|kt|Kt|Mt|Mg|Gg|t|tonnes?)(?:/|$)"
)


def plain(text: str) -> str:
    """Small letters without accents, subscripts as digits, single spaces."""
    return " ".join(fold(_digits(text)).split())


def _digits(text: str) -> str:
    """Subscripts as plain digits, also those of formulas ("CO_{2}")."""
    return re.sub(r"[_^]\{(\w)\}", r"\1", text).translate(str.maketrans("₂₄", "24"))


def title_kind(text: str) -> Kind | None:
    """Which table a title opens; None for text that is no title. Its number is never asked: templates differ in it."""
    words = plain(text)
    bare = _CODE.sub("", words)
    known = _translated().get(bare)
    if known is not None or len(words) > LONGEST:
        return known
    if bare != words:
        return next((kind for kind, pattern in _ENGLISH if re.search(pattern, bare)), "other")
    return next((kind for kind, pattern in _ENGLISH if kind != "other" and re.match(pattern, bare)), None)


@lru_cache(maxsize=1)
def _translated() -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for lang, _name in settings.LANGUAGES:
        with translation.override(lang):
            found.update({plain(gettext(title)): kind for kind, title in TITLES})
    return found


def sector_of(text: str) -> str:
    """ "stationary", "transport", "waste", "ippu", "afolu", "total"; "" for anything else."""
    words = plain(text)
    known = _sector_names().get(words)
    return known or next((key for key, pattern in _SECTORS if re.search(pattern, words)), "")


@lru_cache(maxsize=1)
def _sector_names() -> dict[str, str]:
    found: dict[str, str] = {}
    for lang, _name in settings.LANGUAGES:
        with translation.override(lang):
            found.update({plain(gettext(one.title)): one.key for one in framework_of("mission").sectors})
            found[plain(gettext("Total"))] = "total"
    return found


def contract_carrier(text: str) -> str:
    """The key of a carrier as contracts write it, "" when the words name none that is known."""
    words = plain(text)
    return CARRIERS.get(words) or carrier_of(text)


def energy_unit(text: str) -> str:
    """ "MWh/year" → "MWh"; "" when it is no unit of energy."""
    words = re.split(r"[^a-z]+", plain(text))
    return next((ENERGY_UNITS[word] for word in words if word in ENERGY_UNITS), "")


def mass_unit(text: str) -> float | None:
    """ "t CO2 equivalent/year" → 1000 (kilograms); None when no unit of mass is told."""
    found = _MASS.search(" ".join(_digits(text).split()))
    key = next((one for one in found.groups() if one), "") if found else ""
    return MASS_UNITS.get(key)
