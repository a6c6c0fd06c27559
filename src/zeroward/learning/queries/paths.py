"""Ways of learning by support pathway: which courses and challenges help, in which order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from zeroward.core.data_files import read_json
from zeroward.core.models import Served
from zeroward.core.pointers import pointers
from zeroward.learning.queries.courses import CourseRow, public_courses, rows_of


@dataclass(frozen=True, slots=True)
class PathItem:
    """A stop on a way: a course of ours, or a challenge of the portfolio."""

    kind: str
    title: Served
    url: str
    minutes: int | None = None
    is_example: bool = False


@cache
def _paths(data: Path) -> dict[str, dict[str, Any]]:
    return {item["pathway"]: item for item in read_json(data / "learning" / "paths.json")["items"]}


def path_for(pathway: str) -> list[PathItem]:
    """The way for one pathway; empty for a pathway that is not known."""
    return paths_for([pathway]).get(pathway, [])


def paths_for(
    pathways: Collection[str] = (), rows: Sequence[CourseRow] | None = None
) -> dict[str, list[PathItem]]:
    """The ways for these pathways, or for all. At most seven queries, however many there are; two where the public
    courses were read already (`rows`)."""
    known = _paths(settings.DATA_DIR)
    wanted = {key: known[key] for key in (pathways or known) if key in known}
    keys = {one for item in wanted.values() for one in item["courses"]}
    read = rows_of(list(public_courses().filter(key__in=keys))) if rows is None else rows
    courses = {row.course.key: row for row in read}
    challenges = pointers("challenge", {one for item in wanted.values() for one in item["challenges"]})
    return {
        pathway: [
            *(_course(courses[key]) for key in item["courses"] if key in courses),
            *(
                PathItem("challenge", challenges[code].title, challenges[code].url)
                for code in item["challenges"]
                if code in challenges
            ),
        ]
        for pathway, item in wanted.items()
    }


def _course(row: CourseRow) -> PathItem:
    return PathItem("course", row.title, row.url, row.minutes, row.course.is_example)
