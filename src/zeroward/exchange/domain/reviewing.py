"""Reviewing: who reads what, points for each criterion, conflicts of interest."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import Problem, StaleError
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_call, managing, refused
from zeroward.exchange.domain.tell import tell_reviewer
from zeroward.exchange.models import ASIDE, Application, Call, CallState, Review, ReviewState
from zeroward.exchange.queries.reviewers import interests, own_readings, possible_reviewers
from zeroward.methods.text.clean import clean_text

READING: Final = (CallState.OPEN, CallState.REVIEWING, CallState.MATCHING)


def assign(
    *, actor: Any, viewer: Viewer, call: Call, pairs: Iterable[tuple[int, int]], phase: str = ""
) -> list[Review]:
    """Ask people to read: pairs of application and person. What is assigned already stays as it is; people who belong
    to the applicant are refused. Returns the new ones. Raises NotAllowedError, ProblemsError."""
    wanted = list(dict.fromkeys(pairs))
    with managing(viewer, call.programme):
        kept = hold_call(call)
        stage = phase or kept.phase
        rows = kept.applications.filter(pk__in={pair[0] for pair in wanted}).exclude(submitted_at=None)
        applications = {one.pk: one for one in rows.exclude(state__in=ASIDE)}
        people = {one.pk: one for one in possible_reviewers(kept)}
        _settle_pairs(wanted, applications, people)
        there = set(
            Review.objects.filter(application__in=applications, phase=stage).values_list(
                "application", "reviewer"
            )
        )
        made = [
            Review.objects.create(application=applications[one], phase=stage, reviewer=people[person])
            for one, person in wanted
            if (one, person) not in there
        ]
        for review in made:
            review.application.call = kept
            tell_reviewer(review)
        if made:
            record_event(
                action="exchange.review.assign",
                record=kept,
                actor=actor,
                scope=kept.scope,
                changes={"reviews": [0, len(made)]},
            )
    return made


def unassign(*, actor: Any, viewer: Viewer, review: Review) -> None:
    """Take a reading back that was not begun. What was written stays: raises ConflictError."""
    call = review.application.call
    with managing(viewer, call.programme):
        kept = Review.objects.select_for_update().get(pk=review.pk)
        if kept.state != ReviewState.ASSIGNED or kept.scores:
            raise ConflictError(
                _("Something was written already: it stays."), remedy=_("Ask somebody else too.")
            )
        record_event(action="exchange.review.unassign", record=call, actor=actor, scope=call.scope)
        kept.delete()


def score(
    *,
    actor: Any,
    viewer: Viewer,
    review: Review,
    scores: Mapping[str, int | None],
    note: str = "",
    comment: str = "",
    done: bool = False,
    lock: int | None = None,
) -> Review:
    """Keep what a reviewer thinks; `done` asks for points on every criterion. Raises ProblemsError, StaleError,
    NotAllowedError for somebody else's and for who may read no more, ConflictError when reading is over."""
    with transaction.atomic():
        kept = _own(viewer, review, lock)
        call = kept.application.call
        criteria = {one["key"]: one for one in call.criteria}
        given = {key: value for key, value in scores.items() if value is not None}
        refused(_score_problems(criteria, given, done))
        kept.scores = given
        kept.note = clean_text(note, limit=5000)
        kept.comment = clean_text(comment, limit=5000)
        kept.state = ReviewState.DONE if done else ReviewState.ASSIGNED
        kept.done_at = timezone.now() if done else None
        kept.lock += 1
        kept.save()
        record_event(
            action="exchange.review.done" if done else "exchange.review.save",
            record=kept,
            actor=actor,
            scope=call.scope,
            label=kept.application.reference,
        )
    return kept


def declare_conflict(*, actor: Any, viewer: Viewer, review: Review, why: str) -> Review:
    """The reviewer cannot judge this one: points that were given do not count, and its pages close for them."""
    said = clean_text(why, limit=300, multiline=False)
    if not said:
        refused([Problem("why", _("Say in a few words what it is."), _("For example: I work with them."))])
    with transaction.atomic():
        kept = _own(viewer, review, None)
        kept.state, kept.conflict = ReviewState.CONFLICT, said
        kept.scores, kept.note, kept.comment, kept.done_at = {}, "", "", None
        kept.lock += 1
        kept.save()
        record_event(
            action="exchange.review.conflict",
            record=kept,
            actor=actor,
            scope=kept.application.call.scope,
            label=kept.application.reference,
        )
    return kept


def _own(viewer: Viewer, review: Review, lock: int | None) -> Review:
    rows = Review.objects.select_for_update(of=("self",)).select_related("application__call__programme")
    kept = rows.get(pk=review.pk)
    if kept.reviewer_id is None or kept.reviewer_id != viewer.user_id:
        raise NotAllowedError(_("This review is somebody else's."), remedy=_("Look at your own list."))
    if not own_readings(viewer).filter(pk=kept.pk).exists():
        raise NotAllowedError(
            _("You can no longer read this application."), remedy=_("Ask whoever runs the call.")
        )
    if kept.state == ReviewState.CONFLICT:
        raise ConflictError(
            _("You said that you have a conflict of interest."), remedy=_("Ask whoever runs the call.")
        )
    call = kept.application.call
    if call.state not in READING or call.phase != kept.phase:
        raise ConflictError(_("This phase of the review is over."), remedy=_("Ask whoever runs the call."))
    if kept.application.state in ASIDE:
        raise ConflictError(_("This application was withdrawn."), remedy=_("Nothing is left to do."))
    if lock is not None and kept.lock != lock:
        raise StaleError(current={"scores": kept.scores, "note": kept.note}, lock=kept.lock)
    return kept


def _score_problems(criteria: Mapping[str, Any], scores: Mapping[str, int], done: bool) -> list[Problem]:
    found = [
        Problem(f"score_{key}", _("There is no such criterion."), _("Load the page again."))
        for key in scores
        if key not in criteria
    ]
    for key, one in criteria.items():
        value = scores.get(key)
        if value is None:
            if done:
                found.append(Problem(f"score_{key}", _("Points are missing."), _("0 is an answer too.")))
        elif not 0 <= value <= one["most"]:
            words = {"most": one["most"]}
            found.append(
                Problem(f"score_{key}", _("Points go from 0 to %(most)d.") % words, _("Choose one of them."))
            )
    return found


def _settle_pairs(
    pairs: Iterable[tuple[int, int]], applications: Mapping[int, Application], people: Mapping[int, Any]
) -> None:
    found = []
    tied = interests(applications.values(), people)
    for application, person in pairs:
        if application not in applications or person not in people:
            found.append(Problem("reviewer", _("There is no such choice."), _("Choose one from the list.")))
        elif (application, person) in tied:
            words = {"reference": applications[application].reference, "person": str(people[person])}
            found.append(
                Problem(
                    "reviewer",
                    _("%(person)s belongs to the applicant of %(reference)s.") % words,
                    _("Choose somebody else."),
                )
            )
    refused(found)
