"""What a project from a file would bring: texts, passages at their true places, codings, and who coded."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.domain.refi.guids import text_guid
from zeroward.consultation.domain.refi.imports import CITY, CODER, TEXT
from zeroward.consultation.domain.refi.project import Source
from zeroward.consultation.domain.texts import MOST_LETTERS
from zeroward.consultation.importers.refi.cities import cities_of
from zeroward.consultation.importers.refi.codebook_plan import hint_rows
from zeroward.consultation.importers.refi.passages import Passages, coders_in
from zeroward.consultation.importers.refi.project_codes import plan_codes
from zeroward.consultation.importers.refi.qdpx import ReadProject, Refused, read_project
from zeroward.consultation.importers.text_file import checked
from zeroward.consultation.models import Consultation, SourceText
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import ImportRow
from zeroward.core.workspaces import Workspace

Verdict = ImportRow.Verdict


def plan_project(
    file: Any, consultation: Consultation, *, place: Workspace, kind: str, language: str, labels: bool = False
) -> list[PlannedRow]:
    """Rows of the report, with what has to be written. `labels`: names of passages are labels, not their words.

    Raises InvalidInputError when it is no project or could do harm, ProblemsError for a codebook with faults.
    """
    read = read_project(file)
    codes = plan_codes(read.project, consultation, place=place, language=language)
    cities = cities_of(read.project, consultation)
    passages = Passages(read, codes.keys, cities, labels=labels)
    known = {text_guid(consultation, one): one for one in consultation.texts.all()}
    rows: list[PlannedRow] = []
    seen: set[str] = set()
    for source in read.project.sources:
        rows += _text_rows(source, read, passages, known.get(source.guid), seen, kind=kind, language=language)
    return [
        *codes.rows,
        *(
            PlannedRow(
                "",
                CODER,
                Verdict.FINDING,
                key=one.name,
                reason=_("Say below who this is."),
                changes={"guid": one.guid},
            )
            for one in coders_in(rows, read.project)
        ),
        *rows,
        *(_refused(one) for one in read.refused),
        *(PlannedRow("", CITY, Verdict.FINDING, key=name, reason=reason) for name, reason in cities.unknown),
        *hint_rows(read.hints),
    ]


def _text_rows(
    source: Source,
    read: ReadProject,
    passages: Passages,
    known: SourceText | None,
    seen: set[str],
    *,
    kind: str,
    language: str,
) -> Iterator[PlannedRow]:
    place = read.places.get(source.guid, "")
    try:
        _check(source, known, seen)
    except InvalidInputError as error:
        yield PlannedRow(
            place, TEXT, Verdict.REFUSE, key=source.name, reason=f"{error.message} {error.remedy}"
        )
        return
    seen.add(source.guid)
    found = passages.of(source)
    changes = {
        "guid": source.guid,
        "text": source.text if known is None else "",
        "pk": known.pk if known is not None else None,
        "digest": known.digest if known is not None else "",
        "title": source.name,
        "unit": passages.cities.of_texts.get(source.guid, ""),
        "kind": kind,
        "language": language,
        "passages": found.plain,
    }
    verdict = Verdict.CREATE if known is None or found.plain else Verdict.SAME
    said = _("The text is here already.") if known is not None else ""
    yield PlannedRow(
        place,
        TEXT,
        verdict,
        key=source.name,
        reason=f"{said} {_counted(found.plain)}".strip(),
        changes=changes,
    )
    yield from found.rows


def _check(source: Source, known: SourceText | None, seen: set[str]) -> None:
    """Raises InvalidInputError when the text cannot be taken."""
    if not source.guid or source.guid in seen:
        raise InvalidInputError(
            _("The text has no identifier of its own."), remedy=_("Export the project once more.")
        )
    if known is not None and known.erased_at is not None:
        raise InvalidInputError(
            _("This text was erased on request and stays erased."), remedy=_("Take it out of the project.")
        )
    if known is not None and known.text != source.text:
        raise InvalidInputError(
            _("The text is here already, and says something else: positions would not hold."),
            remedy=_("Export the project from here once more, and code that."),
        )
    if len(source.text) > MOST_LETTERS:
        raise InvalidInputError(
            _("The text is longer than 2 million letters."), remedy=_("Hand it in as several texts.")
        )
    if known is None:
        checked(source.text)


def _counted(passages: list[dict[str, Any]]) -> str:
    codings = sum(len(one["codes"]) for passage in passages for one in passage["said"].values())
    first = ngettext("%(count)d passage", "%(count)d passages", len(passages)) % {"count": len(passages)}
    second = ngettext("%(count)d coding", "%(count)d codings", codings) % {"count": codings}
    return f"{first}, {second}"


def _refused(one: Refused) -> PlannedRow:
    return PlannedRow(one.place, TEXT, Verdict.REFUSE, key=one.name, reason=f"{one.message} {one.remedy}")
