"""What a share would be with one threshold of the clusters moved by one step: computed again, as plain data."""

import time
from collections.abc import Iterator, Mapping
from typing import Any, Final

from zeroward.core.queries.kept_said import kept
from zeroward.ecosystem.models import ReviewRound
from zeroward.ecosystem.queries.cluster_thresholds import facts_by_country
from zeroward.ecosystem.queries.programme_inputs import programme_of
from zeroward.ecosystem.queries.review_facts import typology_of
from zeroward.methods.ghg.method import MethodError
from zeroward.methods.maturity.ecosystems import Fact, Shift, Typology, threshold_shifts
from zeroward.methods.maturity.ecosystems.support import ClashError, best_plan
from zeroward.methods.maturity.ecosystems.support.programme import eligible_by_matrix
from zeroward.methods.maturity.support import national_support

SECONDS: Final = 5.0
"""For one share that is computed again."""
TOTAL: Final = 60.0
"""For all of them; a step that comes after is left out, and the page says that it was not computed."""

Moves = dict[str, dict[str, Any]]


def reviewed(inputs: Mapping[str, Any]) -> tuple[ReviewRound, Typology, dict[str, dict[str, Fact]]] | None:
    """The newest review up to the first year in which somebody handed in, its rules, and what was handed in by those
    who take part. None where nobody has. Three queries."""
    codes = {one["code"] for one in inputs["countries"]}
    held = ReviewRound.objects.filter(year__lte=inputs["years"][0], reviews__handed_in__withdrawn_at=None)
    found = held.filter(reviews__handed_in__isnull=False).select_related("typology").order_by("-year").first()
    if found is None:
        return None
    facts = {code: one for code, one in facts_by_country(found).items() if code in codes}
    return (found, typology_of(found.typology.content), facts) if facts else None


def moves_of(shift: Shift, inputs: Mapping[str, Any], year: int) -> Moves:
    """By country: possible clusters before and after. `open`: the review of `year` is not decided for it, so that both
    are what the rules propose. A country that people put elsewhere in that review is left out: no threshold moves it.
    """
    stands = {one["code"]: one for one in inputs["countries"]}
    moves: Moves = {}
    for one in shift.changed:
        decided, cluster = stands[one.country]["decided"], stands[one.country]["cluster"]
        is_open = decided is None or decided < year
        if is_open or cluster in one.before.possible:
            moves[one.country] = {
                "before": list(one.before.possible),
                "after": list(one.after.possible),
                "open": is_open and [cluster] != list(one.before.possible),
            }
    return moves


def threshold_shares(inputs: Mapping[str, Any], given: list[list[Any]]) -> list[dict[str, Any]]:
    """For each step that moves a country: the best share then, against `given`; where a country's review is not decided
    yet, against the best share with what the rules propose for it. `clash` says why there is none."""
    found = reviewed(inputs)
    if found is None or not any(one["support"] for one in inputs["services"]):
        return []
    held, typology, facts = found
    until, done = time.monotonic() + TOTAL, []
    known: dict[str, dict[str, Any]] = {}
    for shift, moves in _moving(typology, facts, inputs, held.year):
        other = moved_inputs(inputs, moves)
        asked = moved_inputs(inputs, moves, "before") if any(one["open"] for one in moves.values()) else None
        key = repr([one["eligible"] for frame in (asked, other) if frame for one in frame["countries"]])
        if key not in known:
            if time.monotonic() > until:
                continue
            base = given if asked is None else _best(asked)
            again = _again(other, base) if base is not None else None
            if again is None:
                continue
            known[key] = again
        done.append(
            {"criterion": shift.criterion.key, "moved_to": shift.moved_to, "moves": moves, **known[key]}
        )
    return done


def moved_inputs(inputs: Mapping[str, Any], moves: Moves, when: str = "after") -> dict[str, Any]:
    """The same inputs with the countries that move in their other clusters, or in those before."""
    supports = {one["key"]: one["support"] for one in inputs["services"] if one["support"]}
    matrix = national_support()
    countries = []
    for one in inputs["countries"]:
        if one["code"] not in moves:
            countries.append(one)
            continue
        after = tuple(moves[one["code"]][when])
        eligible = {**one["eligible"], **eligible_by_matrix(matrix, after, supports)}
        countries.append({**one, "cluster": " / ".join(after), "eligible": eligible})
    return {**inputs, "countries": countries}


def _moving(
    typology: Typology, facts: Mapping[str, Mapping[str, Fact]], inputs: Mapping[str, Any], year: int
) -> Iterator[tuple[Shift, Moves]]:
    for shift in threshold_shifts(typology, facts):
        moves = moves_of(shift, inputs, year)
        if moves:
            yield shift, moves


def _best(inputs: Mapping[str, Any]) -> list[list[Any]] | None:
    """None where there is none, or none was found in time."""
    try:
        plan = best_plan(programme_of(inputs), seconds=SECONDS)
    except MethodError:
        return None
    return [[one.country, one.service, one.year] for one in plan.given]


def _again(inputs: Mapping[str, Any], given: list[list[Any]]) -> dict[str, Any] | None:
    """None where no plan was found in time; what people decided and could not have then is a clash, too."""
    try:
        plan = best_plan(programme_of(inputs), seconds=SECONDS)
    except ClashError as error:
        return _none(given, error.clash.sentence)
    except MethodError as error:
        return _none(given, error.message) if str(error.place).startswith("pins.") else None
    has = [[one.country, one.service, one.year] for one in plan.given]
    return {
        "value": plan.value,
        "gained": [one for one in has if one not in given],
        "lost": [one for one in given if one not in has],
        "clash": None,
    }


def _none(given: list[list[Any]], why: Any) -> dict[str, Any]:
    return {"value": None, "gained": [], "lost": given, "clash": kept(why)}
