"""Changing the codes of a draft: one code, its place, and what became of the codes before."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.consultation.domain.codebook_checking import LANGUAGE
from zeroward.consultation.domain.codebook_codes import move_code, put_code, put_successors, remove_code
from zeroward.consultation.domain.codebook_content import content_of
from zeroward.consultation.domain.codebooks import before_of
from zeroward.consultation.forms.codebooks import CodeForm, SuccessorsForm
from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.queries.codebook_access import editable_version
from zeroward.consultation.queries.codebook_pages import languages_of
from zeroward.consultation.views.codebooks import codebook_context
from zeroward.consultation.views.finding import EDITS
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_http_methods(EDITS)
@login_required
def code(request: HttpRequest, pk: int, number: int, key: str = "") -> HttpResponse:
    """The form of one code; a new one without a key."""
    found, version = editable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    content = content_of(version)
    row = content.code(key) if key else None
    if key and row is None:
        raise Http404("There is no such code.")
    form = CodeForm(
        request.POST if request.method == "POST" else None,
        content=content,
        languages=_languages(request, version),
        code=row,
        initial={"digest": version.digest},
    )
    if request.method == "POST" and form.is_valid():
        try:
            put_code(
                **who(request),
                version=version,
                code=form.code(),
                phrases=form.phrases(),
                was=key,
                digest=form.cleaned_data["digest"],
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The code is saved."))
            return redirect("consultation:codebook-version", pk=pk, number=number)
    context = {**codebook_context(request, found, version), "form": form, "code": row}
    return render(request, "consultation/codebook_code.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def code_remove(request: HttpRequest, pk: int, number: int, key: str) -> HttpResponse:
    """Ask once, then take the code out."""
    found, version = editable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    row = content_of(version).code(key)
    if row is None:
        raise Http404("There is no such code.")
    if request.method == "POST":
        try:
            remove_code(**who(request), version=version, key=key)
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The code is taken out."))
        return redirect("consultation:codebook-version", pk=pk, number=number)
    context = {**codebook_context(request, found, version), "code": row}
    return render(request, "consultation/codebook_code_remove.html", context)


@require_POST
@login_required
def code_move(request: HttpRequest, pk: int, number: int, key: str) -> HttpResponse:
    _found, version = editable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    try:
        move_code(**who(request), version=version, key=key, up="up" in request.POST)
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("consultation:codebook-version", pk=pk, number=number)


@require_http_methods(EDITS)
@login_required
def successors(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What became of the codes of the version before."""
    found, version = editable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    before = before_of(version)
    if before is None:
        raise Http404("This is the first version.")
    form = SuccessorsForm(
        request.POST if request.method == "POST" else None,
        before=before,
        content=content_of(version),
        initial={"digest": version.digest, "note": version.note},
    )
    if request.method == "POST" and form.is_valid():
        try:
            put_successors(
                **who(request),
                version=version,
                successors=form.successors(),
                note=form.cleaned_data["note"],
                digest=form.cleaned_data["digest"],
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            messages.success(request, _("The ways of the codes are saved."))
            return redirect("consultation:codebook-version", pk=pk, number=number)
    context = {**codebook_context(request, found, version), "form": form}
    return render(
        request, "consultation/codebook_successors.html", context, status=422 if form.errors else 200
    )


def _languages(request: HttpRequest, version: CodebookVersion) -> list[str]:
    """Those of the codebook, of the platform, and one more that the address asks for."""
    more = request.GET.get("lang", "").strip().lower()
    known = [*languages_of(version), *(code for code, _name in settings.LANGUAGES)]
    if LANGUAGE.fullmatch(more):
        known.append(more)
    return list(dict.fromkeys(known))
