"""Targets: base year absolute, intensity, against business as usual, fixed, net."""

import re
from collections.abc import Iterator

from zeroward.methods.pathways import (
    Target,
    absolute_target,
    bau_target,
    fixed_target,
    intensity_target,
    net_target,
)
from zeroward.methods.verify.adapters.by_year import stems
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Entry, Inputs, as_share, plain
from zeroward.methods.verify.quantities import Quantity
from zeroward.methods.verify.question import CannotRead, Question
from zeroward.methods.verify.units_text import factor_between

_CUTS = ("cut", "reduction", "r", "target_pct", "target_cut", "target_percent", "reduction_target")
_WHOLE_PERCENT = 0.005
"""A percentage that is printed whole may be half a point off."""
_EU_BASE_YEAR = "1990"
"""The Union's own target, and contracts that quote it, refer to this year."""


@reads("intensity target", "base year intensity", "per capita target", "halve per capita",
       "target per capita",
       "target per head")  # fmt: skip
def intensity(question: Question) -> Answer:
    """A cut of emissions per unit of a driver, applied to the driver of the target year."""
    inputs = question.inputs
    found = _by_year(inputs) or _growing(inputs)
    if found is not None:
        return found
    if not any(inputs.exact(name) for name in _DRIVERS):
        dated = [years for key, years in stems(inputs).items() if key in _PLAIN_DRIVERS and len(years) == 1]
        stated = inputs.exact("base_intensity", "intensity", "intensity_base", "i_b", "current_intensity")
        if len(dated) == 1 and stated is not None:
            return _of_later_driver(inputs, next(iter(dated[0].values())))
    target_driver = inputs.number(
        "driver",
        "driver_t",
        "population_target",
        "population_2030",
        "driver_target",
        "pop_t",
        "gdp_target",
        "population_t",
        "population",
        "inhabitants",
        "gdp",
    )
    base_driver = inputs.optional(
        "base_driver",
        "driver_b",
        "population_base",
        "population_b",
        "driver_base",
        "driver_0",
        default=target_driver,
    )
    intensity = inputs.maybe("base_intensity", "i_b", "intensity", "intensity_base", "ib", "i_base")
    base = inputs.quantity("base", "e_b", "base_emissions", "emissions_base")
    if intensity is None and base is not None and "/" in base.unit:
        intensity = base.value  # already per head
        base = Quantity(base.value * base_driver, base.unit.split("/", maxsplit=1)[0])
    if intensity is None:
        if base is None or not base_driver:
            raise CannotRead("neither intensity nor base emissions")
        intensity = base.value / base_driver
    answer = Answer()
    made = intensity_target(
        base_intensity=intensity, cut=inputs.share(*_CUTS), driver=target_driver, base_driver=base_driver
    )
    per_head = inputs.quantity("base_intensity", "i_b", "intensity", "intensity_base", "ib", "i_base")
    unit = base.unit if base is not None and not per_head else per_head.unit.split("/")[0] if per_head else ""
    _add(answer, made, unit, ())
    answer.add("intensity_target target_intensity intensity", intensity * (1 - inputs.share(*_CUTS)), "")
    return answer


_BALANCING = ("sink", "offset", "credit", "removal", "sequestration", "compensation")


def _net_alone(inputs: Inputs) -> Answer:
    """Gross emissions less everything that balances them; no base year is needed for it."""
    gross = inputs.quantity("gross", "residual", "emissions", "gross_emissions", "remaining")
    balancing = [one.quantity() for one in inputs.entries if any(word in one.name for word in _BALANCING)]
    amounts = [abs(one.to(gross.unit)) for one in balancing if one is not None and gross is not None]
    if gross is None or not amounts:
        raise CannotRead("no base")
    answer = Answer()
    answer.add("net net_level net_emissions balance", gross.value - sum(amounts), gross.unit)
    answer.add("offsets offset total_offsets", sum(amounts), gross.unit)
    answer.add("net_zero neutral climate_neutral", gross.value - sum(amounts) <= 0)
    return answer


_DRIVERS = (
    "population",
    "pop",
    "inhabitants",
    "residents",
    "gdp",
    "gva",
    "floor_area",
    "driver",
    "jobs",
    "people",
)


_PLAIN_DRIVERS = frozenset(plain(one) for one in _DRIVERS)


def _of_later_driver(inputs: Inputs, driver: Quantity) -> Answer:
    """A stated intensity, its cut, and the driver in the target year (`gva_2030`)."""
    each = inputs.quantity("base_intensity", "intensity", "intensity_base", "i_b", "current_intensity")
    if each is None:
        raise CannotRead("no intensity")
    mass, _, per = each.unit.partition("/")
    size = driver.to(per) if per else driver.value
    made = intensity_target(
        base_intensity=each.value, cut=inputs.share(*_CUTS), driver=size, base_driver=size
    )
    answer = Answer()
    _add(answer, made, mass, ())
    answer.add("target_intensity intensity_target intensity", each.value * (1 - made.cut), each.unit)
    return answer


