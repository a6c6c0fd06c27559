"""Training a suggester as long work: the job, and how it is queued."""

from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.consultation.domain.suggesters import train_suggester
from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.rules import RUN
from zeroward.core.errors import InvalidInputError
from zeroward.core.jobs import Progress, job_function, start_job
from zeroward.core.models import Job
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

JOB: Final = "consultation.train-suggester"


@job_function(JOB)
def train_in_background(
    progress: Progress, *, scope: str, version: int, language: str, by: int
) -> dict[str, Any]:
    """Train for the person who asked; whether they still may is asked again."""
    actor = User.objects.get(pk=by)
    place = workspace(scope)
    if place is None:
        raise InvalidInputError(_("There is no such team."), place="scope")
    progress.step(0, 1)
    chosen = CodebookVersion.objects.select_related("codebook").get(pk=version)
    made = train_suggester(
        actor=actor, viewer=viewer_of(actor), place=place, version=chosen, language=language
    )
    progress.step(1, 1)
    return {"url": reverse("consultation:suggester", args=[scope, made.pk])}


def start_training(
    *, actor: Any, viewer: Viewer, place: Workspace, version: CodebookVersion, language: str
) -> Job:
    """Queue the job. Raises NotAllowedError before anything is queued."""
    demand(viewer, RUN, place)
    return start_job(
        kind=JOB,
        label=_("Learn from codings: %(codebook)s") % {"codebook": version.codebook.title},
        owner=actor,
        scope=str(place.scope),
        version=version.pk,
        language=language,
        by=actor.pk,
    )
