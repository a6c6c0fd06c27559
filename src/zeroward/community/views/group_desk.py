"""Making groups for a workspace, changing one, its members, its state."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.community.domain import groups as work
from zeroward.community.domain import members
from zeroward.community.forms.group import AddMemberForm, AnswerForm, GroupForm, StateForm
from zeroward.community.group_rules import GROUPS
from zeroward.community.models import Group, GroupMember
from zeroward.community.queries.group_access import Access
from zeroward.community.queries.group_page import people_of
from zeroward.community.queries.my_groups import groups_run_by
from zeroward.community.views.group_finding import (
    EDITS,
    acted,
    asked_page,
    form_page,
    group_frame,
    led_group,
    place_for,
    seen_group,
    tried,
)
from zeroward.core.finding import who
from zeroward.core.scope import Scope


@require_safe
@login_required
def groups_of(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_for(request, scope, GROUPS)
    context = {"place": place, "groups": groups_run_by(place), "crumbs": []}
    return render(request, "community/groups_of.html", context)


@require_http_methods(EDITS)
@login_required
def group_new(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = place_for(request, scope, GROUPS)
    made: list[Group] = []
    form = GroupForm(request.POST or None, initial={"country": place.country})
    if tried(
        request,
        form,
        lambda: made.append(work.make_group(**who(request), place=place, row=form.row())),
    ):
        messages.success(request, _("The group is there."))
        return redirect("community:group", made[0].key)
    back = reverse("community:groups-of", args=[scope])
    crumbs = [(_("Groups of %(place)s") % {"place": place.name}, back)]
    context = {"form": form, "place": place, "back": back, "crumbs": crumbs}
    return form_page(request, "community/group_form.html", context)


@require_http_methods(EDITS)
@login_required
def group_edit(request: HttpRequest, key: str) -> HttpResponse:
    access = led_group(request, key)
    form = GroupForm(request.POST or None, group=access.group, reach=access.speaks_for_place)
    if tried(
        request,
        form,
        lambda: work.change_group(
            **who(request), group=access.group, row=form.row(), lock=form.cleaned_data["lock"] or 0
        ),
    ):
        messages.success(request, _("Saved."))
        return redirect("community:group", key)
    context = {**group_frame(access), "form": form, "back": reverse("community:group", args=[key])}
    return form_page(request, "community/group_form.html", context)


@require_http_methods(EDITS)
@login_required
def group_state(request: HttpRequest, key: str) -> HttpResponse:
    """Let the group rest, or open it again."""
    access = led_group(request, key)
    rests = access.group.state == Group.State.INACTIVE
    form = StateForm(request.POST or None)
    form.fields["state_note"].required = not rests
    if tried(
        request,
        form,
        lambda: work.set_state(
            **who(request), group=access.group, active=rests, note=form.cleaned_data["state_note"]
        ),
    ):
        return redirect("community:group", key)
    return asked_page(
        request,
        group_frame(access),
        form,
        h1=(_("Open “%(group)s” again?") if rests else _("Let “%(group)s” rest?"))
        % {"group": access.group.title},
        lead=_("Members write again.")
        if rests
        else _("What was written stays readable. Nobody writes until it is opened again."),
        button=_("Open it again") if rests else _("Let it rest"),
        back=reverse("community:group", args=[key]),
    )


@require_safe
@login_required
def group_members(request: HttpRequest, key: str) -> HttpResponse:
    """Members by name: for members, and for those who look after the group."""
    access = _named(request, key)
    context = {
        **group_frame(access),
        "people": people_of(access.group),
        "asking": people_of(access.group, state=GroupMember.State.ASKED) if access.may_lead else [],
        "form": AnswerForm() if access.may_lead else None,
    }
    return render(request, "community/group_members.html", context)


@require_http_methods(EDITS)
@login_required
def member_add(request: HttpRequest, key: str) -> HttpResponse:
    access = led_group(request, key)
    form = AddMemberForm(request.POST or None)
    if tried(request, form, lambda: members.take_in(**who(request), group=access.group, **form.cleaned_data)):
        # the same words whether somebody has this address or not
        messages.info(request, _("Whoever has an account with this address is a member or invited now."))
        return redirect("community:group-members", key)
    return asked_page(
        request,
        group_frame(access),
        form,
        h1=_("Take somebody into “%(group)s”") % {"group": access.group.title},
        lead=_(
            "Who is in a team that you see is a member at once, and can leave at once. Everybody else is invited, and "
            "stands on the list once they have said yes."
        ),
        button=_("Take them in"),
        back=reverse("community:group-members", args=[key]),
    )


@require_POST
@login_required
def member_decide(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    access = led_group(request, key)
    form = AnswerForm(request.POST)
    answer = form.cleaned_data["answer"] if form.is_valid() else ""
    accept = "accept" in request.POST
    acted(
        request,
        lambda: members.decide(
            **who(request), group=access.group, member=_member(access, pk), accept=accept, answer=answer
        ),
        _("They were told."),
    )
    return redirect("community:group-members", key)


@require_POST
@login_required
def member_role(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    access = led_group(request, key)
    role = request.POST.get("role", "")
    acted(
        request,
        lambda: members.set_role(**who(request), group=access.group, member=_member(access, pk), role=role),
        _("Saved."),
    )
    return redirect("community:group-members", key)


@require_http_methods(EDITS)
@login_required
def member_remove(request: HttpRequest, key: str, pk: int) -> HttpResponse:
    access = led_group(request, key)
    member = _member(access, pk)
    form = AnswerForm(request.POST or None)
    form.fields["answer"].label = _("Why?")
    if request.method == "POST" and tried(
        request,
        form,
        lambda: members.remove_member(
            **who(request), group=access.group, user=member.user, reason=form.cleaned_data["answer"]
        ),
    ):
        messages.success(request, _("They were told."))
        return redirect("community:group-members", key)
    return asked_page(
        request,
        group_frame(access),
        form,
        h1=_("Take %(person)s out of “%(group)s”?")
        % {"person": member.user.get_full_name(), "group": access.group.title},
        lead=_("What they wrote stays."),
        button=_("Take them out"),
        danger=True,
        back=reverse("community:group-members", args=[key]),
    )


def _named(request: HttpRequest, key: str) -> Access:
    access = seen_group(request, key)
    if not access.with_names:
        raise Http404("This is for members.")
    return access


def _member(access: Access, pk: int) -> GroupMember:
    found = access.group.memberships.select_related("user").filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such member.")
    return found
