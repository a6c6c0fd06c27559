"""Background work of this room: the way of a new question to somebody who can answer."""

from typing import Any

from zeroward.core.jobs import Progress, job_function
from zeroward.helpdesk.domain.asking import JOB
from zeroward.helpdesk.domain.giving import distribute


@job_function(JOB)
def route_job(_progress: Progress, reference: str) -> dict[str, Any]:
    """Distribute everything that waits: a new case may change who should have another."""
    return {"reference": reference, "given": distribute()}
