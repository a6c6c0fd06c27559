"""The addresses of the editors' desk (Wagtail's admin), with all others, so that its pages can link anywhere.

Only requests to the desk use these (`zeroward.web.middleware.EditorAddresses`): reading Wagtail's admin takes twenty
megabytes and most of a second, and readers of the platform never need it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponseBase
from django.urls import include, path
from django.utils.datastructures import MultiValueDictKeyError
from django.views.generic import RedirectView
from wagtail.admin import urls as editor_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from zeroward.core.desk.meeting import saving
from zeroward.core.desk.met import meet_in_all_forms
from zeroward.web.urls import handler400, handler403, handler404, handler500
from zeroward.web.urls import urlpatterns as other_patterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

View = Callable[..., HttpResponseBase]


def whole(view: View) -> View:
    """What one request writes at the desk is written in one transaction, as by the use cases everywhere else.

    A form that came without a part that Wagtail takes for granted is refused, which would be an error else.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        name = request.resolver_match.url_name if request.resolver_match else ""
        if request.method in ("GET", "HEAD", "OPTIONS") or "preview" in (name or ""):
            return view(request, *args, **kwargs)
        try:
            with saving():
                return view(request, *args, **kwargs)
        except MultiValueDictKeyError as error:
            raise BadRequest("A part of the form is missing.") from error

    return answer


decorate_urlpatterns(editor_urls.urlpatterns, whole)
meet_in_all_forms()

# Wagtail's own sign-in knows neither the second factor nor the count of failed attempts: there is one sign-in for all
urlpatterns = [
    path("editor/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("editor/", include(editor_urls)),
    *other_patterns,
]
