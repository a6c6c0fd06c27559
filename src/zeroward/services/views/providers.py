"""Providers of support, and inviting those who keep their entries."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.ui.provenance import provenance_rows
from zeroward.people.queries.addresses import verified_addresses
from zeroward.services.domain.keepers import accept_keeping, end_keeping, invite_keeper, problem_with
from zeroward.services.domain.keeping import looks_after
from zeroward.services.forms.use import InviteForm
from zeroward.services.models import Keeper
from zeroward.services.queries.keeping import provider_for, provider_page
from zeroward.services.queries.keeping import providers as all_providers
from zeroward.services.rules import INVITE
from zeroward.services.views.finding import EDITS


@require_safe
def providers(request: HttpRequest) -> HttpResponse:
    """Who offers support."""
    request.counted = "list:providers"  # type: ignore[attr-defined]
    context = {"lines": all_providers(), "crumbs": [(_("Support"), reverse("services:services"))]}
    return render(request, "services/providers.html", context)


@require_safe
def provider(request: HttpRequest, key: str) -> HttpResponse:
    """What a provider offers; its keepers, for those who look after it."""
    request.counted = f"provider:{key}"  # type: ignore[attr-defined]
    page = provider_page(key, request.viewer, request.user)  # type: ignore[attr-defined]
    context = {
        "page": page,
        "provider": page.provider,
        "provenance": provenance_rows(page.provider),
        "crumbs": [
            (_("Support"), reverse("services:services")),
            (_("Providers"), reverse("services:providers")),
        ],
    }
    return render(request, "services/provider.html", context)


@require_http_methods(EDITS)
@login_required
def invite(request: HttpRequest, key: str) -> HttpResponse:
    """Invite somebody to keep the entries of a provider."""
    found = provider_for(key)
    if not looks_after(request.viewer, found, INVITE):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            invite_keeper(**who(request), provider=found, email=form.cleaned_data["email"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("services:provider", key=key)
    context = {
        "provider": found,
        "form": form,
        "crumbs": [(found.name, reverse("services:provider", args=[key]))],
    }
    return render(request, "services/invite.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def end(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    """Take the keeping away, or an invitation back."""
    keeper = get_object_or_404(Keeper.objects.select_related("provider__country"), pk=pk, provider__key=key)
    try:
        end_keeping(**who(request), keeper=keeper)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("This has ended."))
    return redirect("services:provider", key=key)


@require_http_methods(EDITS)
def keeping(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the link of an invitation: says who asks for what; POST accepts."""
    found = get_object_or_404(Keeper.objects.select_related("provider", "invited_by"), token=token[:64])
    problem = problem_with(found)
    if request.method == "POST" and request.user.is_authenticated:
        try:
            accept_keeping(actor=request.user, token=token)
        except HouseError as error:
            problem = error
        else:
            messages.success(request, _("You keep these entries from now on."))
            return redirect("services:kept", key=found.provider.key)
    context = {
        "keeper": found,
        "provider": found.provider,
        "problem": problem,
        "masked": _masked(found.email),
        "fits": request.user.is_authenticated and found.email.lower() in verified_addresses(request.user),
    }
    response = render(request, "services/keeping.html", context, status=409 if problem else 200)
    response["Cache-Control"] = "private, no-store"
    return response


def _masked(email: str) -> str:
    """Enough to know which mailbox it was: a…@provider.example."""
    name, at, host = email.partition("@")
    return f"{name[:1]}…{at}{host}"
