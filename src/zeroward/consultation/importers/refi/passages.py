"""Passages of a text from a project: where they really lie, and what each coder said of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.refi.imports import PASSAGE, TEXT
from zeroward.consultation.domain.refi.project import NONE_NAME, Coding, Person, Project, Selection, Source
from zeroward.consultation.importers.refi.anchoring import Anchor, agrees, anchor
from zeroward.consultation.importers.refi.cities import Cities
from zeroward.consultation.importers.refi.qdpx import ReadProject
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.models import ImportRow
from zeroward.methods.text.passages import trimmed

Verdict = ImportRow.Verdict


@dataclass(slots=True)
class FoundPassages:
    """As they are written, and what there is to tell of them."""

    plain: list[dict[str, Any]] = field(default_factory=list)
    rows: list[PlannedRow] = field(default_factory=list)


class Passages:
    """`keys` gives our code for a code of the file."""

    def __init__(self, read: ReadProject, keys: dict[str, str], cities: Cities, *, labels: bool) -> None:
        self.read, self.keys, self.cities, self.labels = read, keys, cities, labels
        self.notes = {one.guid: one for one in read.project.notes}

    def of(self, source: Source) -> FoundPassages:
        """Passages with the same place are one, whoever marked them."""
        found = FoundPassages()
        by_place: dict[tuple[int, int], dict[str, Any]] = {}
        for number, selection in enumerate(self._all(source, found), start=1):
            place = anchor(source.text, selection, labels=self.labels)
            self._tell(found, number, selection, place, source)
            if place.problem:
                continue
            kept = by_place.setdefault((place.start, place.end), _empty(place))
            self._fill(kept, selection, source, found, number)
        found.plain = [by_place[key] for key in sorted(by_place)]
        return found

    def _all(self, source: Source, found: FoundPassages) -> Iterator[Selection]:
        yield from source.selections
        start, end = trimmed(source.text, 0, len(source.text))
        if source.codings and start < end:
            found.rows.append(
                PlannedRow(
                    self.read.places.get(source.guid, ""),
                    TEXT,
                    Verdict.FINDING,
                    key=source.name,
                    reason=_("The text was coded as a whole: all of it becomes a passage."),
                )
            )
            yield Selection("", start, end, codings=source.codings)

    def _fill(
        self, kept: dict[str, Any], selection: Selection, source: Source, found: FoundPassages, number: int
    ) -> None:
        unit = self.cities.of_passages.get(selection.guid, "")
        kept["unit"] = kept["unit"] or unit
        note = selection.description.strip()
        if note and not agrees(source.text[kept["start"] : kept["end"]], note):
            kept["note"] = kept["note"] or note
        for coding in selection.codings:
            key = self.keys.get(coding.code)
            if key is None:
                found.rows.append(self._refuse_code(selection, source, number))
                continue
            said = _said(kept, coding.user or selection.user)
            if key not in said["codes"]:
                said["codes"].append(key)
        self._take_notes(kept, selection)

    def _take_notes(self, kept: dict[str, Any], selection: Selection) -> None:
        """A note of somebody who coded is their remark; one that says so means that no code fits."""
        for guid, coding in _noted(selection):
            note = self.notes.get(guid)
            if note is None:
                continue
            user = note.user or (coding.user if coding else "") or selection.user
            if note.name == NONE_NAME and not note.text:
                _said(kept, user)["none"] = True
            elif user in kept["said"]:
                said = kept["said"][user]
                said["memo"] = "\n".join(filter(None, (said["memo"], note.text or note.name)))
            else:
                kept["note"] = kept["note"] or note.text or note.name

    def _tell(
        self, found: FoundPassages, number: int, selection: Selection, place: Anchor, source: Source
    ) -> None:
        """A row where the file and the text do not agree."""
        verdict, reason = Verdict.FINDING, ""
        if place.problem:
            verdict, reason = Verdict.REFUSE, _problem(selection, place, len(source.text))
        elif place.moved:
            reason = _(
                "The file says %(start)d–%(end)d, but the quoted words stand at %(new_start)d–%(new_end)d: moved there."
            ) % {
                "start": selection.start,
                "end": selection.end,
                "new_start": place.start,
                "new_end": place.end,
            }
        elif place.short:
            reason = _("The quotation is shorter than the passage; the positions count.")
        if reason:
            found.rows.append(self._row(selection, source, number, verdict, reason))

    def _refuse_code(self, selection: Selection, source: Source, number: int) -> PlannedRow:
        reason = _(
            "It has a code that is not in the codebook of the file. Export the project with its codebook."
        )
        return self._row(selection, source, number, Verdict.REFUSE, reason)

    def _row(
        self, selection: Selection, source: Source, number: int, verdict: str, reason: str
    ) -> PlannedRow:
        return PlannedRow(
            self.read.places.get(selection.guid, ""),
            PASSAGE,
            verdict,
            key=_("%(text)s, passage %(number)d") % {"text": source.name[:150], "number": number},
            reason=reason,
        )


def coders_in(rows: Iterable[PlannedRow], project: Project) -> list[Person]:
    """Those who said something of a passage that is taken, in the order of the file."""
    guids = {
        guid
        for row in rows
        if row.kind == TEXT
        for one in row.changes.get("passages", ())
        for guid in one["said"]
    }
    named = [one for one in project.users if one.guid in guids]
    strange = sorted(guids - {one.guid for one in named})
    return [*named, *(Person(guid, _("not named in the file")) for guid in strange)]


def _problem(selection: Selection, place: Anchor, length: int) -> str:
    where = {"start": selection.start, "end": selection.end, "length": length, "times": place.times}
    if place.problem == "several":
        return (
            _(
                "The words at %(start)d–%(end)d are not those quoted, and the quoted words stand in the text "
                "%(times)d times. Mark the passage again with some words more, or mend its positions."
            )
            % where
        )
    if place.problem == "nowhere":
        return (
            _(
                "The words at %(start)d–%(end)d are not those quoted, and the quoted words are not in the text. Mark "
                "the passage again. If names of passages are labels, say so and check the file again."
            )
            % where
        )
    if place.problem == "empty":
        return _("The passage ends at %(end)d before it begins at %(start)d. Mark it again.") % where
    return (
        _("The passage %(start)d–%(end)d lies outside the text, which has %(length)d letters. Mark it again.")
        % where
    )


def _noted(selection: Selection) -> Iterator[tuple[str, Coding | None]]:
    yield from ((guid, None) for guid in selection.notes)
    for coding in selection.codings:
        yield from ((guid, coding) for guid in coding.notes)


def _empty(place: Anchor) -> dict[str, Any]:
    return {"start": place.start, "end": place.end, "unit": "", "note": "", "said": {}}


def _said(kept: dict[str, Any], user: str) -> dict[str, Any]:
    found: dict[str, Any] = kept["said"].setdefault(user, {"codes": [], "memo": "", "none": False})
    return found
