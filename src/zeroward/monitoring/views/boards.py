"""The public page of a city, for its team: choices, preview and publishing, taking back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.monitoring.board_rules import BOARD
from zeroward.monitoring.domain.boards import board_for, publish_board, save_board, withdraw_board
from zeroward.monitoring.forms.boards import BoardForm, PublishForm, WithdrawForm
from zeroward.monitoring.models import BoardSnapshot, CityBoard
from zeroward.monitoring.queries.board_content import board_content, published_plan
from zeroward.monitoring.queries.board_page import board_page
from zeroward.monitoring.views.board_finding import EDITS, crumbs_of, place_for, tried
from zeroward.places.models import City
from zeroward.plan.queries.content import digest_of
from zeroward.plan.queries.load import load_version


@require_http_methods(EDITS)
@login_required
def board(request: HttpRequest, scope: Scope) -> HttpResponse:
    """What is shown, and what was published until now."""
    place, found = _found(request, scope)
    version = published_plan(found.city_id)
    actions = [
        (row["code"], f"{row['code']} {row['name']}")
        for row in (load_version(version).plan_actions if version else ())
    ]
    form = BoardForm(request.POST or None, board=found, actions=actions)
    if tried(
        request,
        form,
        lambda: save_board(**who(request), place=place, row=form.row(), lock=form.cleaned_data["lock"] or 0),
    ):
        messages.success(request, _("Your choices are kept. Nothing is published yet."))
        return redirect("monitoring:board-publish", scope=scope)
    context = {
        **crumbs_of(place),
        "form": form,
        "version": version,
        "published": _published(found),
    }
    return render(request, "monitoring/boards/board.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def publish(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The page as everyone would read it, and the button that publishes exactly this."""
    place, found = _found(request, scope)
    content = board_content(found, on=timezone.localdate())
    form = PublishForm(request.POST or None, initial={"seen": digest_of(content)})
    if tried(
        request,
        form,
        lambda: publish_board(
            **who(request), place=place, seen=form.cleaned_data["seen"], note=form.cleaned_data["note"]
        ),
    ):
        messages.success(request, _("It is published. Everyone can read it now."))
        return redirect("monitoring:city-progress", key=found.city.key)
    if form.errors:
        # what stands in the preview now is what the next attempt is about
        form.data = {**form.data.dict(), "seen": digest_of(content)}
    context = {
        **crumbs_of(place, (_("Public page"), reverse("monitoring:board", args=[scope]))),
        "form": form,
        "page": board_page(content),
        "published": _published(found),
    }
    return render(request, "monitoring/boards/publish.html", context, status=422 if form.errors else 200)


@require_http_methods(EDITS)
@login_required
def withdraw(request: HttpRequest, scope: Scope, number: int) -> HttpResponse:
    """Take one published state out of sight, with a reason."""
    place, found = _found(request, scope)
    snapshot = next((one for one in _published(found) if one.number == number), None)
    if snapshot is None or snapshot.withdrawn_at is not None:
        raise Http404("There is no such state.")
    form = WithdrawForm(request.POST or None)
    if tried(
        request,
        form,
        lambda: withdraw_board(
            **who(request), place=place, snapshot=snapshot, reason=form.cleaned_data["reason"]
        ),
    ):
        messages.success(request, _("It is withdrawn."))
        return redirect("monitoring:board", scope=scope)
    context = {
        **crumbs_of(place, (_("Public page"), reverse("monitoring:board", args=[scope]))),
        "form": form,
        "h1": _("Withdraw state %(number)d?") % {"number": number},
        "lead": _(
            "Its address then shows why it was withdrawn. An older state that stands is shown instead."
        ),
        "button": _("Withdraw it"),
        "danger": True,
        "back": reverse("monitoring:board", args=[scope]),
    }
    return render(request, "monitoring/boards/asked.html", context, status=422 if form.errors else 200)


def _found(request: HttpRequest, scope: Scope) -> tuple[Workspace, CityBoard]:
    place = place_for(request, scope, BOARD)
    city = City.objects.select_related("country").get(key=scope.key)
    return place, board_for(city)


def _published(found: CityBoard) -> list[BoardSnapshot]:
    """Every state, the newest first."""
    if found.pk is None:
        return []
    rows = list(found.snapshots.defer("data").order_by("-number"))
    for one in rows:
        one.board = found
    return rows
