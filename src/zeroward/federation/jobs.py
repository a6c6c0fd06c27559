"""Long work of this room. What it needs is read into memory by the task worker alone."""

from typing import Any

from django.utils.module_loading import import_string

from zeroward.core.jobs import Progress, job_function
from zeroward.federation.domain.asking_now import JOB


@job_function(JOB)
def harvest_job(progress: Progress, *, key: str) -> dict[str, Any]:
    """Take from one source what is new; why it stopped stands on its page."""
    progress.step(0, 1)
    found: dict[str, Any] = import_string("zeroward.federation.domain.harvesting.harvest_by_key")(key)
    progress.step(1, 1)
    return found
