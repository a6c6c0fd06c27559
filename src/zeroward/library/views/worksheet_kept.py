"""Worksheets in the account: only their owner ever meets them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.library.domain.worksheet import delete_statement, keep_sheet, rename_statement, sheet_of
from zeroward.library.forms.worksheet import RenameForm, WorksheetForm
from zeroward.library.models import ProblemStatement
from zeroward.library.queries.worksheet import blank_worksheet, statement_of, statements_of
from zeroward.library.views.pages import base_context
from zeroward.library.views.worksheet import SESSION_KEY, session_sheet, sheet_page

METHODS = ["GET", "HEAD", "POST"]


def own_or_404(request: HttpRequest, pk: int) -> ProblemStatement:
    """Another person's worksheet does not exist, not even for an administrator."""
    kept = statement_of(request.user.pk, pk)
    if kept is None:
        raise Http404("You keep no such worksheet.")
    return kept


@never_cache
@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """A person's worksheets."""
    crumb = (_("Problem worksheet"), reverse("library:worksheet"))
    context = base_context(crumb, statements=statements_of(request.user.pk))
    return render(request, "library/worksheet_mine.html", context)


@never_cache
@require_http_methods(METHODS)
@login_required
def kept_worksheet(request: HttpRequest, pk: int) -> HttpResponse:
    """Go on with a worksheet."""
    kept = own_or_404(request, pk)
    template = blank_worksheet()
    data = request.POST if request.method == "POST" else None
    form = WorksheetForm(data, template=template, sheet=sheet_of(kept))
    if request.method == "POST" and form.is_valid() and request.POST.get("do") == "keep":
        try:
            keep_sheet(owner=request.user, sheet=form.sheet(), kept=kept)
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Your changes are kept."))
            return redirect("library:worksheet-kept", pk=pk)
    return sheet_page(request, form, template, kept=kept)


@never_cache
@require_http_methods(METHODS)
@login_required
def rename(request: HttpRequest, pk: int) -> HttpResponse:
    kept = own_or_404(request, pk)
    form = RenameForm(request.POST or None, initial={"title": kept.title})
    if request.method == "POST" and form.is_valid():
        try:
            rename_statement(owner=request.user, kept=kept, title=form.cleaned_data["title"])
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("library:worksheets")
    context = {"form": form, "kept": kept}
    return render(request, "library/worksheet_rename.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(METHODS)
@login_required
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks first."""
    kept = own_or_404(request, pk)
    if request.method == "POST":
        delete_statement(owner=request.user, kept=kept)
        messages.success(request, _("The worksheet is deleted."))
        return redirect("library:worksheets")
    return render(request, "library/worksheet_delete.html", {"kept": kept})


@require_POST
@login_required
def take_over(request: HttpRequest) -> HttpResponse:
    """Move the worksheet of the browser's session into the account, when the person asks."""
    try:
        kept = keep_sheet(owner=request.user, sheet=session_sheet(request))
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("library:worksheet")
    del request.session[SESSION_KEY]
    messages.success(request, _("The worksheet is in your account now, and no longer in this browser."))
    return redirect("library:worksheet-kept", pk=kept.pk)
