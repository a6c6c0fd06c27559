"""Versions of a plan, and two of its states beside each other."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.plan.models import Plan, PlanVersion
from zeroward.plan.queries.changes import Comparison, compare
from zeroward.plan.queries.load import LoadedPlan, load_plan, load_version

NOW = 0
"""Number of the plan as it is now."""


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """`since` is what changed since the newest version; None where there is none."""

    versions: list[PlanVersion]
    newest: PlanVersion | None
    since: Comparison | None

    @property
    def published(self) -> list[PlanVersion]:
        return [one for one in self.versions if one.is_public]

    @property
    def choices(self) -> list[tuple[int, str]]:
        """What can be compared, the plan as it is now first."""
        return [
            (NOW, _("the plan as it is now")),
            *((one.number, version_words(one)) for one in self.versions),
        ]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two states; `before` and `after` name them."""

    before: str
    after: str
    comparison: Comparison


def version_words(version: PlanVersion) -> str:
    words = {"number": version.number}
    return (
        _("version %(number)d (published)") % words if version.is_public else _("version %(number)d") % words
    )


def versions_page(plan: Plan) -> VersionsPage:
    """Two queries beside loading the plan."""
    versions = list(plan.versions.defer("data").select_related("by").order_by("-number"))
    newest = versions[0] if versions else None
    since = None
    if newest is not None:
        since = compare(load_version(plan.versions.get(pk=newest.pk)), load_plan(plan))
    return VersionsPage(versions, newest, since)


def chosen_pair(plan: Plan, first: str, second: str) -> Pair | None:
    """The states named by numbers ("0" is now); None when one of them is not there or both are the same."""
    numbers = [int(one) if one.isdecimal() and len(one) < 6 else -1 for one in (first, second)]
    if -1 in numbers or numbers[0] == numbers[1]:
        return None
    # now is later than every version
    numbers.sort(key=lambda one: (one == NOW, one))
    kept = {one.number: one for one in plan.versions.filter(number__in=numbers)}
    if any(one != NOW and one not in kept for one in numbers):
        return None
    before, after = (_state(plan, kept.get(one)) for one in numbers)
    return Pair(before[0], after[0], compare(before[1], after[1]))


def _state(plan: Plan, version: PlanVersion | None) -> tuple[str, LoadedPlan]:
    if version is None:
        return _("the plan as it is now"), load_plan(plan)
    return version_words(version), load_version(version)
