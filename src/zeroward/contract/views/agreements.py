"""Agreements with funders: of a city, or of a country's cities together."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.contract.domain.agreements import delete_agreement, save_agreement
from zeroward.contract.domain.errors import StaleError
from zeroward.contract.forms.agreements import AgreementForm, DutyForm, PostForm, row_forms
from zeroward.contract.models import Agreement
from zeroward.contract.queries.agreement_words import STEPS
from zeroward.contract.queries.agreements import (
    agreement_for,
    agreements_page,
    city_choices,
    city_of,
    owner_of,
)
from zeroward.contract.queries.stale_fields import beside
from zeroward.contract.sign_rules import AGREE
from zeroward.contract.views.finding import EDITS
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.plan.queries.field_words import Difference


@require_safe
@login_required
def agreements(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What a city, or the cities of a country, agreed on with funders."""
    place = _place(scope)
    viewer = request.viewer  # type: ignore[attr-defined]
    if not viewer.holds(scope) and not may(viewer, AGREE, place):
        raise Http404("There is no such workspace.")
    context = {
        "place": place,
        "page": agreements_page(viewer, place),
        "may_edit": may(viewer, AGREE, place),
        "station": "commit",
    }
    return render(request, "contract/agreements/agreements.html", context)


@require_http_methods(EDITS)
@login_required
def agreement_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = _place(scope)
    return _edit(request, place, None)


@require_safe
def agreement(request: HttpRequest, pk: int) -> HttpResponse:
    """One agreement: for everyone who may see it, without an account where it is public."""
    kept = agreement_for(request.viewer, pk)  # type: ignore[attr-defined]
    place = _place(owner_of(kept))
    context = {
        "agreement": kept,
        "place": place,
        "steps": [(STEPS[key], text) for key, text in kept.steps.items() if key in STEPS],
        "may_edit": may(request.viewer, AGREE, place),  # type: ignore[attr-defined]
        "station": "commit",
    }
    return render(request, "contract/agreements/agreement.html", context)


@require_http_methods(EDITS)
@login_required
def agreement_edit(request: HttpRequest, pk: int) -> HttpResponse:
    kept = agreement_for(request.viewer, pk)  # type: ignore[attr-defined]
    return _edit(request, _place(owner_of(kept)), kept)


@require_POST
@login_required
def agreement_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete an agreement; its form asked before."""
    kept = agreement_for(request.viewer, pk)  # type: ignore[attr-defined]
    place = _place(owner_of(kept))
    try:
        delete_agreement(**who(request), place=place, agreement=kept, lock=lock_of(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("contract:agreement", pk=pk)
    messages.success(request, _("Deleted."))
    return redirect("contract:agreements", scope=place.scope)


def _edit(request: HttpRequest, place: Workspace, kept: Agreement | None) -> HttpResponse:
    if not may(request.viewer, AGREE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    data, cities = request.POST or None, city_choices(place)
    if kept is not None:
        cities = [(kept.city.key, kept.city.name)]
    form = AgreementForm(data, instance=kept, cities=cities)
    posts = row_forms(PostForm, data, prefix="p", rows=_rows(kept, "posts"))
    duties = row_forms(DutyForm, data, prefix="d", rows=_rows(kept, "duties"))
    stale: list[Difference] = []
    if request.method == "POST" and all(one.is_valid() for one in (form, *posts, *duties)):
        mine = form.values()
        try:
            made = save_agreement(
                **who(request),
                place=place,
                city=city_of(form.cleaned_data["city"]),
                values=mine,
                posts=[one.cleaned_data for one in posts],
                duties=[one.cleaned_data for one in duties],
                steps=form.steps(),
                agreement=kept,
                lock=form.seen(),
            )
        except StaleError as error:
            again = request.POST.copy()
            again["lock"] = str(error.lock)
            form = AgreementForm(again, instance=kept, cities=cities)
            form.add_error(None, str(error))
            stale = beside(Agreement, error.current, mine)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("contract:agreement", pk=made.pk)
    context = {
        "place": place,
        "kept": kept,
        "form": form,
        "posts": posts,
        "duties": duties,
        "stale": stale,
        "station": "commit",
    }
    bad = any(one.errors for one in (form, *posts, *duties))
    return render(request, "contract/agreements/form.html", context, status=422 if bad else 200)


def _rows(kept: Agreement | None, relation: str) -> list[dict[str, Any]]:
    if kept is None:
        return []
    names = PostForm.base_fields if relation == "posts" else DutyForm.base_fields
    return [{name: getattr(one, name) for name in names} for one in getattr(kept, relation).order_by("pk")]


def _place(scope: Scope) -> Workspace:
    """A city or a national platform. Raises Http404 for anything else."""
    place = workspace(scope) if scope.kind in ("city", "country") else None
    if place is None:
        raise Http404("There is no such workspace.")
    return place
