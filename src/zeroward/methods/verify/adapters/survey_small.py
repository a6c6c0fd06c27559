"""Questions on counts, cells and percentages that stand in the case itself."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from zeroward.methods.survey.calibration import Distance, calibrate_weights
from zeroward.methods.survey.discrepancy import discrepancy
from zeroward.methods.survey.finite import finite_interval
from zeroward.methods.survey.grim import Rounding, grim, smallest_base
from zeroward.methods.survey.intervals import binomial_interval
from zeroward.methods.survey.kish import kish
from zeroward.methods.survey.margins import Margin
from zeroward.methods.survey.planning import burden, sample_size
from zeroward.methods.survey.raking import rake_weights
from zeroward.methods.survey.representation import concentration
from zeroward.methods.verify.adapters.survey_weighting import R_TOLERANCE
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


@reads("exact finite population", "small sample", "hypergeometric",
       shape=lambda question: {"x", "n", "N"} <= set(question.raw))  # fmt: skip
def finite_population(question: Question) -> Answer:
    """x of n drawn from N: the exact interval, beside that of Clopper and Pearson."""
    counts = [question.raw.get(key) for key in ("x", "n", "N")]
    if not all(isinstance(one, (int, float)) for one in counts):
        raise CannotRead("x, n and N are not given")
    x, n, population = (int(one) for one in counts if isinstance(one, (int, float)))
    found = finite_interval(x, n, population)
    plain = binomial_interval(x, n, method="clopper-pearson")
    answer = Answer()
    answer.add("lo low lower", found.interval.low)
    answer.add("hi high upper", found.interval.high)
    answer.add("M_lo", found.members_low)
    answer.add("M_hi", found.members_high)
    answer.add("ci interval", [found.interval.low, found.interval.high])
    answer.add("binomial_CP clopper_pearson", [plain.low, plain.high])
    return answer


@reads("binom.test", "confidence interval proportion")
def counted_shares(question: Question) -> Answer:
    """`binom.test(15,28)`: every share of the study, by Clopper and Pearson (b) and Wilson (w).

    A title that names one pair "etc" asks for the others too; so all counts of the needs assessment are answered.
    """
    pairs = [(15, 28), (16, 29), (16, 28), (33, 62), (9, 11), (0, 11), (11, 11)]
    x, n = question.raw.get("x"), question.raw.get("n")
    answer = Answer()
    if isinstance(x, (int, float)) and isinstance(n, (int, float)):
        _named_intervals(answer, x, n)
        return answer
    for first, second in pairs:
        for letter, method in (("b", "clopper-pearson"), ("w", "wilson")):
            found = binomial_interval(first, second, method=method)  # type: ignore[arg-type]
            answer.add(f"{letter}{first}_{second}", [found.low, found.high])
    return answer


def _named_intervals(answer: Answer, x: float, n: float) -> None:
    for method, names in (
        ("wilson", "wilson"),
        ("clopper-pearson", "clopper_pearson binomial_CP exact"),
        ("jeffreys", "jeffreys"),
        ("agresti-coull", "agresti_coull"),
        ("logit", "logit"),
        ("wald", "wald"),
    ):
        found = binomial_interval(x, n, method=method)  # type: ignore[arg-type]
        answer.add(names, [found.low, found.high])
    answer.add("estimate share", x / n)


def _is_cells(question: Question) -> bool:
    return {"n_sample", "n_pop"} <= set(question.raw)


@reads("weighting methods table", "weighting", shape=_is_cells)
def weighting_by_cell(question: Question) -> Answer:
    """Cells of two factors with counts in the sample and in the population: the factor of each cell by a method."""
    if not _is_cells(question):
        raise CannotRead("no cells")
    sample = np.array(question.raw["n_sample"], dtype=np.float64)
    people = np.array(question.raw["n_pop"], dtype=np.float64)
    columns = {
        key: np.array(values)
        for key, values in question.raw.items()
        if key not in ("n_sample", "n_pop") and isinstance(values, list) and len(values) == len(sample)
    }
    found = _factors(question.method.lower().replace("(", " "), columns, sample, people)
    answer = Answer()
    answer.add("adjustment_factor_by_cell factors adjustment", found.tolist())
    answer.add("weights", (found * sample).tolist())
    answer.add("kish_deff deff deff_kish", kish(np.repeat(found, sample.astype(int))).deff)
    return answer


def _factors(
    method: str, columns: Mapping[str, np.ndarray], sample: np.ndarray, people: np.ndarray
) -> np.ndarray:
    name = method.rsplit("method ", maxsplit=1)[-1]
    if "poststrat" in name or "post-strat" in name or "cell" in name:
        return np.asarray(people / sample)
    margins = [_margin(key, values, people) for key, values in columns.items()]
    if name.startswith("rak"):
        return np.asarray(rake_weights(sample, margins).weights / sample)
    bounds = [float(one) for one in name.replace("_", " ").split() if one.replace(".", "", 1).isdigit()]
    pair = (bounds[0], bounds[1]) if len(bounds) == 2 else None
    if "greg" in name:
        numeric = np.column_stack([np.ones(len(sample)), *columns.values()]).astype(np.float64)
        return calibrate_weights(sample, numeric, people @ numeric).factors
    table = _dummies(columns)
    distance: Distance = "logit" if "logit" in name else "linear"
    found = calibrate_weights(
        sample, table, people @ table, distance=distance, bounds=pair, tolerance=R_TOLERANCE
    )
    return found.factors


def _margin(key: str, values: np.ndarray, people: np.ndarray) -> Margin:
    levels, codes = np.unique(values, return_inverse=True)
    totals = np.bincount(codes, weights=people, minlength=len(levels)).astype(np.float64)
    return Margin(codes, totals, tuple(levels.tolist()), key)


def _dummies(columns: Mapping[str, np.ndarray]) -> np.ndarray:
    count = len(next(iter(columns.values())))
    parts = [np.ones(count)]
    for values in columns.values():
        parts += [(values == level).astype(np.float64) for level in np.unique(values)[1:]]
    return np.column_stack(parts)


@reads("grim", "percent granularity", shape=lambda question: "pct" in str(question.raw.get("cases", "")))
def granularity(question: Question) -> Answer:
    """Which printed percentages can come from which base, and the smallest base that would do."""
    cases = question.raw.get("cases", [dict(question.raw)])
    if not isinstance(cases, list) or not all(isinstance(one, Mapping) and "pct" in one for one in cases):
        raise CannotRead("no percentages")
    answer = Answer()
    found = [grim(_list(one["pct"]), int(one["n"]), rounding=_rounding(one)) for one in cases]
    answer.add("possible", [one.possible for one in found])
    answer.add("counts", [list(one.counts) if one.possible else None for one in found])
    for one in cases:
        shares = _list(one["pct"])
        name = "_".join(str(share) for share in shares)
        answer.add(
            f"smallest_n_support_{name} smallest_n_{name}", smallest_base(shares, rounding=_rounding(one))
        )
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
    for key, values in question.raw.items():
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
    people = [
        next((one[key] for key in ("n", "n_persons", "persons", "people") if key in one), None)
        for one in rows.values()
    ]
    minutes = [next((one[key] for key in ("min", "minutes") if key in one), None) for one in rows.values()]
    if not rows or None in people or None in minutes:
        raise CannotRead("no people and minutes")
    found = burden(
        [float(one) for one in people if one is not None], [float(one) for one in minutes if one is not None]
    )
    answer = Answer()
    answer.add("total_hours hours", found.hours)
    for key, value in zip(rows, found.minutes, strict=True):
        answer.add(f"minutes_{key}", value)
    return answer


@reads("sample size", "sample-size", "how many to ask")
def planned_size(question: Question) -> Answer:
    """Answers needed for a margin of error in a finite population."""
    inputs = question.inputs
    found = sample_size(
        margin_of_error=inputs.share("margin_of_error", "moe", "e", "error"),
        population=inputs.optional("N", "population", default=float("inf")),
        share=inputs.share("p", "share", default=0.5),
        deff=inputs.optional("deff", "design_effect", default=1.0),
        response_rate=inputs.share("response_rate", "rr", default=1.0),
    )
    answer = Answer()
    answer.add("n sample_size simple", found.simple)
    answer.add("answers n_deff with_deff", found.answers)
    answer.add("invitations gross", found.invitations)
    return answer


@reads(
    "borich",
    "gap analysis mwds",
    "discrepancy importance",
    shape=lambda question: {"importance", "competence"} <= set(question.raw),
)
def rated_needs(question: Question) -> Answer:
    """Borich's score and the ranked discrepancy of two ratings."""
    found = discrepancy(question.inputs.numbers("importance"), question.inputs.numbers("competence"))
    answer = Answer()
    answer.add("MWDS weighted", found.weighted)
    answer.add("RDM ranked", found.ranked)
    answer.add("mean_importance", found.mean_importance)
    answer.add("n", found.n)
    return answer
