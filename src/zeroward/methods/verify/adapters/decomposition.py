"""Decomposition of change: LMDI with any factors, Kaya, chains."""

import math
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from zeroward.methods.ghg.change import Decomposition, kaya, lmdi
from zeroward.methods.ghg.change.chain import ratios
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs, plain
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import read_unit

_KAYA = {
    "population": ("population", "p", "pop"),
    "gdp": ("gdp", "g", "output", "value_added"),
    "energy": ("energy", "en", "final_energy", "fec"),
    "emissions": ("emissions", "e", "co2", "co2e"),
}
_YEAR_MARK = re.compile(r"^(.+?)[_\s]*(0|t|1|start|end|base|target|\d{4})$", re.IGNORECASE)
_ALIASES = (
    ("population", "pop", "p", "population_effect", "d_population", "d_pop", "dp"),
    (
        *("affluence", "gdp_per_capita", "gdp", "activity", "affluence_effect", "g_p", "gdp_per_population"),
        *("aff", "d_affluence", "d_aff", "dg", "gdp_per_cap", "gp"),
    ),
    (
        *(
            "energy_intensity",
            "intensity",
            "en_g",
            "int",
            "energy_per_gdp",
            "ei",
            "d_intensity",
            "d_int",
            "di",
        ),
        *("d_energy_intensity", "eng"),
    ),
    (
        *("carbon_factor", "carbon_intensity", "carbon", "ef", "emission_factor", "e_en", "cf", "carb", "ci"),
        *("emissions_per_energy", "d_carbon", "d_carbon_factor", "dc", "d_carb"),
    ),
)


def _answer(found: Decomposition, aliases: Sequence[Sequence[str]], unit: str = "") -> Answer:
    answer = Answer()
    for names, effect in zip(aliases, found.additive, strict=True):
        answer.add(" ".join(names), effect, unit)
    for names, ratio in zip(aliases, found.multiplicative, strict=True):
        answer.add(" ".join(f"D_{name} ratio_{name}" for name in names), ratio)
    answer.add("sum total change delta total_change d_total total_effect dE dX delta_E", found.change, unit)
    answer.add("D_tot d_total_ratio D_total ratio", found.ratio)
    answer.add("residual", found.change - sum(found.additive), unit)
    answer.add("start E0_total e_start e0 e_0", found.start, unit)
    answer.add("end ET_total e_end et e1 e_1 e_t", found.end, unit)
    return answer


@reads("kaya", "kaya identity", "lmdi kaya")
def kaya_identity(question: Question) -> Answer:
    """Population, affluence, energy intensity and carbon factor between two years."""
    try:
        start, end = two_years(question)
    except CannotRead:
        return _one_year(question)
    unit = next(
        (one.unit for key, one in question.inputs.quantities().items() if plain(key).startswith("e")), ""
    )
    try:
        levels = [_levels(Inputs(year)) for year in (start, end)]
    except CannotRead:
        return _factors_as_given(start, end, unit)
    return _answer(kaya(*levels), _ALIASES, unit)


def _one_year(question: Question) -> Answer:
    """The identity of a single year: each level over the one before, and their product."""
    levels = _levels(question.inputs)
    size, unit = _product_unit(question)
    first, *others = (float(one[0]) for one in ratios(levels))
    answer = Answer()
    answer.add("E emissions co2 total product", math.prod((first, *others)) * size, unit)
    names = (
        "g_per_p affluence gdp_per_capita g_p",
        "en_per_g energy_intensity en_g",
        "e_per_en carbon_factor e_en",
    )
    for name, value in zip(names, others, strict=True):
        answer.add(name, value)
    answer.add("P population", first)
    return answer


def _product_unit(question: Question) -> tuple[float, str]:
    """What the product of stated units measures: kilograms, or the emissions as they are given."""
    given = question.inputs.exact(*_KAYA["emissions"])
    if given is not None:
        return 1.0, getattr(given.quantity(), "unit", "")
    units = [read_unit(one.unit) for one in question.inputs.quantities().values() if one.unit]
    known = [one for one in units if one is not None]
    if len(known) < len(_KAYA) - 1 or not any(("mass", 1) in one.dimensions for one in known):
        return 1.0, ""
    return math.prod(one.size for one in known), "kg"


