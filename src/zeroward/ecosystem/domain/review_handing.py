"""Handing a review in: everything is frozen with what the rules say of it. Late answers, taking back, opening again."""

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import Visibility
from zeroward.core.permissions import demand
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.review_answers import demand_answering, held_review, name_of
from zeroward.ecosystem.domain.review_telling import tell_handed_in, tell_reopened
from zeroward.ecosystem.models import CountryReview, HandedIn
from zeroward.ecosystem.queries.review_facts import (
    codebook,
    digest_of,
    facts_of,
    levels_of,
    typology_of,
    value_on,
)
from zeroward.ecosystem.review_rules import HAND_IN, RUN
from zeroward.methods.maturity.ecosystems import place as placed
from zeroward.methods.text.clean import clean_text

State = CountryReview.State


def hand_in(
    *, actor: Any, viewer: Viewer, place: Workspace, review: CountryReview, note: str = ""
) -> HandedIn:
    """Hand the answers in. They are frozen with what the rules propose from them; what nobody looked at is left out.

    After the due day they count as late, and say so. Raises NotAllowedError, and ConflictError when nothing is
    answered yet or the review is over.
    """
    demand(viewer, HAND_IN, place)
    with transaction.atomic():
        kept = held_review(place, review)
        demand_answering(kept)
        data = content_of(kept)
        if not any(one["counts"] is not None for one in data["facts"].values()):
            raise ConflictError(
                _("Nothing is answered yet."), remedy=_("Answer at least one question, then hand it in.")
            )
        late = timezone.localdate() > kept.round.due
        made = HandedIn.objects.create(
            review=kept,
            number=(kept.handed_in.aggregate(last=Max("number"))["last"] or 0) + 1,
            data=data,
            digest=digest_of(data),
            by=signed_in(actor),
            note=clean_text(note, limit=4000),
            is_late=late,
            proposed=data["proposal"]["cluster"] or "",
        )
        kept.state, kept.is_late = State.HANDED_IN, late
        kept.handed_in_at, kept.visibility = made.at, Visibility.MISSION
        kept.lock += 1
        kept.save()
        record_event(
            action="ecosystem.review.hand-in",
            record=kept,
            label=name_of(kept),
            actor=actor,
            changes={"handed_in": [None, made.number], "digest": [None, made.digest]},
        )
        tell_handed_in(kept)
    return made


def take_back(*, actor: Any, viewer: Viewer, place: Workspace, review: CountryReview) -> CountryReview:
    """Take answers back while nobody of the Mission has read them and the round is open. What was handed in stays
    kept, as withdrawn. Raises NotAllowedError, ConflictError."""
    demand(viewer, HAND_IN, place)
    with transaction.atomic():
        kept = held_review(place, review)
        newest = kept.handed_in.first()
        if kept.state != State.HANDED_IN or newest is None:
            raise ConflictError(_("These answers are not handed in."))
        if newest.moderations.exists() or not kept.round.is_open:
            raise ConflictError(
                _("Somebody has read these answers already."),
                remedy=_("Ask the Mission team to open the review again."),
            )
        newest.withdraw(_("Taken back by the platform."))
        _answering(kept)
        record_event(action="ecosystem.review.take-back", record=kept, label=name_of(kept), actor=actor)
    return kept


def open_again(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    country_place: Workspace,
    review: CountryReview,
    reason: str,
) -> CountryReview:
    """The Mission opens a review again for late or corrected answers, also after the round is closed. What was handed
    in and decided stays as it was; new answers are a new number. Raises NotAllowedError, InvalidInputError."""
    demand(viewer, RUN, place)
    why = clean_text(reason, limit=2000)
    if not why:
        raise InvalidInputError(_("Say why."), place="reason", remedy=_("The platform will read it."))
    with transaction.atomic():
        kept = held_review(country_place, review)
        if kept.state == State.ANSWERING:
            raise ConflictError(_("This review is open already."))
        before = kept.state
        _answering(kept)
        record_event(
            action="ecosystem.review.open-again",
            record=kept,
            label=name_of(kept),
            actor=actor,
            changes={"state": [before, kept.state]},
            note=why,
        )
        tell_reopened(kept)
    return kept


def content_of(review: CountryReview) -> dict[str, Any]:
    """Answers, evidence, words and the proposal as plain data: what handing in freezes."""
    book, day = codebook(), review.round.reference_on
    answers = {one.fact: one for one in review.facts.all()}
    evidence = list(review.evidence.all())
    levels = levels_of(evidence)
    counted = facts_of(answers.values(), evidence, day=day)
    facts: dict[str, Any] = {}
    for question in book.questions:
        one = answers.get(question.key)
        looked_at = question.key in counted
        facts[question.key] = {
            "value": one.value if one is not None and looked_at else None,
            "counts": value_on(question, one.value, one.since, day)
            if one is not None and looked_at
            else None,
            "since": one.since.isoformat() if one is not None and one.since else None,
            "note": one.note if one is not None and looked_at else "",
            "level": levels.get(question.key, 0),
            "evidence": [
                {
                    "kind": shown.kind,
                    "level": shown.level,
                    "title": shown.title,
                    "url": shown.url,
                    "document": shown.document_id,
                    "who": shown.who,
                    "dated": shown.dated.isoformat() if shown.dated else None,
                    "from": shown.carried_from,
                }
                for shown in evidence
                if shown.fact == question.key
            ],
        }
    table = review.round.typology
    placement = placed(typology_of(table.content), counted)
    return {
        "questions": book.version,
        "rules": {"version": table.version, "digest": table.digest},
        "as_of": day.isoformat(),
        "facts": facts,
        "words": review.words,
        "proposal": {
            "cluster": placement.cluster,
            "possible": list(placement.possible),
            "states": {one.criterion.key: one.state for one in placement.judged},
            "settling": [one.key for one in placement.settling],
        },
    }


def _answering(kept: CountryReview) -> None:
    kept.state, kept.visibility = State.ANSWERING, Visibility.CITY
    kept.lock += 1
    kept.save()
