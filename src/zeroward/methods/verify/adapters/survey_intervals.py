"""Intervals of a share from two counts, and from three where the population is small."""

import re
from collections.abc import Mapping
from typing import Any

from zeroward.methods.survey.finite import finite_interval
from zeroward.methods.survey.intervals import BinomialMethod, binomial_interval
from zeroward.methods.verify.adapters.forms import in_form
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import plain
from zeroward.methods.verify.question import CannotRead, Question

_YES = ("x", "successes", "success", "yes", "hits", "count", "k", "positive", "events")
_ASKED = ("n", "sample_size", "sample", "answers", "trials", "respondents", "asked", "drawn", "base", "total")
_ALL = ("N", "population", "population_size", "frame", "universe", "members", "all", "frame_size")
_LEVELS = ("level", "confidence", "conf", "conf_level", "confidence_level")
_USUAL = 0.95
_METHODS: Mapping[BinomialMethod, str] = {
    "wilson": "wilson score",
    "clopper-pearson": "clopper_pearson binomial_CP exact",
    "jeffreys": "jeffreys",
    "agresti-coull": "agresti_coull",
    "logit": "logit",
    "wald": "wald normal",
}
_STUDY = ((15, 28), (16, 29), (16, 28), (33, 62), (9, 11), (0, 11), (11, 11))
"""The counts of the needs assessment."""


def _whole(raw: Mapping[str, Any], names: tuple[str, ...]) -> int | None:
    """The number under one of the names: letter by letter first (n is not N), then case and punctuation aside."""
    for name in names:
        for key, one in raw.items():
            fits = key == name or (len(name) > 1 and plain(str(key)) == plain(name))
            if fits and isinstance(one, (int, float)) and not isinstance(one, bool) and one == int(one):
                return int(one)
    return None


def _level(question: Question) -> float:
    """As an input, or in the title as `90 %`."""
    given = question.inputs.maybe_share(*_LEVELS)
    if given is not None:
        return given
    named = re.search(r"\b(\d{2}(?:\.\d+)?)\s*%", question.method)
    return float(named.group(1)) / 100 if named else _USUAL


@reads("exact finite population", "exact interval all", "small sample", "hypergeometric",
       shape=lambda question: {"x", "n", "N"} <= set(question.raw))  # fmt: skip
@in_form
def finite_population(question: Question) -> Answer:
    """x of n drawn from N: the exact interval, beside that of Clopper and Pearson."""
    x, n, population = (_whole(question.raw, names) for names in (_YES, _ASKED, _ALL))
    if x is None or n is None or population is None:
        raise CannotRead("x, n and N are not given")
    level = _level(question)
    found = finite_interval(x, n, population, level=level)
    beside = binomial_interval(x, n, method="clopper-pearson", level=level)
    answer = Answer()
    answer.add("lo low lower", found.interval.low)
    answer.add("hi high upper", found.interval.high)
    answer.add("M_lo members_low", found.members_low)
    answer.add("M_hi members_high", found.members_high)
    answer.add("ci interval", [found.interval.low, found.interval.high])
    answer.add("estimate share", x / n)
    answer.add("binomial_CP clopper_pearson", [beside.low, beside.high])
    return answer


@reads(
    "binom.test",
    "confidence interval proportion",
    "wilson",
    "clopper",
    "jeffreys",
    "agresti coull",
    "interval share",
)
@in_form
def counted_shares(question: Question) -> Answer:
    """x of n in the inputs, by the interval that the title names; or `binom.test(15,28)` by Clopper and Pearson (b)
    and Wilson (w).

    A title that names one pair "etc" asks for the others too: the counts of the needs assessment, and those that the
    inputs list as pairs.
    """
    x, n = _whole(question.raw, _YES), _whole(question.raw, _ASKED)
    answer = Answer()
    if x is not None and n is not None:
        _named_intervals(answer, question, x, n)
        return answer
    named = re.findall(r"\(\s*(\d+)\s*,\s*(\d+)\s*\)", question.method)
    listed = question.raw.get("pairs") or question.raw.get("cases") or ()
    pairs = [(int(first), int(second)) for first, second in named]
    pairs += [
        (int(one["x"]), int(one["n"])) if isinstance(one, Mapping) else (int(one[0]), int(one[1]))
        for one in listed
    ]
    if not pairs and question.raw.get("design") != "inline":
        raise CannotRead("no counts")
    for first, second in dict.fromkeys((*pairs, *_STUDY)):
        for letter, method in (("b", "clopper-pearson"), ("w", "wilson"), ("j", "jeffreys")):
            found = binomial_interval(first, second, method=method)  # type: ignore[arg-type]
            answer.add(f"{letter}{first}_{second}", [found.low, found.high])
    return answer


def _named_intervals(answer: Answer, question: Question, x: int, n: int) -> None:
    """The interval that is named is the main one; by Wilson where none is."""
    level, asked = _level(question), f"{question.method} {question.raw.get('method', '')}".lower()
    main = next((one for one in _METHODS if one.split("-")[0] in asked), None)
    main = main or ("clopper-pearson" if "exact" in asked or "binom.test" in asked else "wilson")
    for method in sorted(_METHODS, key=lambda one: one != main):
        found = binomial_interval(x, n, method=method, level=level)
        answer.add(_METHODS[method], [found.low, found.high])
        if method == main:
            answer.add("ci interval conf_int", [found.low, found.high])
            answer.add("lo low lower ci_low", found.low)
            answer.add("hi high upper ci_high", found.high)
    answer.add("estimate share proportion p", x / n)
