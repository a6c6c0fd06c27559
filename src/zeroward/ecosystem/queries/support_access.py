"""Which support plans and requests somebody reads: the one place where it is decided."""

from dataclasses import dataclass

from django.db.models import QuerySet

from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.scope import MISSION, Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.ecosystem.models import AssistanceRequest, SupportPlan
from zeroward.ecosystem.support_rules import ANSWER, PLAN, PROGRAMME_READ

PRIVATE_STATES = (SupportPlan.State.DRAFT,)
FOR_EVERYONE = (SupportPlan.State.AGREED, SupportPlan.State.RUNNING, SupportPlan.State.CLOSED)


@dataclass(frozen=True, slots=True)
class PlanAccess:
    """What a viewer may do with a plan. `side` is for whom they speak, "" for a reader."""

    plan: SupportPlan
    place: Workspace
    plans: bool
    answers: bool

    @property
    def side(self) -> str:
        return "mission" if self.plans else "platform" if self.answers else ""

    @property
    def may_comment(self) -> bool:
        return bool(self.side) and self.plan.is_open and self.plan.state not in PRIVATE_STATES

    @property
    def may_write(self) -> bool:
        """Changes what is planned: before both sides have agreed."""
        return self.plans and self.plan.state in (SupportPlan.State.DRAFT, SupportPlan.State.PROPOSED)

    @property
    def may_report(self) -> bool:
        """Says how far it is: on the way, and until the plan is closed."""
        return self.plans and self.plan.state in (SupportPlan.State.AGREED, SupportPlan.State.RUNNING)


def mission_place() -> Workspace:
    found = workspace(MISSION)
    return found if found is not None else Workspace(MISSION, "Mission")


def reads_for_the_mission(viewer: Viewer) -> bool:
    """Reads all support plans, with money: programme managers, analysts, editors and administrators."""
    return may(viewer, PROGRAMME_READ, Workspace(MISSION, "Mission"))


def seen_plans(viewer: Viewer) -> QuerySet[SupportPlan]:
    """Plans that the viewer reads as one of the two sides: whole, with money and comments."""
    if reads_for_the_mission(viewer):
        return SupportPlan.objects.all()
    scopes = [f"country:{code}" for code in viewer.countries]
    return SupportPlan.objects.filter(scope__in=scopes).exclude(state__in=PRIVATE_STATES)


def public_plans() -> QuerySet[SupportPlan]:
    """Plans that everyone reads, without money, names and comments."""
    return SupportPlan.objects.filter(visibility=Visibility.PUBLIC, state__in=FOR_EVERYONE)


def seen_requests(viewer: Viewer) -> QuerySet[AssistanceRequest]:
    """Requests that the viewer reads: those of their platform, all of them for the Mission's programme people."""
    if reads_for_the_mission(viewer):
        return AssistanceRequest.objects.all()
    scopes = [f"country:{code}" for code in viewer.countries]
    return AssistanceRequest.objects.filter(scope__in=scopes)


def country_place(code: str) -> Workspace | None:
    return workspace(Scope.country(code))


def place_of(record: SupportPlan | AssistanceRequest) -> Workspace:
    """The platform that a plan or a request is about."""
    found = workspace(record.scope)
    return (
        found
        if found is not None
        else Workspace(Scope.parse(record.scope), record.scope_country, record.scope_country)
    )


def plan_access(viewer: Viewer, code: str, year: int) -> PlanAccess | None:
    """The plan of a country and year with what the viewer may do, or None where there is none for them."""
    found = seen_plans(viewer).filter(country__code=code, year=year)
    plan = found.select_related("country", "owner", "run__programme").first()
    return access_to(viewer, plan) if plan is not None else None


def access_to(viewer: Viewer, plan: SupportPlan) -> PlanAccess:
    place = place_of(plan)
    return PlanAccess(plan, place, may(viewer, PLAN, place), may(viewer, ANSWER, place))


def may_open(viewer: Viewer, place: Workspace) -> bool:
    """Whether somebody enters the support pages of this country."""
    return reads_for_the_mission(viewer) or viewer.holds(place.scope)
