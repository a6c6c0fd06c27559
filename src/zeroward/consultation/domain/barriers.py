"""Arrows of the barrier map: drawn by people, each on evidence, or taken from a map that was published."""

from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import Barrier, BarrierEvidence, Consultation, Segment, StreamKind
from zeroward.consultation.queries.barrier_content import STREAMS
from zeroward.consultation.queries.barrier_names import known_keys
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.systems import barrier_map
from zeroward.methods.text.clean import clean_text

MOST_ARROWS: Final = 400
MOST_EVIDENCE: Final = 200
"""Of one arrow."""


@dataclass(frozen=True, slots=True)
class ArrowRow:
    """An arrow as somebody draws it: keys of two barriers; `strength` 1 to 4, None = not judged."""

    cause: str
    effect: str
    polarity: int = 1
    strength: int | None = None
    delayed: bool | None = None
    note: str = ""

    def values(self) -> dict[str, Any]:
        return {
            "polarity": self.polarity,
            "strength": self.strength,
            "delayed": self.delayed,
            "note": clean_text(self.note, limit=300, multiline=False),
        }


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Why an arrow is drawn: a passage that says so, or a place in a document."""

    segment: int | None = None
    source_text: str = ""
    stream_kind: str = ""
    role: str = ""
    count: int = 1


def draw_arrow(*, actor: Any, viewer: Viewer, consultation: Consultation, row: ArrowRow) -> Barrier:
    """Draw an arrow, or change the one that stands between the two. Raises ProblemsError, ConflictError."""
    with writing(viewer, consultation) as current:
        problems = problems_of(current, row)
        if problems:
            raise ProblemsError(problems)
        kept = current.barriers.filter(cause=row.cause, effect=row.effect).first()
        if kept is None and current.barriers.count() >= MOST_ARROWS:
            raise ConflictError(
                _("A map holds up to %(most)d arrows.") % {"most": MOST_ARROWS},
                remedy=_("Take away those that nobody speaks for."),
            )
        changes = changes_between(_columns(kept) if kept else {}, row.values())
        stored = kept or Barrier(consultation=current, cause=row.cause, effect=row.effect)
        for name, value in row.values().items():
            setattr(stored, name, value)
        stored.save()
        if changes or kept is None:
            _tell(current, stored, actor, "change" if kept else "add", changes)
        return stored


def delete_arrow(*, actor: Any, viewer: Viewer, consultation: Consultation, arrow: Barrier) -> None:
    """Take an arrow away with its evidence; the passages stay."""
    with writing(viewer, consultation) as current:
        kept = _kept(current, arrow)
        _tell(current, kept, actor, "delete", changes_between(_columns(kept), {}))
        kept.delete()


def add_evidence(
    *, actor: Any, viewer: Viewer, consultation: Consultation, arrow: Barrier, row: EvidenceRow
) -> BarrierEvidence:
    """Say why an arrow is drawn. The same passage twice is once. Raises InvalidInputError, ConflictError."""
    with writing(viewer, consultation) as current:
        kept = _kept(current, arrow)
        segment = _segment(current, row.segment)
        source = clean_text(row.source_text, limit=300, multiline=False)
        if segment is None and not source:
            raise InvalidInputError(
                _("Name a passage or a source."),
                place="source_text",
                remedy=_("An arrow without evidence is an opinion."),
            )
        if row.stream_kind and row.stream_kind not in StreamKind.values:
            raise InvalidInputError(_("There is no such stream."), place="stream_kind")
        if not 1 <= row.count <= 1000:
            raise InvalidInputError(_("Give how often it was said, from 1 to 1000."), place="count")
        if kept.evidence.count() >= MOST_EVIDENCE:
            raise ConflictError(_("This arrow has enough evidence."))
        if segment is not None:
            stands = kept.evidence.filter(segment=segment).first()
            if stands is not None:
                return stands
        made = kept.evidence.create(
            segment=segment,
            source_text=source,
            stream_kind=row.stream_kind or _stream_of(segment),
            role=row.role or (segment.role or segment.text.role if segment else ""),
            count=row.count,
        )
        _tell(current, kept, actor, "evidence", {"evidence": [None, source or f"segment:{row.segment}"]})
        return made


def remove_evidence(
    *, actor: Any, viewer: Viewer, consultation: Consultation, arrow: Barrier, evidence: int
) -> None:
    """Take one reason away; the arrow stays, and the page says when it has none left."""
    with writing(viewer, consultation) as current:
        kept = _kept(current, arrow)
        found = kept.evidence.filter(pk=evidence).first()
        if found is not None:
            _tell(current, kept, actor, "evidence", {"evidence": [str(found), None]})
            found.delete()


def take_published_map(
    *, actor: Any, viewer: Viewer, consultation: Consultation, key: str = "barriers_2025"
) -> int:
    """Start from the arrows of a published map, with their places as evidence. Arrows that stand are left alone.

    Gives the number of arrows added. Raises InvalidInputError for a map that is not there.
    """
    try:
        shipped = barrier_map(key)
    except FileNotFoundError as error:
        raise InvalidInputError(_("There is no such map."), place="map") from error
    with writing(viewer, consultation) as current:
        stands = set(current.barriers.values_list("cause", "effect"))
        new = [one for one in shipped.links if (one.first, one.second) not in stands]
        arrows = Barrier.objects.bulk_create(
            Barrier(
                consultation=current,
                cause=one.first,
                effect=one.second,
                polarity=one.sign,
                note=one.note[:300],
            )
            for one in new
        )
        BarrierEvidence.objects.bulk_create(
            BarrierEvidence(
                arrow=arrow,
                source_text=f"{shipped.source}, {one.place}"[:300],
                stream_kind=STREAMS.get(stream, ""),
                role="",
            )
            for arrow, one in zip(arrows, new, strict=True)
            for stream in one.streams
        )
        if new:
            record_event(
                action="consultation.barrier.take",
                record=current,
                actor=actor,
                changes={"arrows": [len(stands), len(stands) + len(new)]},
                note=shipped.title,
            )
    return len(new)


def problems_of(consultation: Consultation, row: ArrowRow) -> list[Problem]:
    """What keeps an arrow from being drawn."""
    known = known_keys(consultation)
    found = [
        Problem(place, _("There is no such barrier."), _("Choose one from the list."))
        for place, key in (("cause", row.cause), ("effect", row.effect))
        if key not in known
    ]
    if row.cause == row.effect:
        found.append(Problem("effect", _("A barrier does not lead to itself."), _("Choose another effect.")))
    if row.polarity not in (-1, 1):
        found.append(Problem("polarity", _("There is no such choice."), _("Choose one from the list.")))
    if row.strength is not None and not 1 <= row.strength <= 4:
        found.append(Problem("strength", _("Strength goes from 1 to 4."), ""))
    return found


def _columns(arrow: Barrier) -> dict[str, Any]:
    return {name: getattr(arrow, name) for name in ("polarity", "strength", "delayed", "note")}


def _kept(consultation: Consultation, arrow: Barrier) -> Barrier:
    kept = consultation.barriers.filter(pk=arrow.pk).first()
    if kept is None:
        raise InvalidInputError(_("It is not there any more."), remedy=_("Somebody deleted it."))
    return kept


def _segment(consultation: Consultation, pk: int | None) -> Segment | None:
    if pk is None:
        return None
    found = (
        Segment.objects.filter(text__consultation=consultation, pk=pk).select_related("text__stream").first()
    )
    if found is None:
        raise InvalidInputError(
            _("There is no such passage in this consultation."), place="segment", remedy=_("Choose another.")
        )
    return found


def _stream_of(segment: Segment | None) -> str:
    return segment.text.stream.kind if segment is not None and segment.text.stream is not None else ""


def _tell(consultation: Consultation, arrow: Barrier, actor: Any, verb: str, changes: dict[str, Any]) -> None:
    record_event(
        action=f"consultation.barrier.{verb}",
        record=consultation,
        actor=actor,
        label=f"barrier:{arrow.pk}",
        changes=changes,
        note=str(arrow),
    )
