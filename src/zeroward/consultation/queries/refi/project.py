"""A consultation's texts and codings as a project that other programs read."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Prefetch, Q
from django.utils.translation import gettext as _

from zeroward.consultation.domain.refi.codebooks import nodes_of
from zeroward.consultation.domain.refi.guids import city_guid, code_guid, guid, text_guid
from zeroward.consultation.domain.refi.project import Case, Coding, Note, Person, Project, Selection, Source
from zeroward.consultation.models import CodebookVersion, Consultation, Segment, SourceText
from zeroward.consultation.queries.frames import units_of
from zeroward.consultation.queries.refi.promises import tells_who
from zeroward.consultation.queries.refi.said import Said, people_of, said_by_coders, said_in_the_end

CODERS, FINAL = "coders", "final"
LONGEST = 200
"""Letters of a quotation; longer ones say that they are cut off."""


def project_of(consultation: Consultation, version: CodebookVersion, *, what: str, language: str) -> Project:
    """All texts that were not erased with their passages, and what was coded with this version: by each coder under a
    number (`what` "coders"), or in the end ("final"). Nothing of a round that is still being coded."""
    said = said_by_coders if what == CODERS else said_in_the_end
    maker = _Maker(consultation, version, said(consultation, version))
    return maker.project(people_of(consultation, version, final=what == FINAL), language)


def versions_told(consultation: Consultation) -> tuple[CodebookVersion, ...]:
    """Versions of codebooks that this consultation codes with, its own first. One query."""
    own = consultation.codebook_id
    used = CodebookVersion.objects.filter(Q(rounds__consultation=consultation) | Q(pk=own))
    rows = used.select_related("codebook").distinct().order_by("codebook__title", "-order", "pk")
    return tuple(sorted(rows, key=lambda one: one.pk != own))


@dataclass(slots=True)
class _Maker:
    consultation: Consultation
    version: CodebookVersion
    said: dict[int, list[Said]]
    notes: list[Note] = field(default_factory=list)
    of_texts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    of_passages: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def project(self, users: tuple[Person, ...], language: str) -> Project:
        sources = tuple(self._source(place, text) for place, text in enumerate(self._texts(), start=1))
        return Project(
            self.consultation.title,
            users,
            nodes_of(self.version, language),
            tuple(self._cases()),
            sources,
            tuple(self.notes),
        )

    def _texts(self) -> Iterator[SourceText]:
        yield from (
            self.consultation.texts.filter(erased_at=None)
            .select_related("stream__collection", "session")
            .prefetch_related(
                "session__consents", Prefetch("segments", Segment.objects.order_by("start", "end", "pk"))
            )
            .order_by("pk")
        )

    def _source(self, place: int, text: SourceText) -> Source:
        known, named = text_guid(self.consultation, text), tells_who(text)
        if named and text.unit:
            self.of_texts[text.unit].append(known)
        selections = tuple(self._selection(text, one, known, named=named) for one in text.segments.all())
        name = text.title if named else _("Text %(number)d") % {"number": place}
        return Source(known, name, text.text, selections=selections)

    def _selection(self, text: SourceText, segment: Segment, source: str, *, named: bool) -> Selection:
        known = guid("passage", source, segment.start, segment.end)
        if named and segment.unit:
            self.of_passages[segment.unit].append(known)
        codings, notes = [], []
        for said in self.said.get(segment.pk, ()):
            codings += [
                Coding(
                    guid("coding", known, said.person, code),
                    code_guid(self.version.codebook.key, code),
                    said.person,
                )
                for code in said.codes
            ]
            notes += self._notes_of(known, said)
        return Selection(
            known,
            segment.start,
            segment.end,
            quotation(text.text[segment.start : segment.end]),
            segment.note if named else "",
            codings=tuple(codings),
            notes=tuple(notes),
        )

    def _notes_of(self, passage: str, said: Said) -> list[str]:
        made = [
            Note(guid("note", passage, said.person, name), name, text, said.person)
            for name, text in said.notes()
        ]
        self.notes += made
        return [one.guid for one in made]

    def _cases(self) -> Iterator[Case]:
        names = (
            {one.key: one.name for one in units_of(self.consultation.frame)}
            if self.consultation.frame
            else {}
        )
        for unit in sorted({*self.of_texts, *self.of_passages}):
            yield Case(
                city_guid(unit),
                names.get(unit, unit),
                sources=tuple(self.of_texts.get(unit, ())),
                selections=tuple(self.of_passages.get(unit, ())),
            )


def quotation(words: str) -> str:
    """The words of a passage, cut off where they are long."""
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
