"""Evidence for answers of a round: added, changed and taken away while the round is open."""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.actors import signed_in
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.models.document import StoredDocument
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer, visible_to
from zeroward.diagnosis.domain.places import writing
from zeroward.diagnosis.models import LEVEL_OF, Assessment, Evidence, EvidenceKind
from zeroward.methods.text.clean import clean_text
from zeroward.questionnaires.queries.reading import definition_of

MOST_EACH: Final = 20
"""Pieces of evidence for one question."""
_is_address = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class EvidenceFields:
    """As a form brings them. `document` is the primary key of a document of the city."""

    kind: str
    title: str
    url: str = ""
    document: int | None = None
    who: str = ""
    dated: datetime.date | None = None
    note: str = ""


def add_evidence(
    *, actor: Any, viewer: Viewer, assessment: Assessment, question: str, fields: EvidenceFields
) -> Evidence:
    """Raises ProblemsError with each field that is missing or wrong; what each kind needs is in `_needs`."""
    with writing(viewer, assessment) as current:
        _demand_question(current, question)
        if current.evidence.filter(question=question).count() >= MOST_EACH:
            raise InvalidInputError(
                _("There is enough evidence for this question."), remedy=_("Take a weaker one away first.")
            )
        made = Evidence(assessment=current, question=question, by=signed_in(actor))
        _fill(made, fields, viewer, current.scope)
        made.save()
        record_event(
            action="diagnosis.evidence.add",
            record=current,
            actor=actor,
            changes={question: [None, f"e{made.level}: {made.title}"]},
        )
    return made


def change_evidence(*, actor: Any, viewer: Viewer, evidence: Evidence, fields: EvidenceFields) -> Evidence:
    """Raises ProblemsError; ConflictError for a closed round."""
    with writing(viewer, evidence.assessment) as current:
        row = _held(current, evidence.pk)
        before = {"kind": row.kind, "title": row.title, "url": row.url, "dated": row.dated}
        _fill(row, fields, viewer, current.scope)
        row.save()
        after = {"kind": row.kind, "title": row.title, "url": row.url, "dated": row.dated}
        record_event(
            action="diagnosis.evidence.change",
            record=current,
            actor=actor,
            changes=changes_between(before, after),
        )
    return row


def remove_evidence(*, actor: Any, viewer: Viewer, evidence: Evidence) -> None:
    """Take it away; the document it named stays in the city's store."""
    with writing(viewer, evidence.assessment) as current:
        row = _held(current, evidence.pk)
        record_event(
            action="diagnosis.evidence.remove",
            record=current,
            actor=actor,
            changes={row.question: [f"e{row.level}: {row.title}", None]},
        )
        row.delete()


def carry_evidence(*, actor: Any, viewer: Viewer, assessment: Assessment, question: str) -> int:
    """Take over what the previous round had for a question: somebody says that it still holds. How many came."""
    with writing(viewer, assessment) as current:
        if current.previous is None:
            return 0
        _demand_question(current, question)
        there = set(current.evidence.filter(question=question).values_list("kind", "title"))
        rows = [
            Evidence(
                assessment=current,
                question=question,
                by=signed_in(actor),
                carried_from=current.previous.number,
                **{name: getattr(row, name) for name in _CARRIED},
            )
            for row in current.previous.evidence.filter(question=question)
            if (row.kind, row.title) not in there
        ][: MOST_EACH - len(there)]
        Evidence.objects.bulk_create(rows)
        if rows:
            record_event(action="diagnosis.evidence.carry", record=current, actor=actor)
    return len(rows)


_CARRIED: Final = ("kind", "level", "title", "url", "document", "who", "dated", "note")


def _demand_question(assessment: Assessment, question: str) -> None:
    found = definition_of(assessment.version).question(question)
    if found is None or not found.extra.get("dimension"):
        raise InvalidInputError(_("There is no such question."), remedy=_("Choose one from the list."))


def _held(current: Assessment, pk: int) -> Evidence:
    row = current.evidence.select_for_update().filter(pk=pk).first()
    if row is None:
        raise InvalidInputError(_("This evidence was taken away meanwhile."))
    return row


def _fill(row: Evidence, fields: EvidenceFields, viewer: Viewer, scope: str) -> None:
    if fields.kind not in EvidenceKind.values:
        raise ProblemsError([Problem("kind", _("There is no such choice."), _("Choose one from the list."))])
    kind = EvidenceKind(fields.kind)
    row.kind, row.level = kind, LEVEL_OF[kind]
    row.title = clean_text(fields.title, limit=200, multiline=False)
    row.url = clean_text(fields.url, limit=500, multiline=False)
    row.who = clean_text(fields.who, limit=200, multiline=False)
    row.note = clean_text(fields.note, limit=500, multiline=False)
    row.dated = fields.dated
    row.document = _document(fields.document, viewer, scope)
    problems = [*_missing(row), *_wrong(row)]
    if fields.document is not None and row.document is None:
        problems.append(
            Problem("document", _("There is no such document."), _("Choose one of your city's documents."))
        )
    if problems:
        raise ProblemsError(problems)


def _document(pk: int | None, viewer: Viewer, scope: str) -> StoredDocument | None:
    """A document of the city itself: what others keep is no evidence of hers."""
    if pk is None:
        return None
    mine = StoredDocument.objects.filter(scope=scope, archived_at=None)
    return visible_to(mine, viewer).filter(pk=pk).first()


def _missing(row: Evidence) -> list[Problem]:
    """What the kind asks for: a person needs a name and a day, a page an address, a document the document or its
    address, a decision, a check and a result a day."""
    found = []
    if not row.title:
        found.append(Problem("title", _("Give it a name."), _("As your colleagues would call it.")))
    if row.kind == EvidenceKind.PERSON and not row.who:
        found.append(Problem("who", _("Say who it is."), _("A name or an office.")))
    if row.kind == EvidenceKind.CHECK and not row.who:
        found.append(Problem("who", _("Say who checked it."), _("A body or a person outside your house.")))
    if row.kind == EvidenceKind.LINK and not row.url:
        found.append(Problem("url", _("Give the address."), _("It begins with https://.")))
    if row.kind == EvidenceKind.DOCUMENT and not row.url and row.document is None:
        found.append(
            Problem("document", _("Choose the document, or give its address."), _("One of both is enough."))
        )
    if row.dated is None and row.kind in (
        EvidenceKind.PERSON,
        EvidenceKind.DECISION,
        EvidenceKind.CHECK,
        EvidenceKind.RESULT,
    ):
        found.append(Problem("dated", _("Say of which day it is."), _("Without a day it shows too little.")))
    return found


def _wrong(row: Evidence) -> list[Problem]:
    found = []
    if row.url:
        try:
            _is_address(row.url)
        except ValidationError:
            found.append(Problem("url", _("This is no address of a page."), _("It begins with https://.")))
    if row.dated is not None and row.dated > timezone.localdate() and row.kind != EvidenceKind.PERSON:
        found.append(
            Problem("dated", _("This day is still to come."), _("Evidence is what is there already."))
        )
    return found
