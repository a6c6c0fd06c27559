"""Sealing a dossier as long work: the job, how it is queued, who is told. The registration gives it the exporter."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from zeroward.contract.domain.sealing import Draft, draft_dossier, seal_dossier
from zeroward.contract.domain.tell_signing import tell_not_sealed, tell_sealed
from zeroward.contract.models import ContractVersion, Dossier
from zeroward.core.domain.letters import language_of
from zeroward.core.jobs import CancelledError, Progress, job_function, job_under_way, start_job
from zeroward.core.models import Job
from zeroward.core.visibility import Viewer
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

JOB: Final = "contract.seal"
STEPS: Final = 3
Render = Callable[[Draft], tuple[bytes, Mapping[str, bytes]]]
"""Makes the PDF of a draft, and the files that are attached to it."""


def register_sealing_job(render: Render) -> None:
    """Make the job known, with the function that makes the files."""

    @job_function(JOB)
    def seal(progress: Progress, *, version: int, modules: list[str], by: int) -> dict[str, Any]:
        """Seal for the person who asked; whether they still may is asked again."""
        actor = User.objects.get(pk=by)
        kept = ContractVersion.objects.select_related("contract__city__country").get(pk=version)
        with override(language_of(actor)):
            try:
                made = _sealed(progress, render, actor, kept, modules)
            except CancelledError:
                raise
            except Exception:
                tell_not_sealed(version=kept, user=actor, job=progress.job.pk)
                raise
            tell_sealed(version=kept, user=actor)
        return {"url": reverse("contract:versions", args=[kept.contract_id]), "code": made.code}


def start_sealing(
    *, actor: User, viewer: Viewer, version: ContractVersion, modules: Sequence[str] = ()
) -> Job:
    """Queue the job; the one that is running already when the same person asks for the same again.

    Raises NotAllowedError and ProblemsError, as `draft_dossier` does, before anything is queued.
    """
    draft = draft_dossier(viewer=viewer, version=version, modules=modules)
    label = _("Sealed dossier: %(title)s, version %(number)d") % {
        "title": version.contract.title,
        "number": version.number,
    }
    if draft.modules:
        label = f"{label}, {', '.join(draft.modules)}"
    about = {"version": version.pk, "modules": list(draft.modules)}
    return job_under_way(kind=JOB, owner=actor, about=about) or start_job(
        kind=JOB, label=label, owner=actor, about=about, by=actor.pk, **about
    )


def _sealed(
    progress: Progress, render: Render, actor: User, version: ContractVersion, modules: list[str]
) -> Dossier:
    """Nothing is kept before the last step, and that keeps everything or nothing."""
    viewer = viewer_of(actor)
    progress.step(0, STEPS, _("The pages are being set."))
    draft = draft_dossier(viewer=viewer, version=version, modules=modules)
    pdf, files = render(draft)
    progress.step(2, STEPS, _("The seal is being made."))
    made = seal_dossier(actor=actor, viewer=viewer, draft=draft, pdf=pdf, files=files)
    progress.step(STEPS, STEPS)
    return made
