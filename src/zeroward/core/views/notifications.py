"""The notification centre of a person, and the way out of letters."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain.notifications import mark_all_read, mark_read
from zeroward.core.domain.preferences import read_token, set_preferences, unsubscribe
from zeroward.core.errors import InvalidInputError
from zeroward.core.forms.notifications import PreferencesForm
from zeroward.core.notices import kind_label
from zeroward.core.queries.notifications import notifications_of, preferences_of, unread_count

PER_PAGE = 25


@require_safe
@login_required
def notification_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(notifications_of(request.user.pk), PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "unread": unread_count(request.user.pk)}
    return render(request, "core/notifications.html", context)


@require_POST
@login_required
def open_notification(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark as read, then go where it leads."""
    found = mark_read(user=request.user, pk=pk)
    if found is None:
        raise Http404
    if found.url and url_has_allowed_host_and_scheme(found.url, {request.get_host()}, request.is_secure()):
        return redirect(found.url)
    return redirect("core:notifications")


@require_POST
@login_required
def read_all(request: HttpRequest) -> HttpResponse:
    mark_all_read(user=request.user)
    return redirect("core:notifications")


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def preferences(request: HttpRequest) -> HttpResponse:
    form = PreferencesForm(request.POST or None, preferences=preferences_of(request.user.pk))
    if request.method == "POST" and form.is_valid():
        set_preferences(user=request.user, rhythms=form.cleaned_data)
        messages.success(request, _("We will write to you as you chose."))
        return redirect("core:preferences")
    return render(request, "core/preferences.html", {"form": form}, status=422 if form.errors else 200)


# A mail program posts here without our cookies, so there is no token of ours to check; the link itself is signed.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe_page(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks, because link scanners follow every link; POST (a button, or the mail program) stops the letters."""
    try:
        kinds = unsubscribe(token=token) if request.method == "POST" else read_token(token=token)[1]
    except InvalidInputError as error:
        return render(request, "core/unsubscribe.html", {"error": error}, status=404)
    context = {"labels": [kind_label(kind) for kind in kinds], "done": request.method == "POST"}
    return render(request, "core/unsubscribe.html", context)
