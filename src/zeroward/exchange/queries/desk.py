"""Pages of those who run programmes: all their calls, one call, one application."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from zeroward.core.workspaces import Workspace
from zeroward.exchange.domain.steps import next_states
from zeroward.exchange.models import (
    ASIDE,
    Application,
    ApplicationState,
    Call,
    CallState,
    Decision,
    PilotReport,
    Programme,
    Review,
)
from zeroward.exchange.queries.catalogue import names_of
from zeroward.exchange.queries.desk_links import desk_links
from zeroward.exchange.queries.kinds import Kind, kind_of, kinds
from zeroward.exchange.queries.local_time import closing_words, left_words
from zeroward.exchange.queries.reading import Reading, reading_of
from zeroward.exchange.queries.reviewers import counts, was_left, with_standing
from zeroward.exchange.queries.scores import NOBODY, Score, scores_of, weighted


@dataclass(frozen=True, slots=True)
class DeskCall:
    call: Call
    handed_in: int
    drafts: int
    when: str
    left: str


@dataclass(frozen=True, slots=True)
class DeskProgramme:
    programme: Programme
    kind: Kind
    calls: list[DeskCall]


def desk_page(place: Workspace) -> list[DeskProgramme]:
    """Programmes of an owner with their calls. Two queries."""
    rows = Programme.objects.filter(scope=str(place.scope), kind__in=list(kinds()))
    calls: dict[int, list[DeskCall]] = {}
    counted = Call.objects.filter(programme__in=rows).annotate(
        handed_in=Count("applications", filter=~Q(applications__submitted_at=None)),
        drafts=Count("applications", filter=Q(applications__state=ApplicationState.DRAFT)),
    )
    for one in counted.order_by("-opens_at", "-pk"):
        entry = DeskCall(one, one.handed_in, one.drafts, closing_words(one), left_words(one))
        calls.setdefault(one.programme_id, []).append(entry)
    return [DeskProgramme(one, kind_of(one.kind), calls.get(one.pk, [])) for one in rows]


@dataclass(frozen=True, slots=True)
class DeskRow:
    """An application in the table of a call."""

    application: Application
    name: str
    side: str
    score: Score

    @property
    def prepared(self) -> str:
        """The decision that is prepared, in words."""
        pending = self.application.pending
        return str(ApplicationState(pending).label) if pending else ""


@dataclass(frozen=True, slots=True)
class CallDesk:
    """`moves`: steps that follow, state and label (“decided” is reached by telling everybody instead);
    `undecided`: handed in and without a prepared decision."""

    kind: Kind
    rows: list[DeskRow]
    drafts: int
    withdrawn: int
    undecided: int
    unread: int
    moves: list[tuple[str, str]]
    links: list[tuple[str, str]]
    when: str
    left: str
    phase_title: str
    can_announce: bool
    reports: list[tuple[PilotReport, str]]

    @property
    def ready(self) -> bool:
        """Every application has a prepared decision: telling everybody is what comes next."""
        return self.can_announce and not self.undecided


def call_desk(call: Call, order: str = "") -> CallDesk:
    """About eight queries whatever the number of applications. `order` "score" puts the best first."""
    kind = kind_of(call.programme.kind)
    every = list(call.applications.order_by("side", "reference"))
    kept = [one for one in every if one.submitted_at is not None]
    names = names_of(kept)
    given = with_standing(Review.objects.filter(application__in=kept))
    scores = scores_of(given, call.criteria, call.phase)
    rows = [
        DeskRow(one, names[one.pk], kind.side(one.side).title, scores.get(one.pk, NOBODY)) for one in kept
    ]
    if order == "score":
        rows.sort(key=lambda one: -(one.score.mean if one.score.mean is not None else -1.0))
    waiting = [one for one in kept if one.state == ApplicationState.SUBMITTED]
    reports = PilotReport.objects.filter(application__in=kept).exclude(handed_in_at=None)
    return CallDesk(
        kind=kind,
        rows=rows,
        drafts=sum(one.state == ApplicationState.DRAFT for one in every),
        withdrawn=sum(one.state == ApplicationState.WITHDRAWN for one in every),
        undecided=sum(not one.pending for one in waiting),
        unread=sum(not scores.get(one.pk, NOBODY).done for one in waiting),
        moves=[(one, move_words(one, call.state)) for one in next_states(call) if one != CallState.DECIDED],
        links=desk_links(call),
        when=closing_words(call),
        left=left_words(call),
        phase_title=next((_(one["title"]) for one in call.phases if one["key"] == call.phase), ""),
        can_announce=call.state in (CallState.REVIEWING, CallState.MATCHING),
        reports=[(one, names[one.application_id]) for one in reports.order_by("-handed_in_at")],
    )


def move_words(state: str, now: str) -> str:
    """What a button says."""
    if state == CallState.OPEN and now == CallState.REVIEWING:
        return _("Open it again")
    words = {
        CallState.OPEN: _("Open the call"),
        CallState.REVIEWING: _("Close it and begin to review"),
        CallState.MATCHING: _("Begin to match"),
        CallState.RUNNING: _("It has begun"),
        CallState.CLOSED: _("It is over"),
    }
    if state == CallState.REVIEWING and now == CallState.MATCHING:
        return _("Back to the review")
    return words.get(CallState(state), state)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review for those who decide, with its points of a hundred. `left`: its reader may read it no more."""

    review: Review
    phase: str
    points: float | None
    left: bool


@dataclass(frozen=True, slots=True)
class DeskApplication:
    reading: Reading
    reviews: list[ReviewRow]
    score: Score
    decisions: list[Decision]
    told: bool
    can_prepare: bool
    can_decide: bool


def desk_application(application: Application) -> DeskApplication:
    """All that those who decide read. About a dozen queries."""
    call = application.call
    rows = list(with_standing(application.reviews.select_related("reviewer")))
    titles = {one["key"]: _(one["title"]) for one in call.phases}
    scores = scores_of(rows, call.criteria, call.phase)
    told = call.state in (CallState.DECIDED, CallState.RUNNING)
    alive = application.state not in (*ASIDE, ApplicationState.DRAFT)
    return DeskApplication(
        reading=reading_of(application),
        reviews=[
            ReviewRow(
                one, titles.get(one.phase, one.phase), weighted(one.scores, call.criteria), was_left(one)
            )
            for one in rows
        ],
        score=scores.get(application.pk, NOBODY),
        decisions=list(application.decisions.select_related("by")),
        told=told,
        can_prepare=not told
        and call.state in (CallState.OPEN, CallState.REVIEWING, CallState.MATCHING)
        and application.state == ApplicationState.SUBMITTED,
        can_decide=told and alive,
    )


def unbroken(reference: str) -> str:
    """A reference that stays on one line."""
    return reference.replace("-", "\N{NON-BREAKING HYPHEN}")


def reading_choices(call: Call) -> list[tuple[int, str]]:
    """Applications that can be given to readers, with how many have them already; who left has none."""
    rows = call.applications.filter(state=ApplicationState.SUBMITTED)
    readings = Review.objects.filter(counts(), application__in=rows, phase=call.phase)
    asked = Counter(readings.values_list("application", flat=True))
    kept = sorted(rows, key=lambda one: (asked[one.pk], one.reference))
    names = names_of(kept)
    return [
        (
            one.pk,
            _("%(name)s, %(reference)s: %(count)d asked")
            % {"name": names[one.pk], "reference": unbroken(one.reference), "count": asked[one.pk]},
        )
        for one in kept
    ]
