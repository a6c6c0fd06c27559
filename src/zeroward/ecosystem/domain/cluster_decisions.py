"""Deciding in which cluster a country stands: with a reason and a day; publishing it; the letter to the platform."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.review_telling import tell_letter
from zeroward.ecosystem.models import ClusterDecision, CountryReview, HandedIn, ReviewRound
from zeroward.ecosystem.queries.cluster_standing import standing_of
from zeroward.ecosystem.queries.review_facts import typology_of
from zeroward.ecosystem.review_rules import RUN
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import Country

READERS = 2


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """`public_reason` is what everyone reads once it is published; `letter` what the platform reads."""

    cluster: str
    reason: str
    effective_from: date
    public_reason: str = ""
    letter: str = ""


def decide_cluster(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    review: CountryReview,
    row: DecisionRow,
    is_example: bool = False,
) -> ClusterDecision:
    """Decide after two people have read what was handed in. The rules and their patience propose; people decide.

    Raises NotAllowedError, ProblemsError, and ConflictError before both have read it or when it is decided already.
    """
    demand(viewer, RUN, place)
    with transaction.atomic():
        kept = (
            CountryReview.objects.select_for_update(of=("self",))
            .select_related("round__typology", "country")
            .get(pk=review.pk)
        )
        if kept.state == CountryReview.State.DECIDED:
            raise ConflictError(
                _("This review is decided already."), remedy=_("Open it again, or decide in mid-year.")
            )
        newest = kept.handed_in.first()
        if kept.state != CountryReview.State.HANDED_IN or newest is None:
            raise ConflictError(_("These answers are not handed in."))
        if newest.moderations.count() < READERS:
            raise ConflictError(
                _("Two people read it before it is decided."), remedy=_("Ask a second reader.")
            )
        made = _decision(kept.country, kept.round, kept, newest, row, actor, is_example)
        kept.state = CountryReview.State.DECIDED
        kept.lock += 1
        kept.save()
        _record("decide", made, actor, place, row.reason)
    return made


def decide_between(
    *, actor: Any, viewer: Viewer, place: Workspace, country: Country, year: int, row: DecisionRow
) -> ClusterDecision:
    """Decide in mid-year, because a country has changed: a second decision of the year with its own day; earlier ones
    stay. Raises NotAllowedError, ProblemsError, ConflictError where there was no review of the year."""
    demand(viewer, RUN, place)
    with transaction.atomic():
        found = ReviewRound.objects.select_related("typology").filter(year=year).first()
        if found is None:
            raise ConflictError(
                _("There was no review in %(year)d.") % {"year": year},
                remedy=_("Open the review of the year first."),
            )
        Country.objects.select_for_update(of=("self",)).get(pk=country.pk)
        made = _decision(country, found, None, None, row, actor, False)
        _record("decide", made, actor, place, row.reason)
    return made


def publish_decision(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    decision: ClusterDecision,
    public_reason: str = "",
) -> ClusterDecision:
    """Let everyone read the cluster, its day and the reason for everyone. Raises InvalidInputError without a reason."""
    demand(viewer, RUN, place)
    with transaction.atomic():
        kept = _held(decision)
        words = clean_text(public_reason, limit=4000) or kept.public_reason
        if not words:
            raise InvalidInputError(
                _("Say why, for everyone."), place="public_reason", remedy=_("One sentence is enough.")
            )
        kept.public_reason, kept.published_on = words, timezone.localdate()
        kept.save()
        _record("publish", kept, actor, place)
    return kept


def hide_decision(*, actor: Any, viewer: Viewer, place: Workspace, decision: ClusterDecision) -> None:
    """Take a decision out of the public pages; it stays for the platform and the Mission."""
    demand(viewer, RUN, place)
    with transaction.atomic():
        kept = _held(decision)
        kept.published_on = None
        kept.save()
        _record("hide", kept, actor, place)


def send_letter(
    *, actor: Any, viewer: Viewer, place: Workspace, decision: ClusterDecision, letter: str
) -> ClusterDecision:
    """Send the platform its letter: it can be read and loaded as a document from now on, and never changes.

    Raises InvalidInputError without words, ConflictError when it was sent.
    """
    demand(viewer, RUN, place)
    words = clean_text(letter, limit=12_000)
    if not words:
        raise InvalidInputError(
            _("The letter is empty."), place="letter", remedy=_("Begin with the draft that is offered.")
        )
    with transaction.atomic():
        kept = _held(decision)
        if kept.letter_sent_on is not None:
            raise ConflictError(_("This letter was sent already."))
        kept.letter, kept.letter_sent_on = words, timezone.localdate()
        kept.save()
        _record("letter", kept, actor, place)
        tell_letter(kept)
    return kept


def _decision(
    country: Country,
    round: ReviewRound,
    review: CountryReview | None,
    newest: HandedIn | None,
    row: DecisionRow,
    actor: Any,
    is_example: bool,
) -> ClusterDecision:
    reason = clean_text(row.reason, limit=4000)
    typology = typology_of(round.typology.content)
    earlier = ClusterDecision.objects.filter(country=country, year=round.year)
    last = earlier.aggregate(day=Max("effective_from"), number=Max("number"))
    refused = _problems(row, reason, [one.key for one in typology.clusters], round.year, last["day"])
    if refused:
        raise ProblemsError(refused)
    by_rules = standing_of(country, round) if newest is not None else None
    standing = (by_rules.cluster or "") if by_rules is not None else ""
    return ClusterDecision.objects.create(
        country=country,
        year=round.year,
        number=(last["number"] or 0) + 1,
        review=review,
        typology=round.typology,
        cluster=row.cluster,
        proposed=newest.proposed if newest is not None else "",
        standing=standing,
        followed=bool(standing) and row.cluster == standing,
        reason=reason,
        effective_from=row.effective_from,
        decided_on=timezone.localdate(),
        decided_by=signed_in(actor),
        public_reason=clean_text(row.public_reason, limit=4000),
        letter=clean_text(row.letter, limit=12_000),
        is_example=is_example,
    )


def _problems(
    row: DecisionRow, reason: str, clusters: list[str], year: int, last: date | None
) -> list[Problem]:
    found = []
    if row.cluster not in clusters:
        found.append(Problem("cluster", _("There is no such choice."), _("Choose one from the list.")))
    if not reason:
        found.append(Problem("reason", _("Say why."), _("One sentence is enough.")))
    if not date(year, 1, 1) <= row.effective_from <= date(year + 1, 12, 31):
        found.append(
            Problem(
                "effective_from",
                _("This day does not belong to the review."),
                _("Choose a day of its year or of the next."),
            )
        )
    elif last is not None and row.effective_from <= last:
        found.append(
            Problem(
                "effective_from",
                _("An earlier decision of the year begins later or on this day."),
                _("Choose a later day; earlier decisions stay as they are."),
            )
        )
    return found


def _held(decision: ClusterDecision) -> ClusterDecision:
    return (
        ClusterDecision.objects.select_for_update(of=("self",)).select_related("country").get(pk=decision.pk)
    )


def _record(what: str, made: ClusterDecision, actor: Any, place: Workspace, note: str = "") -> None:
    record_event(
        action=f"ecosystem.cluster.{what}",
        record=made,
        actor=actor,
        scope=str(place.scope),
        label=f"{made.country} {made.year}",
        changes={"cluster": [None, made.cluster]},
        note=note,
    )
