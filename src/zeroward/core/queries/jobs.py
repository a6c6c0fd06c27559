"""Reading jobs: each person sees their own, administrators see all."""

from zeroward.core.models import Job
from zeroward.core.visibility import Viewer

RECENT = 20


def job_for(pk: int, viewer: Viewer) -> Job | None:
    """The job, or None when it is not there for this viewer."""
    job = Job.objects.filter(pk=pk).first()
    if job is None or viewer.user_id is None:
        return None
    return job if viewer.is_admin or job.owner_id == viewer.user_id else None


def jobs_of(viewer: Viewer) -> list[Job]:
    """The viewer's own recent jobs, newest first."""
    return list(Job.objects.filter(owner_id=viewer.user_id)[:RECENT]) if viewer.user_id else []
