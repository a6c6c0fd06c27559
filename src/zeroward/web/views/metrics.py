"""Figures for Prometheus, for who knows the token."""

from pathlib import Path

from django.conf import settings
from django.db import Error
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from zeroward.web.observing.tally import tally_in
from zeroward.web.queries.work_waiting import work_waiting


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    token = settings.ZEROWARD_METRICS_TOKEN
    if not token or not constant_time_compare(request.META.get("HTTP_AUTHORIZATION", ""), f"Bearer {token}"):
        raise Http404
    lines = tally_in(Path(settings.VAR_DIR) / "metrics").told()
    try:
        waiting, answers = work_waiting(), 1
    except Error:
        waiting, answers = {}, 0
    for name, (words, number) in {"database_answers": ("1 when it does.", answers), **waiting}.items():
        lines += [
            f"# HELP zeroward_{name} {words}",
            f"# TYPE zeroward_{name} gauge",
            f"zeroward_{name} {number}",
        ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4; charset=utf-8")
