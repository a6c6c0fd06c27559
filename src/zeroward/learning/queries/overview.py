"""The page of all courses: the list, and ways of learning by what somebody needs."""

from dataclasses import dataclass

from zeroward.learning.queries.courses import CourseRow, all_courses
from zeroward.learning.queries.paths import PathItem, paths_for
from zeroward.taxonomy.models import Concept
from zeroward.taxonomy.queries.labels import concept_labels, label_of


@dataclass(frozen=True, slots=True)
class Way:
    """A way of learning for one support pathway."""

    pathway: str
    label: str
    items: tuple[PathItem, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    courses: tuple[CourseRow, ...]
    ways: tuple[Way, ...]


def overview() -> Overview:
    """At most fifteen queries."""
    labels = concept_labels("pathways")["pathways"]
    order = {concept.key: concept.notation for concept in Concept.objects.of("pathways")}
    courses = all_courses()
    ways = [
        Way(pathway, str(label_of(labels, pathway)), tuple(items))
        for pathway, items in paths_for(rows=courses).items()
    ]
    return Overview(tuple(courses), tuple(sorted(ways, key=lambda way: order.get(way.pathway, "~"))))
