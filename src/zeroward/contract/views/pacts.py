"""Local pacts: a city's own, their deals and parties; and what is published of them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.contract.domain.errors import StaleError
from zeroward.contract.domain.pacts import (
    add_parties,
    delete_deal,
    delete_pact,
    delete_party,
    save_deal,
    save_pact,
    save_party,
    show_pact,
)
from zeroward.contract.exporters.pact_table import pact_csv
from zeroward.contract.forms.pacts import DealForm, PactForm, PartiesForm, PartyForm, ShowForm
from zeroward.contract.models import Deal, Pact, Party
from zeroward.contract.queries.agreements import city_of
from zeroward.contract.queries.pacts import pact_for, pact_page, pacts_of, public_list, public_pact
from zeroward.contract.queries.stale_fields import beside
from zeroward.contract.rules import DECIDE, EDIT
from zeroward.contract.views.finding import EDITS
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import city_place, lock_of, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.places.domain.city_places import place_of


@require_safe
@login_required
def pacts(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The pacts of a city."""
    place = city_place(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {"place": place, "rows": pacts_of(viewer, scope), "may_edit": may(viewer, EDIT, place)}
    return render(request, "contract/pacts/pacts.html", {**context, "station": "commit"})


@require_http_methods(EDITS)
@login_required
def pact_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = city_place(scope)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = PactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = save_pact(**who(request), city=city_of(scope.key), values=form.values())
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("contract:pact", pk=made.pk)
    context = {"place": place, "form": form, "station": "commit"}
    return render(request, "contract/pacts/pact_form.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def pact(request: HttpRequest, pk: int) -> HttpResponse:
    """A pact with its deals and parties, as the team works on it."""
    found, place = _found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        **_frame(found, place),
        "page": pact_page(found),
        "may_edit": may(viewer, EDIT, place),
        "may_decide": may(viewer, DECIDE, place),
    }
    return render(request, "contract/pacts/pact.html", context)


@require_http_methods(EDITS)
@login_required
def pact_head(request: HttpRequest, pk: int) -> HttpResponse:
    found, place = _may_edit(request, pk)

    def save(form: Any) -> None:
        save_pact(**who(request), city=found.city, values=form.values(), pact=found, lock=form.seen())

    return _edit(request, found, place, (PactForm, {}), found, save, "contract/pacts/pact_form.html")


@require_http_methods(EDITS)
@login_required
def pact_show(request: HttpRequest, pk: int) -> HttpResponse:
    """Who can see it; and deleting it."""
    found, place = _found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = ShowForm(request.POST or None, initial={"visibility": found.visibility})
    if request.method == "POST" and ("delete" in request.POST or form.is_valid()):
        try:
            if "delete" in request.POST:
                delete_pact(**who(request), pact=found)
                messages.success(request, _("The pact is deleted."))
                return redirect("contract:pacts", scope=place.scope)
            show_pact(**who(request), pact=found, visibility=form.cleaned_data["visibility"])
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Saved."))
        return redirect("contract:pact", pk=pk)
    context = {**_frame(found, place), "form": form}
    return render(request, "contract/pacts/show.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def parties(request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody who takes part; adding many at once."""
    found, place = _found(request, pk)
    may_edit = may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    form = PartiesForm(request.POST or None)
    if request.method == "POST" and not may_edit:
        raise PermissionDenied
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        rows = [{"name": name, "kind": data["kind"]} for name in data["names"]]
        try:
            added, same = add_parties(**who(request), pact=found, rows=rows)
        except HouseError as error:
            show_problems(form, error)
        else:
            said = _("%(added)d added, %(same)d were there already.") % {"added": added, "same": same}
            messages.success(request, said)
            return redirect("contract:parties", pk=pk)
    context = {**_frame(found, place), "page": pact_page(found), "form": form, "may_edit": may_edit}
    return render(request, "contract/pacts/parties.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def party(request: HttpRequest, pk: int, party: int) -> HttpResponse:
    found, place = _may_edit(request, pk)
    kept = get_object_or_404(Party, pact=found, pk=party)
    if request.method == "POST" and "delete" in request.POST:
        return _delete(request, delete_party, "parties", pact=found, party=kept)

    def save(form: Any) -> None:
        save_party(**who(request), pact=found, values=form.values(), party=kept, lock=form.seen())

    return _edit(
        request, found, place, (PartyForm, {}), kept, save, "contract/pacts/party.html", back="parties"
    )


@require_http_methods(EDITS)
@login_required
def deal_new(request: HttpRequest, pk: int) -> HttpResponse:
    return _deal(request, pk, None)


@require_http_methods(EDITS)
@login_required
def deal(request: HttpRequest, pk: int, deal: int) -> HttpResponse:
    return _deal(request, pk, deal)


@require_safe
def pacts_public(request: HttpRequest) -> HttpResponse:
    """Published pacts of all cities."""
    context = {"rows": public_list(), "station": "commit"}
    return render(request, "contract/pacts/public_list.html", context)


@require_safe
def pact_public(request: HttpRequest, key: str, pact: int) -> HttpResponse:
    found = public_pact(key, pact)
    request.counted = found  # type: ignore[attr-defined]
    context = {
        "pact": found,
        "page": pact_page(found),
        "station": "commit",
        "crumbs": [(_("Local pacts"), reverse("contract:pacts-public"))],
    }
    return render(request, "contract/pacts/public.html", context)


@require_safe
def pact_file(_request: HttpRequest, key: str, pact: int) -> HttpResponse:
    """The deals of a published pact as a table."""
    found = public_pact(key, pact)
    answer = HttpResponse(pact_csv(pact_page(found)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="deals-{found.city.key}-{found.pk}.csv"'
    return answer


def _deal(request: HttpRequest, pk: int, number: int | None) -> HttpResponse:
    found, place = _may_edit(request, pk)
    kept = get_object_or_404(Deal, pact=found, pk=number) if number is not None else None
    if request.method == "POST" and "delete" in request.POST and kept is not None:
        return _delete(request, delete_deal, "pact", pact=found, deal=kept)
    present = list(found.parties.filter(left_on=None))
    if kept is not None:
        gone = found.parties.exclude(left_on=None).filter(shares__deal=kept)
        present = [*present, *gone]

    def save(form: Any) -> None:
        save_deal(
            **who(request),
            pact=found,
            values=form.values(),
            shares=form.chosen(),
            deal=kept,
            lock=form.seen(),
        )

    return _edit(
        request, found, place, (DealForm, {"parties": present}), kept, save, "contract/pacts/deal.html"
    )


def _edit(
    request: HttpRequest,
    found: Pact,
    place: Workspace,
    form_of: tuple[Any, dict[str, Any]],
    kept: Any,
    save: Any,
    template: str,
    back: str = "pact",
) -> HttpResponse:
    """The form of one record of a pact; what somebody else wrote meanwhile stands beside it."""
    made, options = form_of
    form = made(request.POST or None, instance=kept, **options)
    stale: Any = []
    if request.method == "POST" and form.is_valid():
        mine = form.values()
        try:
            save(form)
        except StaleError as error:
            data = request.POST.copy()
            data["lock"] = str(error.lock)
            form = made(data, instance=kept, **options)
            form.add_error(None, str(error))
            stale = beside(type(kept), error.current, mine)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect(f"contract:{back}", pk=found.pk)
    context = {**_frame(found, place), "form": form, "kept": kept, "stale": stale}
    return render(request, template, context, status=422 if form.errors else 200)


def _delete(request: HttpRequest, use_case: Any, back: str, *, pact: Pact, **record: Any) -> HttpResponse:
    try:
        use_case(**who(request), pact=pact, lock=lock_of(request), **record)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Deleted."))
    return redirect(f"contract:{back}", pk=pact.pk)


def _found(request: HttpRequest, pk: int) -> tuple[Pact, Workspace]:
    found = pact_for(request.viewer, pk)  # type: ignore[attr-defined]
    return found, place_of(found.city)


def _may_edit(request: HttpRequest, pk: int) -> tuple[Pact, Workspace]:
    found, place = _found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return found, place


def _frame(found: Pact, place: Workspace) -> dict[str, Any]:
    return {
        "pact": found,
        "place": place,
        "station": "commit",
        "crumbs": [
            (_("Pacts of %(place)s") % {"place": place.name}, reverse("contract:pacts", args=[place.scope])),
            (found.title, reverse("contract:pact", args=[found.pk])),
        ],
    }
