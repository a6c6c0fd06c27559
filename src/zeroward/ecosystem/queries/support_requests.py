"""Plans into which a request can go."""

from zeroward.ecosystem.models import AssistanceRequest, SupportPlan


def open_plans_of(request: AssistanceRequest) -> list[SupportPlan]:
    """Plans of the country that are not agreed. One query."""
    states = (SupportPlan.State.DRAFT, SupportPlan.State.PROPOSED)
    return list(SupportPlan.objects.filter(country=request.country_id, state__in=states).order_by("year"))
