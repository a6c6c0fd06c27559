"""Communities that are kept: the list, one of them, keeping, changing, copying, deleting, and two side by side."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.errors import HouseError
from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.problems import StaleError
from zeroward.core.scope import Scope
from zeroward.core.sharing import default_visibility
from zeroward.finance.domain import communities as domain
from zeroward.finance.domain import community_visit as visit
from zeroward.finance.domain.project_sharing import COMMUNITIES
from zeroward.finance.forms.community import CommunityForm
from zeroward.finance.forms.community_kept import HERE, CompareForm, KeepForm, NameForm
from zeroward.finance.forms.project import ShareForm
from zeroward.finance.queries.communities.compare import Side, compared
from zeroward.finance.queries.communities.kept import (
    Kept,
    cities_to_keep_in,
    communities_of,
    kept_for,
    kept_here,
    own_communities,
    public_communities,
)
from zeroward.finance.rules import DECIDE, EDIT
from zeroward.finance.views.community_door import for_keepers
from zeroward.finance.views.community_results import NAMES, file_of, found_of, result_of
from zeroward.finance.views.project_finding import EDITS, lock_of, place_at, show_problems
from zeroward.places.domain.city_places import place_of
from zeroward.places.models import City


@never_cache
@require_safe
def kept(request: HttpRequest) -> HttpResponse:
    """What this visit and one's cities keep, and what cities show to everybody."""
    viewer = request.viewer  # type: ignore[attr-defined]
    own = own_communities(viewer)
    shown = {one.key for one in own}
    context = {
        **_frame(),
        "here": kept_here(request.session),
        "own": own,
        "public": [one for one in public_communities() if one.key not in shown],
    }
    context["compare"] = CompareForm(known=_known(context))
    return render(request, "finance/communities/kept.html", context)


@never_cache
@require_safe
@login_required
def city(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The communities of a city."""
    place = place_at(scope, "city")
    viewer = request.viewer  # type: ignore[attr-defined]
    found = communities_of(place, viewer)
    if not found and not viewer.holds(scope):
        raise PermissionDenied
    context = {**_frame(), "crumbs": [], "place": place, "own": found, "compare": CompareForm(known=found)}
    return render(request, "finance/communities/city.html", context)


@never_cache
@require_http_methods(EDITS)
def keep(request: HttpRequest) -> HttpResponse:
    """Ask for a name and a place, then keep the calculation of the address."""
    asked = CommunityForm(QueryDict(request.GET.urlencode()))
    if not asked.is_valid():
        return redirect(f"{reverse('finance:communities')}?{request.GET.urlencode()}")
    form = _keep_form(request)
    if request.method == "POST" and form.is_valid():
        key = _kept_in(request, form, asked.asked(), {})
        if key:
            return redirect("finance:community", key=key)
    context = {
        **_frame(),
        "form": form,
        "back": f"{reverse('finance:communities')}?{request.GET.urlencode()}",
    }
    return render(request, "finance/communities/keep.html", context, status=422 if form.errors else 200)


@never_cache
@require_safe
def community(request: HttpRequest, key: str) -> HttpResponse:
    """One of them, computed anew."""
    found = _found(request, key)
    form = form_of(found)
    context = {**frame_of_one(request, found), "form": form}
    if form.is_valid():
        context |= result_of(form)
        context["files"] = [
            (label, reverse("finance:community-file", args=[key, kind])) for kind, label in NAMES.items()
        ]
        context["asked"] = QueryDict(mutable=True)
        context["asked"].update(form.asked())
        context["asked"] = context["asked"].urlencode()
    return render(request, "finance/communities/community.html", context)


@require_safe
def community_file(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """Inputs and results as a file. Raises Http404."""
    found = _found(request, key)
    return file_of(
        form_of(found), form, title=found.title, profiles=found.profiles, is_example=found.is_example
    )


@never_cache
@require_http_methods(EDITS)
@for_keepers
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change what was asked. What somebody else saved meanwhile is told, and nothing of it is overwritten."""
    found = found_to_edit(request, key)
    if request.method == "POST":
        form = CommunityForm(request.POST, measured=found.measured)
        name = NameForm(request.POST)
        if form.is_valid() and name.is_valid():
            try:
                _change(request, found, form, name)
            except StaleError as error:
                name = NameForm({"title": name.cleaned_data["title"], "lock": str(error.lock)})
                name.add_error(None, str(error))
            except HouseError as error:
                show_problems(name, error)
            else:
                messages.success(request, _("Saved."))
                return redirect("finance:community", key=key)
    else:
        form = CommunityForm(dict(found.asked), measured=found.measured)
        name = NameForm({"title": found.title, "lock": found.record.lock if found.record else ""})
    context = {**frame_of_one(request, found), "form": form, "name": name}
    failed = request.method == "POST"
    return render(request, "finance/communities/edit.html", context, status=422 if failed else 200)


@never_cache
@require_http_methods(EDITS)
def copy(request: HttpRequest, key: str) -> HttpResponse:
    """The same once more under another name, or out of a visit into a city."""
    found = _found(request, key)
    form = _keep_form(request, title=_("%(title)s, copy") % {"title": found.title[:100]})
    if request.method == "POST" and form.is_valid():
        made = _kept_in(request, form, found.asked, found.raw)
        if made:
            return redirect("finance:community", key=made)
    context = {**frame_of_one(request, found), "form": form, "back": found.url}
    return render(request, "finance/communities/keep.html", context, status=422 if form.errors else 200)


@require_POST
@for_keepers
def share(request: HttpRequest, key: str) -> HttpResponse:
    """Let others see a city's community, or no longer. Raises Http404 for one of a visit."""
    found = _found(request, key)
    if found.record is None:
        raise Http404("A visit shares nothing.")
    form = ShareForm(request.POST)
    wanted = form.cleaned_data["visibility"] if form.is_valid() else ""
    try:
        domain.share_community(**who(request), community=found.record, visibility=wanted)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("Saved."))
    return redirect("finance:community", key=key)


