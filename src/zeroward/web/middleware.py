"""Headers that keep browsers careful; the editors' desk needs a wider content security policy than the public pages."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

EDITOR_PATHS = ("/editor/",)

NOT_NEEDED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
)
"""What no page of this platform asks a browser for. Passkeys (publickey-credentials-…) are."""
CAREFUL = {
    "Permissions-Policy": ", ".join(f"{name}=()" for name in ("camera", *sorted({*NOT_NEEDED} - {"camera"}))),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


class CarefulHeaders:
    """On every answer, files and errors too; what a view or the policy of pages says of itself is left as it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in CAREFUL.items():
            response.headers.setdefault(name, value)
        return response


class EditorAddresses:
    """Requests to the editors' desk are served by addresses of their own, which are read with the first of them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if f"{request.path_info}/".startswith(EDITOR_PATHS):
            request.urlconf = settings.EDITOR_URLCONF  # type: ignore[attr-defined]
        return self.get_response(request)


class LargeRequests:
    """Refuses a request past ZEROWARD_REQUEST_MAX_MB before any of it is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        size = request.META.get("CONTENT_LENGTH") or "0"
        most = settings.ZEROWARD_REQUEST_MAX_MB
        if size.isdecimal() and int(size[:20]) > most * 1024 * 1024:
            said = _("The file is larger than %(most)d MB.") % {"most": most}
            return render(request, "413.html", {"said": said}, status=413)
        return self.get_response(request)


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
