"""Support of one country: its plans, what it asks for, what its cluster gets, and who goes with it."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import AssistanceRequest, PlanItem, SupportPlan
from zeroward.ecosystem.queries.cluster_facts import ClusterFact, cluster_facts
from zeroward.ecosystem.queries.support_access import public_plans, seen_plans, seen_requests
from zeroward.methods.maturity.support import national_support


@dataclass(frozen=True, slots=True)
class PlanLine:
    """`done` of `total` supports that were not dropped."""

    plan: SupportPlan
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class CountrySupport:
    """`supports` are what the country's cluster gets by the published matrix, None = its cluster is not known."""

    place: Workspace
    plans: list[PlanLine]
    requests: list[AssistanceRequest]
    fact: ClusterFact | None
    supports: list[str] | None

    @property
    def waiting(self) -> list[SupportPlan]:
        """Plans that the platform is asked to comment on, or to agree to."""
        return [
            one.plan
            for one in self.plans
            if one.plan.state == SupportPlan.State.PROPOSED and one.plan.agreed_by_platform_at is None
        ]

    @property
    def open_requests(self) -> list[AssistanceRequest]:
        return [one for one in self.requests if one.is_open]

    @property
    def past_requests(self) -> list[AssistanceRequest]:
        return [one for one in self.requests if not one.is_open]


def country_support(viewer: Viewer, place: Workspace) -> CountrySupport:
    """Four queries."""
    code = place.scope.key
    plans = list(seen_plans(viewer).filter(country__code=code).order_by("-year"))
    counts = _counts(plans)
    fact = cluster_facts(timezone.localdate().year).get(code)
    return CountrySupport(
        place,
        [PlanLine(one, *counts[one.pk]) for one in plans],
        list(seen_requests(viewer).filter(country__code=code).select_related("item__plan").order_by("-pk")),
        fact,
        supports_of(fact),
    )


def supports_of(fact: ClusterFact | None) -> list[str] | None:
    """Names of what a cluster gets; None where it is not known."""
    matrix = national_support()
    if fact is None or fact.cluster not in matrix.clusters:
        return None
    return [said(one.label) for one in matrix.of_cluster(fact.cluster)]


@dataclass(frozen=True, slots=True)
class PublicPlan:
    plan: SupportPlan
    items: list[PlanItem]


def public_support(code: str) -> list[PublicPlan]:
    """The plans of a country that everyone reads, with their supports; no money, names or comments. Two queries."""
    plans = list(public_plans().filter(country__code=code).order_by("-year"))
    items: dict[int, list[PlanItem]] = defaultdict(list)
    for one in PlanItem.objects.filter(plan__in=plans).exclude(state=PlanItem.State.DROPPED):
        items[one.plan_id].append(one)
    return [PublicPlan(one, items[one.pk]) for one in plans]


def _counts(plans: list[SupportPlan]) -> dict[int, tuple[int, int]]:
    found: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    rows = PlanItem.objects.filter(plan__in=plans).exclude(state=PlanItem.State.DROPPED)
    for plan, state in rows.values_list("plan_id", "state"):
        found[plan][1] += 1
        found[plan][0] += state == PlanItem.State.DONE
    return defaultdict(lambda: (0, 0), {pk: (one[0], one[1]) for pk, one in found.items()})
