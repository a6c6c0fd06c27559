"""The list of groups and one of them, for everyone who may know of it; joining and leaving."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.community.domain import members
from zeroward.community.domain.offers import offer_of
from zeroward.community.forms.group import JoinForm, LeaveForm, LettersForm
from zeroward.community.models import Group, GroupMember
from zeroward.community.queries.group_access import group_access
from zeroward.community.queries.group_list import group_list
from zeroward.community.queries.group_page import group_page
from zeroward.community.queries.my_groups import my_groups
from zeroward.community.views.group_finding import (
    EDITS,
    STATION,
    asked_page,
    group_frame,
    member_group,
    seen_group,
    tried,
)
from zeroward.core.errors import HouseError
from zeroward.core.finding import who


@require_safe
def groups(request: HttpRequest) -> HttpResponse:
    found = group_list(request.viewer, request.GET)  # type: ignore[attr-defined]
    return render(request, "community/groups.html", {"found": found, "station": STATION})


@require_safe
def group(request: HttpRequest, key: str) -> HttpResponse:
    page = group_page(request.viewer, key, request.GET)  # type: ignore[attr-defined]
    if page is None:
        raise Http404("There is no such group.")
    if page.group.listed:
        request.counted = f"group:{key}"  # type: ignore[attr-defined]
    context = {
        "page": page,
        "group": page.group,
        "access": page.access,
        "station": STATION,
        "crumbs": [(_("Groups"), reverse("community:groups"))],
    }
    return render(request, "community/group.html", context)


@require_http_methods(EDITS)
@login_required
def group_join(request: HttpRequest, key: str) -> HttpResponse:
    if "invitation" in request.GET:
        return _invited(request, key, request.GET["invitation"])
    access = seen_group(request, key)
    found = access.group
    if access.is_member:
        return redirect("community:group", key)
    asks = found.openness == Group.Openness.REQUEST
    form = JoinForm(request.POST or None, viewer=request.viewer, asks=asks)  # type: ignore[attr-defined]
    if tried(request, form, lambda: members.join(**who(request), group=found, **form.cleaned_data)):
        said = _("The hosts will answer you.") if asks else _("You are a member now.")
        messages.success(request, said)
        return redirect("community:group", key)
    return asked_page(
        request,
        group_frame(access),
        form,
        h1=(_("Ask to join “%(group)s”") if asks else _("Join “%(group)s”")) % {"group": access.group.title},
        lead=_("Other members see your name and the place that you take part for."),
        button=_("Ask to join") if asks else _("Join"),
        back=reverse("community:group", args=[key]),
    )


def _invited(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """The page of an invitation; opening it is no answer."""
    try:
        offer = offer_of(user=request.user, key=key, token=token)
    except HouseError as error:
        messages.error(request, str(error))
        return redirect("community:my-groups")
    found = offer.group
    form = JoinForm(request.POST or None, viewer=request.viewer, asks=False)  # type: ignore[attr-defined]
    if tried(
        request, form, lambda: members.join(**who(request), group=found, offer=offer, **form.cleaned_data)
    ):
        messages.success(request, _("You are a member now."))
        return redirect("community:group", key)
    said = _("%(person)s invites you. Other members see your name and the place that you take part for.")
    return asked_page(
        request,
        group_frame(group_access(request.viewer, found)),  # type: ignore[attr-defined]
        form,
        h1=_("Join “%(group)s”") % {"group": found.title},
        lead=said % {"person": offer.by},
        button=_("Join"),
        back=reverse("community:my-groups"),
    )


@require_http_methods(EDITS)
@login_required
def group_leave(request: HttpRequest, key: str) -> HttpResponse:
    access = seen_group(request, key)
    if access.member is None:
        return redirect("community:group", key)
    form = LeaveForm(request.POST or None)
    if request.method == "POST" and tried(
        request, form, lambda: members.leave(**who(request), group=access.group, **form.cleaned_data)
    ):
        messages.success(request, _("You have left the group."))
        return redirect("community:my-groups")
    asked = access.member.state == GroupMember.State.ASKED
    return asked_page(
        request,
        group_frame(access),
        form,
        h1=(_("Take your request for “%(group)s” back?") if asked else _("Leave “%(group)s”?"))
        % {"group": access.group.title},
        button=_("Take it back") if asked else _("Leave the group"),
        danger=True,
        back=reverse("community:group", args=[key]),
    )


@require_http_methods(EDITS)
@login_required
def group_letters(request: HttpRequest, key: str) -> HttpResponse:
    access = member_group(request, key)
    held = access.member.digest if access.member is not None else ""
    form = LettersForm(request.POST or None, initial={"digest": held})
    if tried(
        request,
        form,
        lambda: members.set_letters(actor=request.user, group=access.group, **form.cleaned_data),
    ):
        messages.success(request, _("Saved."))
        return redirect("community:group", key)
    return asked_page(
        request,
        group_frame(access),
        form,
        h1=_("How often may “%(group)s” write to you?") % {"group": access.group.title},
        lead=_(
            "A letter holds what is new, with links to answer. When somebody names you, you are told at once."
        ),
        button=_("Save"),
        back=reverse("community:group", args=[key]),
    )


@require_safe
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    found = my_groups(request.viewer.user_id)  # type: ignore[attr-defined]
    context = {"groups": found, "new": sum(one.new for one in found), "crumbs": []}
    return render(request, "community/my_groups.html", context)
