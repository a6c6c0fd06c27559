"""Facts about the example support that addresses of its pages need."""

import io
from typing import Any

from zeroward.core.domain.imports import keep_plan
from zeroward.core.models import ImportRun
from zeroward.ecosystem.domain.programme_needs import about_needs
from zeroward.ecosystem.importers.programme_needs import plan_needs
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
from zeroward.ecosystem.queries.programme_page import programme_page

NEEDS = b"country;service;need;why\nAT;codesign;75;Made up (example)\nAtlantis;event;50;Made up (example)\n"


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
        "needs_run": _checked_needs(programme).pk,
        "support_pin": programme.pins.earliest("pk").pk,
    }


def _checked_needs(programme: SupportProgramme) -> ImportRun:
    return keep_plan(
        importer="ecosystem.programme-needs",
        file_name="needs.csv",
        file_digest="0" * 64,
        rows=plan_needs(io.BytesIO(NEEDS), programme_page(programme), name="needs.csv"),
        scope="mission",
        about=about_needs(programme),
    )
