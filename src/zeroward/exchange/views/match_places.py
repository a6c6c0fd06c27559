"""What the matching knows of places, and what those who run the call write down."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.exchange.domain.place_telling import tell_place
from zeroward.exchange.forms.matching import PlaceForm
from zeroward.exchange.forms.problems import show_problems
from zeroward.exchange.queries.access import handed_in_for, managed_call
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.matching.places import places_page
from zeroward.exchange.views.finding import EDITS, desk_frame, private, viewer_of


@require_safe
@login_required
def match_places(request: HttpRequest, key: str) -> HttpResponse:
    """Climate, tradition and level of everybody who takes part, each with its source."""
    call = managed_call(viewer_of(request), key)
    frame = desk_frame(call)
    frame["crumbs"].append((_("Matching"), reverse("exchange:match-desk", args=[key])))
    return private(render(request, "exchange/match_places.html", {**frame, "page": places_page(call)}))


@require_http_methods(EDITS)
@login_required
def match_place(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Write down what is known of one place."""
    viewer = viewer_of(request)
    call, found = managed_call(viewer, key), handed_in_for(viewer, pk)
    if found.call_id != call.pk:
        raise Http404("This application belongs to another call.")
    form = PlaceForm(request.POST or None, told=found.told)
    if request.method == "POST" and form.is_valid():
        values = {name: form.cleaned_data[name] for name in form.fields if name != "source"}
        try:
            source = form.cleaned_data["source"]
            tell_place(**who(request), call=call, application=found, values=values, source=source)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved. Match again to see what follows."))
            return redirect("exchange:match-places", key=key)
    frame = desk_frame(call)
    frame["crumbs"].append((_("What is known of places"), reverse("exchange:match-places", args=[key])))
    context = {**frame, "form": form, "name": names_of([found])[found.pk], "application": found}
    status = 422 if form.errors else 200
    return private(render(request, "exchange/match_place.html", context, status=status))
