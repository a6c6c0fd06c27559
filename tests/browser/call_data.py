"""Facts about the example calls that addresses of their pages need."""

from io import BytesIO
from typing import Any

from zeroward.core.domain.imports import keep_plan
from zeroward.core.models import Visibility
from zeroward.exchange.domain import application_importing, call_importing
from zeroward.exchange.domain.references import next_reference
from zeroward.exchange.exporters.call_file import call_file
from zeroward.exchange.importers.applications import plan_applications
from zeroward.exchange.importers.call_file import plan_call
from zeroward.exchange.models import (
    Activity,
    Application,
    ApplicationState,
    Award,
    Call,
    PilotReport,
    Review,
)

CITY = "city:klagenfurt"


def call_records() -> dict[str, Any]:
    """A draft of the Mission City, its pilot with a report, a challenge with readings and an award."""
    draft = Application.objects.get(scope=CITY, call__title="Twinning 2027 (example)")
    pilot = Application.objects.get(scope=CITY, call__title="Pilots 2026 (example)")
    challenge = Call.objects.get(title="Shade for squares (example)")
    review = Review.objects.filter(application__call=challenge).order_by("pk")[0]
    waiting = Review.objects.get(application__call__title="Ten towns (example)")
    received = draft.call.applications.exclude(submitted_at=None).order_by("pk")[0]
    return {
        "call_draft": draft.pk,
        "call_open": draft.call.key,
        "call_programme": draft.call.programme.key,
        "call_pilot": pilot.pk,
        "call_activity": Activity.objects.get(application=pilot).pk,
        "call_report": PilotReport.objects.get(application=pilot).pk,
        "call_challenge": challenge.key,
        "call_award": Award.objects.get(call=challenge).pk,
        "call_review": review.pk,
        "call_waiting": waiting.pk,
        "call_reviewed": waiting.application.call.key,
        "call_received": received.pk,
        "call_decided": review.application_id,
        "call_second": _second(draft),
        **_files(draft.call),
    }


def _second(first: Application) -> int:
    """Another one of the same place, as if it had come by a file."""
    made = Application.objects.create(
        call=first.call,
        side=first.side,
        scope=first.scope,
        scope_country=first.scope_country,
        visibility=Visibility.CITY,
        reference=next_reference(first.call),
        state=ApplicationState.SECOND,
        submitted_at=first.created_at,
        summary="Example: another office wants to see how parks cool a quarter.",
        needs=["nature"],
        languages=["en"],
        brought=[["Budget", "20 000 euros"]],
        is_example=True,
    )
    return int(made.pk)


def _files(call: Call) -> dict[str, int]:
    """A table of applications and a call, checked and not taken over."""
    table = (
        b"side,name,summary,needs,languages\nlearner,Lahti,Example,nature,en\nlearner,Atlantis,Example,,\n"
    )
    kept = {"file_digest": "0" * 64, "scope": "mission"}
    applications = keep_plan(
        importer=application_importing.IMPORTER,
        file_name="applications.csv",
        rows=plan_applications(BytesIO(table), call),
        about=application_importing.about(call),
        **kept,
    )
    template = keep_plan(
        importer=call_importing.IMPORTER,
        file_name="call.json",
        rows=plan_call(BytesIO(call_file(call)), call.programme),
        about=call_importing.about(call.programme),
        **kept,
    )
    return {"call_table": applications.pk, "call_template": template.pk}
