"""Pages for everyone: what is open, what is under way, what came out; and one call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.queries.texts import attach_texts
from zeroward.core.workspaces import workspaces
from zeroward.exchange.domain.steps import takes_applications
from zeroward.exchange.models import (
    Application,
    ApplicationState,
    Award,
    Call,
    CallState,
    PilotReport,
    Programme,
)
from zeroward.exchange.queries.access import public_calls, public_programmes
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.eligibility import Rule, eligibility
from zeroward.exchange.queries.kinds import Kind, kind_of, kinds
from zeroward.exchange.queries.local_time import closing_words, left_words

BUSY = (CallState.OPEN, CallState.REVIEWING, CallState.MATCHING, CallState.DECIDED, CallState.RUNNING)


@dataclass(frozen=True, slots=True)
class ListedCall:
    """A call in a list; `left` is "" unless it takes applications now."""

    call: Call
    kind: Kind
    is_open: bool
    when: str
    left: str

    @property
    def state(self) -> str:
        """In words: what an outsider can do, or how far it is."""
        if self.is_open:
            return _("open now")
        if self.call.state == CallState.OPEN:
            return _("applications closed") if self.left == "" and self.when else _("opens soon")
        return str(self.call.get_state_display())


@dataclass(frozen=True, slots=True)
class Front:
    """The front page: calls in three groups, and the programmes by name."""

    open: list[ListedCall]
    busy: list[ListedCall]
    over: list[ListedCall]
    programmes: list[tuple[Programme, Kind, int]]

    @property
    def headline(self) -> str:
        count = len(self.open)
        if not count:
            return _("No call is open now")
        return ngettext("%(count)d call is open", "%(count)d calls are open", count) % {"count": count}


def listed(call: Call, country: str = "") -> ListedCall:
    return ListedCall(
        call,
        kind_of(call.programme.kind),
        takes_applications(call),
        closing_words(call, country),
        left_words(call),
    )


def front_page(kind: str = "", country: str = "") -> Front:
    """Four queries. `kind` narrows to one kind of programme."""
    rows = public_calls().filter(programme__kind__in=[kind] if kind in kinds() else list(kinds()))
    calls = [listed(one, country) for one in rows.order_by("closes_at", "pk")]
    programmes = public_programmes().filter(kind__in=list(kinds()))
    if kind in kinds():
        programmes = programmes.filter(kind=kind)
    counted = list(programmes.annotate(count=Count("calls", filter=~Q(calls__state=CallState.DRAFT))))
    attach_texts((one.call for one in calls), (one.call.programme for one in calls), counted)
    return Front(
        open=[one for one in calls if one.is_open],
        busy=[one for one in calls if not one.is_open and one.call.state in BUSY],
        over=[one for one in reversed(calls) if one.call.state == CallState.CLOSED],
        programmes=[(one, kind_of(one.kind), one.count) for one in counted],
    )


def programme_calls(programme: Programme) -> list[ListedCall]:
    """The newest first."""
    rows = list(public_calls().filter(programme=programme).order_by("-opens_at", "-pk"))
    attach_texts([programme], rows, (one.programme for one in rows))
    return [listed(one) for one in rows]


@dataclass(frozen=True, slots=True)
class SideRules:
    """One side of a call: who may apply, and how many places there are. Verdicts of rules are for a visitor who
    has told something about their city."""

    key: str
    title: str
    rules: tuple[Rule, ...]
    most: int | None


@dataclass(frozen=True, slots=True)
class Known:
    """What a source tells of a call that ran elsewhere."""

    counts: list[tuple[str, int]]
    places: list[Mapping[str, str]]
    unknown: list[str]


@dataclass(frozen=True, slots=True)
class CallPage:
    """All that everybody may read about a call. `chosen`: name and summary of whoever was accepted, once it was told;
    `catalogue`: who hosts, as far as they let themselves be shown."""

    listed: ListedCall
    sides: list[SideRules]
    known: Known | None
    chosen: list[tuple[Application, str]]
    catalogue: list[tuple[Application, str]]
    awards: list[tuple[Award, str]]
    lessons: list[tuple[PilotReport, str]]
    counts: Mapping[str, int]


def call_page(call: Call, facts: Mapping[str, Any]) -> CallPage:
    """Up to nine queries. `facts`: what a visitor has told in this visit."""
    kind = kind_of(call.programme.kind)
    attach_texts([call, call.programme])
    sides = [
        SideRules(
            one.side,
            kind.side(one.side).title,
            eligibility(one, facts, kind=kind.side(one.side).who[0]).rules,
            one.most,
        )
        for one in call.sides.select_related("call__programme")
    ]
    told = call.announced_at is not None
    chosen = _chosen(call) if told and call.shows_results else []
    shown = call.applications.filter(shown=True, state=ApplicationState.SUBMITTED).exclude(side="single")
    catalogue = list(shown.order_by("reference")) if call.state == CallState.OPEN else []
    awards = list(call.awards.select_related("winner")) if told else []
    lessons = list(
        PilotReport.objects.filter(application__call=call, is_public=True)
        .exclude(handed_in_at=None)
        .select_related("application")
    )
    named = {
        *chosen,
        *catalogue,
        *(one.winner for one in awards if one.winner is not None),
        *(one.application for one in lessons),
    }
    names = names_of(named)
    return CallPage(
        listed=listed(call),
        sides=sides,
        known=_known(call.known),
        chosen=[(one, names[one.pk]) for one in chosen],
        catalogue=[(one, names[one.pk]) for one in catalogue],
        awards=[(one, names.get(one.winner_id, "") if one.winner_id else "") for one in awards],
        lessons=[(one, names[one.application_id]) for one in lessons],
        counts=_counts(call) if told else {},
    )


def _chosen(call: Call) -> list[Application]:
    return list(call.applications.filter(state=ApplicationState.ACCEPTED).order_by("side", "reference"))


def _counts(call: Call) -> Mapping[str, int]:
    """How many were handed in, and how many accepted."""
    return call.applications.exclude(submitted_at=None).aggregate(
        handed_in=Count("pk"), accepted=Count("pk", filter=Q(state=ApplicationState.ACCEPTED))
    )


def _known(plain: Mapping[str, Any]) -> Known | None:
    if not plain:
        return None
    scopes = [f"city:{one['city']}" for one in plain.get("places", ())]
    found = workspaces(scopes)
    places = [
        {**one, "name": found[f"city:{one['city']}"].name, "known": "yes"}
        if f"city:{one['city']}" in found
        else one
        for one in plain.get("places", ())
    ]
    return Known(
        counts=[(_(one["label"]), int(one["number"])) for one in plain.get("counts", ())],
        places=places,
        unknown=[_(one) for one in plain.get("unknown", ())],
    )


def kind_choices() -> Sequence[tuple[str, str]]:
    """Kinds with at least one programme, by key and title."""
    used = set(public_programmes().values_list("kind", flat=True))
    return [(one.key, one.title) for one in kinds().values() if one.key in used]
