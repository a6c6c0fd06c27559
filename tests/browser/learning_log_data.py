"""Facts about the example records of learning that addresses of their pages need."""

from typing import Any

from tests.browser.example import CITY
from zeroward.monitoring.models import DecisionNote, Demonstrator, LogEntry, NextStep, Pilot, Sensemaking


def log_records() -> dict[str, Any]:
    entries, pilots = LogEntry.objects.filter(scope=CITY), Pilot.objects.filter(scope=CITY)
    held = Sensemaking.objects.get(scope=CITY, state="held")
    return {
        "log_entry": entries.filter(visibility="platform").earliest("pk").pk,
        "log_public_entry": entries.filter(visibility="public").earliest("pk").pk,
        "log_session": held.pk,
        "log_step": NextStep.objects.filter(session=held).earliest("pk").pk,
        "log_pilot": pilots.get(stage="test").pk,
        "log_public_pilot": pilots.get(visibility="public").pk,
        "log_decision": DecisionNote.objects.get(scope=CITY).pk,
        "log_demonstrator": Demonstrator.objects.get(scope=CITY).pk,
    }
