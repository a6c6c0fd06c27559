"""The review screen: the text beside what was read, item by item."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.contract.domain.contract_files import place_of_file
from zeroward.contract.domain.marking import mark_item, unmark_item
from zeroward.contract.forms.contract_file import MarkForm
from zeroward.contract.models import ContractFile
from zeroward.contract.queries.reading_page import reading_page
from zeroward.contract.queries.readings import file_for
from zeroward.contract.queries.review_reading import ReviewPage, next_open, review_page
from zeroward.contract.reading_kinds import BY_KEY, Kind
from zeroward.contract.reading_rules import READ_FILES
from zeroward.contract.views.finding import EDITS
from zeroward.contract.views.problems import show_problems
from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may

UNDO = "undo"


@require_http_methods(EDITS)
@login_required
def reading_review(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """One item: confirm it, put it right, or reject it; the next open one follows."""
    file = file_for(request.viewer, pk)  # type: ignore[attr-defined]
    if not may(request.viewer, READ_FILES, place_of_file(file)):  # type: ignore[attr-defined]
        raise PermissionDenied
    chosen = BY_KEY.get(kind)
    if chosen is None:
        raise Http404("There is no such kind.")
    asked = request.POST.get("item") or request.GET.get("item", "")
    page = review_page(file, chosen, asked, request.POST.get("row") or request.GET.get("row", ""))
    form = None
    if page.here is not None:
        form = MarkForm(request.POST or None, item=page.here.item, values=page.values, row=page.row)
        if request.method == "POST" and page.here.item.id == asked and form.is_valid():
            stays = request.POST.get("state") == UNDO or page.row is not None
            if _is_marked(request, file, page, form):
                return _to(
                    file, chosen, asked if stays else next_open(review_page(file, chosen, asked)) or asked
                )
    counts = reading_page(file).counts
    context = {
        "file": file,
        "page": page,
        "form": form,
        "counts": counts,
        "crumbs": [
            (_("Contracts that were read"), reverse("contract:read-contracts")),
            (file.title, reverse("contract:reading", args=[file.pk])),
        ],
        "station": "commit",
        "stations_done": (),
    }
    status = 422 if form is not None and form.errors else 200
    return render(request, "contract/readings/review.html", context, status=status)


def _is_marked(request: HttpRequest, file: ContractFile, page: ReviewPage, form: MarkForm) -> bool:
    """Do what was decided; when it cannot be done, the form says why. Of a table one row is put right, and what was put
    right in others stays."""
    assert page.here is not None
    item, state = page.here.item.id, request.POST.get("state", "")
    try:
        if state == UNDO:
            unmark_item(**who(request), file=file, item=item)
        else:
            stamp = request.POST.get("stamp", "")[:32]
            before = page.mark.value if page.row is not None and page.mark else {}
            values = {**before, **form.cleaned_data}
            mark_item(**who(request), file=file, item=item, state=state, values=values, stamp=stamp)
    except HouseError as error:
        show_problems(form, error)
        return False
    return True


def _to(file: ContractFile, kind: Kind, item: str) -> HttpResponseRedirect:
    address = reverse("contract:reading-review", args=[file.pk, kind.key])
    return HttpResponseRedirect(f"{address}?{urlencode({'item': item})}")
