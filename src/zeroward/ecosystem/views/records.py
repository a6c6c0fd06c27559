"""Adding, changing and deleting records of profile and map, of whatever kind."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from zeroward.core.finding import who
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.keeping import drop_record, keep_record
from zeroward.ecosystem.domain.kinds import KINDS, Kind
from zeroward.ecosystem.forms.record import RecordForm
from zeroward.ecosystem.models import Kept
from zeroward.ecosystem.queries.kept import kept_for
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, place_for, tried
from zeroward.ecosystem.words import QUESTIONS


@require_http_methods(EDITS)
@login_required
def record_new(request: HttpRequest, scope: Scope, kind: str) -> HttpResponse:
    found, place = _kind(request, scope, kind)
    start = {key: value for key, value in request.GET.items() if key in found.columns}
    return _form(request, place, found, None, start)


@require_http_methods(EDITS)
@login_required
def record_edit(request: HttpRequest, scope: Scope, kind: str, pk: int) -> HttpResponse:
    found, place = _kind(request, scope, kind)
    return _form(request, place, found, _record(request, found, place, pk), {})


@require_http_methods(EDITS)
@login_required
def record_delete(request: HttpRequest, scope: Scope, kind: str, pk: int) -> HttpResponse:
    found, place = _kind(request, scope, kind)
    record = _record(request, found, place, pk)
    if request.method == "POST":
        acted(
            request,
            lambda: drop_record(**who(request), place=place, kind=found, record=record),
            _("It is deleted."),
        )
        return redirect(back_of(found, place))
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_to(place)},
        None,
        h1=_("Delete “%(name)s”?") % {"name": record},
        lead=_("What hangs on it is deleted too, such as seats and links. This cannot be undone."),
        button=_("Delete it"),
        danger=True,
        back=reverse("ecosystem:record-edit", args=[scope, kind, pk]),
    )


def back_of(kind: Kind, place: Workspace) -> str:
    """The page on which records of this kind stand."""
    if kind.key == "standing":
        return reverse("ecosystem:stakeholders", args=[place.scope])
    return f"{reverse('ecosystem:platform-desk', args=[place.scope])}#{kind.key}"


def crumbs_to(place: Workspace) -> list[tuple[str, str]]:
    return [(_("Profile and map"), reverse("ecosystem:platform-desk", args=[place.scope]))]


def _form(
    request: HttpRequest, place: Workspace, kind: Kind, record: Kept | None, start: dict[str, Any]
) -> HttpResponse:
    viewer = request.viewer  # type: ignore[attr-defined]
    form = RecordForm(
        request.POST or None, kind=kind, place=place, viewer=viewer, record=record, initial=start
    )
    if tried(
        request,
        form,
        lambda: keep_record(
            **who(request),
            place=place,
            kind=kind,
            values=form.values(),
            record=record,
            lock=form.cleaned_data["lock"] or 0,
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect(back_of(kind, place))
    delete = reverse("ecosystem:record-delete", args=[place.scope, kind.key, record.pk]) if record else ""
    return asked_page(
        request,
        {"place": place, "crumbs": crumbs_to(place), "delete_url": delete},
        form,
        h1=QUESTIONS[kind.key],
        lead=_("What is not known stays empty, and is shown as not known."),
        button=_("Save"),
        back=back_of(kind, place),
    )


def _kind(request: HttpRequest, scope: Scope, key: str) -> tuple[Kind, Workspace]:
    kind = KINDS.get(key)
    if kind is None:
        raise Http404("There is no such kind.")
    return kind, place_for(request, scope, kind.action)


def _record(request: HttpRequest, kind: Kind, place: Workspace, pk: int) -> Any:
    viewer = request.viewer  # type: ignore[attr-defined]
    found = kept_for(kind.model, pk, place.country, viewer)
    if found is None:
        raise Http404("There is no such record.")
    return found
