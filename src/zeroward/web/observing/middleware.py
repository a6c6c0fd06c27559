"""Outermost of all: gives each request a number, and measures it where that is wished."""

import logging
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from zeroward.web.observing.numbers import HEADER, current, number_from
from zeroward.web.observing.pages import method_of, page_of
from zeroward.web.observing.tally import tally_in

log = logging.getLogger("zeroward.requests")


class Observed:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.tally = tally_in(Path(settings.VAR_DIR) / "metrics") if settings.ZEROWARD_METRICS_TOKEN else None

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = current.set(number_from(request.META.get("HTTP_X_REQUEST_ID", "")))
        started = time.perf_counter()
        try:
            response = self.get_response(request)
            self._note(request, response, time.perf_counter() - started)
            response.headers[HEADER] = current.get()
            return response
        finally:
            current.reset(token)

    def _note(self, request: HttpRequest, response: HttpResponse, seconds: float) -> None:
        from_memory = getattr(response, "is_from_memory", False)
        if self.tally is not None:
            self.tally.add(status=response.status_code, seconds=seconds, from_memory=from_memory)
        if settings.ZEROWARD_LOG_REQUESTS:
            figures = {
                "method": method_of(request),
                "page": page_of(request),
                "status": response.status_code,
                "ms": round(seconds * 1000, 1),
                "from_memory": from_memory,
            }
            log.info("%(method)s %(page)s %(status)s %(ms)s ms", figures, extra={"figures": figures})
