"""Long work: how far it is, for the person who started it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from zeroward.core.jobs import cancel_job
from zeroward.core.models import Job
from zeroward.core.queries.jobs import job_for, jobs_of


@require_safe
@login_required
def job_list(request: HttpRequest) -> HttpResponse:
    return render(request, "core/jobs.html", {"jobs": jobs_of(request.viewer)})  # type: ignore[attr-defined]


@require_safe
@login_required
def job_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; a script that asks again and again gets only the part that moves."""
    template = "core/job_progress.html" if getattr(request, "htmx", False) else "core/job.html"
    return render(request, template, {"job": _job(request, pk)})


@require_POST
@login_required
def job_cancel(request: HttpRequest, pk: int) -> HttpResponse:
    job = _job(request, pk)
    if not job.finished:
        cancel_job(job=job)
    return redirect("core:job", pk=pk)


def _job(request: HttpRequest, pk: int) -> Job:
    job = job_for(pk, request.viewer)  # type: ignore[attr-defined]
    if job is None:
        raise Http404
    return job
