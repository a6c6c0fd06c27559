"""What a document prints, and whether it can be: percentages of small bases, concentration, hours, ratings of needs."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from zeroward.methods.survey.discrepancy import discrepancy
from zeroward.methods.survey.grim import Rounding, grim, smallest_base
from zeroward.methods.survey.planning import burden
from zeroward.methods.survey.representation import concentration
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question

_PERCENT = ("percent", "percentage", "percentages", "shares", "share", "pcts", "reported")
_PEOPLE = ("n", "n_persons", "persons", "people", "respondents", "participants", "count")
_MINUTES = ("min", "minutes", "minutes_each", "duration", "duration_min")
_NAMED = ("name", "stream", "instrument", "id", "label")
_IMPORTANCE = ("importance", "important", "I")
_COMPETENCE = ("competence", "ability", "competency", "C", "attainment", "performance")


@reads(
    "grim",
    "percent granularity",
    "smallest base",
    shape=lambda question: "pct" in str(question.raw.get("cases", "")),
)
def granularity(question: Question) -> Answer:
    """Which printed percentages can come from which base, and the smallest base that would do."""
    if "pct" in question.raw and not {"n", "N", "base"} & set(question.raw):
        answer = Answer()
        answer.add("smallest_n smallest_base n", smallest_base(_list(question.raw["pct"])))
        return answer
    cases = question.raw.get("cases", [dict(question.raw)])
    cases = [_percentages(one) for one in cases] if isinstance(cases, list) else cases
    if not isinstance(cases, list) or not all(isinstance(one, Mapping) and "pct" in one for one in cases):
        raise CannotRead("no percentages")
    answer = Answer()
    found = [grim(_list(one["pct"]), int(one["n"]), rounding=_rounding(one)) for one in cases]
    single = "cases" not in question.raw
    answer.add("possible consistent", found[0].possible if single else [one.possible for one in found])
    if single:
        answer.add("possible consistent", [one is not None for one in found[0].counts])
    answer.add("counts", [list(one.counts) if one.possible else None for one in found])
    for one in cases:
        shares = _list(one["pct"])
        name = "_".join(str(share) for share in shares)
        answer.add(
            f"smallest_n_support_{name} smallest_n_{name}", smallest_base(shares, rounding=_rounding(one))
        )
    return answer


def _percentages(case: Any) -> Any:
    """Percentages under any name; the mean of whole answers is the same question with a hundredth of the scale."""
    if not isinstance(case, Mapping) or "pct" in case:
        return case
    base = next((case[key] for key in ("n", "N", "base", "sample_size", "respondents") if key in case), None)
    given = next((case[key] for key in _PERCENT if case.get(key) is not None), None)
    if given is not None and base is not None:
        return {**case, "pct": given, "n": base}
    return case


@reads("grim", "grim mean", shape=lambda question: {"mean", "n"} <= set(question.raw))
@in_form
def granularity_of_means(question: Question) -> Answer:
    """Whether a printed mean can come from so many whole answers: a count of n with the decimals of a percentage."""
    if "mean" not in question.raw:
        raise CannotRead("no mean")
    printed = Decimal(str(question.raw["mean"]))
    items = int(question.inputs.optional("items", "n_items", default=1))
    base = int(question.inputs.number("n", "N", "base")) * items
    places = question.inputs.maybe("decimals", "digits")
    decimals = int(places) if places is not None else max(0, -int(printed.as_tuple().exponent))
    part = printed - int(printed)  # whole units are always possible; what is left is a share of one
    if decimals < 2:
        raise CannotRead("a mean of fewer than two decimals")
    found = grim([part * 100], base, rounding=_rounding(question.raw), decimals=decimals - 2)
    answer = Answer()
    answer.add("possible consistent", found.possible)
    return answer


def _list(raw: Any) -> list[Any]:
    return list(raw) if isinstance(raw, (list, tuple)) else [raw]


def _rounding(case: Mapping[str, Any]) -> Rounding:
    named = str(case.get("rounding", "half_up"))
    return "trunc" if named.startswith("trunc") else "half_even" if "even" in named else "half_up"


@reads(
    "concentration", "herfindahl", "hhi", shape=lambda question: any("counts" in key for key in question.raw)
)
def country_concentration(question: Question) -> Answer:
    """Herfindahl's index and the effective number of groups of each list of counts."""
    answer = Answer()
    for key, given in question.raw.items():
        values = list(given.values()) if isinstance(given, Mapping) else given
        if not isinstance(values, list):
            continue
        found = concentration(values)
        name = key.removeprefix("counts_").removeprefix("as_")
        for named, value in (
            ("n", int(found.n)),
            ("HHI", found.index),
            ("effective_countries", found.effective),
            ("TR_share", found.largest),
        ):
            answer.add(f"{name}_{named} {named}", value)
        answer.add(f"{name}_largest_share largest_share", found.largest)
    if not answer.values:
        raise CannotRead("no counts")
    return answer


