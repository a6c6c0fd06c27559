"""The basket: what somebody has put aside from the library, without an account."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.onward import onward
from zeroward.plan.domain.basket import SESSION_KEY, keys_in, with_keys, without_key
from zeroward.plan.domain.from_library import take_into_plan
from zeroward.plan.exporters.basket_csv import basket_csv
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.action_library.rows import rows_in_order
from zeroward.plan.queries.action_library.shelf import basket_page, open_plans


@never_cache
@require_safe
def basket(request: HttpRequest) -> HttpResponse:
    """The list, and where it can go from here."""
    context = {
        "station": "plan",
        "page": basket_page(keys_in(request.session.get(SESSION_KEY))),
        "plans": open_plans(request.viewer),  # type: ignore[attr-defined]
        "crumbs": [(_("Action library"), reverse("plan:library"))],
        "here": request.path,
    }
    return render(request, "plan/basket.html", context)


@never_cache
@require_GET
def add_to_basket(request: HttpRequest) -> HttpResponse:
    """Put the ticked actions in, and back to where the reader was.

    By GET, like the choice of a display: pages that are only read then need no token, and so set no cookie.
    """
    kept = keys_in(request.session.get(SESSION_KEY))
    asked = request.GET.getlist("key")
    if not asked:
        messages.info(request, _("Tick an action first, then put it into the basket."))
        return redirect(_back(request))
    try:
        now = with_keys(kept, asked)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect(_back(request))
    if now != kept:
        request.session[SESSION_KEY] = now
    _say_added(request, len(now) - len(kept), len(now))
    return redirect(_back(request))


@require_POST
def take_out(request: HttpRequest) -> HttpResponse:
    """Take one action out of the basket."""
    kept = keys_in(request.session.get(SESSION_KEY))
    key = request.POST.get("key", "")
    if key in kept:
        request.session[SESSION_KEY] = without_key(kept, key)
        messages.success(request, _("Taken out of the basket."))
    return redirect("plan:basket")


@require_POST
def empty_basket(request: HttpRequest) -> HttpResponse:
    if SESSION_KEY in request.session:
        del request.session[SESSION_KEY]
    messages.success(request, _("The basket is empty."))
    return redirect("plan:library")


@never_cache
@require_safe
def basket_file(request: HttpRequest) -> HttpResponse:
    """The basket as a table, one row for each figure of a city."""
    rows = rows_in_order(keys_in(request.session.get(SESSION_KEY)))
    response = HttpResponse(basket_csv(rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="actions.csv"'
    return response


@require_POST
@login_required
def take_basket(request: HttpRequest) -> HttpResponse:
    """Make the actions of the basket part of one's plan; the basket is empty afterwards."""
    number = request.POST.get("plan", "")
    if not number.isascii() or not number.isdigit():
        messages.error(request, _("Choose the plan first."))
        return redirect("plan:basket")
    plan = plan_for(request.viewer, int(number[:12]))  # type: ignore[attr-defined]
    rows = rows_in_order(keys_in(request.session.get(SESSION_KEY)))
    try:
        written = take_into_plan(
            actor=request.user,
            viewer=request.viewer,  # type: ignore[attr-defined]
            plan=plan,
            rows=rows,
        )
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("plan:basket")
    request.session.pop(SESSION_KEY, None)
    _say_taken(request, written.added, written.same)
    return redirect("plan:actions", pk=plan.pk)


def _say_added(request: HttpRequest, added: int, total: int) -> None:
    if not added:
        messages.info(request, _("This was in the basket already."))
        return
    now = ngettext(
        "The basket holds %(count)d action now.", "The basket holds %(count)d actions now.", total
    ) % {"count": total}
    messages.success(request, now)


def _say_taken(request: HttpRequest, added: int, same: int) -> None:
    said = [
        ngettext(
            "%(count)d action is new in the plan. Say next what it does here.",
            "%(count)d actions are new in the plan. Say next what they do here.",
            added,
        )
        % {"count": added}
    ]
    if same:
        said.append(
            ngettext(
                "%(count)d was there already and stays as it is.",
                "%(count)d were there already and stay as they are.",
                same,
            )
            % {"count": same}
        )
    messages.success(request, " ".join(said))


def _back(request: HttpRequest) -> str:
    return onward(request, reverse("plan:library"))
