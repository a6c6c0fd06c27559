"""From yearly proposals to where a country stands: up at once, down only after years, and never past what was proposed.

A year without a result (the review was not finished, or the rules leave it open) neither counts nor starts anew. What
people decide stands, whatever was proposed, and the waiting starts anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zeroward.methods.ghg.method import MethodError
from zeroward.methods.ghg.say import Said, say
from zeroward.methods.maturity.ecosystems.typology import Typology

Moved = Literal["none", "first", "kept", "up", "waits", "down", "decided"]


@dataclass(frozen=True, slots=True)
class YearStanding:
    """`proposed` is what the rules of the year said, `cluster` where the country stands; None: nothing yet.

    `waiting` counts the years of the present run in which a lower cluster followed.
    """

    year: int
    proposed: str | None
    cluster: str | None
    moved: Moved
    waiting: int = 0
    patience: int = 0

    @property
    def sentence(self) -> Said:
        words = {"cluster": self.cluster or "", "proposed": self.proposed or ""}
        if self.moved == "waits":
            return say(
                "Stays in cluster %(cluster)s: cluster %(proposed)s followed for %(waiting)s of %(patience)s years.",
                waiting=self.waiting, patience=self.patience, **words,
            )  # fmt: skip
        if self.moved == "down":
            return say(
                "Moves to cluster %(cluster)s: a lower one followed for %(patience)s years.",
                patience=self.patience,
                **words,
            )
        if self.moved == "decided":
            return say("Cluster %(cluster)s by decision.", **words)
        if self.moved in ("first", "up"):
            return say("Moves to cluster %(cluster)s.", **words)
        return say("Stays in cluster %(cluster)s.", **words) if self.cluster else say("No cluster yet.")


def standings(
    typology: Typology,
    proposals: Mapping[int, str | None],
    *,
    decided: Mapping[int, str] | None = None,
    before: str | None = None,
) -> tuple[YearStanding, ...]:
    """Year by year from the first to the last that is named. `before` is where the country stood before the first.

    A lower cluster is entered after `patience` years that all proposed one below; of these the best counts, so that
    nobody falls deeper than every one of the years says. Raises MethodError for a cluster that there is not.
    """
    told = decided or {}
    known = [one.key for one in typology.clusters]
    for one in (*proposals.values(), *told.values(), before):
        if one is not None and one not in known:
            raise MethodError(
                say("There is no cluster %(cluster)s.", cluster=one),
                place="cluster",
                remedy=say("Choose among %(clusters)s.", clusters=", ".join(known)),
            )
    years = sorted({*proposals, *told})
    found, current, run = [], before, list[str]()
    for year in range(years[0], years[-1] + 1) if years else ():
        step, run = _step(typology, year, current, proposals.get(year), told.get(year), run)
        current = step.cluster
        found.append(step)
    return tuple(found)


def _step(
    typology: Typology, year: int, current: str | None, proposed: str | None, told: str | None, run: list[str]
) -> tuple[YearStanding, list[str]]:
    """One year, and the run of lower proposals after it."""
    patience = typology.patience
    if told is not None:
        return YearStanding(year, proposed, told, "decided"), []
    if proposed is None:
        return YearStanding(year, None, current, "kept" if current else "none", len(run), patience), run
    if current is None:
        return YearStanding(year, proposed, proposed, "first"), []
    if proposed == current:
        return YearStanding(year, proposed, current, "kept"), []
    if not lower(typology, proposed, current):
        return YearStanding(year, proposed, proposed, "up"), []
    run = [*run, proposed]
    if len(run) < patience:
        return YearStanding(year, proposed, current, "waits", len(run), patience), run
    best = max(run, key=typology.order.index)
    return YearStanding(year, proposed, best, "down", len(run), patience), []


def lower(typology: Typology, one: str, than: str) -> bool:
    """Whether the first comes before the second in the order; never, where there is none."""
    return bool(typology.order) and typology.order.index(one) < typology.order.index(than)
