"""Light, dark, contrast: the choice without scripts. With scripts the browser does the same by itself."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from zeroward.core.onward import onward
from zeroward.core.ui.themes import COOKIE, COOKIE_AGE, known_theme


@require_safe
def choose_display(request: HttpRequest) -> HttpResponse:
    """Keep the theme in a cookie (or drop it, for what the system decides) and go back to the page."""
    response = HttpResponseRedirect(onward(request, reverse("home")))
    theme = known_theme(request.GET.get("theme", ""))
    if theme:
        response.set_cookie(
            COOKIE, theme, max_age=COOKIE_AGE, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
