"""Share settings, the activity log, and handing over what hangs on a person."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from zeroward.core.finding import who
from zeroward.core.permissions import may
from zeroward.core.scope import Scope
from zeroward.core.sharing import sharing_kinds
from zeroward.people.domain.share_settings import choose_sharing
from zeroward.people.domain.work_over import hand_work_over, hanging_on, takers_of
from zeroward.people.forms.canvas import SharingForm, WorkOverForm
from zeroward.people.models import Membership
from zeroward.people.queries.activity import activity_page, rooms_in_log
from zeroward.people.queries.share_settings import chosen_in
from zeroward.people.rules import SHARE, WORK
from zeroward.people.views.finding import EDITS, frame, placed, tried


@require_http_methods(EDITS)
@login_required
def sharing(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = placed(request, scope, SHARE)
    form = SharingForm(request.POST or None, kinds=sharing_kinds(), chosen=chosen_in(scope))

    def act() -> str:
        choose_sharing(place=place, chosen=form.chosen, **who(request))
        return _("Saved. It holds for what is made from now on.")

    if request.method == "POST" and form.is_valid() and tried(request, form, act):
        return redirect("people:sharing", scope=scope)
    context = {**frame(place), "form": form}
    return render(request, "people/sharing.html", context, status=422 if form.errors else 200)


@require_safe
@login_required
def activity(request: HttpRequest, scope: Scope) -> HttpResponse:
    place = placed(request, scope, WORK)
    viewer, room = request.viewer, request.GET.get("room", "")[:40]  # type: ignore[attr-defined]
    page = activity_page(place, viewer, room=room, number=request.GET.get("page"))
    context = {**frame(place), "page": page, "rooms": rooms_in_log(place), "room": room}
    return render(request, "people/activity.html", context)


@require_http_methods(EDITS)
@login_required
def work_over(request: HttpRequest, scope: Scope, pk: int) -> HttpResponse:
    """What hangs on a member, or on somebody who has left the team; everything goes to one person."""
    place = placed(request, scope, "people.see")
    member = get_object_or_404(Membership.objects.select_related("user"), pk=pk, scope=str(scope))
    own = member.user_id == request.user.pk
    if not own and not may(request.viewer, "people.hand_over", place):  # type: ignore[attr-defined]
        raise PermissionDenied
    others = takers_of(place, member.user_id)
    form = WorkOverForm(request.POST or None, people=others)

    def act() -> str:
        moved = hand_work_over(place=place, of=member.user, to=form.chosen, **who(request))
        said = ngettext("One thing is handed over.", "%(count)d things are handed over.", moved)
        return said % {"count": moved}

    if request.method == "POST" and form.is_valid() and tried(request, form, act):
        return redirect("people:team", scope=scope)
    context = {
        **frame(place),
        "member": member,
        "own": own,
        "hanging": hanging_on(place, member.user_id),
        "form": form,
        "others": others,
    }
    return render(request, "people/work_over.html", context, status=422 if form.errors else 200)
