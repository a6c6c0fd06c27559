"""What pages of groups need first: the group of the address, who acts, the way back; and how refusals are said."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from zeroward.community.forms.problems import show_problems
from zeroward.community.models import Group
from zeroward.community.queries.group_access import Access, group_access
from zeroward.core.errors import HouseError
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace

EDITS = ["GET", "HEAD", "POST"]
STATION = "share"
Crumb = tuple[str, str]


def seen_group(request: HttpRequest, key: str) -> Access:
    """The group of an address with what the viewer may do in it. Raises Http404 where they may not know of it."""
    group = Group.objects.filter(key=key).first()
    access = group_access(request.viewer, group) if group is not None else None  # type: ignore[attr-defined]
    if access is None or not access.may_see:
        raise Http404("There is no such group.")
    return access


def led_group(request: HttpRequest, key: str) -> Access:
    """The same for those who lead it. Raises Http404 for everybody else."""
    access = seen_group(request, key)
    if not access.may_lead:
        raise Http404("This is for hosts.")
    return access


def member_group(request: HttpRequest, key: str) -> Access:
    access = seen_group(request, key)
    if not access.is_member:
        raise Http404("This is for members.")
    return access


def place_for(request: HttpRequest, scope: Scope, action: str) -> Workspace:
    """The workspace of an address for which the viewer may do this. Raises Http404."""
    place = workspace(scope)
    if place is None or not may(request.viewer, action, place):  # type: ignore[attr-defined]
        raise Http404("There is nothing for you here.")
    return place


def group_frame(access: Access, *more: Crumb) -> dict[str, Any]:
    """Context of every page below a group's first."""
    home = reverse("community:group", args=[access.group.key])
    return {
        "group": access.group,
        "access": access,
        "station": STATION,
        "crumbs": [(_("Groups"), reverse("community:groups")), (access.group.title, home), *more],
    }


def tried(request: HttpRequest, form: BaseForm, act: Callable[[], Any]) -> bool:
    """Whether a form was sent, is whole, and its use case did not refuse; refusals stand in the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except HouseError as error:
        show_problems(form, error)
        return False
    return True


def acted(request: HttpRequest, act: Callable[[], Any], said: str | Promise) -> None:
    """Do what a button asks for, and say on the next page how it went."""
    try:
        act()
    except HouseError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, str(said))


def form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page with a form; 422 when something of it was refused."""
    return render(request, template, context, status=422 if context["form"].errors else 200)


def asked_page(
    request: HttpRequest,
    frame: dict[str, Any],
    form: BaseForm | None,
    **words: Any,
) -> HttpResponse:
    """One narrow page with a question, a form and a button. `words`: h1, lead, button, back, danger, kick."""
    context = {**frame, "form": form, **words}
    status = 422 if form is not None and form.errors else 200
    return render(request, "community/asked.html", context, status=status)
