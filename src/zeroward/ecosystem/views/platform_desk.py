"""What a platform's team keeps: profile, levels, bodies, map, services; and its stakeholder map."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from zeroward.core.finding import who
from zeroward.core.panels import panels_for
from zeroward.core.permissions import may
from zeroward.core.queries.texts import attach_texts
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace, workspace
from zeroward.ecosystem.domain.profile import begin_profile, confirm_profile
from zeroward.ecosystem.models import Platform
from zeroward.ecosystem.queries.desk import desk
from zeroward.ecosystem.queries.stakeholders import stakeholder_map
from zeroward.ecosystem.rules import KEEP, READ_WORK, STAKEHOLDERS
from zeroward.ecosystem.views.finding import EDITS, acted, asked_page, place_for, seen_platform
from zeroward.ecosystem.views.records import crumbs_to


@require_safe
@login_required
def desk_page(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Profile and map on one page, what is missing first."""
    place = read_place(request, scope)
    platform = (
        Platform.objects.public()
        .filter(country__code=place.country)
        .select_related("country")
        .prefetch_related("cities")
        .first()
    )
    if platform is None:
        return redirect("ecosystem:platform-begin", scope)
    attach_texts([platform, platform.country])
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        "place": place,
        "page": desk(platform, place, viewer),
        "may_keep": may(viewer, KEEP, place),
        "may_see_stakeholders": may(viewer, READ_WORK, place),
        "contents": [
            (_("Not known yet"), "missing"),
            (_("Profile fields and what shows them"), "evidence"),
            (_("Level of formalisation"), "levels"),
            (_("Bodies"), "body"),
            (_("Governance map"), "actor"),
            (_("Services for cities"), "offer"),
            (_("Levels of ambition"), "ambition"),
        ],
        "crumbs": [],
        "panels": panels_for("ecosystem.desk", {"place": place, "viewer": viewer}),
    }
    return render(request, "ecosystem/desk.html", context)


@require_http_methods(EDITS)
@login_required
def begin(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The first profile of a country that has none."""
    place = place_for(request, scope, KEEP)
    if request.method == "POST":
        acted(
            request,
            lambda: begin_profile(place=place, **who(request)),
            _("The profile is begun. Everyone can see what it does not say yet."),
        )
        return redirect("ecosystem:platform-desk", scope)
    return asked_page(
        request,
        {"place": place, "crumbs": []},
        None,
        h1=_("Your country has no profile yet"),
        lead=_("It begins with seven empty fields that everyone can see, and your team fills them."),
        button=_("Begin the profile"),
        back=reverse("people:home"),
    )


@require_POST
@login_required
def confirm(request: HttpRequest, scope: Scope) -> HttpResponse:
    """The profile is right today."""
    place = place_for(request, scope, KEEP)
    platform = seen_platform(place.country)
    acted(
        request,
        lambda: confirm_profile(platform=platform, **who(request)),
        _("Thank you. The profile wants another look in a year."),
    )
    return redirect("ecosystem:platform-desk", scope)


@require_safe
@login_required
def stakeholders(request: HttpRequest, scope: Scope) -> HttpResponse:
    """Influence by interest, for the platform's team."""
    place = place_for(request, scope, READ_WORK)
    viewer = request.viewer  # type: ignore[attr-defined]
    context = {
        "place": place,
        "page": stakeholder_map(place.country, viewer),
        "may_keep": may(viewer, STAKEHOLDERS, place),
        "crumbs": crumbs_to(place),
    }
    return render(request, "ecosystem/stakeholders.html", context)


def read_place(request: HttpRequest, scope: Scope) -> Workspace:
    """The country of an address for its team and for who edits its profile. Raises Http404."""
    place = workspace(scope) if scope.kind == "country" else None
    viewer = request.viewer  # type: ignore[attr-defined]
    if place is None or not (may(viewer, READ_WORK, place) or may(viewer, KEEP, place)):
        raise Http404("There is nothing for you here.")
    return place
