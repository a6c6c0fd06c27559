"""Facts about the example calls that addresses of their pages need."""

from typing import Any

from zeroward.exchange.models import Activity, Application, Award, Call, PilotReport, Review

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
    }
