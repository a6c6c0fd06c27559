"""What this room shows on the page of a city: closed self-assessments that the city shares with whoever looks."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from zeroward.core.panels import Panel, register_panel
from zeroward.core.queries.instance import open_rooms
from zeroward.core.visibility import visible_to
from zeroward.diagnosis.models import AssessmentState
from zeroward.diagnosis.queries.access import rounds
from zeroward.diagnosis.vocabulary import NAMES

MOST = 5


def city_panel(subject: dict[str, Any]) -> Panel | None:
    """The newest few, each with its day. One query."""
    if "diagnosis" not in {room.key for room in open_rooms()}:
        return None
    scope = f"city:{subject.get('city', '')}"
    closed = rounds().filter(scope=scope, state=AssessmentState.CLOSED)
    found = list(visible_to(closed, subject["viewer"]).order_by("-closed_on", "-pk")[:MOST])
    if not found:
        return None
    context = {"rows": [(NAMES.get(one.questionnaire.key, one.collection.title), one) for one in found]}
    return Panel(
        "self-assessments", _("How the city sees itself"), "diagnosis/panels/city.html", context, order=12
    )


def register_panels() -> None:
    register_panel("places.city", "diagnosis.shared", city_panel)
