"""Moving the rows of a table."""

from copy import deepcopy
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from zeroward.contract.forms.ordering import OrderForm
from zeroward.contract.queries.editing import base_at, base_now
from zeroward.contract.queries.ordering import movable
from zeroward.contract.queries.showing import words_of
from zeroward.contract.views.editing import Content, Editor, edit, opened, rows_in, table_or_404
from zeroward.contract.views.finding import EDITS


@require_http_methods(EDITS)
@login_required
def table_order(request: HttpRequest, pk: int, module: str, table: str) -> HttpResponse:
    """The rows of a table by their names, each with a button up and one down."""
    contract, place, shape = opened(request, pk, module)
    kind = table_or_404(shape, table)
    if (
        request.method != "POST"
        and len(movable(kind, rows_in(base_now(contract, module).content, table))) < 2
    ):
        raise Http404("There is nothing to move.")

    def make(data: Any, content: Content, _base: Content) -> OrderForm:
        return OrderForm(data, table=kind, rows=rows_in(content, table))

    def content(form: OrderForm) -> dict[str, Any]:
        made = deepcopy(dict(base_at(contract, module, form.data.get("stamp", "")[:32]).content))
        made.setdefault("tables", {})[table] = form.in_order()
        return made

    extra = {"table": kind, "title": words_of(kind.title)}
    return edit(request, contract, place, shape, Editor("contract/order.html", make, content, table, extra))
