"""Mentorings of somebody, and one mentoring for whoever takes part in it."""

from zeroward.core.visibility import Viewer
from zeroward.ecosystem.models import Mentoring
from zeroward.ecosystem.queries.support_access import seen_plans


def my_mentorings(viewer: Viewer) -> list[Mentoring]:
    """Countries that this person goes with, was asked to, or went with. One query."""
    found = Mentoring.objects.filter(mentor=viewer.user_id).exclude(state=Mentoring.State.DECLINED)
    return list(found.select_related("item__plan__country").order_by("state", "-pk"))


def mentoring_for(viewer: Viewer, pk: int) -> Mentoring | None:
    """For the mentor, the platform of the country (once the plan is proposed), and the Mission. Two queries."""
    found = (
        Mentoring.objects.filter(pk=pk)
        .select_related("mentor", "item__plan__country")
        .prefetch_related("topics")
        .first()
    )
    if found is None or (viewer.user_id is not None and found.mentor_id == viewer.user_id):
        return found
    return found if seen_plans(viewer).filter(pk=found.item.plan_id).exists() else None
