"""What a matching says, ready to be read: who goes with whom and why, who is left and why, and the proof."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.kept_said import read
from zeroward.core.ui.why import Part, Why
from zeroward.exchange.models import Run
from zeroward.exchange.queries.matching.options import WAYS


@dataclass(frozen=True, slots=True)
class ShownMatch:
    """`score` from 0 to 1; `place` on the list of the learner; `stays` in percent of changed weights."""

    ids: tuple[int, ...]
    title: str
    score: float
    why: Why | None
    said: tuple[str, ...]
    known: int | None = None
    place: int | None = None
    stays: int | None = None
    pinned: bool = False
    kept: bool = False
    two: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class RunPage:
    headline: str
    way: str
    matches: list[ShownMatch] = field(default_factory=list)
    unmatched: list[tuple[str, list[str]]] = field(default_factory=list)
    free: list[tuple[str, int]] = field(default_factory=list)
    proof: str = ""
    stable: bool | None = None
    price: str = ""
    notes: list[str] = field(default_factory=list)
    blocking: list[str] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    floors: list[str] = field(default_factory=list)
    mean: float | None = None
    problem: str = ""
    remedy: str = ""


def run_page(run: Run) -> RunPage:
    """Everything on the page of a run, from what it kept."""
    way = str(WAYS.get(run.way, run.way))
    if run.state == Run.State.FAILED:
        problem, remedy = read(run.problem.get("message", "")), read(run.problem.get("remedy", ""))
        return RunPage(_("This matching is not possible"), way, problem=problem, remedy=remedy)
    if run.state == Run.State.WAITING:
        return RunPage(_("The matching is being made"), way)
    result = run.result
    names = {int(pk): name for pk, name in result["names"].items()}
    return RunPage(
        headline=headline_of(result),
        way=way,
        matches=[_match(one, names) for one in result["matches"]],
        unmatched=[(names[one["id"]], [read(line) for line in one["why"]]) for one in result["unmatched"]],
        free=[(names[pk], seats) for pk, seats in result.get("free", ())],
        proof=read(result["proof"]),
        stable=result.get("stable"),
        price=read(result["price"]) if result.get("price") else "",
        notes=[read(one) for one in result["notes"]],
        blocking=[f"{names[one]} – {names[other]}" for one, other in result.get("blocking", ())],
        decided=[f"{names[one]} – {names[other]}" for one, other in result.get("by_decision", ())],
        closed=[names[one] for one in result.get("closed", ())],
        places=[(int(place), count) for place, count in result.get("places", {}).items()],
        floors=[read(one) for one in result.get("floors", ())],
        mean=result.get("mean"),
    )


def headline_of(result: Mapping[str, Any]) -> str:
    """What was found, in one line."""
    placed = {pk for one in result["matches"] for pk in one["members"]}
    if result["hosts"]:
        learners = {pk for one in result["matches"] for pk in one["members"] if pk != one["host"]}
        return ngettext(
            "%(count)d of %(all)d city has a host",
            "%(count)d of %(all)d cities have a host",
            result["learners"],
        ) % {"count": len(learners), "all": result["learners"]}
    if any(len(one["members"]) > 2 for one in result["matches"]):
        return ngettext(
            "%(all)d cities in %(count)d group", "%(all)d cities in %(count)d groups", len(result["matches"])
        ) % {"count": len(result["matches"]), "all": len(placed)}
    return ngettext(
        "%(count)d of %(all)d city has a partner", "%(count)d of %(all)d cities have a partner", len(placed)
    ) % {"count": len(placed), "all": result["learners"]}


def _match(one: Mapping[str, Any], names: Mapping[int, str]) -> ShownMatch:
    members = tuple(one["members"])
    learner = next((pk for pk in members if pk != one["host"]), members[0])
    two = (learner, next(pk for pk in members if pk != learner)) if len(members) == 2 else None
    title = " – ".join(names[pk] for pk in two) if two else ", ".join(names[pk] for pk in members)
    return ShownMatch(
        ids=members,
        title=title,
        score=one["score"],
        why=why_of(one),
        said=tuple(read(line) for line in one["why"]),
        known=round(100 * one["known"]) if one.get("known") is not None else None,
        place=one.get("place"),
        stays=round(100 * one["stays"]) if one.get("stays") is not None else None,
        pinned=one["pinned"],
        kept=one.get("kept", False),
        two=two,
    )


def why_of(one: Mapping[str, Any]) -> Why | None:
    """The parts of the fit as a sum, in points of a hundred."""
    if not one["parts"]:
        return None
    known = [part for part in one["parts"] if part["value"] is not None]
    missing = [read(part["label"]) for part in one["parts"] if part["value"] is None]
    rest = _("Not known, and left out: %(parts)s.") % {"parts": ", ".join(missing)} if missing else ""
    return Why(
        [Part(f"{read(part['label'])}: {read(part['why'])}", 100 * part["adds"]) for part in known], rest
    )
