"""Approach 2: Monte Carlo of sums and products, with the seed of the library."""

import re
from collections.abc import Mapping

import numpy as np

from zeroward.methods.ghg.uncertainty import (
    Term,
    from_percent,
    gamma,
    lognormal,
    model_of,
    normal,
    simulate,
    triangular,
    uniform,
)
from zeroward.methods.ghg.uncertainty.distributions import Distribution, Shape
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.question import CannotRead, Question

_DRAWS = 1_000_000


def _draws(question: Question) -> int:
    return int(question.inputs.optional("trials", "draws", "n", "samples", "iterations", "M", default=_DRAWS))


def _described(own: Inputs, text: str) -> Distribution:
    """A distribution from its parameters; the word for it in the inputs or in the text."""
    word = f"{own.text('distribution', 'dist', 'kind', 'type')} {text}".lower()
    low, high = (
        own.maybe("low", "min", "minimum", "a", "lower"),
        own.maybe("high", "max", "maximum", "b", "upper"),
    )
    mode = own.maybe("mode", "peak", "c", "default", "most_likely")
    half = own.maybe("half_width", "halfwidth", "a_half")
    mean = own.maybe("mean", "mu", "value", "m")
    deviation = own.maybe("sd", "sigma", "u", "std", "standard_deviation")
    if mode is not None and low is not None and high is not None:
        return triangular(low, mode, high)
    if low is not None and high is not None:
        return uniform(low, high)
    if half is not None:
        return uniform((mean or 0.0) - half, (mean or 0.0) + half)
    if deviation is None:
        raise CannotRead("a distribution without a width")
    if "lognormal" in word or "log-normal" in word:
        return lognormal(mean if mean is not None else 1.0, deviation)
    if "gamma" in word:
        return gamma(mean if mean is not None else 1.0, deviation)
    if "rectangular" in word or "uniform" in word:
        return uniform((mean or 0.0) - deviation * np.sqrt(3), (mean or 0.0) + deviation * np.sqrt(3))
    return normal(mean or 0.0, deviation)


def _terms(question: Question) -> tuple[list[Term], dict[str, Distribution]]:
    listed = question.inputs.find("inputs", "items", "distributions", "terms", "quantities", "variables")
    if listed is not None and isinstance(listed.raw, (list, Mapping)):
        first = next(iter(listed.raw.values() if isinstance(listed.raw, Mapping) else listed.raw), None)
        if isinstance(first, Mapping) and Inputs(first).exact(
            "u_ad", "u_ef", "u_activity", "u_factor", "u_pct"
        ):
            return _product_rows(question)
        raw = listed.raw.values() if isinstance(listed.raw, Mapping) else listed.raw
        known = [_described(Inputs(one), question.text) for one in raw if isinstance(one, Mapping)]
        return _sum_of(known)
    widths = question.inputs.numbers("half_widths", "half_width", "widths")
    deviations = question.inputs.numbers("u", "sd", "sigma", "standard_uncertainties", "us", "sds")
    if widths or deviations:
        name = "half_width" if widths else "sd"
        return _sum_of([_described(Inputs({name: one}), question.text) for one in widths or deviations])
    lows, highs = question.inputs.numbers("low", "min", "a"), question.inputs.numbers("high", "max", "b")
    if lows and len(lows) == len(highs):
        return _sum_of([uniform(low, high) for low, high in zip(lows, highs, strict=True)])
    count = re.search(r"sum of (\d+)", question.text)
    if count is None and question.inputs.has("mean", "sd", "sigma", "half_width", "low"):
        single = {key: one for key, one in question.raw.items() if key != "n"}
        return _sum_of([_described(Inputs(single), question.text)])
    if count is None:
        raise CannotRead("neither a list of inputs nor a number of them")
    return _sum_of([_repeated(question)] * int(count.group(1)))


def _repeated(question: Question) -> Distribution:
    """One distribution for all: from the inputs, or `N(0,1)` or `u=1` in the words of the method."""
    gauss = re.search(r"n\s*\(\s*(-?[\d.]+)\s*,\s*([\d.]+)\s*\)", question.method.lower())
    if gauss is not None:
        return normal(float(gauss.group(1)), float(gauss.group(2)) or 1.0)
    raw = dict(question.raw)
    if not question.inputs.has("half_width", "sd", "sigma", "u", "low"):
        stated = re.search(r"u\s*=\s*([\d.]+)", question.method.lower())
        raw["sd"] = float(stated.group(1)) if stated else 1.0
    raw.pop("n", None)
    return _described(Inputs(raw), question.text)


