"""Questions to the checks: does this figure, label or key raise a finding?"""

from collections.abc import Sequence

import numpy as np

from zeroward.methods.ghg.checks import Finding, Line, StatedCell, Subject, run
from zeroward.methods.ghg.frameworks import Note, Rows, View, framework_of, view
from zeroward.methods.ghg.gases import CO2E, GAS_INDEX, GASES
from zeroward.methods.ghg.gwp import gwp_set
from zeroward.methods.verify.adapters.factor_rows import carrier
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_YEAR = 2020  # these checks compare no dates
_SOURCE = "residential.fuel"


def _flagged(findings: Sequence[Finding]) -> Answer:
    answer = Answer(flags=[one.text for one in findings])
    answer.add("flag flagged finding implausible inconsistent", bool(findings))
    answer.add("plausible ok valid consistent", not findings)
    return answer


def _single(kilograms: float) -> View:
    """A view of one figure: checks on totals look at views."""
    masses = np.zeros((1, len(GASES)))
    masses[0, GAS_INDEX[CO2E]] = kilograms
    return view(Rows(sources=(_SOURCE,), masses=masses), "gpc", gwp=gwp_set("AR5"))


@reads(
    "implied factor band",
    "implied factor plausib",
    "implied factor flag",
    "must flag implied factor",
    "must flag implied ef",
)
def factor_band(question: Question) -> Answer:
    """Emissions over energy against the band of the carrier."""
    inputs = question.inputs
    name = inputs.text("carrier", "fuel") or question.text
    key = carrier(name) or ("electricity" if "electric" in name else "heat" if "heat" in name else "")
    factor = inputs.maybe("ef", "factor", "implied_ef", unit="t/MWh")
    energy = inputs.optional("energy", "consumption", "amount", unit="MWh", default=1.0)
    emitted = factor * energy if factor is not None else inputs.number("emissions", "co2e", "total", unit="t")
    if not key or energy <= 0:
        raise CannotRead("no carrier with energy")
    line = Line(
        "case",
        "non_specified.fuel",
        carrier=key,
        amount=energy,
        unit="MWh",
        energy=energy,
        co2e=emitted * 1000,
    )
    answer = _flagged(run(Subject(year=_YEAR, lines=(line,)), ["IMPLIED_FACTOR"]))
    answer.add("implied_ef ef factor implied_factor", emitted / energy, "t/MWh")
    return answer


@reads("per capita plausib", "per capita band", "must flag per capita", "per capita flag")
def heads_band(question: Question) -> Answer:
    inputs = question.inputs
    total, people = (
        inputs.number("total", "emissions", "co2e", unit="t"),
        inputs.number("population", "inhabitants"),
    )
    if people <= 0:
        raise CannotRead("no population")
    answer = _flagged(run(Subject(year=_YEAR, population=people, view=_single(total * 1000)), ["PER_CAPITA"]))
    answer.add("per_capita per_head", total / people, "t/person")
    return answer


@reads("year jump", "jump between years", "must flag jump", "year on year")
def step_between_years(question: Question) -> Answer:
    inputs = question.inputs
    before = inputs.number("previous", "before", "last_year", "then", "start", unit="t")
    now = inputs.number("current", "now", "this_year", "after", "end", unit="t")
    earlier = Subject(year=_YEAR - 1, view=_single(before * 1000))
    answer = _flagged(run(Subject(year=_YEAR, view=_single(now * 1000), previous=earlier), ["YEAR_JUMP"]))
    if before:
        answer.add("change_pct change percent", 100 * (now / before - 1), "%")
    return answer


def _reference_with_scope(question: Question) -> bool:
    return question.inputs.has("gpc_ref", "ref") and question.inputs.has("scope")


@reads(
    "scope reference",
    "scope label",
    "must flag scope",
    "scope level gpc",
    "gpc scope",
    shape=_reference_with_scope,
)
def scope_label(question: Question) -> Answer:
    """Scope and level of a reference as the framework holds them, and whether a stated scope fits."""
    inputs = question.inputs
    reference = inputs.text("gpc_ref", "ref", "reference")
    stated = inputs.find("scope", "stated_scope", "label")
    scope = "" if stated is None else str(stated.raw).lower().removeprefix("scope").strip()
    known = {cell.ref: cell for cell in framework_of("gpc").cells}
    if reference not in known:
        raise CannotRead(f"no reference {reference or 'given'}")
    cell = known[reference]
    findings = run(Subject(year=_YEAR, cells=(StatedCell("gpc", reference, scope),)), ["SCOPE_REFERENCE"])
    answer = Answer(flags=[one.text for one in findings])
    answer.add("scope", float(cell.scope) if cell.scope.isdigit() else cell.scope)
    answer.add("level", cell.level)
    answer.add("in_basic basic", cell.level == "B")
    answer.add("in_basic_plus basic_plus", cell.level in ("B", "B+"))
    answer.add("flag flagged", bool(findings))
    return answer


@reads("notation key", "must flag ie", "must flag ne", "included elsewhere", "not estimated")
def notation(question: Question) -> Answer:
    """IE needs a place, NE a reason."""
    inputs = question.inputs
    key = inputs.text("key", "notation_key", "notation").upper()
    if key not in framework_of("gpc").keys:
        raise CannotRead("no notation key")
    note = Note(
        _SOURCE,
        key,
        inputs.text("explanation", "reason", "note"),
        inputs.text("target", "included_in", "where"),
    )
    return _flagged(run(Subject(year=_YEAR, notes=(note,), view=_single(0.0)), ["IE_TARGET", "NE_REASON"]))
