"""The editors' desk needs a wider content security policy than the public pages."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from django.http import HttpRequest, HttpResponse

EDITOR_PATHS = ("/editor/",)


class EditorPolicy:
    """Wagtail's admin uses inline scripts and styles, a preview frame and blob images; nothing else may."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(EDITOR_PATHS):
            response._csp_replace = {  # type: ignore[attr-defined]
                "script-src": [SELF, UNSAFE_INLINE],
                "style-src": [SELF, UNSAFE_INLINE],
                "frame-src": [SELF],
                "img-src": [SELF, "data:", "blob:"],
            }
        return response
