"""The end of a round: closing or deleting it, sharing it, telling the profile; and going on in a newer version."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.diagnosis.domain.closing import close_assessment, delete_assessment, share_assessment
from zeroward.diagnosis.domain.replacing import take_newest
from zeroward.diagnosis.domain.telling import tell_profile
from zeroward.diagnosis.forms.rounds import CloseForm, ShareForm, TellForm
from zeroward.diagnosis.queries.changes import changes_of
from zeroward.diagnosis.queries.evidence_page import evidence_page
from zeroward.diagnosis.queries.findings import findings_of
from zeroward.diagnosis.queries.round_page import round_page
from zeroward.diagnosis.rules import ANSWER, CLOSE
from zeroward.diagnosis.views.finding import EDITS, found, frame_of


@require_http_methods(EDITS)
@login_required
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Who is done, what is claimed without evidence, what contradicts; POST freezes it."""
    kept, place = found(request, pk, CLOSE)
    if not kept.is_open:
        return redirect("diagnosis:assessment", pk=pk)
    form = CloseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            close_assessment(**who(request), assessment=kept, note=form.cleaned_data["note"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The round is closed. What it says stays as it is."))
            return redirect("diagnosis:assessment", pk=pk)
    findings = findings_of(kept)
    context = {
        **frame_of(request, kept, place),
        "form": form,
        "page": round_page(kept, request.user.pk, _language(), timezone.localdate()),
        "proofs": evidence_page(findings.content, _language()),
        "findings": findings,
    }
    return render(request, "diagnosis/close.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then throw an open round away."""
    kept, place = found(request, pk, CLOSE)
    if request.method == "POST":
        try:
            delete_assessment(**who(request), assessment=kept)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("diagnosis:assessment", pk=pk)
        messages.success(request, _("The round is deleted."))
        return redirect("diagnosis:team", scope=place.scope)
    page = round_page(kept, request.user.pk, _language(), timezone.localdate())
    return render(request, "diagnosis/delete.html", {**frame_of(request, kept, place), "page": page})


@require_http_methods(EDITS)
@login_required
def share(request: HttpRequest, pk: int) -> HttpResponse:
    """Who may read the result of a closed round."""
    kept, place = found(request, pk, CLOSE)
    if kept.is_open:
        return redirect("diagnosis:assessment", pk=pk)
    form = ShareForm(
        request.POST if request.method == "POST" else None, initial={"visibility": kept.visibility}
    )
    if request.method == "POST" and form.is_valid():
        try:
            share_assessment(**who(request), assessment=kept, visibility=form.cleaned_data["visibility"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("diagnosis:assessment", pk=pk)
    context = {**frame_of(request, kept, place), "form": form}
    return render(request, "diagnosis/share.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def tell(request: HttpRequest, pk: int) -> HttpResponse:
    """Which of the offered facts go into the city's profile."""
    kept, place = found(request, pk, ANSWER)
    offers = findings_of(kept).offers
    form = TellForm(request.POST if request.method == "POST" else None, offers=offers)
    if request.method == "POST" and offers and form.is_valid():
        try:
            taken = tell_profile(**who(request), assessment=kept, facts=form.cleaned_data["facts"])
        except HouseError as error:
            show_error(form, error)
        else:
            said = ngettext(
                "%(facts)s fact is in your profile now.", "%(facts)s facts are in your profile now.", taken
            )
            messages.success(request, said % {"facts": taken})
            return redirect("diagnosis:assessment", pk=pk)
    context = {**frame_of(request, kept, place), "form": form, "offers": offers}
    return render(request, "diagnosis/tell.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def newest(request: HttpRequest, pk: int) -> HttpResponse:
    """What a newer version asks differently; POST goes on with it."""
    kept, place = found(request, pk, ANSWER)
    changes = changes_of(kept, _language())
    if changes is None:
        return redirect("diagnosis:assessment", pk=pk)
    if request.method == "POST":
        try:
            take_newest(**who(request), assessment=kept)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(
                request, _("The round goes on in the newer version. Nothing that was answered is lost.")
            )
        return redirect("diagnosis:assessment", pk=pk)
    return render(request, "diagnosis/newest.html", {**frame_of(request, kept, place), "changes": changes})


def _language() -> str:
    return (get_language() or "en").partition("-")[0]
