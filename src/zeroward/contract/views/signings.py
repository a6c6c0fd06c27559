"""Signings of a contract, its renewals, and signing by the link that was sent."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.contract.domain.annexes import may_add
from zeroward.contract.domain.signatures import (
    VoidLinkError,
    by_secret,
    decline,
    make_link,
    record_paper,
    sign,
    take_back,
)
from zeroward.contract.domain.signings import add_late, call_off, close_signing, open_signing
from zeroward.contract.forms.signing import CloseSigningForm, PaperForm, SignForm, SigningForm
from zeroward.contract.models import Dossier
from zeroward.contract.queries.public_page import public_page
from zeroward.contract.queries.published import frozen
from zeroward.contract.queries.signings import (
    sign_page,
    signature_of,
    signing_of,
    signing_page,
    signings_page,
)
from zeroward.contract.rules import DECIDE
from zeroward.contract.views.finding import EDITS, found, frame_of
from zeroward.contract.views.problems import show_problems
from zeroward.contract.views.versions import sent
from zeroward.core.domain.letters import absolute
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may


@require_safe
@login_required
def signings(request: HttpRequest, pk: int) -> HttpResponse:
    """Every signing by year, when the next is due, and annexes of the state."""
    contract, place = found(request, pk)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        **frame_of(contract, place),
        "page": signings_page(contract),
        "may_decide": may(viewer, DECIDE, place),
        "may_annex": may_add(viewer, contract),
    }
    return render(request, "contract/signing/signings.html", context)


@require_http_methods(EDITS)
@login_required
def signing_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a signing: freeze the contract and await everybody on the list."""
    contract, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = SigningForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = open_signing(**who(request), contract=contract, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("contract:signing", pk=pk, year=made.year)
    context = {**frame_of(contract, place), "form": form}
    return render(request, "contract/signing/signing_new.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def signing(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Who has signed, who is awaited; calling it off, taking late signatories in."""
    contract, place = found(request, pk)
    kept = signing_of(contract, year)
    if request.method == "POST":
        try:
            if "late" in request.POST:
                add_late(**who(request), signing=kept)
            elif "call_off" in request.POST:
                call_off(**who(request), signing=kept)
                messages.success(request, _("The signing is called off."))
                return redirect("contract:signings", pk=pk)
        except HouseError as error:
            messages.error(request, str(error))
        return redirect("contract:signing", pk=pk, year=year)
    context = {
        **frame_of(contract, place),
        "page": signing_page(kept),
        "signing": kept,
        "may_decide": may(request.viewer, DECIDE, place),  # type: ignore[attr-defined]
    }
    return render(request, "contract/signing/signing.html", context)


@require_http_methods(EDITS)
@login_required
def signing_close(request: HttpRequest, pk: int, year: int) -> HttpResponse:
    """Close a signing: the contract counts as signed."""
    contract, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = signing_of(contract, year)
    form = CloseSigningForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            close_signing(**who(request), signing=kept, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The contract is signed."))
            return redirect("contract:signing", pk=pk, year=year)
    context = {**frame_of(contract, place), "form": form, "signing": kept, "page": signing_page(kept)}
    return render(request, "contract/signing/close.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
@never_cache
def signature_link(request: HttpRequest, pk: int, year: int, signature: int) -> HttpResponse:
    """Make the link of one signatory, and show it this once."""
    contract, place = found(request, pk)
    kept = signature_of(signing_of(contract, year), signature)
    try:
        secret = make_link(**who(request), signature=kept)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("contract:signing", pk=pk, year=year)
    context = {
        **frame_of(contract, place),
        "signature": kept,
        "signing": kept.signing,
        "link": absolute(reverse("contract:sign", args=[secret])),
    }
    return render(request, "contract/signing/link.html", context)


@require_http_methods(EDITS)
@login_required
def signature_paper(request: HttpRequest, pk: int, year: int, signature: int) -> HttpResponse:
    """Record a signature on paper."""
    contract, place = found(request, pk)
    if not may(request.viewer, DECIDE, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = signature_of(signing_of(contract, year), signature)
    signatory = kept.signatory
    form = PaperForm(request.POST or None, initial={"name": signatory.person, "position": signatory.position})
    if request.method == "POST" and form.is_valid():
        try:
            record_paper(**who(request), signature=kept, values=form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The signature is recorded."))
            return redirect("contract:signing", pk=pk, year=year)
    context = {**frame_of(contract, place), "form": form, "signature": kept, "signing": kept.signing}
    return render(request, "contract/signing/paper.html", context, status=422 if form.errors else 200)


@require_POST
@login_required
def signature_take_back(request: HttpRequest, pk: int, year: int, signature: int) -> HttpResponse:
    """Undo what was recorded by mistake."""
    contract, _place = found(request, pk)
    kept = signature_of(signing_of(contract, year), signature)
    try:
        take_back(**who(request), signature=kept)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("contract:signing", pk=pk, year=year)


@require_http_methods(EDITS)
@never_cache
def sign_by_link(request: HttpRequest, secret: str) -> HttpResponse:
    """What a signatory is asked to sign, and signing or declining it. No account is needed."""
    try:
        signature = by_secret(secret)
    except VoidLinkError as error:
        return render(
            request, "contract/signing/void.html", {"error": error, "station": "commit"}, status=404
        )
    signatory, version = signature.signatory, signature.signing.version
    initial = {"name": signatory.person, "position": signatory.position, "seen": version.digest}
    form = SignForm(request.POST or None, initial=initial, declining="decline" in request.POST)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            if "decline" in request.POST:
                done = decline(secret=secret, seen=data["seen"], remark=data["remark"])
            else:
                done = sign(secret=secret, **data)
        except HouseError as error:
            show_problems(form, error)
        else:
            return render(request, "contract/signing/signed.html", {"signature": done, "station": "commit"})
    context = {
        "page": sign_page(signature),
        "signature": signature,
        "contract": signature.signing.contract,
        "version": version,
        "form": form,
        "secret": secret,
        "dossier": _whole_dossier(version.pk),
        "station": "commit",
    }
    return render(request, "contract/signing/sign.html", context, status=422 if form.errors else 200)


@require_safe
@never_cache
def sign_read(request: HttpRequest, secret: str) -> HttpResponse:
    """The whole version that is to be signed, for whoever holds the link."""
    try:
        signature = by_secret(secret)
    except VoidLinkError as error:
        return render(
            request, "contract/signing/void.html", {"error": error, "station": "commit"}, status=404
        )
    version = signature.signing.version
    context = {
        "page": public_page(frozen(version)),
        "signature": signature,
        "contract": signature.signing.contract,
        "version": version,
        "secret": secret,
        "station": "commit",
    }
    return render(request, "contract/signing/read.html", context)


@require_safe
@never_cache
def sign_dossier(_request: HttpRequest, secret: str) -> FileResponse:
    """The sealed dossier of the version to be signed, for whoever holds the link."""
    try:
        kept = _whole_dossier(by_secret(secret).signing.version_id)
    except VoidLinkError:
        kept = None
    if kept is None:
        raise Http404("There is no dossier of this version.")
    return sent(kept)


def _whole_dossier(version: int) -> Dossier | None:
    found = Dossier.objects.filter(version=version).defer("manifest")
    return next((one for one in found if not one.modules), None)
