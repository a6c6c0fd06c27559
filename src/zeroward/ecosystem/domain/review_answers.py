"""Answering a review: the facts and words of one dimension at a time, and what shows each fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import record_event
from zeroward.core.errors import ConflictError, NotAllowedError, unknown_choice
from zeroward.core.models import StoredDocument
from zeroward.core.permissions import demand
from zeroward.core.problems import Problem, ProblemsError, StaleError
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.models import EVIDENCE_LEVEL, CountryReview, ReviewEvidence, ReviewFact
from zeroward.ecosystem.queries.review_facts import FactQuestion, codebook
from zeroward.ecosystem.review_rules import ANSWER
from zeroward.methods.text.clean import clean_text

MOST_EVIDENCE: Final = 20
"""Pieces of evidence for one fact."""
LONG: Final = 4000
WORDS: Final = ("now", "next")
Kind = ReviewEvidence.Kind


@dataclass(frozen=True, slots=True)
class Answer:
    """`value` None is not known."""

    fact: str
    value: Any = None
    since: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """`document` is the number of a document of the platform."""

    kind: str
    title: str
    url: str = ""
    document: int | None = None
    who: str = ""
    dated: date | None = None


def save_dimension(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    review: CountryReview,
    dimension: str,
    answers: Sequence[Answer],
    words: Mapping[str, str],
    lock: int,
) -> CountryReview:
    """Keep the answers of a dimension, and its words: how things stand now, what comes next.

    Saving is looking at it: what was filled in counts from now on. Raises NotAllowedError, ProblemsError with every
    problem, StaleError with what stands there now, ConflictError when the review is handed in or over.
    """
    demand(viewer, ANSWER, place)
    asked = {one.key: one for one in codebook().of(dimension)}
    if not asked or any(one.fact not in asked for one in answers):
        raise unknown_choice("dimension")
    refused = [problem for one in answers for problem in _problems(asked[one.fact], one)]
    if refused:
        raise ProblemsError(refused)
    with transaction.atomic():
        kept = held_review(place, review)
        demand_answering(kept)
        there = {one.fact: one for one in kept.facts.all()}
        if kept.lock != lock:
            raise StaleError(current=_standing(kept, dimension, there, asked), lock=kept.lock)
        changes: dict[str, Any] = {}
        for one in answers:
            old = there.get(one.fact)
            if old is None or old.value != one.value:
                changes[one.fact] = [None if old is None else old.value, one.value]
            ReviewFact.objects.update_or_create(
                review=kept,
                fact=one.fact,
                defaults={
                    "value": one.value,
                    "since": one.since,
                    "note": clean_text(one.note, limit=LONG),
                    "origin": ReviewFact.Origin.PLATFORM,
                    "by": signed_in(actor),
                },
            )
        kept.words = {
            **kept.words,
            dimension: {name: clean_text(words.get(name, ""), limit=LONG) for name in WORDS},
        }
        kept.lock += 1
        kept.save()
        record_event(
            action="ecosystem.review.answer",
            record=kept,
            label=name_of(kept),
            actor=actor,
            changes=changes,
            note=dimension,
        )
    return kept


def add_evidence(
    *,
    actor: Any,
    viewer: Viewer,
    place: Workspace,
    review: CountryReview,
    fact: str,
    row: EvidenceRow,
) -> ReviewEvidence:
    """Add what shows a fact; its level follows from its kind. Raises NotAllowedError, ProblemsError, ConflictError."""
    demand(viewer, ANSWER, place)
    if codebook().question(fact) is None:
        raise unknown_choice("fact")
    with transaction.atomic():
        kept = held_review(place, review)
        demand_answering(kept)
        document = None
        if row.document is not None:
            own = StoredDocument.objects.filter(scope=str(place.scope), archived_at=None)
            document = own.filter(pk=row.document).first()
        refused = _evidence_problems(row, document)
        if refused:
            raise ProblemsError(refused)
        if kept.evidence.filter(fact=fact).count() >= MOST_EVIDENCE:
            raise ConflictError(_("There are too many already."), remedy=_("Take one off that shows less."))
        made = ReviewEvidence.objects.create(
            review=kept,
            fact=fact,
            kind=row.kind,
            level=EVIDENCE_LEVEL[row.kind],
            title=clean_text(row.title, limit=200, multiline=False)
            or (document.title if document is not None else ""),
            url=row.url,
            document=document,
            who=clean_text(row.who, limit=200, multiline=False),
            dated=row.dated,
            by=signed_in(actor),
        )
        record_event(
            action="ecosystem.review.evidence-add",
            record=kept,
            label=name_of(kept),
            actor=actor,
            changes={fact: [None, made.title]},
        )
    return made


def remove_evidence(
    *, actor: Any, viewer: Viewer, place: Workspace, review: CountryReview, evidence: int
) -> None:
    """Take a piece of evidence off; twice is once. Raises NotAllowedError, ConflictError."""
    demand(viewer, ANSWER, place)
    with transaction.atomic():
        kept = held_review(place, review)
        demand_answering(kept)
        gone = kept.evidence.filter(pk=evidence).first()
        if gone is None:
            return
        record_event(
            action="ecosystem.review.evidence-remove",
            record=kept,
            label=name_of(kept),
            actor=actor,
            changes={gone.fact: [gone.title, None]},
        )
        gone.delete()


def held_review(place: Workspace, review: CountryReview) -> CountryReview:
    """The row as it is now, held until the end of the transaction. Raises NotAllowedError for another country's."""
    kept = (
        CountryReview.objects.select_for_update(of=("self",))
        .select_related("round__typology", "country")
        .get(pk=review.pk)
    )
    if kept.scope != str(place.scope):
        raise NotAllowedError(_("This review belongs to another country."))
    return kept


