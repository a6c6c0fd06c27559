"""Pages about the site itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zeroward.core.models import Source
from zeroward.core.personal_data import purposes
from zeroward.core.queries.instance import current_instance
from zeroward.inventory.queries.factor_sources import factor_sources
from zeroward.web.queries.known_limits import known_limits


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    context = {"sources": Source.objects.all(), "factor_sources": factor_sources()}
    return render(request, "web/site/sources.html", context)


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "web/site/accessibility.html", {"limits": known_limits()})


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "web/site/privacy.html", {"purposes": purposes()})


@require_safe
def imprint(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "web/site/text.html",
        {"title": _("Who runs this platform"), "text": current_instance().operator},
    )


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    return render(
        request, "web/site/text.html", {"title": _("Terms of use"), "text": current_instance().terms}
    )
