"""Feedback becomes a value of an indicator, in two steps: look at it, then take it over."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from zeroward.community.domain.feedback_taking import offers_for, source_of, take_feedback, year_of
from zeroward.community.queries.event_access import event_for
from zeroward.community.queries.event_figures import feedback_figures
from zeroward.community.views.event_finding import EDITS, STATION, crumbs, event_crumb, viewer_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@never_cache
@require_http_methods(EDITS)
@login_required
def event_indicator(request: HttpRequest, key: str) -> HttpResponse:
    """For everybody who works on a plan with the indicator that the event names."""
    event = event_for(viewer_of(request), key)
    figures = feedback_figures(event)
    if not event.indicator or figures.mean is None:
        raise Http404("There is nothing to take over.")
    offers = offers_for(viewer_of(request), event)
    chosen = next((one for one in offers if one.key == request.POST.get("place")), None)
    if request.method == "POST" and request.POST.get("do") == "take":
        try:
            address = take_feedback(
                **who(request), event=event, key=request.POST.get("place", ""), seen=_number(request)
            )
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The value stands in the plan now, with where it is from."))
            return redirect(address)
    context = {
        "event": event,
        "figures": figures,
        "offers": offers,
        "chosen": chosen if chosen is not None and chosen.taken is not None else None,
        "year": year_of(event),
        "source": source_of(event, chosen.taken) if chosen is not None and chosen.taken is not None else "",
        "station": STATION,
        "crumbs": crumbs(event_crumb(event)),
    }
    return render(request, "community/events/indicator.html", context)


def _number(request: HttpRequest) -> float:
    """The value that was looked at; one that is none fits nothing."""
    try:
        return float(request.POST.get("seen", ""))
    except ValueError:
        return float("nan")
