"""Looking after records, and answering fruitless searches."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.desk.access import desk_view
from zeroward.core.desk.addresses import edit_url
from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.models import SearchMiss
from zeroward.library.domain.permission import EDIT
from zeroward.library.domain.upkeep import answer_miss, look_after
from zeroward.library.forms.contributions.answers import MissForm, OwnerForm
from zeroward.library.queries.editors import editor_choices, editor_with
from zeroward.library.queries.kinds import record_of


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view(EDIT)
def record_page(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Take a record on: owner, due date, review date."""
    record = record_of(kind, key)
    if record is None:
        raise Http404(f"There is no record {kind}:{key}.")
    initial = {
        "owner": str(record.owner_id or request.user.pk),
        "due_on": record.due_on,
        "review_by": record.review_by,
    }
    form = OwnerForm(request.POST or None, initial=initial, people=editor_choices(record.owner_id))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            look_after(
                actor=request.user,
                kind=kind,
                key=key,
                owner=editor_with(data["owner"]),
                due_on=data["due_on"],
                review_by=data["review_by"],
            )
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("library:desk-missing")
    context = {
        "record": record,
        "kind": record._meta.verbose_name,
        "form": form,
        "edit_url": edit_url(record),
    }
    return render(request, "library/desk/record.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view(EDIT)
def miss_page(request: HttpRequest, pk: int) -> HttpResponse:
    """A search that finds nothing, and what answers it."""
    miss = get_object_or_404(SearchMiss, pk=pk)
    form = MissForm(request.POST or None, initial={"note": miss.answered_note})
    if request.method == "POST" and form.is_valid():
        try:
            answer_miss(actor=request.user, pk=pk, note=form.cleaned_data["note"])
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Answered. It leaves the board."))
            return redirect("library:desk-missing")
    context = {"miss": miss, "form": form}
    return render(request, "library/desk/miss.html", context, status=422 if form.errors else 200)
