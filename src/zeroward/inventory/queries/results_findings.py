"""What the checks noticed, in the reader's language, each with the way to the cell that it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.ui.numbers import format_number
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_links import Links
from zeroward.inventory.queries.sources import cell_title
from zeroward.methods.ghg.checks import CHECKS, Finding, Line, Subject, run
from zeroward.methods.ghg.frameworks import Note, sources
from zeroward.methods.ghg.fuels import fuel_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.units import convert

TONES: Final = {"error": "err", "warning": "warn", "info": "prog"}
TOGETHER: Final = 3
"""From more findings of one kind than this on, they are told together."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """One finding. `lang` is set where the words are only there in English. `url` leads to what it is about."""

    tone: str
    title: str
    text: str
    url: str = ""
    link: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class NoticedKind:
    """Many findings of one check: its title, why it looks, and each with the way to it."""

    tone: str
    title: str
    why: str
    each: tuple[Noticed, ...]


@dataclass(frozen=True, slots=True)
class AllNoticed:
    """What the engine and the checks say, one by one, and kinds of which there are many."""

    single: tuple[Noticed, ...]
    kinds: tuple[NoticedKind, ...]

    def __bool__(self) -> bool:
        return bool(self.single or self.kinds)


def all_noticed(
    results: Results, links: Links, *, previous: Results | None = None, base: Results | None = None
) -> AllNoticed:
    """Everything to be mended or known, gravest first."""
    subject = subject_of(
        results,
        previous=subject_of(previous) if previous else None,
        base=subject_of(base) if base else None,
    )
    by_code: dict[str, list[Finding]] = {}
    for one in run(subject):
        by_code.setdefault(one.code, []).append(one)
    single = list(problems_noticed(results, links))
    kinds = []
    for code, found in by_code.items():
        told = [_noticed(one, results, links) for one in found]
        if len(told) > TOGETHER:
            check = CHECKS[code]
            kinds.append(NoticedKind(told[0].tone, _(check.title), _(check.why), tuple(told)))
        else:
            single += told
    return AllNoticed(tuple(single), tuple(kinds))


def problems_noticed(results: Results, links: Links) -> list[Noticed]:
    """Rows that could not be computed, and what the engine says about others; the same words once."""
    found: dict[tuple[str, str], Noticed] = {}
    activities = results.table.activities
    for problem in results.problems:
        source = str(activities.source[problem.row])
        title = _("%(cell)s: not counted yet") if problem.kind != "warning" else _("%(cell)s")
        one = Noticed(
            "warn" if problem.kind == "warning" else "err",
            title % {"cell": cell_title(source)},
            f"{problem.message} {problem.remedy}".strip(),
            links.mend(source, int(problem.key)) or links.row(int(problem.key)),
            _("Mend it") if links.mends else _("See the figure"),
            "en",
        )
        found.setdefault((one.title, one.text), one)
    return list(found.values())


def subject_of(results: Results, *, previous: Subject | None = None, base: Subject | None = None) -> Subject:
    """The inventory as the checks look at it."""
    header = results.loaded.header
    activities = results.table.activities
    return Subject(
        year=results.loaded.year,
        current_year=timezone.localdate().year,
        country=str(header["country"]),
        population=float(results.population) if results.population else None,
        gwp_set=str(header["gwp_set"]),
        boundary_kind=str(header["boundary_kind"]),
        boundary=str(header["boundary"]),
        view=results.view,
        lines=tuple(_line(results, row) for row in range(len(results.table))),
        notes=tuple(
            Note(one["source"], one["key"], one["explanation"], one["target"])
            for one in results.loaded.cell_notes
        ),
        unfinished=sorted(
            {str(activities.source[row]) for row in range(len(activities)) if results.table.missing[row]}
        ),
        previous=previous,
        base=base,
    )


def _line(results: Results, row: int) -> Line:
    one = results.table.activities.row(row)
    parts = results.table.traces[row].parts
    factor = parts[0].factor if parts else None
    fuel = fuel_of(one.carrier)
    certified = one.inputs.get("certified")
    return Line(
        key=one.key,
        source=one.source,
        carrier=one.carrier,
        amount=one.amount,
        unit=one.unit,
        energy=_energy(one.amount, one.unit, one.carrier, one.inputs),
        co2e=results.co2e_of(row),
        series=factor.series if factor else "",
        family=factor.family if factor else "",
        boundary=factor.boundary if factor else "",
        gwp_set=factor.gwp_set if factor else "",
        has_losses=bool(factor and "losses" in factor.includes),
        biomass=bool(fuel and fuel.biogenic),
        certified=certified if isinstance(certified, bool) else None,
    )


def _energy(amount: float | None, unit: str, carrier: str, inputs: Mapping[str, Any]) -> float | None:
    if amount is None:
        return None
    try:
        return convert(
            amount, unit, "MWh", carrier=carrier, ncv=inputs.get("ncv"), density=inputs.get("density")
        )
    except MethodError:
        return None


def _noticed(one: Finding, results: Results, links: Links) -> Noticed:
    values = {name: _said(value) for name, value in one.parameters.items()}
    source, activity = _place(one, results)
    url = links.mend(source, activity) if source else ""
    return Noticed(
        TONES[one.severity],
        cell_title(source) if source else _("The inventory as a whole"),
        f"{_(one.message) % values} {_(one.remedy) % values}",
        url,
        _("Mend it") if url else "",
    )


def _place(one: Finding, results: Results) -> tuple[str, int]:
    """The neutral source that a finding is about, and the activity; "" and 0 when it is about more."""
    if one.place.kind == "source":
        return one.place.key, 0
    if one.place.kind == "row" and one.place.key.isdigit():
        row = results.places.get(int(one.place.key))
        return ("", 0) if row is None else (str(results.table.activities.source[row]), int(one.place.key))
    if one.place.kind == "cell":
        cell = next((cell for cell in results.framework.cells if cell.ref == one.place.key), None)
        return (cell.sources[0], 0) if cell and cell.sources else ("", 0)
    return "", 0


def _said(value: Any) -> str:
    if isinstance(value, float):
        return format_number(value, 0 if abs(value) >= 1000 else 2)
    if isinstance(value, (list, tuple)):
        return ", ".join(_said(one) for one in value)
    return cell_title(value) if isinstance(value, str) and value in sources() else str(value)
