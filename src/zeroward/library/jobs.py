"""Long work of this room."""

from typing import Any

from zeroward.core.jobs import Progress, job_function
from zeroward.library.domain.linkcheck.checking import JOB, check_links


@job_function(JOB)
def check_links_job(progress: Progress, **arguments: Any) -> dict[str, Any]:
    """Ask every link whether it still answers; `arguments` as of `check_links`."""
    return dict(check_links(report=progress.step, **arguments))
