"""What of a computed share hangs on the thresholds of the clusters: one step of each, in services of it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.ecosystem.models import ProgrammeRun, ReviewRound
from zeroward.ecosystem.queries.cluster_thresholds import facts_by_country
from zeroward.ecosystem.queries.review_facts import typology_of
from zeroward.methods.maturity.ecosystems import threshold_shifts
from zeroward.methods.maturity.ecosystems.support.programme import eligible_by_matrix
from zeroward.methods.maturity.support import national_support
from zeroward.places.queries.country_names import country_names


@dataclass(frozen=True, slots=True)
class Hinge:
    """One step of one threshold that moves one country: clusters before and after, and what of the share it touches.
    `lost` are services that the share gives and that the country could not have then."""

    criterion: str
    step: str
    country: str
    clusters: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """`compared` of `countries` had handed in answers for the review of `year`; the others are not known."""

    year: int
    compared: int
    countries: int
    hinges: tuple[Hinge, ...]


def run_sensitivity(run: ProgrammeRun) -> Sensitivity | None:
    """From the newest review up to the first year of the share; None where none was handed in, or no service hangs on a
    cluster. For the Mission team. Five queries."""
    supports = {one["key"]: one["support"] for one in run.inputs["services"] if one["support"]}
    codes = {one["code"] for one in run.inputs["countries"]}
    held = ReviewRound.objects.filter(year__lte=run.inputs["years"][0], reviews__handed_in__withdrawn_at=None)
    found = held.filter(reviews__handed_in__isnull=False).select_related("typology").order_by("-year").first()
    if found is None or not supports:
        return None
    facts = {code: one for code, one in facts_by_country(found).items() if code in codes}
    if not facts:
        return None
    names = country_names()
    labels = {one["key"]: one["label"] for one in run.inputs["services"]}
    given = {(code, service) for code, service, _year in run.result.get("given", ())}
    matrix = national_support()
    hinges = []
    for shift in threshold_shifts(typology_of(found.typology.content), facts):
        for one in shift.changed:
            before = eligible_by_matrix(matrix, one.before.possible, supports)
            after = eligible_by_matrix(matrix, one.after.possible, supports)
            hinges.append(
                Hinge(
                    said(shift.criterion.label),
                    f"{_whole(shift.threshold)} → {_whole(shift.moved_to)}",
                    names.get(one.country, one.country),
                    _("From cluster %(before)s to cluster %(after)s.")
                    % {"before": _clusters(one.before.possible), "after": _clusters(one.after.possible)},
                    tuple(labels[key] for key in supports if after[key] and not before[key]),
                    tuple(
                        labels[key] for key in supports if (one.country, key) in given and after[key] is False
                    ),
                )
            )
    return Sensitivity(found.year, len(facts), len(codes), tuple(hinges))


def _whole(value: float) -> str:
    return format_number(int(value) if value == int(value) else value)


def _clusters(possible: tuple[str, ...]) -> str:
    return " / ".join(possible)
