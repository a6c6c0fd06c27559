"""Pages of the document store. What a viewer may not see does not exist for them."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.domain import documents as store
from zeroward.core.errors import HouseError
from zeroward.core.forms.documents import DetailsForm, DocumentForm, VersionForm
from zeroward.core.forms.house_errors import show_error
from zeroward.core.models import StoredDocument
from zeroward.core.permissions import may
from zeroward.core.queries.document_entries import SHARING
from zeroward.core.queries.documents import document_for, documents_of, quota_of, version_for
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.core.views.private_file import handed_out
from zeroward.core.workspaces import Workspace, workspace

EDITS = ["GET", "HEAD", "POST"]
ACTS = {
    "archive": (store.archive_document, gettext_lazy("The document is archived.")),
    "restore": (store.restore_document, gettext_lazy("The document is back in the list.")),
    "delete": (store.delete_document, gettext_lazy("The document and its files are deleted.")),
}


@require_safe
def document_list(request: HttpRequest, scope: Scope) -> HttpResponse:
    place, viewer = _place(scope), request.viewer  # type: ignore[attr-defined]
    context = {
        "place": place,
        "documents": documents_of(place, viewer),
        "archived": documents_of(place, viewer, archived=True),
        "may_write": may(viewer, "documents.write", place),
        "quota": quota_of(place) if viewer.holds(scope) else None,
    }
    return render(request, "core/documents.html", context)


@require_http_methods(EDITS)
@login_required
def document_add(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = _writable(request, scope)
    initial = {"visibility": default_visibility(scope, SHARING)}
    form = DocumentForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            document = store.add_document(**_who(request, place), **form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The document is stored."))
            return redirect("core:document", scope=scope, pk=document.pk)
    return _form_page(request, place, form, _("Add a document"), _("Store it"))


@require_safe
def document_page(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place, viewer = _place(scope), request.viewer  # type: ignore[attr-defined]
    document = _document(request, place, pk)
    versions, is_team = list(document.versions.all()), viewer.holds(scope)
    context = {
        "place": place,
        "document": document,
        "newest": versions[0],
        "is_team": is_team,
        "earlier": versions[1:] if is_team else [],
        "may_write": may(viewer, "documents.write", place),
        "may_delete": may(viewer, "documents.delete", place),
    }
    return render(request, "core/document.html", context)


@require_http_methods(EDITS)
@login_required
def document_version(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = _writable(request, scope)
    document = _document(request, place, pk)
    form = VersionForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            store.add_version(**_who(request, place), document=document, **form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("The new version is stored. The earlier ones stay."))
            return redirect("core:document", scope=scope, pk=pk)
    return _form_page(request, place, form, _("Add a new version"), _("Store it"), document)


@require_http_methods(EDITS)
@login_required
def document_change(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = _writable(request, scope)
    document = _document(request, place, pk)
    initial = {name: getattr(document, name) for name in store.DETAILS}
    form = DetailsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            store.change_document(**_who(request, place), document=document, **form.cleaned_data)
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("core:document", scope=scope, pk=pk)
    return _form_page(request, place, form, _("Change title and visibility"), _("Save"), document)


@require_POST
@login_required
def document_act(request: HttpRequest, scope: Scope, pk: int, act: str) -> HttpResponse:
    """Archive, restore or delete."""
    place = _writable(request, scope)
    document = _document(request, place, pk)
    function, done = ACTS[act]
    try:
        function(**_who(request, place), document=document)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("core:document", scope=scope, pk=pk)
    messages.success(request, done)
    return redirect("core:documents", scope=scope)


@require_safe
def document_file(request: HttpRequest, scope: Scope, pk: int, number: int) -> HttpResponseBase:
    """The file, for those who may read it."""
    version = version_for(pk, number, request.viewer, _place(scope))  # type: ignore[attr-defined]
    if version is None:
        raise Http404
    return handed_out(version)


def _place(scope: Scope) -> Workspace:
    place = workspace(scope)
    if place is None:
        raise Http404
    return place


def _writable(request: HttpRequest, scope: Scope) -> Workspace:
    place = _place(scope)
    if not may(request.viewer, "documents.write", place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def _document(request: HttpRequest, place: Workspace, pk: int) -> StoredDocument:
    document = document_for(pk, request.viewer, place)  # type: ignore[attr-defined]
    if document is None:
        raise Http404
    return document


def _who(request: HttpRequest, place: Workspace) -> dict[str, Any]:
    return {"actor": request.user, "viewer": request.viewer, "place": place}  # type: ignore[attr-defined]


def _form_page(
    request: HttpRequest,
    place: Workspace,
    form: Any,
    heading: str,
    button: str,
    document: StoredDocument | None = None,
) -> HttpResponse:
    context = {"place": place, "form": form, "heading": heading, "button": button, "document": document}
    return render(request, "core/document_form.html", context, status=422 if form.errors else 200)
