"""Decides for each request whether its queries may ask the copy of the database."""

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.db import Error, connections
from django.http import HttpRequest, HttpResponse

from zeroward.web.replica.router import REPLICA, reading_from_replica

log = logging.getLogger(__name__)
REST = 10.0
"""Seconds during which a copy that did not answer is left alone."""


class VisitorsReadFromReplica:
    """Only GET and HEAD of pages without a session and without a token: nobody who has just written something."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.away_until = 0.0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not self._is_visitor(request) or not self._answers():
            return self.get_response(request)
        with reading_from_replica():
            return self.get_response(request)

    def _is_visitor(self, request: HttpRequest) -> bool:
        return (
            request.method in ("GET", "HEAD")
            and settings.SESSION_COOKIE_NAME not in request.COOKIES
            and "HTTP_AUTHORIZATION" not in request.META
        )

    def _answers(self) -> bool:
        """Costs nothing while the connection is open."""
        if time.monotonic() < self.away_until:
            return False
        try:
            connections[REPLICA].ensure_connection()
        except Error:
            self.away_until = time.monotonic() + REST
            log.warning("The replica does not answer: pages are read from the first database.")
            return False
        return True
