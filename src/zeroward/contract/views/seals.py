"""Checking sealed files: for everyone, without an account."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.contract.domain.sealer import own_certificate, own_fingerprint
from zeroward.contract.forms.seals import CheckForm
from zeroward.contract.queries.seals import CheckedFile, checked_file, seal_page
from zeroward.contract.views.finding import EDITS
from zeroward.contract.views.versions import sent


@require_http_methods(EDITS)
def check(request: HttpRequest) -> HttpResponse:
    """Check a sealed file, from here or from elsewhere. Nothing of it is kept."""
    form = CheckForm(request.POST, request.FILES) if request.method == "POST" else CheckForm()
    checked: CheckedFile | None = None
    if request.method == "POST" and form.is_valid():
        checked = checked_file(form.cleaned_data["file"].read())
    context = {"form": form, "checked": checked, "fingerprint": own_fingerprint(), "station": "commit"}
    return render(request, "contract/seals/check.html", context, status=422 if form.errors else 200)


@require_safe
def certificate(_request: HttpRequest) -> HttpResponse:
    """The certificate under which dossiers are sealed here, without its key."""
    found = own_certificate()
    if not found:
        raise Http404("No key for seals can be used here.")
    answer = HttpResponse(found, content_type="application/x-pem-file")
    answer["Content-Disposition"] = 'attachment; filename="zeroward-seal.pem"'
    return answer


@require_safe
def seal(request: HttpRequest, code: str) -> HttpResponse:
    """What is known of a sealed dossier, by the code that is printed in it."""
    page = seal_page(code)
    context = {
        "page": page,
        "dossier": page.dossier,
        "contract": page.dossier.version.contract,
        "station": "commit",
        "crumbs": [(_("Check a sealed file"), reverse("contract:check"))],
    }
    return render(request, "contract/seals/seal.html", context)


@require_safe
def seal_file(_request: HttpRequest, code: str) -> FileResponse:
    """The sealed dossier itself, when it shows exactly what is published."""
    page = seal_page(code)
    if not page.is_public:
        raise Http404("This dossier is not public.")
    return sent(page.dossier)
