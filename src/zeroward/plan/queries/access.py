"""Finding plans and versions: what a viewer may not see does not exist for them."""

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.http import Http404

from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.plan.models import Plan, PlanVersion


def readable_plans(viewer: Viewer) -> QuerySet[Plan]:
    """The working plans that a viewer may see; never those of a stranger."""
    return visible_to(Plan.objects.all(), viewer).select_related("city__country", "inventory")


def plan_for(viewer: Viewer, pk: int) -> Plan:
    """One working plan. Raises Http404 when it is not there for this viewer."""
    found = readable_plans(viewer).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such plan.")
    return found


def plans_of(place: Workspace, viewer: Viewer) -> list[Plan]:
    """The city's plans, the newest first, as far as the viewer may see them."""
    found = readable_plans(viewer).filter(scope=str(place.scope))
    return list(found.order_by("-base_year", "title", "pk"))


def public_versions() -> QuerySet[PlanVersion]:
    """Every published version that was not withdrawn, the newest first. Their data are left in the database, but for
    the `title` as it was frozen: the working plan may have another one by now."""
    return (
        PlanVersion.objects.filter(withdrawn_at=None, is_public=True)
        .annotate(title=KeyTextTransform("title", "data__header"))
        .select_related("plan__city__country")
        .order_by("plan__city__name", "plan__pk", "-number")
        .defer("data")
    )


def public_version(city: str, plan: int, number: int | None = None) -> PlanVersion:
    """The published version of a city's plan: the newest, or one by its number. Raises Http404."""
    found = PlanVersion.objects.filter(
        withdrawn_at=None, is_public=True, plan=plan, plan__city__key=city
    ).select_related("plan__city__country", "by")
    if number is not None:
        found = found.filter(number=number)
    version = found.order_by("-number").first()
    if version is None:
        raise Http404("No such plan was published.")
    return version


def withdrawn_version(city: str, plan: int, number: int | None = None) -> PlanVersion | None:
    """A version that was published and withdrawn, when nothing else can be read in its place."""
    found = PlanVersion.objects.filter(is_public=True, plan=plan, plan__city__key=city)
    if number is not None:
        found = found.filter(number=number)
    rows = list(found.select_related("plan__city__country").defer("data").order_by("-number"))
    return rows[0] if rows and all(one.withdrawn_at is not None for one in rows) else None
