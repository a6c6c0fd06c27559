"""Seats in the bodies of a platform."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.members import drop_member, keep_member
from zeroward.ecosystem.forms.members import MemberForm
from zeroward.ecosystem.models import Body, BodyMember
from zeroward.ecosystem.queries.kept import kept_for
from zeroward.ecosystem.rules import KEEP
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, place_for, tried
from zeroward.ecosystem.views.records import crumbs_to


@require_http_methods(EDITS)
@login_required
def member_new(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    place, body = _body(request, scope, pk)
    return _form(request, place, body, None)


@require_http_methods(EDITS)
@login_required
def member_edit(request: HttpRequest, scope: Scope, pk: int, member: int) -> HttpResponse:
    place, body = _body(request, scope, pk)
    return _form(request, place, body, _member(body, member))


@require_POST
@login_required
def member_remove(request: HttpRequest, scope: Scope, pk: int, member: int) -> HttpResponse:
    place, body = _body(request, scope, pk)
    found = _member(body, member)
    acted(
        request,
        lambda: drop_member(**who(request), place=place, body=body, member=found),
        _("Taken off the list."),
    )
    return redirect(_back(place))


def _form(request: HttpRequest, place: Workspace, body: Body, member: BodyMember | None) -> HttpResponse:
    form = MemberForm(
        request.POST or None,
        place=place,
        viewer=request.viewer,  # type: ignore[attr-defined]
        member=member,
    )
    if tried(
        request,
        form,
        lambda: keep_member(
            **who(request),
            place=place,
            body=body,
            row=form.row(),
            member=member,
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect(_back(place))
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_to(place)},
        form,
        h1=_("Who sits in “%(body)s”?") % {"body": body.name},
        lead=_("Choose an actor, or a city, or write a name: one of the three."),
        button=_("Save"),
        back=_back(place),
    )


def _back(place: Workspace) -> str:
    return f"{reverse('ecosystem:platform-desk', args=[place.scope])}#body"


def _body(request: HttpRequest, scope: Scope, pk: int) -> tuple[Workspace, Body]:
    place = place_for(request, scope, KEEP)
    body = kept_for(Body, pk, place.country, request.viewer)  # type: ignore[attr-defined]
    if body is None:
        raise Http404("There is no such body.")
    return place, body


def _member(body: Body, pk: int) -> BodyMember:
    found = body.members.filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such seat.")
    return found