@reads("respondent burden", "burden sdmx", shape=lambda question: "min" in str(question.raw))
def respondent_burden(question: Question) -> Answer:
    """Minutes by instrument and hours in all."""
    rows = {key: one for key, one in question.raw.items() if isinstance(one, Mapping)}
    listed = next((one for one in question.raw.values() if isinstance(one, list)), [])
    for place, one in enumerate(listed):
        if isinstance(one, Mapping):
            rows[next((str(one[key]) for key in _NAMED if key in one), str(place + 1))] = one
    people = [next((one[key] for key in _PEOPLE if key in one), None) for one in rows.values()]
    minutes = [next((one[key] for key in _MINUTES if key in one), None) for one in rows.values()]
    if not rows or None in people or None in minutes:
        raise CannotRead("no people and minutes")
    found = burden(
        [float(one) for one in people if one is not None], [float(one) for one in minutes if one is not None]
    )
    answer = Answer()
    answer.add("total_hours hours", found.hours)
    hourly = question.inputs.maybe("hourly_cost", "cost_per_hour", "hourly_rate", "wage")
    if hourly is not None:
        answer.add("cost total_cost", found.hours * hourly)
    for key, value in zip(rows, found.minutes, strict=True):
        answer.add(f"minutes_{key}", value)
    return answer


@reads(
    "borich",
    "gap analysis mwds",
    "discrepancy importance",
    "mean weighted discrepancy",
    shape=lambda question: {"importance", "competence"} <= set(question.raw),
)
@in_form
def rated_needs(question: Question) -> Answer:
    """Borich's score and the ranked discrepancy of two ratings."""
    answer = Answer()
    own = _both(question.raw)
    if own is not None:
        _discrepancy(answer, own, "")
    listed = {
        str(one.get("name", place)): one
        for rows in question.raw.values()
        for place, one in enumerate(rows if isinstance(rows, list) else ())
        if isinstance(one, Mapping) and _both(one) is not None
    }
    tables = [question.raw, listed, *(one for one in question.raw.values() if isinstance(one, Mapping))]
    for name, one in ((str(name), one) for table in tables for name, one in table.items()):
        pair = _both(one) if isinstance(one, Mapping) else None
        if pair is not None:
            _discrepancy(answer, pair, f"{name}_")
    if not answer.values:
        raise CannotRead("not two ratings")
    scores = {
        one.names[0].removesuffix("_MWDS"): one.value
        for one in answer.values
        if one.names[0].endswith("_MWDS")
    }
    answer.add("ranking order", sorted(scores, key=lambda name: -scores[name]))
    return answer


def _both(raw: Mapping[str, Any]) -> tuple[list[float], list[float]] | None:
    """Both ratings as lists, or in rows with names."""
    rows = next(
        (one for one in raw.values() if isinstance(one, list) and one and isinstance(one[0], Mapping)), None
    )
    found = []
    for names in (_IMPORTANCE, _COMPETENCE):
        if rows is not None:
            found.append([row.get(next((key for key in names if key in row), "")) for row in rows])
        else:
            found.append(next((raw[key] for key in names if isinstance(raw.get(key), list)), []))
    if not found[0] or not found[1] or any(isinstance(each[0], list) or each[0] is None for each in found):
        return None
    first, second = ([float("nan") if one is None else float(one) for one in each] for each in found)
    return first, second


def _discrepancy(answer: Answer, pair: tuple[list[float], list[float]], before: str) -> None:
    found = discrepancy(*pair)
    answer.add(f"{before}MWDS {before}weighted", found.weighted)
    answer.add(f"{before}RDM {before}ranked", found.ranked)
    answer.add(f"{before}mean_importance", found.mean_importance)
    answer.add(f"{before}n", found.n)