def _levels(own: Inputs) -> dict[str, float]:
    """The four levels; a ratio may stand in place of the level that it leads to."""
    levels: dict[str, float] = {}
    shares = {
        "gdp": ("gdp_per_capita", "affluence", "gdp_cap", "g_p", "gdp_per_cap", "gdp_per_person", "gdp_pc",
        "income_per_capita"),
        "energy": ("energy_intensity", "intensity", "en_g", "energy_per_gdp", "energy_per_unit_gdp",
        "e_per_gdp", "ei"),
        "emissions": ("carbon_factor", "carbon_intensity", "emission_factor", "e_en", "co2_per_energy",
        "emissions_per_energy",
                      "ef", "ghg_per_energy", "carbon_per_energy", "ci"),
    }  # fmt: skip
    before = ""
    for key, names in _KAYA.items():
        given = own.exact(*names)
        quantity = given.quantity() if given is not None else None
        ratio = own.exact(*shares[key]) if key in shares else None
        if quantity is not None:
            levels[key] = quantity.value
        elif before in levels and ratio is not None and (value := ratio.quantity()) is not None:
            levels[key] = levels[before] * value.value
        else:
            raise CannotRead(f"no {key}")
        before = key
    return levels


def two_years(question: Question) -> tuple[dict[str, object], dict[str, object]]:
    """Two objects (start and end), sectors with figures of both years, keys that end in a year, or pairs."""
    sectors = _sectors(question)
    raw: Mapping[str, Any] = {
        key: one for key, one in question.raw.items() if plain(str(key)) not in _NOT_FACTORS
    }
    factors = question.inputs.exact("factors", "drivers", "variables")
    if factors is not None and isinstance(factors.raw, Mapping):
        raw = factors.raw
    if sectors and all(isinstance(one, Mapping) for one in sectors.values()):
        raw = _as_columns(sectors)
    nested = [one for one in raw.values() if isinstance(one, Mapping) and "value" not in one]
    ends = {tuple(str(key) for key in one) for one in nested}
    if len(nested) == len(raw) and len(ends) == 1 and _is_span(next(iter(ends))):
        columns = {key: list(one.values()) for key, one in raw.items()}
        return {key: one[0] for key, one in columns.items()}, {key: one[1] for key, one in columns.items()}
    if len(nested) == 2 and nested[0].keys() == nested[1].keys() != set():
        return dict(nested[0]), {key: nested[1][key] for key in nested[0]}
    start, end = _marked(raw)
    if not start or set(start) != set(end):
        start, end = _pairs(raw)
    if not start:
        start, end = _led(raw)
    if not start or set(start) != set(end):
        raise CannotRead("no two years with the same factors")
    return start, {key: end[key] for key in start}


_NOT_FACTORS = frozenset(
    {"unit", "units", "note", "notes", "years", "startyear", "endyear", "baseyear", "targetyear"}
)


def _sectors(question: Question) -> Mapping[str, Any]:
    """Sectors as an object, or as a list of records."""
    entry = question.inputs.find("sectors", "items", "rows", "data", "subsectors", "modes", "branches")
    raw = None if entry is None else entry.raw
    if isinstance(raw, list):
        return {str(place): one for place, one in enumerate(raw)}
    return raw if isinstance(raw, Mapping) else {}


def _is_span(keys: tuple[str, ...]) -> bool:
    """Whether two keys name a start and an end."""
    return len(keys) == 2 and all(
        re.fullmatch(r"t?[_ ]?(0|1|t)|start|end|base|target|before|after|(19|20)\d\d", key.lower())
        for key in keys
    )


def _as_columns(sectors: Mapping[str, Any]) -> dict[str, object]:
    """Sectors with figures turned into figures with a value for each sector."""
    names = [name for name, one in next(iter(sectors.values())).items() if not isinstance(one, str)]
    return {name: [one.get(name) for one in sectors.values()] for name in names}


def _marked(raw: Mapping[str, Any]) -> tuple[dict[str, object], dict[str, object]]:
    """Keys that end in 0 and T, start and end, or two years."""
    years = {match.group(1) for match in (re.search(r"(\d{4})$", str(key)) for key in raw) if match}
    earlier = {"0", "start", "base", min(years, default="0")}
    start: dict[str, object] = {}
    end: dict[str, object] = {}
    for key, one in raw.items():
        match = _YEAR_MARK.match(str(key))
        if match is not None:
            (start if match.group(2).lower() in earlier else end)[match.group(1)] = one
    return start, end


_LED = re.compile(r"^(start|base|before|initial|end|target|after|final)[_\s]+(.+)$", re.IGNORECASE)


def _led(raw: Mapping[str, Any]) -> tuple[dict[str, object], dict[str, object]]:
    """Keys that begin with the time: `base_population`, `target_population`."""
    start: dict[str, object] = {}
    end: dict[str, object] = {}
    for key, one in raw.items():
        match = _LED.match(str(key))
        if match is not None:
            early = match.group(1).lower() in ("start", "base", "before", "initial")
            (start if early else end)[match.group(2)] = one
    return start, end


