"""A contract as files: to take along, and to hand in again in two steps."""

import hashlib
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.contract.domain.importing import about, commit_import
from zeroward.contract.exporters.formats import FORMATS, Format, Wanted
from zeroward.contract.forms.files import ContractImportForm
from zeroward.contract.importers.choose import read_contract_file
from zeroward.contract.importers.planning import plan_rows
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of
from zeroward.contract.queries.exchange.head import head_of, published_head
from zeroward.contract.queries.exchange.import_words import WORDS
from zeroward.contract.queries.published import published
from zeroward.contract.rules import EDIT
from zeroward.contract.views.finding import EDITS, found, frame_of
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.core.queries.import_report import import_report, run_about, runs_about


@require_http_methods(EDITS)
@login_required
def files(request: HttpRequest, pk: int) -> HttpResponse:
    """What the contract can be had as; who may edit hands a file in, and sees first what it would do."""
    contract, place = found(request, pk)
    edits = may(request.viewer, EDIT, place)  # type: ignore[attr-defined]
    if request.method == "POST" and not edits:
        raise PermissionDenied
    form = ContractImportForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, contract, form)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("contract:import-report", pk=pk, run=run)
    context = {
        **frame_of(contract, place),
        "formats": tuple(FORMATS.values()),
        "form": form if edits else None,
        "runs": runs_about(about(contract)) if edits else (),
    }
    return render(request, "contract/files/files.html", context, status=422 if form.errors else 200)


def _checked(request: HttpRequest, contract: Contract, form: ContractImportForm) -> int:
    file = form.cleaned_data["file"]
    kind, parsed = read_contract_file(file)
    file.seek(0)
    run = keep_plan(
        importer=f"contract.{kind}",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=plan_rows(contract, parsed, replace=form.cleaned_data["replace"]),
        actor=request.user,
        scope=contract.scope,
        about=about(contract),
    )
    return int(run.pk)


@require_safe
@login_required
def report(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """What a file would do, or did, cell by cell."""
    contract, place = found(request, pk)
    if not may(request.viewer, EDIT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    made = run_about(about(contract), run)
    asked: dict[str, Any] = {"verdict": request.GET.get("verdict", ""), "number": request.GET.get("page")}
    context = {**frame_of(contract, place), "report": import_report(made, WORDS, **asked)}
    return render(request, "contract/files/report.html", context)


@require_POST
@login_required
def commit(request: HttpRequest, pk: int, run: int) -> HttpResponse:
    """Take over what the report said, and nothing else."""
    contract, _place = found(request, pk)
    try:
        changed = commit_import(**who(request), contract=contract, run=run_about(about(contract), run))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("contract:import-report", pk=pk, run=run)
    said = ngettext("One module was changed.", "%(count)d modules were changed.", len(changed))
    messages.success(request, said % {"count": len(changed)} if changed else _("Nothing had to be changed."))
    return redirect("contract:contract", pk=pk)


@require_safe
@login_required
def download(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The contract as it stands now in one of the forms."""
    contract, _place = found(request, pk)
    wanted = Wanted(content_of(contract), head_of(contract), timezone.now())
    return _file(_format(name), wanted, f"{contract.city.key}-{contract.title}")


@require_safe
def public_exports(request: HttpRequest, key: str, contract: int, number: int) -> HttpResponse:
    """What a published version can be had as."""
    one = published(key, contract, number)
    context = {
        "found": one,
        "version": one.version,
        "contract": one.contract,
        "formats": tuple(FORMATS.values()),
        "station": "commit",
        "crumbs": [
            (one.contract.city.name, reverse("places:city", args=[key])),
            (
                one.version.data["header"]["title"],
                reverse("contract:public-version", args=[key, contract, number]),
            ),
        ],
    }
    return render(request, "contract/files/public.html", context)


@require_safe
def public_export(request: HttpRequest, key: str, contract: int, number: int, name: str) -> HttpResponse:
    """A published version, or the modules of it that were published, in one of the forms."""
    one = published(key, contract, number)
    request.counted = f"contract:{key}:{contract}"  # type: ignore[attr-defined]
    only = None if one.is_whole else frozenset(one.modules)
    wanted = Wanted(one.content, published_head(one), one.publication.at, only)
    return _file(_format(name), wanted, f"{key}-{one.version.data['header']['title']}-{number}")


def _format(name: str) -> Format:
    if name not in FORMATS:
        raise Http404("There is no such format.")
    return FORMATS[name]


def _file(form: Format, wanted: Wanted, stem: str) -> HttpResponse:
    response = HttpResponse(form.write(wanted), content_type=form.media_type)
    response["Content-Disposition"] = f'attachment; filename="{slugify(stem)[:80]}{form.ending}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
