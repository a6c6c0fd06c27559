"""The people of a city, a platform or the Mission team."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.forms.house_errors import show_error
from zeroward.core.panels import panels_for
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.domain.invitations import invite, withdraw_invitation
from zeroward.people.domain.memberships import end_membership, hand_over, set_role
from zeroward.people.domain.requests import approve, decline
from zeroward.people.domain.work_over import hanging_on
from zeroward.people.forms.team import DecideForm, HandOverForm, InviteForm, RoleForm
from zeroward.people.models import Invitation, JoinRequest, Membership
from zeroward.people.queries.team import (
    coordinators_of,
    former_members_of,
    members_of,
    open_invitations_in,
    open_requests_in,
)

EDITS = ["GET", "HEAD", "POST"]
FORMER_SHOWN = 20


@require_safe
@login_required
def team(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = _place(request, scope, "people.see")
    leads = may(request.viewer, "people.invite", place)  # type: ignore[attr-defined]
    context = {
        "place": place,
        "leads": leads,
        "members": members_of(scope),
        "requests": open_requests_in(scope) if leads else [],
        "invitations": open_invitations_in(scope) if leads else [],
        "former": former_members_of(scope)[:FORMER_SHOWN] if leads else [],
        "may_hand_over": coordinators_of(scope).filter(user=request.user).exists(),
        "panels": panels_for("people.team", {"place": place, "viewer": request.viewer}),  # type: ignore[attr-defined]
    }
    return render(request, "people/team.html", context)


@require_http_methods(EDITS)
@login_required
def invite_person(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = _place(request, scope, "people.invite")
    form = InviteForm(request.POST or None, place=place)
    texts = {
        "heading": _("Invite somebody to %(place)s") % {"place": place.name},
        "button": _("Send the invitation"),
    }

    def act() -> str:
        invite(actor=request.user, scope=scope, **form.cleaned_data)  # type: ignore[arg-type]
        return _("The invitation is on its way. Its link works once, for fourteen days.")

    return _form_page(request, place, form, act, texts)


@require_http_methods(EDITS)
@login_required
def decide(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = _place(request, scope, "people.decide")
    found = get_object_or_404(JoinRequest.objects.select_related("user"), pk=pk, scope=str(scope))
    form = DecideForm(request.POST or None, place=place, initial={"role": found.role})

    def act() -> str:
        if request.POST.get("act") == "decline":
            decline(actor=request.user, request=found, answer=form.cleaned_data["answer"])  # type: ignore[arg-type]
            return _("The request is declined, and the person is told why.")
        approve(actor=request.user, request=found, **form.cleaned_data)  # type: ignore[arg-type]
        return _("The person has joined, and is told.")

    texts = {
        "heading": _("%(person)s asks to join") % {"person": found.user},
        "button": _("Let this person in"),
    }
    return _form_page(request, place, form, act, {**texts, "join_request": found})


@require_http_methods(EDITS)
@login_required
def change_role(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place = _place(request, scope, "people.set_role")
    member = get_object_or_404(members_of(scope), pk=pk)
    form = RoleForm(request.POST or None, place=place, initial={"role": member.role})

    def act() -> str:
        set_role(actor=request.user, membership=member, **form.cleaned_data)  # type: ignore[arg-type]
        return _("The role is changed.")

    texts = {"heading": _("Role of %(person)s") % {"person": member.user}, "button": _("Change the role")}
    return _form_page(request, place, form, act, texts)


@require_http_methods(EDITS)
@login_required
def hand_role_over(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = _place(request, scope, "people.hand_over")
    others = [member for member in members_of(scope) if member.user_id != request.user.pk]
    form = HandOverForm(request.POST or None, members=others)

    def act() -> str:
        chosen = form.members.get(form.cleaned_data["to"])
        hand_over(
            actor=request.user,  # type: ignore[arg-type]
            scope=scope,
            to=chosen.user if chosen else None,
            email=form.cleaned_data["email"],
        )
        return _("The role is handed over.") if chosen else _("The invitation is on its way.")

    texts = {
        "heading": _("Hand the coordinator's role over"),
        "button": _("Hand the role over"),
        "hands_over": True,
    }
    return _form_page(request, place, form, act, texts)


@require_http_methods(EDITS)
@login_required
def end_role(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """Asks first; the same page serves leaving by oneself."""
    member = get_object_or_404(members_of(scope), pk=pk)
    own = member.user_id == request.user.pk
    place = _place(request, scope, "people.see" if own else "people.end")
    if request.method == "POST":
        return _done(request, scope, lambda: _ended(request, member, own), home=own)
    hanging = hanging_on(place, member.user_id) if scope.kind != "mission" else []
    context = {"place": place, "member": member, "own": own, "hanging": hanging}
    return render(request, "people/end.html", context)


@require_POST
@login_required
def withdraw(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    _place(request, scope, "people.invite")
    found = get_object_or_404(Invitation, pk=pk, scope=str(scope))

    def act() -> str:
        withdraw_invitation(actor=request.user, invitation=found)  # type: ignore[arg-type]
        return _("The invitation is withdrawn.")

    return _done(request, scope, act)


def _ended(request: HttpRequest, member: Membership, own: bool) -> str:
    end_membership(actor=request.user, membership=member)  # type: ignore[arg-type]
    return _("You have left.") if own else _("The role has ended.")


def _place(request: HttpRequest, scope: Scope, action: str) -> Workspace:
    place = workspace(scope)
    if place is None:
        raise Http404
    if not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise PermissionDenied
    return place


def _done(request: HttpRequest, scope: Scope, act: Callable[[], str], *, home: bool = False) -> HttpResponse:
    try:
        messages.success(request, act())
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("people:team", scope=scope)
    return redirect("people:home") if home else redirect("people:team", scope=scope)


def _form_page(
    request: HttpRequest, place: Workspace, form: Any, act: Callable[[], str], texts: dict[str, Any]
) -> HttpResponse:
    """Show the form, or do what it asks and go back to the team."""
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, act())
        except HouseError as error:
            show_error(form, error)
        else:
            return redirect("people:team", scope=place.scope)
    context = {"place": place, "form": form, **texts}
    return render(request, "people/team_form.html", context, status=422 if form.errors else 200)