def name_of(review: CountryReview) -> str:
    """What the log calls a review: country and year."""
    return f"{review.country} {review.round.year}"


def demand_answering(review: CountryReview) -> None:
    """Raises ConflictError unless answers can be changed now."""
    if review.state == CountryReview.State.ANSWERING:
        return
    if review.state == CountryReview.State.HANDED_IN:
        raise ConflictError(
            _("These answers are handed in."), remedy=_("Take them back before somebody has read them.")
        )
    raise ConflictError(_("This review is over."), remedy=_("Ask the Mission team to open it again."))


def _standing(
    review: CountryReview,
    dimension: str,
    there: Mapping[str, ReviewFact],
    asked: Mapping[str, FactQuestion],
) -> dict[str, Any]:
    """What stands there now, for comparing: answers by fact, and the words."""
    found: dict[str, Any] = {key: there[key].value for key in asked if key in there}
    return {**found, **review.words.get(dimension, {})}


def _problems(question: FactQuestion, answer: Answer) -> list[Problem]:
    found, value = [], answer.value
    if value is not None and not _fits(question, value):
        remedy = (
            _("A whole number from 0 to %(most)d.") % {"most": question.most}
            if question.kind == "number"
            else _("Choose one from the list.")
        )
        found.append(Problem(f"{question.key}", _("This cannot be the answer."), remedy))
    if answer.since is not None and not 1990 <= answer.since.year <= timezone.localdate().year + 10:
        found.append(Problem(f"{question.key}-since", _("This day cannot be."), _("Check the year.")))
    return found


def _fits(question: FactQuestion, value: Any) -> bool:
    if question.kind == "yesno":
        return isinstance(value, bool)
    if question.kind == "choice":
        return value in dict(question.choices)
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= question.most


def _evidence_problems(row: EvidenceRow, document: StoredDocument | None) -> list[Problem]:
    found = []
    today = timezone.localdate()
    if row.kind not in Kind.values:
        return [Problem("kind", _("There is no such choice."), _("Choose one from the list."))]
    if row.document is not None and document is None:
        found.append(Problem("document", _("There is no such choice."), _("Choose one from the list.")))
    if not clean_text(row.title, limit=200, multiline=False) and document is None:
        found.append(Problem("title", _("What is it called?"), _("A few words are enough.")))
    if row.url and not (row.url.startswith(("https://", "http://")) and " " not in row.url):
        found.append(Problem("url", _("This is no web address."), _("It begins with https://.")))
    if row.kind == Kind.LINK and not row.url:
        found.append(Problem("url", _("The address is missing."), _("It begins with https://.")))
    if row.kind == Kind.DOCUMENT and document is None and not row.url:
        found.append(
            Problem("document", _("Which document?"), _("Choose one of yours, or give its address."))
        )
    if row.kind in (Kind.PERSON, Kind.CHECK) and not clean_text(row.who, limit=200, multiline=False):
        found.append(Problem("who", _("Who was it?"), _("Name the person or body.")))
    if row.kind in (Kind.PERSON, Kind.DECISION, Kind.CHECK) and row.dated is None:
        found.append(Problem("dated", _("The day is missing."), _("Give the day of it.")))
    if row.dated is not None and row.dated > today:
        found.append(Problem("dated", _("This day is still to come."), _("Add it once it has happened.")))
    return found
