"""Facts about the example platform's work that addresses of its pages need."""

import io
from typing import Any

from zeroward.core.domain.imports import keep_plan
from zeroward.core.models import ImportRun
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.work_importing import about_outreach
from zeroward.ecosystem.importers.work_outreach import plan_outreach
from zeroward.ecosystem.models import (
    ContinuityItem,
    Decision,
    Goal,
    Judgement,
    Meeting,
    MoneyStream,
    OutreachCity,
    Promise,
    WorkNote,
)

AUSTRIA = Workspace(Scope.country("AT"), "Austria", "AT")
LIST = b"name;state;inhabitants\nNew Example;contacted;12 000\nOld Example;lost;\n"


def platform_work_records() -> dict[str, Any]:
    kept = {"scope": "country:AT", "is_example": True}
    judgement = Judgement.objects.filter(need__is_example=True).earliest("pk")
    return {
        "work_meeting": Meeting.objects.filter(**kept).exclude(minutes="").earliest("pk").pk,
        "work_decision": Decision.objects.filter(**kept).earliest("pk").pk,
        "work_goal": Goal.objects.filter(**kept).earliest("pk").pk,
        "work_promise": Promise.objects.filter(**kept).earliest("pk").pk,
        "work_stream": MoneyStream.objects.filter(**kept).earliest("pk").pk,
        "work_framework": judgement.framework_id,
        "work_need": judgement.need_id,
        "work_judgement": judgement.pk,
        "work_city": OutreachCity.objects.filter(**kept).earliest("pk").pk,
        "work_item": ContinuityItem.objects.filter(**kept).earliest("pk").pk,
        "work_note": WorkNote.objects.filter(**kept).earliest("pk").pk,
        "work_run": _checked_list().pk,
    }


def _checked_list() -> ImportRun:
    return keep_plan(
        importer="ecosystem.outreach",
        file_name="cities.csv",
        file_digest="0" * 64,
        rows=plan_outreach(io.BytesIO(LIST), AUSTRIA, name="cities.csv"),
        scope="country:AT",
        about=about_outreach(AUSTRIA),
    )
