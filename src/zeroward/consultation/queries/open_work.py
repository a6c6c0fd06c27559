"""What needs assessments leave to do for the teams that run or code them, and what can be searched in them."""

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.consultation.models import Consultation, ConsultationState
from zeroward.consultation.rules import CODE, RUN
from zeroward.core.permissions import may
from zeroward.core.private_search import PrivateEntry
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.tasks_open import OpenTask, TaskReader
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import workspaces


def _parts(viewer: Viewer) -> Mapping[str, Part]:
    teams = _teams(viewer, RUN)
    if not teams:
        return {}
    found = Consultation.objects.filter(scope__in=teams, origin="own", promised_by__isnull=False)
    open_ = found.exclude(state=ConsultationState.PUBLISHED)
    return {"promised": part(open_, "pk", "title", "scope", "promised_by")}


def _make(_viewer: Viewer, rows: Rows) -> Iterable[OpenTask]:
    for one in rows.get("promised", ()):
        yield OpenTask(
            title=_("%(title)s: publish what was promised") % {"title": one["title"]},
            url=reverse("consultation:promises", args=[one["pk"]]),
            scope=one["scope"],
            due=one["promised_by"],
            kind=gettext_lazy("needs assessment"),
            room="consultation",
        )


consultation_tasks = TaskReader(_parts, _make)
"""Results that were promised to cities and are not published."""


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
