"""A person's own details, the copy of their data, and closing the account."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.own_data import own_data_of
from zeroward.people.domain import account
from zeroward.people.forms.profile import CloseAccountForm, ProfileForm

EDITS = ["GET", "HEAD", "POST"]


@require_http_methods(EDITS)
@login_required
def profile(request: HttpRequest) -> HttpResponse:
    initial = {name: getattr(request.user, name) for name in account.DETAILS}
    form = ProfileForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            account.save_profile(actor=request.user, **form.cleaned_data)  # type: ignore[arg-type]
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Your details are saved."))
            return redirect("people:profile")
    return render(request, "people/profile.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
@login_required
def own_data(request: HttpRequest) -> HttpResponse:
    """What is kept about the person, as a file."""
    response = JsonResponse(own_data_of(request.user), json_dumps_params={"indent": 1, "ensure_ascii": False})
    response["Content-Disposition"] = 'attachment; filename="my-data.json"'
    response["Cache-Control"] = "private, no-store"
    return response


# the password again: nobody loses their account to an open screen
@require_http_methods(EDITS)
@login_required
@reauthentication_required
def close(request: HttpRequest) -> HttpResponse:
    alone = account.led_alone(request.user)  # type: ignore[arg-type]
    form = CloseAccountForm(request.POST or None, leaves_places=bool(alone))
    if request.method == "POST" and form.is_valid():
        try:
            account.close_account(actor=request.user, **form.cleaned_data)  # type: ignore[arg-type]
        except HouseError as error:
            show_error(form, error)
        else:
            logout(request)
            messages.success(request, _("Your account is closed and your personal data are erased."))
            return redirect("home")
    context = {"form": form, "alone": alone}
    return render(request, "people/close.html", context, status=422 if form.errors else 200)
