"""What somebody has to do with calls: their applications, what is to be done next, where they could apply."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.exchange.domain.applying import missing_in
from zeroward.exchange.domain.steps import takes_applications
from zeroward.exchange.models import ASIDE, Application, ApplicationState, Call, CallSide
from zeroward.exchange.queries.access import applications_of, places_to_apply
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.eligibility import Eligibility, eligibility, facts_for
from zeroward.exchange.queries.kinds import SideKind, kind_of
from zeroward.exchange.queries.local_time import closing_words, left_words
from zeroward.profile.queries.profiles import profile_of

GOING = (ApplicationState.DRAFT, ApplicationState.SUBMITTED)


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """An application in a list of one's own."""

    application: Application
    name: str
    side: str
    left: str
    is_open: bool

    @property
    def state(self) -> str:
        """In words, for those who wrote it: while nothing was told, it waits."""
        return state_words(self.application)


def state_words(application: Application) -> str:
    """How far it is, for its authors."""
    if application.state == ApplicationState.DRAFT and not takes_applications(application.call):
        return _("not handed in in time")
    return str(application.get_state_display())


def own_entries(viewer: Viewer) -> list[OwnEntry]:
    """What can still be written first, then the newest. Three queries."""
    rows = list(applications_of(viewer).order_by("-created_at"))
    names = names_of(rows)
    found = [
        OwnEntry(
            one,
            names[one.pk],
            kind_of(one.call.programme.kind).side(one.side).title,
            left_words(one.call),
            takes_applications(one.call),
        )
        for one in rows
    ]
    return sorted(found, key=lambda one: not (one.is_open and one.application.state in GOING))


def own_in_call(viewer: Viewer, call: Call) -> list[Application]:
    """The viewer's applications to one call."""
    return list(applications_of(viewer).filter(call=call).order_by("reference"))


@dataclass(frozen=True, slots=True)
class Chance:
    """One way to apply: a place (None = a team) on a side, whether it may, and what is there already."""

    place: Workspace | None
    side: SideKind
    eligibility: Eligibility
    there: Application | None

    @property
    def key(self) -> str:
        """What a form says to choose it."""
        return f"{self.side.key}|{self.place.scope if self.place is not None else ''}"


def chances(viewer: Viewer, call: Call) -> list[Chance]:
    """For each place that the viewer may apply for, and each side that takes its kind; teams last."""
    kind = kind_of(call.programme.kind)
    sides = {one.side: one for one in call.sides.select_related("call__programme")}
    there = {
        (one.scope, one.side): one for one in call.applications.exclude(state__in=ASIDE).exclude(scope="")
    }
    found: list[Chance] = []
    for place in places_to_apply(viewer):
        facts: dict[str, Any] = {}
        for side in kind.sides:
            if place.scope.kind not in side.who or side.key not in sides:
                continue
            facts = facts or facts_for(place, call, profile_of(place, viewer).facts)
            judged = eligibility(sides[side.key], facts, kind=place.scope.kind)
            found.append(Chance(place, side, judged, there.get((str(place.scope), side.key))))
    teams = [one for one in kind.sides if "team" in one.who and one.key in sides]
    found += [Chance(None, one, eligibility(sides[one.key], {}, kind="team"), None) for one in teams]
    return found


@dataclass(frozen=True, slots=True)
class StatePage:
    """The page of an application for those who wrote it."""

    application: Application
    name: str
    side: SideKind
    when: str
    left: str
    is_open: bool
    missing: list[str]
    eligibility: Eligibility
    path: list[tuple[str, str]]
    next: str
    wishes: list[tuple[int, str]]
    form_state: str

    @property
    def state(self) -> str:
        return state_words(self.application)


def state_page(viewer: Viewer, application: Application, place: Workspace | None) -> StatePage:
    """Where it stands, what is missing, what comes next. About a dozen queries."""
    call = application.call
    kind = kind_of(call.programme.kind)
    side = CallSide.objects.select_related("call__programme").get(call=call, side=application.side)
    facts = facts_for(place, call, profile_of(place, viewer).facts) if place is not None else {}
    who = place.scope.kind if place is not None else "team"
    is_open = takes_applications(call)
    waiting = application.state == ApplicationState.DRAFT
    missing = [one.message for one in missing_in(application)] if waiting else []
    wishes = list(application.preferences.select_related("other"))
    names = names_of([one.other for one in wishes])
    return StatePage(
        application=application,
        name=application.team or (place.name if place is not None else ""),
        side=kind.side(application.side),
        when=closing_words(call, place.country if place is not None else ""),
        left=left_words(call),
        is_open=is_open,
        missing=missing,
        eligibility=eligibility(side, facts, kind=who),
        path=_path(application),
        next=_next(application, is_open, bool(missing)),
        wishes=[(one.rank, names[one.other_id]) for one in wishes],
        form_state=_form_state(application),
    )


def _form_state(application: Application) -> str:
    if application.answering is None:
        return ""
    if application.answering.handed_in is not None:
        return _("finished")
    return _("begun") if application.answering.answers else _("not begun")


def _path(application: Application) -> list[tuple[str, str]]:
    """Steps of the call as this applicant meets them: label and done, now or ""."""
    stages = [one for one in kind_of(application.call.programme.kind).stages if one != "draft"]
    at = stages.index(application.call.state) if application.call.state in stages else 0
    labels = {
        "open": _("Apply"),
        "reviewing": _("Review"),
        "matching": _("Matching"),
        "decided": _("Decision"),
        "running": _("Under way"),
        "closed": _("Over"),
    }
    return [
        (labels[one], "done" if place < at else ("now" if place == at else ""))
        for place, one in enumerate(stages)
    ]


def _next(application: Application, is_open: bool, missing: bool) -> str:
    """One sentence about what comes next."""
    state, call = application.state, application.call
    if state == ApplicationState.DRAFT:
        if not is_open:
            return _("The call takes no applications any more. What you wrote stays yours.")
        if missing:
            return _("Complete it, then hand it in.")
        return _("Everything is there: hand it in.")
    if state == ApplicationState.SUBMITTED:
        if is_open:
            return _("It is handed in. You can change it until the deadline.")
        if call.decided_by is not None and call.decided_by >= timezone.localdate():
            return _("It is being looked at. You hear of the decision by the day below.")
        return _("It is being looked at. You are told as soon as it is decided.")
    said = {
        ApplicationState.ACCEPTED: _("You take part. What follows stands below."),
        ApplicationState.RESERVE: _("You move up when a place becomes free, and are told at once."),
        ApplicationState.DECLINED: _("The reason stands below. You may apply to the next call."),
        ApplicationState.WITHDRAWN: (
            _("It was merged into another application of yours: go on there.")
            if application.merged_into_id is not None
            else _("You took it back. Nothing more is asked of you.")
        ),
        ApplicationState.SECOND: _("It came by a file while you had one already. Merge it into that one."),
    }
    return said[ApplicationState(state)]