@never_cache
@require_http_methods(EDITS)
@for_keepers
def delete(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once, then delete it."""
    found = found_to_edit(request, key)
    if request.method != "POST":
        return render(request, "finance/communities/delete.html", frame_of_one(request, found))
    try:
        if found.record is None:
            visit.delete_visit(request.session, key)
        else:
            domain.delete_community(**who(request), community=found.record)
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, _("The community is deleted."))
    return redirect("finance:communities-kept")


@never_cache
@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Two of them beside each other."""
    viewer = request.viewer  # type: ignore[attr-defined]
    lists = {
        "own": own_communities(viewer),
        "here": kept_here(request.session),
        "public": public_communities(),
    }
    form = CompareForm(request.GET if "one" in request.GET else None, known=_known(lists))
    context = {**_frame(), "compare": form}
    if form.is_bound and form.is_valid():
        sides = [_side(_found(request, form.cleaned_data[name])) for name in ("one", "other")]
        context["table"], context["inputs"] = compared(sides[0], sides[1])
        context["sides"] = sides
    return render(request, "finance/communities/compare.html", context)


def _frame() -> dict[str, Any]:
    return {"station": "finance", "crumbs": [(_("Energy communities"), reverse("finance:communities"))]}


def _known(lists: dict[str, Any]) -> list[Kept]:
    found = {one.key: one for name in ("here", "own", "public") for one in lists[name]}
    return list(found.values())


def _found(request: HttpRequest, key: str) -> Kept:
    return kept_for(request.viewer, request.session, key)  # type: ignore[attr-defined]


def _may_edit(request: HttpRequest, found: Kept) -> bool:
    if found.record is None:
        return True
    return may(request.viewer, EDIT, place_of(found.record.city))  # type: ignore[attr-defined]


def found_to_edit(request: HttpRequest, key: str) -> Kept:
    found = _found(request, key)
    if not _may_edit(request, found):
        raise PermissionDenied
    return found


def form_of(found: Kept) -> CommunityForm:
    return CommunityForm(dict(found.asked), measured=found.measured)


def frame_of_one(request: HttpRequest, found: Kept) -> dict[str, Any]:
    """Context of every page of one community."""
    frame = _frame()
    record = found.record
    context = {
        **frame,
        "crumbs": [
            *frame["crumbs"],
            (_("Kept"), reverse("finance:communities-kept")),
            (found.title, found.url),
        ],
        "kept": found,
        "may_edit": _may_edit(request, found),
        "may_share": False,
    }
    if record is not None:
        context["may_share"] = may(request.viewer, DECIDE, place_of(record.city))  # type: ignore[attr-defined]
        context["share_form"] = ShareForm(initial={"visibility": record.visibility})
    return context


def _keep_form(request: HttpRequest, *, title: str = "") -> KeepForm:
    places = cities_to_keep_in(request.viewer)  # type: ignore[attr-defined]
    return KeepForm(request.POST or None, places=places, initial={"title": title})


def _kept_in(request: HttpRequest, form: KeepForm, asked: Any, profiles: Any) -> str:
    """Keep it where the form says; the key, or "" with the problem beside its field."""
    title, where = form.cleaned_data["title"], form.cleaned_data["where"]
    try:
        if where == HERE:
            return visit.keep_visit(request.session, title=title, asked=asked, profiles=profiles)
        city = get_object_or_404(City.objects.select_related("country"), key=Scope.parse(where).key)
        seen_by = default_visibility(where, COMMUNITIES)
        made = domain.keep_community(
            **who(request), city=city, title=title, asked=asked, profiles=profiles, visibility=seen_by
        )
    except HouseError as error:
        show_problems(form, error)
        return ""
    return str(made.pk)


def _change(request: HttpRequest, found: Kept, form: CommunityForm, name: NameForm) -> None:
    values: dict[str, Any] = {"title": name.cleaned_data["title"], "asked": form.asked()}
    if found.record is None:
        visit.change_visit(request.session, found.key, **values)
    else:
        domain.change_community(**who(request), community=found.record, lock=lock_of(name), **values)


def _side(found: Kept) -> Side:
    form = form_of(found)
    reckoned = found_of(form)
    return Side(found.title, dict(form.said()), reckoned)
