"""What needs assessments leave to do for the teams that run or code them, and what can be searched in them."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.models import Consultation, ConsultationState
from zeroward.consultation.rules import CODE, RUN
from zeroward.core.permissions import may
from zeroward.core.private_search import PrivateEntry
from zeroward.core.tasks_open import OpenTask
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces


def consultation_tasks(viewer: Viewer) -> Iterable[OpenTask]:
    """Results that were promised to cities and are not published. One query beside the places."""
    for one in Consultation.objects.filter(
        scope__in=_teams(viewer, RUN), origin="own", promised_by__isnull=False
    ):
        if one.state == ConsultationState.PUBLISHED:
            continue
        yield OpenTask(
            title=_("%(title)s: publish what was promised") % {"title": one.title},
            url=reverse("consultation:promises", args=[one.pk]),
            scope=one.scope,
            due=one.promised_by,
            kind=gettext_lazy("needs assessment"),
            room="consultation",
        )


def consultation_entries(viewer: Viewer) -> Iterable[PrivateEntry]:
    """Needs assessments of teams in which the viewer codes or runs them; never an answer or a passage. One query."""
    for one in Consultation.objects.filter(scope__in=_teams(viewer, CODE), origin="own"):
        questions = " ".join(str(question) for question in one.questions)
        yield PrivateEntry(
            title=one.title,
            text=" ".join(part for part in (str(one.year), one.about, questions) if part),
            url=reverse("consultation:consultation", args=[one.pk]),
            kind=gettext_lazy("needs assessment"),
            scope=one.scope,
        )


def _teams(viewer: Viewer, action: str) -> list[str]:
    held = workspaces(scope for scope in viewer.scopes if not scope.startswith("city:"))
    return [scope for scope, place in held.items() if may(viewer, action, place)]
