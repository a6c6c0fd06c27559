"""Pages of a provider's keepers: their entries, and what they want them to say."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.problems import ProblemsError, StaleError
from zeroward.services.domain.proposals import (
    EDITABLE,
    begin_proposal,
    save_proposal,
    send_proposal,
    withdraw_proposal,
)
from zeroward.services.forms.entry import EntryForm
from zeroward.services.forms.occasions import OccasionForm, occasion_forms, rows_of
from zeroward.services.models import OPEN_STATES, Proposal, Service
from zeroward.services.queries.comparing import compared
from zeroward.services.queries.keeping import kept_page, kept_providers, proposal_for, reviews
from zeroward.services.views.finding import EDITS


@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """The providers whose entries the person keeps."""
    context = {
        "providers": kept_providers(request.user),
        "reviews": reviews(request.viewer),  # type: ignore[attr-defined]
    }
    return render(request, "services/mine.html", context)


@require_safe
@login_required
def kept(request: HttpRequest, key: str) -> HttpResponse:
    """A provider's entries, with what is open."""
    page = kept_page(key, request.user)
    context = {"page": page, "provider": page.provider, "crumbs": [_to_mine()]}
    return render(request, "services/kept.html", context)


@require_POST
@login_required
def begin(request: HttpRequest, key: str) -> HttpResponse:
    """Begin to change an entry, or a new one."""
    page = kept_page(key, request.user)
    wanted = request.POST.get("service", "")
    service = Service.objects.public().filter(key=wanted).first() if wanted else None
    if wanted and service is None:
        raise Http404("There is no such entry.")
    try:
        made = begin_proposal(actor=request.user, provider=page.provider, service=service)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("services:kept", key=key)
    return redirect("services:proposal", pk=made.pk)


@require_http_methods(EDITS)
@login_required
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    """What the entry should say: a form while it can be changed, else what became of it."""
    found = proposal_for(pk, request.user)
    if found.state not in EDITABLE:
        return render(request, "services/proposal.html", _frame(found))
    form, rows = _forms(request, found)
    stale = False
    if request.method == "POST" and form.is_valid() and all(row.is_valid() for row in rows):
        try:
            save_proposal(
                actor=request.user,
                proposal=found,
                raw=form.content(rows_of(rows)),
                lock=form.cleaned_data["lock"] or 0,
            )
        except StaleError as error:
            stale = True
            form.add_error(None, str(error))
        except ProblemsError as error:
            _show(form, rows, error)
        except HouseError as error:
            show_error(form, error)
        else:
            return _after_saving(request, found)
    failed = bool(form.errors) or any(row.errors for row in rows)
    context = {**_frame(found), "form": form, "rows": rows, "stale": stale}
    return render(request, "services/proposal_form.html", context, status=422 if failed else 200)


@require_POST
@login_required
def send(request: HttpRequest, pk: int) -> HttpResponse:
    return _step(request, pk, send_proposal, _("It is sent. You hear from us when it was reviewed."))


@require_POST
@login_required
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    return _step(request, pk, withdraw_proposal, _("It is withdrawn. The entry stays as it is."))


def _after_saving(request: HttpRequest, found: Proposal) -> HttpResponse:
    if "send" not in request.POST:
        messages.success(request, _("Saved. Nobody else sees it yet."))
        return redirect("services:proposal", pk=found.pk)
    return _step(request, found.pk, send_proposal, _("It is sent. You hear from us when it was reviewed."))


def _step(request: HttpRequest, pk: int, step: Callable[..., Any], said: str) -> HttpResponse:
    found = proposal_for(pk, request.user)
    try:
        step(actor=request.user, proposal=found)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("services:proposal", pk=pk)
    messages.success(request, said)
    return redirect("services:kept", key=found.provider.key)


def _forms(request: HttpRequest, found: Proposal) -> tuple[EntryForm, list[OccasionForm]]:
    data = request.POST or None
    form = EntryForm(data, content=found.content, lock=found.lock, is_new=found.service_id is None)
    return form, occasion_forms(data, found.content.get("occasions") or [])


def _show(form: EntryForm, rows: list[OccasionForm], error: ProblemsError) -> None:
    """Each problem beside its field, those of a date in its row."""
    for one in error.problems:
        part, _dot, rest = one.place.partition(".")
        number, _dot, name = rest.partition(".")
        if part == "occasions" and number.isdecimal() and int(number) < len(rows):
            rows[int(number)].add_error(name if name in rows[int(number)].fields else None, str(one))
        else:
            form.add_error(one.place if one.place in form.fields else None, str(one))


def _frame(found: Proposal) -> dict[str, Any]:
    provider = found.provider
    return {
        "proposal": found,
        "provider": provider,
        "changes": compared(found),
        "is_open": found.state in OPEN_STATES,
        "crumbs": [_to_mine(), (provider.name, reverse("services:kept", args=[provider.key]))],
    }


def _to_mine() -> tuple[str, str]:
    return (_("Entries that you keep"), reverse("services:mine"))
