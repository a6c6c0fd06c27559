"""Forms of visitors that need no cookie: the browser's own word on where a form came from stands in for a token.

A token needs a cookie before anything was said. Browsers tell the origin with every form that is sent, and scripts
cannot change it; what comes from another site is refused.
"""

from collections.abc import Callable
from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

SAME = ("same-origin", "none")


def from_here(request: HttpRequest) -> bool:
    """False when the browser says that another site sent the form."""
    origin = request.headers.get("Origin")
    if origin is not None:
        return origin == f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Sec-Fetch-Site", "same-origin") in SAME


def same_origin_posts(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view takes forms of this site without a token. For what belongs to a visit alone, never to an account."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method == "POST" and not from_here(request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return csrf_exempt(guarded)
