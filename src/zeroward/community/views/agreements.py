"""The register of agreements: reading for everyone who may, keeping for the workspace that holds one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain import agreements as work
from zeroward.community.forms.agreement import AgreementForm, SignatoryForm
from zeroward.community.group_rules import AGREEMENTS
from zeroward.community.models import Agreement, Signatory
from zeroward.community.queries.agreements import (
    AgreementPage,
    agreement_list,
    agreement_page,
    agreements_of,
)
from zeroward.community.views.group_finding import EDITS, acted, asked_page, form_page, place_for, tried
from zeroward.core.finding import who
from zeroward.core.scope import Scope

STATION = "commit"


@require_safe
def agreements(request: HttpRequest) -> HttpResponse:
    found = agreement_list(request.viewer, request.GET)  # type: ignore[attr-defined]
    return render(request, "community/agreements.html", {"found": found, "station": STATION})


@require_safe
def agreement(request: HttpRequest, key: str) -> HttpResponse:
    page = _page(request, key)
    context = {"page": page, "record": page.record, "station": STATION, **_frame()}
    return render(request, "community/agreement.html", context)


@require_safe
@login_required
def kept_agreements(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_for(request, scope, AGREEMENTS)
    context = {"place": place, "agreements": agreements_of(place), "station": STATION, "crumbs": []}
    return render(request, "community/agreements_of.html", context)


@require_http_methods(EDITS)
@login_required
def agreement_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_for(request, scope, AGREEMENTS)
    form = AgreementForm(request.POST or None, initial={"country": place.country})
    made: list[Agreement] = []
    if tried(
        request,
        form,
        lambda: made.append(work.save_agreement(**who(request), place=place, row=form.row())),
    ):
        return redirect("community:agreement", made[0].key)
    back = reverse("community:agreements-of", args=[scope])
    return form_page(
        request, "community/agreement_form.html", {"form": form, "place": place, "back": back, "crumbs": []}
    )


@require_http_methods(EDITS)
@login_required
def agreement_edit(request: HttpRequest, key: str) -> HttpResponse:
    page = _edited(request, key)
    form = AgreementForm(request.POST or None, agreement=page.record)
    if tried(
        request,
        form,
        lambda: work.save_agreement(
            **who(request),
            place=page.place,  # type: ignore[arg-type]
            row=form.row(),
            agreement=page.record,
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("community:agreement", key)
    back = reverse("community:agreement", args=[key])
    context = {"form": form, "record": page.record, "place": page.place, "back": back, "crumbs": []}
    return form_page(request, "community/agreement_form.html", context)


@require_http_methods(EDITS)
@login_required
def agreement_delete(request: HttpRequest, key: str) -> HttpResponse:
    page = _edited(request, key)
    if request.method == "POST" and page.place is not None:
        place = page.place
        acted(
            request,
            lambda: work.delete_agreement(**who(request), place=place, agreement=page.record),
            _("The agreement is deleted."),
        )
        return redirect("community:agreements-of", place.scope)
    return asked_page(
        request,
        _frame(),
        None,
        h1=_("Delete “%(title)s”?") % {"title": page.record.title},
        lead=_("Its list of signatories is deleted with it."),
        button=_("Delete it"),
        danger=True,
        back=reverse("community:agreement", args=[key]),
    )


@require_http_methods(EDITS)
@login_required
def signatory_new(request: HttpRequest, key: str) -> HttpResponse:
    return _signatory(request, _edited(request, key), None)


@require_http_methods(EDITS)
@login_required
def signatory_edit(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    page = _edited(request, key)
    return _signatory(request, page, _signed(page, pk))


@require_POST
@login_required
def signatory_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    page = _edited(request, key)
    found = _signed(page, pk)
    acted(
        request,
        lambda: work.remove_signatory(
            **who(request),
            place=page.place,  # type: ignore[arg-type]
            agreement=page.record,
            signatory=found,
        ),
        _("Taken off the list."),
    )
    return redirect("community:agreement", key)


def _signatory(request: HttpRequest, page: AgreementPage, found: Signatory | None) -> HttpResponse:
    record = page.record
    form = SignatoryForm(request.POST or None, country=record.country, signatory=found)
    if tried(
        request,
        form,
        lambda: work.save_signatory(
            **who(request),
            place=page.place,  # type: ignore[arg-type]
            agreement=record,
            row=form.row(),
            signatory=found,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("community:agreement", record.key)
    back = reverse("community:agreement", args=[record.key])
    frame = _frame()
    frame["crumbs"].append((record.title, back))
    h1 = _("Who has signed?") if found is None else _("What is known of this signatory?")
    return asked_page(request, frame, form, h1=h1, button=_("Save"), back=back)


def _frame() -> dict[str, list[tuple[str, str]]]:
    return {"crumbs": [(_("Agreements"), reverse("community:agreements"))]}


def _page(request: HttpRequest, key: str) -> AgreementPage:
    page = agreement_page(request.viewer, key)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such agreement.")
    return page


def _edited(request: HttpRequest, key: str) -> AgreementPage:
    page = _page(request, key)
    if not page.may_edit:
        raise Http404("This is for those who keep it.")
    return page


def _signed(page: AgreementPage, pk: int) -> Signatory:
    found = next((one for one in page.signatories if one.pk == pk), None)
    if found is None:
        raise Http404("There is no such signatory.")
    return found
