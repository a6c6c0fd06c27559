"""Error pages of a few letters, for walks that are refused a thousand times.

The whole pages take nothing from what was asked for: a walk reads one of them, and goes on with these.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import override_settings

from zeroward.web.views import errors

NOWHERE = "/en/nothing-is-here/"
REDIRECTS = "wagtail.contrib.redirects.middleware.RedirectMiddleware"
"""Asks the database for an editor's redirect whenever something is not found; a walk has none."""


def _short(request: HttpRequest, template: str, *, status: int) -> HttpResponse:
    """Takes no context: an error page that began to show something of what was asked for would fail here."""
    return HttpResponse(template, status=status)


@contextmanager
def short_errors() -> Iterator[None]:
    """For clients that are made within."""
    middleware = [one for one in settings.MIDDLEWARE if one != REDIRECTS]
    with override_settings(MIDDLEWARE=middleware), patch.object(errors, "render", _short):
        yield
