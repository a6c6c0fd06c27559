"""Codebooks of a team: the list, one codebook, its versions, what changed, sharing it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.consultation.domain.codebook_content import content_of
from zeroward.consultation.domain.codebooks import delete_draft, freeze, new_version, open_codebook, share
from zeroward.consultation.forms.codebooks import NewCodebookForm, NewVersionForm
from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.queries.codebook_access import (
    FoundCodebook,
    codebooks_for,
    editable_version,
    readable_codebook,
    readable_version,
)
from zeroward.consultation.queries.codebook_pages import (
    changes_between,
    earlier_of,
    language_name,
    lines_of,
    version_page,
)
from zeroward.consultation.queries.codebooks import usable
from zeroward.consultation.rules import CODE, RUN
from zeroward.consultation.views.finding import EDITS, address, allowed_place
from zeroward.consultation.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.scope import Scope


@require_safe
@login_required
def codebooks(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The team's own codebooks, and those that are for everyone."""
    place = allowed_place(request, scope, CODE)
    found = codebooks_for(place)
    context = {
        "place": place,
        "own": [one for one in found if one.scope == str(place.scope)],
        "shared": [one for one in found if one.scope != str(place.scope)],
        "may_run": may(request.viewer, RUN, place),  # type: ignore[attr-defined]
        "station": "diagnose",
        "stations_done": (),
    }
    return render(request, "consultation/codebooks.html", context)


@require_http_methods(EDITS)
@login_required
def codebook_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = allowed_place(request, scope)
    form = NewCodebookForm(request.POST if request.method == "POST" else None, versions=usable(place))
    if request.method == "POST" and form.is_valid():
        start = form.cleaned_data["start"]
        try:
            made = open_codebook(
                **who(request),
                place=place,
                title=form.cleaned_data["title"],
                about=form.cleaned_data["about"],
                content=content_of(start) if start else None,
                source_text=_("After %(title)s %(number)s")
                % {"title": start.codebook.title, "number": start.number}
                if start
                else "",
            )
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("consultation:codebook-version", pk=made.codebook_id, number=made.order)
    context = {"place": place, "form": form, "station": "diagnose", "stations_done": ()}
    return render(request, "consultation/codebook_new.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def codebook(request: HttpRequest, pk: int) -> HttpResponse:
    """One codebook with its versions."""
    found = readable_codebook(request.viewer, pk)  # type: ignore[attr-defined]
    context = {**codebook_context(request, found), "lines": lines_of(found.book, drafts=found.reads_drafts)}
    context["crumbs"] = context["crumbs"][:-1]
    return render(request, "consultation/codebook.html", context)


@require_http_methods(EDITS)
@login_required
def codebook_version_new(request: HttpRequest, pk: int) -> HttpResponse:
    found = readable_codebook(request.viewer, pk)  # type: ignore[attr-defined]
    if not found.may_edit:
        raise Http404("There is no such codebook.")
    form = NewVersionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = new_version(**who(request), codebook=found.book, **form.cleaned_data)
        except HouseError as error:
            show_problems(form, error)
        else:
            return redirect("consultation:codebook-version", pk=pk, number=made.order)
    context = {**codebook_context(request, found), "form": form}
    return render(
        request, "consultation/codebook_version_new.html", context, status=422 if form.errors else 200
    )


@require_safe
@login_required
def codebook_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The codes of one version, with what is missing before it can be used."""
    found, version = readable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    page = version_page(version, get_language() or "en")
    context = {
        **codebook_context(request, found, version),
        "page": page,
        "may_change": found.may_edit and not version.frozen,
        "languages": [language_name(lang) for lang in page.languages],
    }
    context["crumbs"] = context["crumbs"][:-1]
    return render(request, "consultation/codebook_version.html", context)


@require_safe
@login_required
def codebook_changes(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What changed against the version before, and what becomes of codings."""
    found, version = readable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    before = earlier_of(version)
    if before is None:
        raise Http404("This is the first version.")
    context = {
        **codebook_context(request, found, version),
        "page": changes_between(before, version, get_language() or "en"),
    }
    return render(request, "consultation/codebook_changes.html", context)


@require_POST
@login_required
def codebook_freeze(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    _found, version = editable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    try:
        freeze(**who(request), version=version)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The version is frozen. It can be coded with."))
    return redirect("consultation:codebook-version", pk=pk, number=number)


@require_POST
@login_required
def codebook_share(request: HttpRequest, pk: int) -> HttpResponse:
    found = readable_codebook(request.viewer, pk)  # type: ignore[attr-defined]
    public = "public" in request.POST
    try:
        share(**who(request), codebook=found.book, public=public)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request,
            _("Everyone can read and use it now.") if public else _("Only your team can read it now."),
        )
    return redirect("consultation:codebook", pk=pk)


@require_http_methods(EDITS)
@login_required
def codebook_delete(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Ask once, then delete a draft."""
    found, version = editable_version(request.viewer, pk, number)  # type: ignore[attr-defined]
    if request.method == "POST":
        try:
            delete_draft(**who(request), version=version)
        except HouseError as error:
            messages.error(request, str(error))
            return redirect("consultation:codebook-version", pk=pk, number=number)
        messages.success(request, _("The draft is deleted."))
        return redirect("consultation:codebooks", scope=found.place.scope)
    return render(request, "consultation/codebook_delete.html", codebook_context(request, found, version))


def codebook_context(
    request: HttpRequest, found: FoundCodebook, version: CodebookVersion | None = None
) -> dict[str, Any]:
    """Context of every page of one codebook."""
    crumbs = [(found.book.title, address("codebook", found.book.pk))]
    if may(request.viewer, CODE, found.place):  # type: ignore[attr-defined]
        label = _("Codebooks of %(place)s") % {"place": found.place.name}
        crumbs.insert(0, (label, address("codebooks", found.place.scope)))
    if version is not None:
        crumbs.append(
            (
                _("Version %(number)s") % {"number": version.number},
                address("codebook-version", found.book.pk, version.order),
            )
        )
    return {
        "codebook": found.book,
        "version": version,
        "place": found.place,
        "may_edit": found.may_edit,
        "may_share": found.may_share,
        "is_public": found.book.visibility == Visibility.PUBLIC,
        "station": "diagnose",
        "stations_done": (),
        "crumbs": crumbs,
    }