def _named_distributions(question: Question) -> dict[str, Distribution]:
    """Inputs that are each described by themselves: `a: {mean, sd}`."""
    shapes = ("mean", "sd", "sigma", "low", "mode", "half_width", "min", "u")
    return {
        str(key): _described(Inputs(one), question.text)
        for key, one in question.raw.items()
        if isinstance(one, Mapping) and any(name in one for name in shapes)
    }


def _product_of(known: Mapping[str, Distribution]) -> tuple[list[Term], dict[str, Distribution]]:
    if len(known) != 2:
        raise CannotRead("a product of other than two quantities")
    first, second = known
    return [Term(1.0, first, second)], dict(known)


def _sum_of(known: list[Distribution]) -> tuple[list[Term], dict[str, Distribution]]:
    if not known:
        raise CannotRead("no distributions")
    keys = [f"x{at}" for at in range(1, len(known) + 1)]
    return [Term(1.0, key) for key in keys], dict(zip(keys, known, strict=True))


def _product_rows(question: Question) -> tuple[list[Term], dict[str, Distribution]]:
    """Rows of activity x factor with their per cents; one row may stand alone."""
    entry = question.inputs.find("items", "rows", "categories", "sources", "inputs")
    listed = entry.raw if entry is not None else None
    listed = list(listed.values()) if isinstance(listed, Mapping) and "value" not in listed else listed
    rows = [Inputs(one) for one in listed] if isinstance(listed, list) else [question.inputs]
    terms, known = [], {}
    for at, row in enumerate(rows):
        activity = row.maybe("e", "emissions", "value")
        if activity is None:
            activity = row.number("ad", "activity", "amount", "a") * row.number(
                "ef", "factor", "emission_factor", "b"
            )
        keys = [f"activity {at}", f"factor {at}"]
        for key, names in zip(
            keys, (("u_ad", "u_activity", "u_a"), ("u_ef", "u_factor", "u_b")), strict=True
        ):
            known[key] = from_percent(row.optional(*names, unit="%"), shape=_shape(question))
        terms.append(Term(activity, *keys))
    return terms, known


def _shape(question: Question) -> Shape:
    return "normal" if question.says("normal") else "lognormal" if question.says("lognormal") else "auto"


@reads("monte carlo", "approach 2", "jcgm 101")
def monte_carlo(question: Question) -> Answer:
    """Sum of described quantities, or of activity x factor with per cents."""
    single = _analytic(question)
    if single is not None:
        return single
    products = question.says("product", "activity") or question.inputs.has("u_ad", "u_ef")
    described = _named_distributions(question)
    if described:
        terms, known = (
            _product_of(described) if question.says("product") else _sum_of(list(described.values()))
        )
    else:
        terms, known = _product_rows(question) if products else _terms(question)
    total = simulate(model_of(terms, known), draws=_draws(question)).total()
    half = (total.high - total.low) / 2
    answer = Answer()
    answer.add("mean average", total.mean)
    answer.add("u sd standard_uncertainty std standard_deviation", total.sd)
    answer.add("ci95_low low p2_5 lower percentile_2_5 p2.5 p025", total.low)
    answer.add("ci95_high high p97_5 upper percentile_97_5 p97.5 p975", total.high)
    answer.add("median p50", total.median)
    answer.add("total sum", total.mean)
    answer.add("half_width expanded", half)
    if total.mean:
        answer.add(
            "U_pct u_percent uncertainty_pct relative U_total uncertainty u_rel",
            100 * half / abs(total.mean),
            "%",
        )
    return answer


def _analytic(question: Question) -> Answer | None:
    """A single distribution: its mean and variance are known, and need no drawing."""
    own = question.inputs
    if not own.has("mode") or re.search(r"sum of \d", question.text):
        return None
    one = _described(own, question.text)
    answer = Answer()
    answer.add("moments", [one.mean, one.sd**2])
    answer.add("mean", one.mean)
    answer.add("variance var", one.sd**2)
    answer.add("sd u", one.sd)
    return answer
