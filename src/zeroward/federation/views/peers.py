"""Pages about the installations that this one takes from."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.desk.access import MISSION_PLACE, desk_view
from zeroward.core.errors import HouseError
from zeroward.core.finding import lock_of, who
from zeroward.core.forms.house_errors import show_error
from zeroward.core.permissions import may
from zeroward.federation.domain.asking_now import ask_now
from zeroward.federation.domain.peers import change_peer, enter_peer, remove_peer
from zeroward.federation.forms.peer import PeerForm, filled
from zeroward.federation.queries.peers import (
    PeerRow,
    last_counts,
    open_records,
    peer_row,
    peer_rows,
    refused_records,
)
from zeroward.federation.rules import MANAGE, SETTLE


def _row(key: str) -> PeerRow:
    found = peer_row(key)
    if found is None:
        raise Http404("There is no such source.")
    return found


def _manages(request: HttpRequest) -> bool:
    return may(request.viewer, MANAGE, MISSION_PLACE)  # type: ignore[attr-defined]


@require_safe
@desk_view(SETTLE)
def peers(request: HttpRequest) -> HttpResponse:
    context = {"rows": peer_rows(), "open": open_records(), "manages": _manages(request)}
    return render(request, "federation/peers.html", context)


@require_safe
@desk_view(SETTLE)
def peer(request: HttpRequest, key: str) -> HttpResponse:
    row = _row(key)
    context = {
        "row": row,
        "counts": last_counts(row.peer),
        "refused": refused_records(row.peer),
        "open": open_records(row.peer),
        "manages": _manages(request),
    }
    return render(request, "federation/peer.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view(MANAGE)
def peer_add(request: HttpRequest) -> HttpResponse:
    form = PeerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = enter_peer(**form.cleaned_data, **who(request))
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("federation:peer", key=made.key)
    return render(request, "federation/peer_form.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_view(MANAGE)
def peer_change(request: HttpRequest, key: str) -> HttpResponse:
    found = _row(key).peer
    form = PeerForm(request.POST or None, initial=filled(found))
    if request.method == "POST" and form.is_valid():
        try:
            change_peer(peer=found, lock=lock_of(request), **form.cleaned_data, **who(request))
        except HouseError as error:
            show_error(form, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("federation:peer", key=key)
    context = {"form": form, "peer": found}
    return render(request, "federation/peer_form.html", context, status=422 if form.errors else 200)


@require_POST
@desk_view(SETTLE)
def peer_ask(request: HttpRequest, key: str) -> HttpResponse:
    """Start a harvest, and show how far it is."""
    return redirect("core:job", pk=ask_now(peer=_row(key).peer, **who(request)).pk)


@require_POST
@desk_view(MANAGE)
def peer_remove(request: HttpRequest, key: str) -> HttpResponse:
    remove_peer(peer=_row(key).peer, **who(request))
    return redirect("federation:peers")
