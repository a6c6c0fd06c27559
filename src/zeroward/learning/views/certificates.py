"""Certificates: getting one, showing it, checking one, revoking one."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.queries.said import said
from zeroward.core.scope import MISSION
from zeroward.core.workspaces import Workspace
from zeroward.learning.domain.certificates import issue, revoke
from zeroward.learning.exporters.certificate_pdf import certificate_pdf
from zeroward.learning.forms.certificate import IssueForm, RevokeForm
from zeroward.learning.forms.check import CheckForm
from zeroward.learning.models import Certificate
from zeroward.learning.queries.certificates import own_issuer, state_of
from zeroward.learning.queries.courses import course_page
from zeroward.learning.queries.mine import enrolment_of
from zeroward.learning.rules import REVOKE
from zeroward.methods.credentials import Checked
from zeroward.methods.credentials import check as check_signed
from zeroward.methods.ghg.method import MethodError


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def certificate_get(request: HttpRequest, key: str) -> HttpResponse:
    """Ask whether the name stands in it, then issue it."""
    row = course_page(key)
    enrolment = enrolment_of(request.user.pk, key)
    if enrolment is None or enrolment.finished_at is None:
        messages.error(request, _("This course is not finished yet. Do the modules that are still open."))
        return redirect("learning:course", key)
    form = IssueForm(request.POST or None)
    if hasattr(enrolment, "certificate"):
        return redirect("learning:certificate", enrolment.certificate.key)
    if request.method == "POST" and form.is_valid():
        try:
            made = issue(actor=request.user, course=row.course, with_name=form.cleaned_data["with_name"])
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("learning:certificate", made.key)
    context = {"row": row, "form": form, "station": "learn"}
    return render(request, "learning/certificate_get.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def certificate(request: HttpRequest, key: UUID) -> HttpResponse:
    """Whether a certificate was issued here and still holds: without a name. Its holder gets the files."""
    found = _found(key)
    viewer = request.viewer  # type: ignore[attr-defined]
    may_revoke = may(viewer, REVOKE, Workspace(MISSION, ""))
    form = RevokeForm(request.POST or None) if may_revoke else None
    if request.method == "POST" and form is not None and form.is_valid():
        try:
            revoke(actor=request.user, viewer=viewer, certificate=found, reason=form.cleaned_data["reason"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The certificate is revoked."))
            return redirect("learning:certificate", key)
    context = {
        "certificate": found,
        "is_mine": viewer.user_id is not None and found.enrolment.user_id == viewer.user_id,
        "form": form,
        "station": "learn",
        "crumbs": [(_("Check a certificate"), reverse("learning:check"))],
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "learning/certificate.html", context, status=status)


@require_safe
@login_required
def certificate_file(request: HttpRequest, key: UUID, kind: str) -> HttpResponse:
    """The files of a certificate, for its holder: signed, or to print."""
    found = _found(key)
    if found.enrolment.user_id != request.user.pk:
        raise Http404("There is no such certificate.")
    if kind == "pdf":
        answer = HttpResponse(certificate_pdf(found), content_type="application/pdf")
    else:
        answer = HttpResponse(found.signed, content_type="application/jwt")
    answer["Content-Disposition"] = f'attachment; filename="certificate-{str(key)[:8]}.{kind}"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Check a certificate of this installation, or of another. Nothing of it is kept."""
    form = CheckForm(request.POST, request.FILES) if request.method == "POST" else CheckForm()
    checked: Checked | None = None
    if request.method == "POST" and form.is_valid():
        try:
            checked = check_signed(
                form.cleaned_data["signed"], now=timezone.now(), email=form.cleaned_data["email"]
            )
        except MethodError as error:
            form.add_error("signed", f"{said(error.message)} {said(error.remedy)}")
    context = {
        "form": form,
        "checked": checked,
        "warnings": [said(one) for one in checked.warnings] if checked else [],
        "state": state_of(checked) if checked else None,
        "issuer": own_issuer(),
        "station": "learn",
    }
    return render(request, "learning/check.html", context, status=422 if form.errors else 200)


def _found(key: UUID) -> Certificate:
    found = Certificate.objects.filter(key=key).select_related("enrolment__course").first()
    if found is None:
        raise Http404("There is no such certificate.")
    return found