def _pairs(raw: Mapping[str, Any]) -> tuple[dict[str, object], dict[str, object]]:
    """Each factor with its two values."""
    found = {str(key): one for key, one in raw.items() if isinstance(one, (list, tuple)) and len(one) == 2}
    flat = {key: one for key, one in found.items() if not isinstance(one[0], (list, tuple))}
    return {key: one[0] for key, one in flat.items()}, {key: one[1] for key, one in flat.items()}


@reads("lmdi i", "lmdi", "decomposition", "index decomposition", "log mean divisia")
def lmdi_effects(question: Question) -> Answer:
    """Ang's activity, structure and intensity from sector activities and energies; or any factors as given."""
    start, end = two_years(question)
    if _is_ang(start):
        return _ang(start, end)
    own = [{plain(name) for name in year} for year in (start, end)]
    if all({"population", "gdp", "energy", "emissions"} <= names for names in own):
        return kaya_identity(question)
    size, unit = _stated_units(question)
    return _factors_as_given(start, end, unit, size)


def _stated_units(question: Question) -> tuple[float, str]:
    """What the product of factors measures whose units stand in an object of their own."""
    units = question.inputs.mapping("units", "unit")
    known = [read_unit(str(one)) for one in units.values()]
    sizes = [one for one in known if one is not None]
    left = [one for unit in sizes for one in unit.dimensions]
    if not sizes or len(sizes) != len(known) or sum(power for name, power in left if name == "mass") != 1:
        return 1.0, ""
    return math.prod(one.size for one in sizes), "kg"


def _factors_as_given(
    start: Mapping[str, object], end: Mapping[str, object], unit: str, size: float = 1.0
) -> Answer:
    """Each input is a factor of the product; four of them may also be asked for by the names of the Kaya identity."""
    names = list(start)
    tables = [[_vector(year[name]) for name in names] for year in (start, end)]
    if any(not row for table in tables for row in table):
        raise CannotRead("a factor without numbers")
    widest = max(len(row) for table in tables for row in table)
    before, after = ([row * (widest if len(row) == 1 else 1) for row in table] for table in tables)
    if size != 1.0:
        before[0], after[0] = ([one * size for one in table[0]] for table in (before, after))
    aliases: list[tuple[str, ...]] = [
        (name, name.lower(), f"{name}_effect", f"d_{name}", f"{name.removesuffix('_factor')}_effect")
        for name in names
    ]
    if len(names) == len(_ALIASES):
        aliases = [(*own, *known) for own, known in zip(aliases, _ALIASES, strict=True)]
    return _answer(lmdi(before, after, names=names), aliases, unit)


def _is_ang(start: Mapping[str, object]) -> bool:
    names = {plain(name) for name in start}
    if len(names) == 2 and names & set(_ACTIVITY) and names & set(_USE):
        return True
    return names in (
        {"q", "e"},
        {"activity", "energy"},
        {"output", "energy"},
        {"q", "e", "c"},
        {"q", "e", "u"},
    )


_ACTIVITY = ("q", "activity", "output", "pkm", "tkm", "vkm", "production", "value_added", "valueadded",
             "gva", "y", "volume",
             "area", "floorarea", "traffic", "demand")  # fmt: skip
_USE = ("e", "energy", "emissions", "co2", "co2e", "ghg", "fuel", "consumption", "energyuse", "en")
_ANG_ORDER = dict.fromkeys(_ACTIVITY, 0) | {"c": 2, "u": 2}
"""Activity first, then energy, then emissions: whatever the order among the inputs."""


def _ang(start: Mapping[str, object], end: Mapping[str, object]) -> Answer:
    """Total activity x share x intensity (x emissions per energy where a third column stands)."""
    tables = []
    order = sorted(start, key=lambda name: _ANG_ORDER.get(plain(name), 1))
    for year in (start, end):
        columns = [np.asarray(_vector(year[name])) for name in order]
        total = columns[0].sum()
        factors = [np.full(columns[0].shape, total), columns[0] / total]
        factors += [later / before for before, later in pairwise(columns)]
        tables.append(factors)
    aliases = [
        ("act", "activity", "activity_effect", "d_act", "d_activity", "volume", "scale"),
        ("str", "structure", "structure_effect", "d_str", "d_structure", "structural", "mix"),
        ("int", "intensity", "intensity_effect", "d_int", "d_intensity"),
        ("emf", "carbon", "emission_factor", "ef"),
    ]
    return _answer(lmdi(*tables), aliases[: len(tables[0])])


def _vector(raw: object) -> list[float]:
    values = raw if isinstance(raw, (list, tuple)) else [raw]
    read = [read_quantity(one) for one in values]
    return [one.value for one in read if one is not None]
