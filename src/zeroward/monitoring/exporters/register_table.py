"""What is known of the indicators of a place, as a workbook that can be filled in and handed in again."""

from django.utils.translation import gettext as _

from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer
from zeroward.core.workbooks.cells import Value
from zeroward.core.workbooks.writing import Column, Table, write_book
from zeroward.core.workspaces import Workspace
from zeroward.methods.monitoring import as_known, transition_indicators
from zeroward.monitoring.models import TransitionValue
from zeroward.monitoring.queries.access import visible_courses
from zeroward.monitoring.queries.course_figures import value_of
from zeroward.monitoring.queries.register_columns import COLUMNS

BLANK = 50
WIDTHS = {"city": 24, "indicator": 34, "source": 44}


def register_table(viewer: Viewer, place: Workspace) -> bytes:
    """A line for each value that is known today, as it came; lines to fill in below."""
    listed = transition_indicators().indicators
    names = {one.key: said(one.label) for one in listed}
    columns = [
        Column(str(label), WIDTHS.get(key, 14), choices=tuple(names.values()) if key == "indicator" else ())
        for key, label in COLUMNS.items()
    ]
    table = Table(_("Values"), columns, _rows(viewer, place, names), hidden=[[*COLUMNS]], blank_rows=BLANK)
    return write_book([table], title=_("Transition indicators"))


def _rows(viewer: Viewer, place: Workspace, names: dict[str, str]) -> list[list[Value]]:
    courses = visible_courses(viewer).filter(scope=str(place.scope))
    found = TransitionValue.objects.filter(course__in=courses).select_related("course__city")
    by_course: dict[int, list[TransitionValue]] = {}
    for one in found.order_by("course__city__name", "course__key", "year", "pk"):
        by_course.setdefault(one.course_id, []).append(one)
    rows: list[list[Value]] = []
    for values in by_course.values():
        course = values[0].course
        about = course.city.key if course.city is not None else ""
        last = max(one.known_on for one in values)
        rows += [
            [
                about,
                names.get(course.key, course.key),
                one.year,
                one.value,
                one.unit,
                one.known_on.isoformat(),
                one.source,
            ]
            for one in as_known([value_of(row) for row in values], on=last).values()
        ]
    return rows
