"""Codebooks as files (.qdc): taking one along, handing one in, seeing what would happen, agreeing."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.refi.codebook_importing import (
    about_book,
    about_team,
    commit_new,
    commit_next,
)
from zeroward.consultation.exporters.refi.consultation import version_qdc
from zeroward.consultation.forms.refi import CodebookFileForm
from zeroward.consultation.importers.refi.codebook_plan import plan_codebook
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.consultation.queries.codebook_access import readable_codebook, readable_version
from zeroward.consultation.queries.refi.words import WORDS
from zeroward.consultation.views.codebooks import codebook_context
from zeroward.consultation.views.finding import EDITS, address, allowed_place
from zeroward.consultation.views.problems import show_problems
from zeroward.core.domain.imports import keep_plan
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.queries.import_report import import_report, run_about, runs_about
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class _Target:
    """What a file is for: a new codebook of a team, or what comes next in one that is there."""

    place: Workspace
    book: Codebook | None
    last: CodebookVersion | None
    context: dict[str, Any]

    @property
    def about(self) -> str:
        return about_book(self.book) if self.book is not None else about_team(self.place)

    @property
    def asks(self) -> Sequence[str]:
        if self.last is None:
            return ("title",)
        return ("number",) if self.last.frozen else ()

    def link(self, name: str, *more: Any) -> str:
        stem = "codebook-next-file" if self.book is not None else "codebook-file"
        return address(f"{stem}{name}", self.book.pk if self.book is not None else self.place.scope, *more)


@require_safe
@login_required
def codebook_qdc(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A version of a codebook for other programs, in the language of the page."""
    found, version = readable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    response = HttpResponse(version_qdc(version, get_language() or "en"), content_type="application/xml")
    name = slugify(f"{found.book.key}-{version.number}".replace(".", "-"))
    response["Content-Disposition"] = f'attachment; filename="{name}.qdc"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_http_methods(EDITS)
@login_required
def hand_in(request: HttpRequest, scope: Scope | None = None, pk: int | None = None) -> HttpResponse:
    """Hand in a codebook; what it would do is kept and shown."""
    target = _target(request, scope, pk)
    form = CodebookFileForm(request.POST or None, request.FILES or None, asks=target.asks)
    if request.method == "POST" and form.is_valid():
        try:
            run = _checked(request, target, form)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect(target.link("-report", run))
    context = {
        **target.context,
        "form": form,
        "target": target,
        "runs": [(one, target.link("-report", one.pk)) for one in runs_about(target.about)],
        "back": target.context["back"],
    }
    return render(request, "consultation/refi/codebook.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def report(request: HttpRequest, run: int, scope: Scope | None = None, pk: int | None = None) -> HttpResponse:
    """What a codebook would do, or did, code by code."""
    target = _target(request, scope, pk)
    made = run_about(target.about, run)
    shown = import_report(made, WORDS, verdict=request.GET.get("verdict", ""), number=request.GET.get("page"))
    context = {
        **target.context,
        "report": shown,
        "commit": target.link("-commit", run),
        "again": target.link(""),
    }
    return render(request, "consultation/refi/codebook_report.html", context)


@require_POST
@login_required
def commit(request: HttpRequest, run: int, scope: Scope | None = None, pk: int | None = None) -> HttpResponse:
    """Keep the codebook as a draft."""
    target = _target(request, scope, pk)
    made = run_about(target.about, run)
    try:
        if target.book is not None:
            version = commit_next(**who(request), codebook=target.book, run=made)
        else:
            version = commit_new(**who(request), place=target.place, run=made)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect(target.link("-report", run))
    messages.success(request, _("The codes are taken over as a draft."))
    return redirect("consultation:codebook-version", pk=version.codebook_id, number=version.order)


def _target(request: HttpRequest, scope: Scope | None, pk: int | None) -> _Target:
    if pk is not None:
        found = readable_codebook(request.viewer, pk)  # type: ignore[attr-defined]
        last = found.book.versions.order_by("-order").first()
        if not found.may_edit or last is None:
            raise Http404("There is no such codebook.")
        last.codebook = found.book
        context = {**codebook_context(request, found), "back": address("codebook", pk)}
        return _Target(found.place, found.book, last, context)
    if scope is None:
        raise Http404("There is no such team.")
    place = allowed_place(request, scope)
    back = address("codebooks", scope)
    context = {
        "place": place,
        "codebook": None,
        "station": "diagnose",
        "stations_done": (),
        "crumbs": [(_("Codebooks of %(place)s") % {"place": place.name}, back)],
        "back": back,
    }
    return _Target(place, None, None, context)


def _checked(request: HttpRequest, target: _Target, form: CodebookFileForm) -> int:
    file = form.cleaned_data["file"]
    rows = plan_codebook(
        file,
        place=target.place,
        last=target.last,
        language=form.cleaned_data["language"],
        title=form.cleaned_data.get("title", ""),
        number=form.cleaned_data.get("number", ""),
    )
    file.seek(0)
    run = keep_plan(
        importer="consultation.codebook",
        file_name=file.name,
        file_digest=hashlib.file_digest(file, "sha256").hexdigest(),
        rows=rows,
        actor=request.user,
        scope=str(target.place.scope),
        about=target.about,
    )
    return int(run.pk)
