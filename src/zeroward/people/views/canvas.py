"""The team canvas: who is responsible for what."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.people.domain.canvas import add_own, drop_own, name_holder, release_holder, set_not_ours
from zeroward.people.forms.canvas import HolderForm, NotOursForm, OwnForm
from zeroward.people.queries.canvas import canvas_of, canvas_row
from zeroward.people.queries.team import members_of
from zeroward.people.rules import ARRANGE
from zeroward.people.views.finding import EDITS, done, frame, placed, tried


@require_safe
@login_required
def canvas(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = placed(request, scope, "people.see")
    context = {
        **frame(place),
        "canvas": canvas_of(place),
        "arranges": may(request.viewer, ARRANGE, place),  # type: ignore[attr-defined]
    }
    return render(request, "people/canvas.html", context)


@require_http_methods(EDITS)
@login_required
def canvas_part(request: HttpRequest, scope: Scope, key: str) -> HttpResponse:
    """One responsibility: name somebody, or say that it does not concern the city."""
    place = placed(request, scope, ARRANGE)
    row = canvas_row(place, key)
    if row is None:
        raise Http404("There is no such responsibility.")
    act = request.POST.get("act", "")
    if act == "drop":
        return done(request, lambda: _dropped(request, scope, key), "people:canvas", scope)
    if act.startswith("release-"):
        return done(request, lambda: _released(request, scope, act), "people:canvas-part", scope, key)
    form = HolderForm(request.POST if act == "name" else None, members=members_of(scope))
    other = NotOursForm(request.POST if act == "not-ours" else None, initial={"not_ours": row.not_ours})
    if act == "name" and form.is_valid() and tried(request, form, lambda: _named(request, scope, key, form)):
        return redirect("people:canvas", scope=scope)
    if (
        act == "not-ours"
        and other.is_valid()
        and tried(request, other, lambda: _set(request, scope, key, other))
    ):
        return redirect("people:canvas", scope=scope)
    link = (_("Team canvas"), reverse("people:canvas", args=[scope]))
    context = {**frame(place, link), "row": row, "form": form, "other": other}
    bad = form.errors or other.errors
    return render(request, "people/canvas_part.html", context, status=422 if bad else 200)


@require_http_methods(EDITS)
@login_required
def canvas_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    """A responsibility of the city's own."""
    place = placed(request, scope, ARRANGE)
    form = OwnForm(request.POST or None)

    def act() -> str:
        add_own(place=place, title=form.cleaned_data["title"], **who(request))
        return _("Added. Now name somebody for it.")

    if request.method == "POST" and form.is_valid() and tried(request, form, act):
        return redirect("people:canvas", scope=scope)
    link = (_("Team canvas"), reverse("people:canvas", args=[scope]))
    context = {
        **frame(place, link),
        "form": form,
        "heading": _("A responsibility of your own"),
        "button": _("Add it"),
    }
    return render(request, "people/place_form.html", context, status=422 if form.errors else 200)


def _named(request: HttpRequest, scope: Scope, key: str, form: HolderForm) -> str:
    name_holder(
        place=placed(request, scope, ARRANGE),
        key=key,
        person=form.chosen,
        name=form.cleaned_data["name"],
        body=form.cleaned_data["body"],
        leads=form.cleaned_data["leads"] == "yes",
        **who(request),
    )
    return _("Saved.")


def _set(request: HttpRequest, scope: Scope, key: str, form: NotOursForm) -> str:
    place = placed(request, scope, ARRANGE)
    set_not_ours(place=place, key=key, why=form.cleaned_data["not_ours"], **who(request))
    return _("Saved.")


def _released(request: HttpRequest, scope: Scope, act: str) -> str:
    number = act.removeprefix("release-")
    if not number.isascii() or not number.isdigit() or len(number) > 15:
        raise PermissionDenied
    release_holder(place=placed(request, scope, ARRANGE), holder=int(number), **who(request))
    return _("Taken out.")


def _dropped(request: HttpRequest, scope: Scope, key: str) -> str:
    drop_own(place=placed(request, scope, ARRANGE), key=key, **who(request))
    return _("Taken out.")
