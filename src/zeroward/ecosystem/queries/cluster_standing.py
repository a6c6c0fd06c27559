"""Where countries stand: by the rules and their patience from year to year, and by what was decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from zeroward.ecosystem.models import ClusterDecision, HandedIn, ReviewRound
from zeroward.ecosystem.queries.review_facts import typology_of
from zeroward.methods.maturity.ecosystems import YearStanding, standings
from zeroward.methods.monitoring import Change, Spell, in_year, spells, state_of_year
from zeroward.places.models import Country


@dataclass(frozen=True, slots=True)
class ClusterStand:
    """The decision that holds. `aged`: a later review has ended, without a decision about this country."""

    country: str
    cluster: str
    year: int
    since: date
    aged: bool
    decision: ClusterDecision


def proposals_of(countries: Iterable[int], *, until: int) -> dict[int, dict[int, str | None]]:
    """What the rules proposed, by country and year; None where the review was not handed in or stays open."""
    found: dict[int, dict[int, str | None]] = {one: {} for one in countries}
    rows = (
        HandedIn.objects.filter(review__country__in=found, review__round__year__lte=until, withdrawn_at=None)
        .order_by("number")
        .values_list("review__country", "review__round__year", "proposed")
    )
    for country, year, proposed in rows:
        found[country][year] = proposed or None
    return found


def standings_of(round: ReviewRound, countries: Iterable[Country]) -> dict[str, tuple[YearStanding, ...]]:
    """Year by year by country code, by the table of the round. Two queries.

    A decision that did not follow the rules stands, and the waiting starts anew. A cluster that this table has not is
    left out, as a year without a result.
    """
    listed = list(countries)
    typology = typology_of(round.typology.content)
    known = {one.key for one in typology.clusters}
    proposed = proposals_of([one.pk for one in listed], until=round.year)
    decided: dict[int, dict[int, str]] = {}
    taken = ClusterDecision.objects.filter(country__in=listed, year__lt=round.year, followed=False).order_by(
        "year", "number"
    )
    for country, year, cluster in taken.values_list("country", "year", "cluster"):
        if cluster in known:
            decided.setdefault(country, {})[year] = cluster
    return {
        one.code: standings(
            typology,
            {year: key if key in known else None for year, key in proposed[one.pk].items()},
            decided=decided.get(one.pk, {}),
        )
        for one in listed
    }


def standing_of(country: Country, round: ReviewRound) -> YearStanding | None:
    """Where one country stands in the year of the round by the rules; None where nothing leads anywhere."""
    found = standings_of(round, [country])[country.code]
    return next((one for one in found if one.year == round.year), None)


def stands_on(day: date, *, published: bool = False) -> dict[str, ClusterStand]:
    """The decision that holds on a day, by country code. With `published` only what everyone may read; else the caller
    has asked who looks. Two queries."""
    closed = (
        ReviewRound.objects.filter(state=ReviewRound.State.CLOSED).aggregate(last=Max("year"))["last"] or 0
    )
    rows = ClusterDecision.objects.filter(effective_from__lte=day).select_related("country")
    if published:
        rows = rows.filter(published_on__isnull=False)
    found: dict[str, ClusterStand] = {}
    for one in rows.order_by("effective_from", "year", "number"):
        found[one.country.code] = ClusterStand(
            one.country.code, one.cluster, one.year, one.effective_from, one.year < closed, one
        )
    return found


def spells_of(decisions: Iterable[ClusterDecision]) -> tuple[Spell, ...]:
    """The decisions of one country one after the other, with the day on which each became known."""
    ordered = sorted(decisions, key=lambda one: (one.effective_from, one.year, one.number))
    by_day = {one.effective_from: one for one in ordered}
    return spells(Change(one.cluster, day, None) for day, one in by_day.items())


def clusters_by_year(decisions: Mapping[str, Iterable[ClusterDecision]], year: int) -> dict[str, str | None]:
    """The cluster that a year is filed under, by country: that of its last day. What else the year held stays in
    `in_year`."""
    return {code: state_of_year(spells_of(rows), year) for code, rows in decisions.items()}


def spells_in(decisions: Iterable[ClusterDecision], year: int) -> tuple[Spell, ...]:
    """What a year held, cut to it: more than one where a country changed in mid-year."""
    return in_year(spells_of(decisions), year)
