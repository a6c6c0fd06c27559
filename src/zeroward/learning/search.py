"""What of this room can be found: every public course, with its modules."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zeroward.core.search.entries import entries_of
from zeroward.core.search.records import RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.learning.models import Course


def describe_courses(courses: Sequence[Course]) -> Iterator[RecordData]:
    """A course is also found by the titles and texts of its modules, and by its pathways in every language."""
    entries = entries_of(
        courses,
        title="title",
        summary="summary",
        body=("audience", "criteria"),
        address=lambda course: reverse("learning:course", args=[course.key]),
        more=_more,
    )
    for course in courses:
        facets = {"pathway": [concept.key for concept in course.pathways.all()]}
        yield RecordData(course.key, entries[course.pk], facets, 40)


def _more(course: Course, lang: str) -> str:
    modules = [module for module in course.modules.all() if module.live and module.archived_at is None]
    texts = [str(module.served(field, lang)) for module in modules for field in ("title", "text")]
    return "\n".join([*texts, *(concept.label_in(lang) for concept in course.pathways.all())])


def register_sources() -> None:
    register_source(
        SearchSource(
            "course",
            Course,
            lambda: Course.objects.public().prefetch_related("modules", "pathways__labels"),
            describe_courses,
            _("Courses"),
        )
    )