def _by_year(inputs: Inputs) -> Answer | None:
    """Emissions of a year and a driver of that year and of a later one, each with its year in the name."""
    found = stems(inputs)
    driver = next((found[plain(key)] for key in _DRIVERS if len(found.get(plain(key), ())) > 1), None)
    emitted = next(
        (years for key, years in found.items() if key.startswith(("emission", "base", "e", "ghg", "co2"))),
        None,
    )
    cut = inputs.maybe_share(*_CUTS)
    if driver is None or not emitted or cut is None:
        return None
    base, last = min(emitted), max(driver)
    if base not in driver or last == base:
        return None
    each = emitted[base].value / driver[base].value
    made = intensity_target(
        base_intensity=each, cut=cut, driver=driver[last].value, base_driver=driver[base].value
    )
    answer = Answer()
    _add(answer, made, emitted[base].unit, (str(last),))
    answer.add(f"base_intensity intensity_base intensity_{base}", each)
    answer.add(f"target_intensity intensity_target intensity_{last}", each * (1 - cut))
    return answer


def _growing(inputs: Inputs) -> Answer | None:
    """Emissions and people of one year, and how fast people become more until the target year."""
    base = inputs.quantity("emissions", "base", "base_emissions", "e0")
    people = inputs.maybe("population", "inhabitants", "pop", "residents")
    growth = inputs.maybe_share("growth_rate", "growth", "population_growth", "annual_growth")
    years, cut = inputs.maybe("years", "n", "periods"), inputs.maybe_share(*_CUTS)
    if base is None or not people or growth is None or years is None or cut is None:
        return None
    each, later = base.value / people, people * (1 + growth) ** years
    answer = Answer()
    made = intensity_target(base_intensity=each, cut=cut, driver=later, base_driver=people)
    answer.add("absolute_target target_absolute target_t", made.level, base.unit)
    _add(answer, made, base.unit, ())
    answer.add("per_capita_now base_intensity per_capita per_capita_base current_per_capita", each)
    answer.add("per_capita_target target_intensity intensity_target target_per_capita", each * (1 - cut))
    answer.add("population_target future_population population", later)
    return answer


@reads("bau target", "business as usual target", "target bau", "cut bau")
def against_bau(question: Question) -> Answer:
    """A cut against what the target year would bring."""
    bau = question.inputs.quantity("bau", "bau_2030", "business_as_usual", "reference", "bau_t")
    if bau is None:
        raise CannotRead("no business-as-usual emissions")
    answer = Answer()
    _add(answer, bau_target(bau=bau.value, cut=question.inputs.share(*_CUTS)), bau.unit, ())
    return answer


@reads(
    "fixed target",
    "fixed level",
    "implied cut",
    "implied reduction",
    "stated level",
    "stated reduction level",
)
def fixed(question: Question) -> Answer:
    """A stated level and the percentage that it really is."""
    base = question.inputs.quantity("base", "base_emissions", "baseline", "reference")
    level = question.inputs.quantity("level", "target", "target_level", "fixed", "stated_level")
    if base is None or level is None:
        raise CannotRead("neither base nor level")
    answer = Answer()
    printed = question.inputs.maybe_share(
        "stated_pct", "stated_cut", "printed_pct", "stated_reduction", "stated_percent"
    )
    if printed is not None:
        real = 1 - level.to(base.unit) / base.value
        answer.add("actual_pct actual_cut real_pct implied_pct implied_cut", real, "1")
        answer.add("level_from_pct implied_level level_of_pct", base.value * (1 - printed), base.unit)
        answer.add(
            "consistent agrees ok",
            round(100 * real) == round(100 * printed) and abs(real - printed) < _WHOLE_PERCENT,
        )
    _add(answer, fixed_target(base=base.value, level=level.to(base.unit)), base.unit, ())
    return answer


@reads("net target", "net zero target", "residual offset", "climate neutrality target")
def net(question: Question) -> Answer:
    """Gross emissions that remain, less what balances them."""
    inputs = question.inputs
    base = inputs.quantity("base", "baseline", "base_emissions")
    if base is None:
        return _net_alone(inputs)
    cut = inputs.maybe_share(*_CUTS)
    residual = inputs.maybe("residual", unit=base.unit)
    if residual is None:
        if cut is None:
            raise CannotRead("neither residual nor cut")
        residual = base.value * (1 - cut)
    offset = inputs.optional("offset", "offsets", "sinks", "removals", default=residual, unit=base.unit)
    answer = Answer()
    made = net_target(base=base.value, residual=residual, offset=abs(offset))
    answer.add("net net_level net_emissions", made.net_level, base.unit)
    _add(answer, made, base.unit, ())
    answer.add("residual", residual, base.unit)
    return answer


