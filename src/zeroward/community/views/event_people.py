"""Who comes: the list, the door, the table."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain.arriving import check_in, check_in_by_code
from zeroward.community.exporters.event_tables import guests_csv
from zeroward.community.forms.event_guest import DoorForm
from zeroward.community.forms.problems import show_problems
from zeroward.community.queries.event_access import held_event
from zeroward.community.queries.event_desk import guests_of
from zeroward.community.queries.event_figures import came_of
from zeroward.community.queries.event_times import shown_time, when_words
from zeroward.community.queries.seats import seats_of
from zeroward.community.views.event_finding import EDITS, held_frame, viewer_of
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@never_cache
@require_http_methods(EDITS)
@login_required
def event_people(request: HttpRequest, key: str) -> HttpResponse:
    """The list, narrowed by a name; a code typed here checks somebody in."""
    event = held_event(viewer_of(request), key)
    form = DoorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            found = check_in_by_code(**who(request), event=event, code=form.cleaned_data["code"])
        except HouseError as error:
            show_problems(form, error)
        else:
            name = found.user.get_full_name() if found.user is not None else found.name
            messages.success(request, _("Welcome, %(name)s.") % {"name": name})
            return redirect("community:event-people", key=key)
    asked = request.GET.get("q", "")[:100]
    context = {
        **held_frame(request, event),
        "when": when_words(event, shown_time(event, timezone.now())),
        "guests": guests_of(event, asked),
        "asked": asked,
        "seats": seats_of(event),
        "came": came_of(event),
        "form": form,
    }
    return render(request, "community/events/people.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def event_arrive(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Somebody came, or did not after all."""
    event = held_event(viewer_of(request), key)
    try:
        check_in(**who(request), event=event, registration=pk, came=request.POST.get("came") == "yes")
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("community:event-people", key=key)


@require_safe
@login_required
def event_people_table(request: HttpRequest, key: str) -> HttpResponse:
    """The list as a table."""
    event = held_event(viewer_of(request), key)
    return guests_csv(event, guests_of(event))
