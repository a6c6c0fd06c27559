"""Freezing as long work: the job, and how it is queued. The room's registration gives it the exporter."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.jobs import Progress, job_function, start_job
from zeroward.core.models import Job
from zeroward.library.domain.editions import Render, check_edition, freeze_edition
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

JOB = "library.freeze-edition"


def register_edition_job(render: Render) -> None:
    """Make the job known, with the function that makes the PDF."""

    @job_function(JOB)
    def freeze(progress: Progress, *, number: str, title: str, note: str, by: int) -> dict[str, Any]:
        """Freeze an edition for the person who asked; whether they still may is asked again."""
        actor = User.objects.get(pk=by)
        edition = freeze_edition(
            number=number, title=title, note=note, actor=actor, render=render, report=progress.step
        )
        address = reverse("library:edition", args=[edition.number])
        return {"url": address, "digest": edition.digest}


def start_freezing(*, number: str, title: str, note: str, actor: User) -> Job:
    """Queue the job. Raises NotAllowedError and InvalidInputError before anything is queued."""
    check_edition(number=number, title=title, viewer=viewer_of(actor))
    label = _("Edition %(number)s") % {"number": number}
    return start_job(kind=JOB, label=label, owner=actor, number=number, title=title, note=note, by=actor.pk)
