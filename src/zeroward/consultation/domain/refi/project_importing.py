"""Commit of a checked project: its texts, its passages, and a round with what its coders found."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.consultation.domain.codebooks import freeze_used, open_codebook
from zeroward.consultation.domain.coders import demand_coders
from zeroward.consultation.domain.places import place_of, writing
from zeroward.consultation.domain.refi.codebook_importing import codes_in
from zeroward.consultation.domain.refi.guids import FROM_FILE
from zeroward.consultation.domain.refi.imported_round import ImportedRound
from zeroward.consultation.domain.refi.imports import BOOK, TEXT, about, coders_of, scrub
from zeroward.consultation.domain.texts import NewText, put_text
from zeroward.consultation.models import CodebookVersion, CodingRound, Consultation, Segment, SourceText
from zeroward.consultation.queries.codebooks import usable
from zeroward.core.domain.audit import record_event
from zeroward.core.domain.imports import commit_run
from zeroward.core.errors import ConflictError, InvalidInputError
from zeroward.core.models import ImportRow, ImportRun
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

Verdict = ImportRow.Verdict
WRITTEN = (Verdict.CREATE, Verdict.CHANGE, Verdict.SAME)


def commit_project(
    *,
    actor: Any,
    viewer: Viewer,
    consultation: Consultation,
    run: ImportRun,
    coders: Mapping[str, int],
    title: str = "",
) -> CodingRound | None:
    """Write what was checked, all of it or nothing; None when there was no coding to keep. `coders` says who each
    coder of the file is, by guid; one that is missing is left out, with their codings. Asks for consultation.run.

    Where coders agree their codes stand; where they differ the round waits for a decision. Raises ProblemsError when
    two coders of the file are one person or somebody may not code there, ConflictError when a text or codebook
    changed since the file was checked.
    """
    if run.about != about(consultation):
        raise InvalidInputError(_("This file was checked for something else."), place="file")
    made: list[CodingRound] = []
    with writing(viewer, consultation) as current:
        _demand_people(current, coders)

        def write() -> None:
            rows = list(run.rows.filter(kind=TEXT, verdict__in=WRITTEN).order_by("pk"))
            known = {row.changes["guid"] for row in coders_of(run)}
            people = {guid: person for guid, person in coders.items() if guid in known}
            version = _codebook(run, actor, viewer, current)
            texts = [(row.changes, _text(row.changes, current, run, actor)) for row in rows]
            placed = [(one, _passage(text, one)) for changes, text in texts for one in changes["passages"]]
            if version is not None and people:
                name = clean_text(title, limit=200, multiline=False) or run.file_name[:200]
                writer = ImportedRound(current, version, name, people)
                made.extend(writer.write(placed))
            record_event(
                action="consultation.project.import",
                record=current,
                actor=actor,
                scope=current.scope,
                changes={"texts": [None, len(texts)], "passages": [None, len(placed)]},
            )

        commit_run(run=run, write=write, actor=actor)
        scrub(run)
    return made[0] if made else None


def _demand_people(consultation: Consultation, coders: Mapping[str, int]) -> None:
    problems = []
    if len(set(coders.values())) < len(coders):
        problems.append(
            Problem(
                "coders",
                _("Two coders of the file cannot be one person."),
                _("Choose another one, or leave one of them out."),
            )
        )
    problems += demand_coders(place_of(consultation), coders.values())
    if problems:
        raise ProblemsError(problems)


def _codebook(
    run: ImportRun, actor: Any, viewer: Viewer, consultation: Consultation
) -> CodebookVersion | None:
    """The version that the codes belong to: ours, or a new codebook with those of the file. It is in use from now."""
    row = run.rows.filter(kind=BOOK).order_by("pk").first()
    if row is None:
        return None
    place = place_of(consultation)
    if "version" in row.changes:
        version = usable(place).filter(pk=row.changes["version"]).first()
        if version is None:
            raise ConflictError(
                _("The codebook changed since the file was checked."), remedy=_("Check the file again.")
            )
    else:
        content = codes_in(run.rows.filter(verdict__in=WRITTEN).order_by("pk"))
        version = open_codebook(
            actor=actor,
            viewer=viewer,
            place=place,
            title=row.changes["title"],
            content=content,
            source_text=run.file_name,
        )
    freeze_used(version)
    return version


def _text(changes: Mapping[str, Any], consultation: Consultation, run: ImportRun, actor: Any) -> SourceText:
    """The text that is there, or a new one."""
    if changes["pk"] is None:
        origin = f"{FROM_FILE}{changes['guid']}"
        if consultation.texts.filter(origin_key=origin).exists():
            raise _changed()
        new = NewText(
            kind=changes["kind"],
            title=changes["title"],
            text=changes["text"],
            language=changes["language"],
            unit=changes["unit"],
            role="city" if changes["unit"] else "other",
            origin_key=origin,
            source_text=run.file_name,
        )
        made = put_text(consultation=consultation, new=new, cut="none", actor=actor)
        if made.text == changes["text"] and made.erased_at is None:
            return made
    else:
        kept = consultation.texts.select_for_update().filter(pk=changes["pk"], erased_at=None).first()
        if kept is not None and kept.digest == changes["digest"]:
            return kept
    raise _changed()


def _changed() -> ConflictError:
    return ConflictError(_("A text changed since the file was checked."), remedy=_("Check the file again."))


def _passage(text: SourceText, passage: Mapping[str, Any]) -> Segment:
    """The passage; what was known of one that is there stays."""
    segment, _made = Segment.objects.get_or_create(
        text=text,
        start=passage["start"],
        end=passage["end"],
        defaults={
            "unit": passage["unit"],
            "note": clean_text(passage["note"], limit=300, multiline=False),
        },
    )
    return segment
