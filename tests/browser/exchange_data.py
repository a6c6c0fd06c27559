"""Files of other coding programs that were handed in: two codebooks, and a project with passages that moved."""

from dataclasses import replace
from io import BytesIO
from typing import Any

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.domain.refi.codebook_importing import about_book, about_team
from zeroward.consultation.domain.refi.codebooks import codebook_of
from zeroward.consultation.domain.refi.imports import IMPORTER, about
from zeroward.consultation.domain.refi.project import Project
from zeroward.consultation.exporters.refi.qdc import write_codebook
from zeroward.consultation.exporters.refi.qdpx import write_project
from zeroward.consultation.importers.refi.codebook_plan import plan_codebook
from zeroward.consultation.importers.refi.project_plan import plan_project
from zeroward.consultation.models import CodebookVersion, CodingRound, Consultation
from zeroward.consultation.queries.refi.project import project_of
from zeroward.core.domain.imports import keep_plan
from zeroward.people.models import User


def exchange_records(
    consultation: Consultation, closed: CodingRound, draft: CodebookVersion, lead: User
) -> dict[str, Any]:
    """Ids of what the pages of the exchange need."""
    place = place_of(consultation)
    codes = codebook_of(closed.codebook, "en")
    raw = write_codebook(replace(codes, codes=codes.codes[1:]))
    new = plan_codebook(BytesIO(raw), place=place, last=None, language="en", title="From elsewhere (example)")
    following = plan_codebook(BytesIO(raw), place=place, last=draft, language="en")
    project = _moved(project_of(consultation, closed.codebook, what="coders", language="en"))
    rows = plan_project(
        BytesIO(write_project(project)), consultation, place=place, kind="transcript", language="en"
    )
    return {
        "coded_version": closed.codebook_id,
        "codes_run": _kept("consultation.codebook", "codes.qdc", new, about_team(place), lead),
        "next_codes_run": _kept(
            "consultation.codebook", "codes.qdc", following, about_book(draft.codebook), lead
        ),
        "project_run": _kept(IMPORTER, "project.qdpx", rows, about(consultation), lead),
    }


def _moved(project: Project) -> Project:
    """The same with positions that drifted in every text, and words that stand nowhere in the last one."""
    sources = [
        replace(
            one,
            selections=tuple(
                replace(part, start=part.start + 2, end=part.end + 2) for part in one.selections
            ),
        )
        for one in project.sources
    ]
    last = sources[-1]
    sources[-1] = replace(
        last, selections=tuple(replace(part, name="Words of another text") for part in last.selections)
    )
    return replace(project, sources=tuple(sources))


def _kept(importer: str, name: str, rows: Any, subject: str, lead: User) -> int:
    run = keep_plan(
        importer=importer,
        file_name=name,
        file_digest="0" * 64,
        rows=rows,
        actor=lead,
        scope="mission",
        about=subject,
    )
    return int(run.pk)
