"""The worksheet: fill it in, see what is found, keep it in the browser's session or in the account."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.library.domain.worksheet import Sheet, as_data, clean_sheet, from_data, keep_sheet
from zeroward.library.forms.worksheet import WorksheetForm
from zeroward.library.models import ProblemStatement
from zeroward.library.queries.worksheet import Template, blank_worksheet, find_for, statements_of
from zeroward.library.views.pages import base_context

SESSION_KEY = "worksheet"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def worksheet(request: HttpRequest) -> HttpResponse:
    """A new worksheet, or the one that this browser's session holds."""
    request.counted = "page:worksheet"
    template = blank_worksheet()
    kept = session_sheet(request)
    # a signed-in person is asked first what shall become of the one from before
    start = Sheet() if request.user.is_authenticated else kept
    form = WorksheetForm(request.POST if request.method == "POST" else None, template=template, sheet=start)
    if request.method == "POST" and form.is_valid() and request.POST.get("do") == "keep":
        done = _kept(request, form)
        if done is not None:
            return done
    return sheet_page(request, form, template, waiting=request.user.is_authenticated and not kept.is_blank)


def sheet_page(
    request: HttpRequest,
    form: WorksheetForm,
    template: Template,
    *,
    kept: ProblemStatement | None = None,
    **more: Any,
) -> HttpResponse:
    """The page with what is found for what the form holds."""
    sheet = form.sheet() if form.is_bound else form.kept
    context = base_context(
        form=form,
        template=template,
        found=find_for(sheet, lang=reader_lang()),
        kept=kept,
        mine=len(statements_of(request.user.pk)),
        in_session=not session_sheet(request).is_blank,
        **more,
    )
    return render(request, "library/worksheet.html", context, status=422 if form.errors else 200)


@never_cache
@require_POST
def found(request: HttpRequest) -> HttpResponse:
    """The part of the page that changes while somebody types. Keeps nothing."""
    form = WorksheetForm(request.POST, template=blank_worksheet(), sheet=Sheet())
    form.is_valid()
    context = {"found": find_for(form.sheet(), lang=reader_lang())}
    return render(request, "library/worksheet_found.html", context)


@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Take the worksheet out of the browser's session."""
    if SESSION_KEY in request.session:
        del request.session[SESSION_KEY]
    messages.success(request, _("The worksheet is no longer in this browser."))
    return redirect("library:worksheet")


def session_sheet(request: HttpRequest) -> Sheet:
    """What the session holds; looking does not begin a session."""
    return from_data(request.session.get(SESSION_KEY))


def reader_lang() -> str:
    return (get_language() or "en").split("-")[0]


def _kept(request: HttpRequest, form: WorksheetForm) -> HttpResponse | None:
    """Kept in the account, or in the session; None when it was refused and the form says why."""
    if request.user.is_authenticated:
        try:
            kept = keep_sheet(owner=request.user, sheet=form.sheet())
        except HouseError as error:
            show_error(form, error)
            return None
        messages.success(request, _("The worksheet is in your account. Only you can see it."))
        return redirect("library:worksheet-kept", pk=kept.pk)
    sheet = clean_sheet(form.sheet())
    if sheet.is_blank:
        form.add_error(None, _("There is nothing to keep yet. Answer a question or write the statement."))
        return None
    request.session[SESSION_KEY] = as_data(sheet)
    messages.success(request, _("The worksheet is kept in this browser for two weeks."))
    return redirect("library:worksheet")
