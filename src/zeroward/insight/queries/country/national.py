"""Blocks of the platform's own rooms: barriers, monitoring, review and support, its work, content in its languages."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.barriers.models.barrier import State as BarrierState
from zeroward.barriers.queries.access import readable_barriers
from zeroward.core.models import Origin, Text
from zeroward.core.queries.together import Part, Rows, part
from zeroward.core.queries.translators import country_languages, languages_for
from zeroward.core.ui.languages import own_name
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import (
    ClusterDecision,
    CountryReview,
    Goal,
    OutreachCity,
    Promise,
    SupportPlan,
)
from zeroward.ecosystem.queries.support_access import seen_plans
from zeroward.insight.queries.country.blocks import Block, link
from zeroward.monitoring.models import MonitoringRound, RoundPlace
from zeroward.monitoring.models.round import PlaceState, RoundState

OPEN_BARRIERS = (BarrierState.NOTED, BarrierState.ANALYSED, BarrierState.RAISED)


def parts_of(place: Workspace, viewer: Viewer, today: date) -> Mapping[str, Part]:
    """What these blocks ask for, to be read together."""
    scope, own = str(place.scope), viewer.holds(place.scope)
    rounds = MonitoringRound.objects.filter(
        scope=scope if own else "mission", state=RoundState.OPEN, opens_on__lte=today
    )
    asked = RoundPlace.objects.filter(round__in=rounds, city__country__code=place.country)
    decided = ClusterDecision.objects.filter(country__code=place.country)
    if not (viewer.is_mission or own):
        decided = decided.filter(published_on__isnull=False)
    reviews = visible_to(CountryReview.objects.filter(scope=scope), viewer)
    found = {
        "barriers": part(readable_barriers(viewer).filter(scope=scope), "state"),
        "rounds": part(rounds, "pk", "title", "closes_on"),
        "asked": part(asked, "round_id", "state"),
        "reviews": part(reviews, "state", "round__year"),
        "decided": part(decided, "cluster", "effective_from", "year", "number"),
        "support": part(seen_plans(viewer).filter(country__code=place.country), "year", "state"),
    }
    if own:
        found["goals"] = part(visible_to(Goal.objects.filter(scope=scope), viewer), "state", "due")
        found["promises"] = part(visible_to(Promise.objects.filter(scope=scope), viewer), "state", "due")
        found["reached"] = part(OutreachCity.objects.filter(scope=scope), "state")
    if languages := _own_languages(place, viewer):
        machine = Text.objects.filter(lang__in=languages, origin=Origin.MACHINE, reviewed_at=None)
        found["unread"] = part(machine, "lang")
    return found


def barriers(place: Workspace, told: Rows) -> Block:
    """The register of the country by state."""
    counts = Counter(one["state"] for one in told["barriers"])
    open_ = sum(counts[state] for state in OPEN_BARRIERS)
    return Block(
        "barriers",
        gettext_lazy("Barriers"),
        ngettext("One barrier is not answered yet", "%(count)d barriers are not answered yet", open_)
        % {"count": open_}
        if open_
        else (_("Every barrier in the register is answered") if counts else _("No barrier is registered")),
        [(label, str(counts[state])) for state, label in BarrierState.choices if counts[state]],
        [
            link(gettext_lazy("Register of barriers"), "barriers:home", place.scope),
            link(gettext_lazy("What is public"), "barriers:barriers", query=f"country={place.country}"),
        ],
        is_open=bool(counts[BarrierState.NOTED]),
        is_gap=not counts,
    )


def monitoring(place: Workspace, told: Rows, today: date) -> Block:
    """The open round of whoever looks, with how many have handed in, and the way to what cities share."""
    current = min(told["rounds"], key=lambda one: (one["closes_on"], one["pk"]), default=None)
    links = [
        link(gettext_lazy("How far our cities are"), "monitoring:national", place.scope),
        link(gettext_lazy("Rounds"), "monitoring:home", place.scope),
        link(gettext_lazy("What we learned"), "monitoring:log", place.scope),
    ]
    if current is None:
        return Block("monitoring", gettext_lazy("Monitoring"), _("No round is open"), (), links, is_gap=True)
    states = Counter(one["state"] for one in told["asked"] if one["round_id"] == current["pk"])
    waiting = states[PlaceState.ASKED] + states[PlaceState.STARTED]
    words = {
        "count": waiting,
        "title": current["title"],
        "day": date_format(current["closes_on"], "DATE_FORMAT"),
    }
    return Block(
        "monitoring",
        gettext_lazy("Monitoring"),
        ngettext(
            "%(title)s: one city has not handed in; until %(day)s",
            "%(title)s: %(count)d cities have not handed in; until %(day)s",
            waiting,
        )
        % words
        if waiting
        else _("%(title)s: every city has answered") % words,
        [(label, str(states[state])) for state, label in PlaceState.choices if states[state]],
        links,
        is_open=bool(waiting and current["closes_on"] <= today),
    )


def review(place: Workspace, told: Rows) -> Block:
    """The newest yearly review, and the cluster that was decided, for those who may read it."""
    newest = max(told["reviews"], key=lambda one: one["round__year"], default=None)
    last = max(
        told["decided"], key=lambda one: (one["effective_from"], one["year"], one["number"]), default=None
    )
    states = dict(CountryReview.State.choices)
    facts = []
    if last is not None:
        facts.append(
            (
                gettext_lazy("cluster"),
                _("%(cluster)s, since %(day)s")
                % {"cluster": last["cluster"], "day": date_format(last["effective_from"], "DATE_FORMAT")},
            )
        )
    else:
        facts.append((gettext_lazy("cluster"), _("not decided")))
    return Block(
        "review",
        gettext_lazy("Yearly review"),
        _("Review of %(year)d: %(state)s") % {"year": newest["round__year"], "state": states[newest["state"]]}
        if newest is not None
        else _("No review has been opened"),
        facts,
        [link(gettext_lazy("Reviews and clusters"), "ecosystem:reviews-of", place.scope)],
        is_open=newest is not None and newest["state"] == CountryReview.State.ANSWERING,
        is_gap=newest is None,
    )


def support(place: Workspace, told: Rows) -> Block:
    """The newest support plan that the viewer may read."""
    plan = max(told["support"], key=lambda one: one["year"], default=None)
    states = dict(SupportPlan.State.choices)
    return Block(
        "support",
        gettext_lazy("Support plan"),
        _("Support in %(year)d: %(state)s") % {"year": plan["year"], "state": states[plan["state"]]}
        if plan is not None
        else _("No support is planned for us yet"),
        (),
        [
            link(gettext_lazy("Support plans and requests"), "ecosystem:support-desk", place.scope),
        ],
        is_open=plan is not None and plan["state"] == SupportPlan.State.PROPOSED,
        is_gap=plan is None,
    )


def work(place: Workspace, told: Rows, today: date) -> Block:
    """Goals and promises that are due; cities on the outreach list. For the team alone."""
    goals, promises = told["goals"], told["promises"]
    listed = Counter(one["state"] for one in told["reached"])
    late = sum(
        one["due"] is not None and one["due"] < today
        for rows, still in ((goals, Goal.OPEN), (promises, Promise.OPEN))
        for one in rows
        if one["state"] in still
    )
    facts = [
        (gettext_lazy("goals"), str(len(goals))),
        (gettext_lazy("promises"), str(len(promises))),
        (gettext_lazy("cities on the outreach list"), str(listed.total())),
        (gettext_lazy("of these not contacted"), str(listed[OutreachCity.State.NEW])),
    ]
    return Block(
        "work",
        gettext_lazy("Our work"),
        ngettext("One goal or promise is late", "%(count)d goals and promises are late", late)
        % {"count": late}
        if late
        else _("No goal and no promise is late"),
        facts,
        [
            link(gettext_lazy("Meetings, decisions, goals"), "ecosystem:work", place.scope),
            link(gettext_lazy("Cities not reached yet"), "ecosystem:work-outreach", place.scope),
            link(gettext_lazy("Hand-over notes and closed space"), "ecosystem:work-continuity", place.scope),
        ],
        is_open=bool(late),
    )


def _own_languages(place: Workspace, viewer: Viewer) -> list[str]:
    """Languages of the country in which the viewer may review texts. No query."""
    return [
        code for code in country_languages().get(place.country, ()) if code in dict(languages_for(viewer))
    ]


def texts(place: Workspace, viewer: Viewer, told: Rows) -> Block | None:
    """What machines wrote in the languages of the country and nobody has read; for those who may review it."""
    own = _own_languages(place, viewer)
    if not own:
        return None
    unread = Counter(one["lang"] for one in told["unread"])
    total = unread.total()
    return Block(
        "texts",
        gettext_lazy("Content in our languages"),
        ngettext(
            "One text was made by a machine and not read by anybody",
            "%(count)d texts were made by a machine and not read by anybody",
            total,
        )
        % {"count": total},
        [(own_name(code), str(unread[code])) for code in own],
        [link(own_name(code), "core:translations", query=f"lang={code}&state=machine") for code in own],
    )
