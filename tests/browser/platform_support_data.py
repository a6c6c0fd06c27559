"""Facts about the example support that addresses of its pages need."""

from typing import Any

from zeroward.ecosystem.models import (
    AssistanceRequest,
    Deliverable,
    Mentoring,
    PlanComment,
    PlanEffect,
    PlanItem,
    SupportPlan,
    SupportProgramme,
)


def platform_support_records() -> dict[str, Any]:
    running = SupportPlan.objects.get(is_example=True, state=SupportPlan.State.RUNNING)
    proposed = SupportPlan.objects.get(
        is_example=True, state=SupportPlan.State.PROPOSED, country=running.country
    )
    programme = SupportProgramme.objects.get(is_example=True)
    return {
        "support_year": running.year,
        "support_next": proposed.year,
        "support_comment": PlanComment.objects.get(plan=proposed).pk,
        "support_effect": PlanEffect.objects.get(plan=running).pk,
        "support_item": proposed.items.earliest("pk").pk,
        "support_running": PlanItem.objects.get(plan=running, kind="mentoring").pk,
        "support_deliverable": Deliverable.objects.get(item__plan=running).pk,
        "support_request": AssistanceRequest.objects.filter(is_example=True).earliest("pk").pk,
        "mentoring": Mentoring.objects.earliest("pk").pk,
        "support_programme": programme.key,
        "support_service": programme.services.earliest("pk").pk,
        "support_floor": programme.floors.earliest("pk").pk,
        "support_pin": programme.pins.earliest("pk").pk,
    }
