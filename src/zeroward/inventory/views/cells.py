"""One cell: its figures, its notation key, what people say about it, its files and its history."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.inventory.domain.attachments import attach_file, detach
from zeroward.inventory.domain.cells import add_comment, clear_key, set_key, settle_comment
from zeroward.inventory.domain.errors import StaleError
from zeroward.inventory.forms.cells import CommentForm, FileForm, KeyForm
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.cell import cell_page
from zeroward.inventory.queries.sources import cell_of
from zeroward.inventory.rules import COMMENT, ENTER
from zeroward.inventory.views.finding import EDITS, found, frame_of


@require_safe
@login_required
def cell(request: HttpRequest, pk: int, source: str) -> HttpResponse:
    record, place = found(request, pk)
    try:
        page = cell_page(record, source, request.viewer, place, request.GET.get("page"))  # type: ignore[attr-defined]
    except KeyError as error:
        raise Http404 from error
    context = {
        **frame_of(record, place),
        "page": page,
        "comment_form": CommentForm(),
        "file_form": FileForm(),
    }
    return render(request, "inventory/cell.html", context)


@require_http_methods(EDITS)
@login_required
def key(request: HttpRequest, pk: int, source: str) -> HttpResponse:
    """Set the notation key of a cell, or take it away."""
    record, place = found(request, pk)
    _known(source)
    if not may(request.viewer, ENTER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    note = record.cell_notes.filter(source=source).first()
    form = KeyForm(request.POST or None, source=source, note=note)
    if request.method == "POST" and (request.POST.get("do") == "clear" or form.is_valid()):
        try:
            _write_key(request, record, source, form)
        except StaleError as error:
            there = error.current.get("key", "")
            form.add_error(
                None, _("%(message)s There is now: %(key)s.") % {"message": error.message, "key": there}
            )
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("inventory:cell", pk=pk, source=source)
    context = {**frame_of(record, place), "form": form, "cell": cell_of(source), "note": note}
    return render(request, "inventory/key.html", context, status=422 if form.errors else 200)


def _write_key(request: HttpRequest, record: Inventory, source: str, form: KeyForm) -> None:
    if request.POST.get("do") == "clear":
        lock = request.POST.get("lock", "")
        clear_key(**who(request), inventory=record, source=source, lock=int(lock) if lock.isdecimal() else 0)
        return
    data = form.cleaned_data
    set_key(
        **who(request),
        inventory=record,
        source=source,
        key=data["key"],
        explanation=data["explanation"],
        target=data["target"],
        lock=data["lock"] or 0,
    )


@require_POST
@login_required
def comment(request: HttpRequest, pk: int, source: str) -> HttpResponse:
    record, place = found(request, pk)
    if not may(request.viewer, COMMENT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    try:
        add_comment(**who(request), inventory=record, source=source, text=request.POST.get("text", ""))
    except HouseError as error:
        messages.error(request, str(error))
    return redirect("inventory:cell", pk=pk, source=_known(source))


@require_POST
@login_required
def comment_settle(request: HttpRequest, pk: int, comment: int) -> HttpResponse:
    record, place = found(request, pk)
    if not may(request.viewer, COMMENT, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = get_object_or_404(record.comments, pk=comment)
    settle_comment(**who(request), inventory=record, comment=kept)
    return redirect("inventory:cell", pk=pk, source=kept.source)


@require_POST
@login_required
def attach(request: HttpRequest, pk: int, source: str) -> HttpResponse:
    """Store a file in the city's documents and link it to the cell."""
    record, place = found(request, pk)
    if not may(request.viewer, ENTER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        data = form.cleaned_data
        try:
            attach_file(
                **who(request),
                inventory=record,
                source=_known(source),
                file=data["file"],
                title=data["title"],
            )
        except HouseError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The file is attached."))
    else:
        messages.error(request, _("Choose a file and give it a title."))
    return redirect("inventory:cell", pk=pk, source=_known(source))


@require_POST
@login_required
def attachment_detach(request: HttpRequest, pk: int, attachment: int) -> HttpResponse:
    record, place = found(request, pk)
    if not may(request.viewer, ENTER, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    kept = get_object_or_404(record.attachments.select_related("document"), pk=attachment)
    detach(**who(request), inventory=record, attachment=kept)
    if not kept.source:
        return redirect("inventory:inventory", pk=pk)
    return redirect("inventory:cell", pk=pk, source=kept.source)


def _known(source: str) -> str:
    """The key of a cell. Raises Http404 for another."""
    try:
        return cell_of(source).source
    except KeyError as error:
        raise Http404 from error
