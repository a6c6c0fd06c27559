"""Evidence beside the answers of a self-assessment."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.scopes import READ, WRITE_NEEDS
from zeroward.api.v1.operations import read, write
from zeroward.api.v1.rows import change, row_of, sent
from zeroward.api.v1.work_inventories import Gone
from zeroward.core.visibility import Viewer
from zeroward.diagnosis.domain.evidence import (
    EvidenceFields,
    add_evidence,
    change_evidence,
    remove_evidence,
)
from zeroward.diagnosis.models import Evidence
from zeroward.diagnosis.queries.access import assessment_for
from zeroward.diagnosis.rules import ANSWER

router = Router(tags=["Your self-assessments"])
ROOM = "diagnosis"
ALL = "/work/self-assessments/{int:round}/evidence"

ProofIn = sent("ProofIn", EvidenceFields, question=(str, Field(min_length=1, max_length=60)))
ProofChange = change("ProofChange", EvidenceFields)


class ProofOut(Schema):
    id: int
    question: str
    kind: str
    level: int = Field(description="1 to 4, by its kind")
    title: str
    url: str
    document: int | None
    who: str
    dated: datetime.date | None
    note: str
    carried_from: int | None = Field(description="Number of the round that it was taken over from")


class ProofsOut(Schema):
    items: list[ProofOut]


def _out(one: Evidence) -> ProofOut:
    names = ("question", "kind", "level", "title", "url", "who", "dated", "note", "carried_from")
    return ProofOut(id=one.pk, document=one.document_id, **{name: getattr(one, name) for name in names})


def _found(viewer: Viewer, round: int, pk: int) -> Evidence:
    """Raises Http404."""
    held, _place = assessment_for(viewer, round, action=ANSWER)
    found: Evidence | None = held.evidence.filter(pk=pk).first()
    if found is None:
        raise Http404
    found.assessment = held
    return found


@read(
    router, ALL, ProofsOut, name="list_evidence", example="/work/self-assessments/1/evidence", room=ROOM,
    scope=READ,
)  # fmt: skip
def evidence(request: HttpRequest, round: int) -> Any:
    """Evidence for the answers of a round of your city."""
    held, _place = assessment_for(request.viewer, round)  # type: ignore[attr-defined]
    return ProofsOut(items=[_out(one) for one in held.evidence.all()])


@write(router, ALL, ProofOut, name="add_evidence", scope=WRITE_NEEDS, room=ROOM)
def new_evidence(request: HttpRequest, round: int, body: ProofIn) -> Any:
    """Add evidence for an answer of an open round."""
    token, who = acting(request, WRITE_NEEDS)
    held, _place = assessment_for(who["viewer"], round, action=ANSWER)

    def work() -> Any:
        fields = row_of(EvidenceFields, body)
        return _out(add_evidence(**who, assessment=held, question=body.question, fields=fields))

    return once_for_its_key(request, token, work)


@write(
    router, ALL + "/{int:evidence}", ProofOut, name="change_evidence", scope=WRITE_NEEDS, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def evidence_change(request: HttpRequest, round: int, evidence: int, body: ProofChange) -> Any:
    """Change evidence for an answer; what is not sent stays as it is."""
    token, who = acting(request, WRITE_NEEDS)
    there = _found(who["viewer"], round, evidence)

    def work() -> Any:
        names = ("kind", "title", "url", "who", "dated", "note")
        said = {name: getattr(there, name) for name in names} | {"document": there.document_id}
        return _out(change_evidence(**who, evidence=there, fields=row_of(EvidenceFields, body, said)))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ALL + "/{int:evidence}", Gone, name="remove_evidence", scope=WRITE_NEEDS, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def evidence_gone(request: HttpRequest, round: int, evidence: int) -> Any:
    """Take evidence away; the document that it named stays in the city's store."""
    token, who = acting(request, WRITE_NEEDS)

    def work() -> Gone:
        there = _found(who["viewer"], round, evidence)
        remove_evidence(**who, evidence=there)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
