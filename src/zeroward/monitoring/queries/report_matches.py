"""Published reports whose cities a new one may have too, so that the difference of the two gives nobody away."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from zeroward.core.models import Visibility
from zeroward.core.workspaces import Workspace
from zeroward.methods.monitoring import gives_away
from zeroward.monitoring.models import NationalReport


def reports_to_match(place: Workspace) -> dict[int, NationalReport]:
    """By number, the newest first: all that went out, also those that were withdrawn, since they were read. For the
    platform alone: they hold which cities went in. One query."""
    found = NationalReport.objects.filter(scope=str(place.scope), visibility=Visibility.PUBLIC)
    return {one.number: one for one in found.defer("data").order_by("-number")}


def earlier_choices(found: Mapping[int, NationalReport]) -> list[tuple[int, str]]:
    """One choice for each set of cities, under its newest report."""
    sets: dict[frozenset[str], NationalReport] = {}
    for one in found.values():
        sets.setdefault(frozenset(one.cities), one)
    return [
        (
            one.number,
            _("those of the report of %(year)d, number %(number)d")
            % {"year": one.year, "number": one.number},
        )
        for one in sets.values()
    ]


def too_near(found: Mapping[int, NationalReport], cities: Sequence[str]) -> list[int]:
    """Numbers of the reports with which one over these cities would give a few of them away; empty where none does."""
    reports = list(found.values())
    return [reports[at].number for at in gives_away([one.cities for one in reports], cities)]
