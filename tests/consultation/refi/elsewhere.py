"""A project that was coded elsewhere: what is in it, checked and taken over."""

import io
import zipfile
from typing import Any

from tests.consultation.coding.conftest import MISSION
from tests.support.city_team import acting
from zeroward.consultation.domain.refi.imports import IMPORTER, about, coders_of
from zeroward.consultation.domain.refi.project import (
    CodeNode,
    Coding,
    Note,
    Person,
    Project,
    Selection,
    Source,
)
from zeroward.consultation.domain.refi.project_importing import commit_project
from zeroward.consultation.exporters.refi.qdpx import write_project
from zeroward.consultation.importers.refi.project_plan import plan_project
from zeroward.consultation.models import (
    CodingRound,
    Consultation,
)
from zeroward.core.domain.imports import keep_plan
from zeroward.core.models import ImportRun
from zeroward.people.models import User


def guid(number: int) -> str:
    return f"{number:08d}-1111-4111-8111-111111111111"


MONEY, STAFF, ANNA, BORIS, T, N = (guid(number) for number in range(1, 7))
WORDS = "Anna: No money 👩‍👩‍👧‍👦.\r\nBoris: No staff. No staff.\r\n"


def coded(*selections: Selection, text: str = WORDS, notes: tuple[Note, ...] = ()) -> Project:
    return Project(
        "Elsewhere",
        (Person(ANNA, "Anna"), Person(BORIS, "Boris")),
        (CodeNode(MONEY, "Money"), CodeNode(STAFF, "Staff")),
        sources=(Source(T, "Interview", text, selections=selections),),
        notes=notes,
    )


def passage(words: str, *codings: tuple[str, str], drift: int = 0, number: int = 10) -> Selection:
    start = WORDS.index(words) + drift
    made = tuple(Coding(guid(number * 10 + place), code, user) for place, (user, code) in enumerate(codings))
    return Selection(guid(number), start, start + len(words), words, codings=made)


def check(project: Project, consultation: Consultation, **more: Any) -> ImportRun:
    rows = plan_project(
        io.BytesIO(write_project(project)),
        consultation,
        place=MISSION,
        kind="transcript",
        language="en",
        **more,
    )
    return keep_plan(
        importer=IMPORTER, file_name="else.qdpx", file_digest="0", rows=rows, about=about(consultation)
    )


def told(run: ImportRun, verdict: str) -> list[str]:
    return list(run.rows.filter(verdict=verdict).exclude(kind="coder").values_list("reason", flat=True))


def taken(project: Project, consultation: Consultation, lead: User, *people: User) -> CodingRound | None:
    run = check(project, consultation)
    coders = {row.changes["guid"]: one.pk for row, one in zip(coders_of(run), people, strict=False)}
    return commit_project(
        **acting(lead), consultation=consultation, run=run, coders=coders, title="From elsewhere"
    )


def inside(raw: bytes) -> str:
    """The `project.qde` of an archive."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read("project.qde").decode()