@reads(
    "base year targets", "base year target", "base year absolute", "target cut", "absolute target", "target"
)
def absolute(question: Question) -> Answer:
    """One or several cuts against one or several base years: a cut goes with the base of the year in its name."""
    bases = _bases(question)
    if not bases:
        raise CannotRead("no base year emissions")
    level = question.inputs.exact("target", "level", "target_level")
    stated = level.quantity() if level is not None else None
    if stated is not None and stated.unit and factor_between(stated.unit, next(iter(bases.values())).unit):
        return fixed(question)
    against = _against_bases(question, bases)
    if against is not None:
        return against
    answer = Answer()
    for entry, cut, year in _cuts(question):
        base = (
            bases.get(year)
            or bases.get(_EU_BASE_YEAR if entry.name.startswith("eu") else "")
            or _earliest(bases)
        )
        _add(answer, absolute_target(base=base.value, cut=cut), base.unit, _labels(entry, cut, year))
    if not answer.values:
        raise CannotRead("no cut")
    return answer


def _against_bases(question: Question, bases: dict[str, Quantity]) -> Answer | None:
    """A level with its year in the name (`target_2030`) against one or several base years: the cut that it is."""
    given = [entry for entry in question.inputs.entries if entry.name.startswith(("target", "level", "goal"))]
    stated = given[0].quantity() if len(given) == 1 else None
    if stated is None or not stated.unit or not factor_between(stated.unit, next(iter(bases.values())).unit):
        return None
    answer = Answer()
    for year, base in bases.items():
        made = fixed_target(base=base.value, level=stated.to(base.unit))
        marks = [f"_{year}", f"_vs_{year}", f"_from_{year}", f"_since_{year}"] if year else [""]
        names = [
            f"{word}{mark}{end}"
            for mark in marks
            for word in ("cut", "reduction")
            for end in ("_pct", "_percent", "")
        ]
        answer.add(" ".join([*names, "cut", "cut_pct", "reduction_pct"]), made.cut, "1")
        answer.add(
            " ".join(f"reduction{mark} reduction_t{mark}" for mark in marks), made.reduction, base.unit
        )
    return answer


def _bases(question: Question) -> dict[str, Quantity]:
    found: dict[str, Quantity] = {}
    for entry in question.inputs.entries:
        if not entry.name.startswith(("base", "emissions", "eb", "e0", "reference")):
            continue
        quantity = entry.quantity()
        if quantity is not None and not entry.name.endswith("year"):
            match = re.search(r"(1[89]|20)\d\d", entry.key)
            found[match.group(0) if match else ""] = quantity
    return found


def _earliest(bases: dict[str, Quantity]) -> Quantity:
    return bases[min(bases)]


def _cuts(question: Question) -> Iterator[tuple[Entry, float, str]]:
    for entry in question.inputs.entries:
        if not any(word in entry.name for word in ("cut", "reduction", "target")) and entry.name != "r":
            continue
        if entry.name.endswith("year"):
            continue  # when the target is due
        match = re.search(r"(1[89]|20)\d\d", entry.key)
        year = match.group(0) if match else ""
        if isinstance(entry.raw, (list, tuple)):
            for value in question.inputs.numbers(entry.key):
                yield entry, as_share(Quantity(value, entry.unit)), year
            continue
        quantity = entry.quantity()
        if quantity is not None:
            yield entry, as_share(quantity), year


def _labels(entry: Entry, cut: float, year: str) -> tuple[str, ...]:
    percent = f"{100 * cut:.6g}"
    return tuple(
        label
        for label in (percent.replace(".", ""), percent.replace(".", "_"), percent, year, entry.name)
        if label
    )


def _add(answer: Answer, target: Target, unit: str, labels: tuple[str, ...]) -> None:
    names = [f"target_{label}" for label in labels] + [
        "target",
        "level",
        "target_level",
        "target_emissions",
        "T",
    ]
    answer.add(" ".join(names), target.level, unit)
    names = [f"reduction_{label}" for label in labels] + [
        "reduction",
        "reduction_target",
        "absolute_reduction",
        "reduction_t",
    ]
    answer.add(" ".join(names), target.reduction, unit)
    if target.reference:
        names = [f"cut_{label}" for label in labels] + ["cut", "cut_pct", "reduction_pct", "target_pct"]
        answer.add(" ".join(names), target.cut, "1")
