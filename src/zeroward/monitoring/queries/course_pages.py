"""Transition indicators as pages show them: the list of a place, one indicator with its course and arithmetic."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.charts import Chart
from zeroward.core.permissions import may
from zeroward.core.queries.said import said
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspace
from zeroward.methods.monitoring import Joined, Merger, Value, timing, transition_indicators
from zeroward.monitoring.models import TransitionCourse, TransitionValue, UnitConversion
from zeroward.monitoring.queries.access import visible_courses
from zeroward.monitoring.queries.course_figures import LATE_DAYS, CourseFigures, figures_of, value_of
from zeroward.monitoring.queries.course_said import arithmetic_of, course_chart, sentence_of
from zeroward.monitoring.rules import INDICATORS
from zeroward.places.models import City
from zeroward.places.queries.mergers import city_mergers, inhabitants_of_parts, predecessors_of
from zeroward.plan.queries.indicator_said import figure, label_of

GROUPS = {
    "mobility": gettext_lazy("Mobility"),
    "heat": gettext_lazy("Heat"),
    "electricity": gettext_lazy("Electricity"),
    "buildings": gettext_lazy("Buildings"),
    "land": gettext_lazy("Land and farming"),
    "resources": gettext_lazy("Waste and resources"),
}


@dataclass(frozen=True, slots=True)
class CourseRow:
    """`about` is the city or country; `kept_by` who keeps it where that is somebody else."""

    figures: CourseFigures
    title: str
    group: str
    about: str
    latest: str
    state: str
    label: str

    @property
    def course(self) -> TransitionCourse:
        return self.figures.course


@dataclass(frozen=True, slots=True)
class CoursesPage:
    rows: tuple[CourseRow, ...]
    of_cities: tuple[tuple[str, str, int], ...]
    chosen: str
    open: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    may_edit: bool
    is_team: bool
    headline: str


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One value as it came. `fate`: current, corrected (a later one stands), taken back, or takes one back."""

    value: TransitionValue
    text: str
    timing: str
    fate: str
    converted: str


@dataclass(frozen=True, slots=True)
class CoursePage:
    row: CourseRow
    chart: Chart | None
    lines: tuple[ValueLine, ...]
    conversions: tuple[UnitConversion, ...]
    arithmetic: tuple[tuple[str, str], ...]
    joined: tuple[str, ...]
    base: str
    targets: tuple[tuple[str, str], ...]
    on: date
    is_past: bool
    place: Workspace | None
    kept_by: str
    may_edit: bool
    sentence: str


def title_of(key: str) -> str:
    """The name of an indicator of the list; its key where the list has it no more."""
    found = next((one for one in transition_indicators().indicators if one.key == key), None)
    return said(found.label) if found is not None else key


def courses_page(viewer: Viewer, place: Workspace, *, chosen: str = "") -> CoursesPage | None:
    """Indicators about a place: of a city all that the viewer may see; of a country its own, and those of cities by
    indicator. None for who may see none and belongs elsewhere. At most nine queries."""
    courses = list(_about(viewer, place).select_related("city"))
    is_team = viewer.holds(place.scope) or (place.scope.kind == "mission" and viewer.is_mission)
    if not courses and not is_team:
        return None
    is_city = place.scope.kind == "city"
    shown = [one for one in courses if is_city or (one.key == chosen if chosen else one.city is None)]
    rows = _rows(shown, timezone.localdate(), place)
    counts: dict[str, int] = defaultdict(int)
    for one in courses:
        if not is_city and one.city is not None:
            counts[one.key] += 1
    followed = {one.key for one in courses if one.scope == str(place.scope) and (is_city or one.city is None)}
    return CoursesPage(
        rows=tuple(rows),
        of_cities=tuple((key, title_of(key), number) for key, number in sorted(counts.items())),
        chosen=chosen,
        open=_open(followed),
        may_edit=may(viewer, INDICATORS, place),
        is_team=is_team,
        headline=_headline(rows, title_of(chosen) if chosen else ""),
    )


def course_page(viewer: Viewer, pk: int, *, on: date | None = None) -> CoursePage | None:
    """One indicator with its course, as known today or on an earlier day. At most ten queries."""
    course = visible_courses(viewer).filter(pk=pk).select_related("city__country").first()
    if course is None:
        return None
    today = timezone.localdate()
    day = min(on or today, today)
    values = list(course.values.order_by("year", "known_on", "pk"))
    conversions = list(course.conversions.all())
    parts, mergers, weights = _parts_of(course)
    figures = figures_of(course, values, conversions, on=day, parts=parts, mergers=mergers, weights=weights)
    place = workspace(course.scope)
    row = _row(figures)
    return CoursePage(
        row=row,
        chart=course_chart(figures, row.title),
        lines=tuple(_lines(figures, values, day)),
        conversions=tuple(conversions),
        arithmetic=arithmetic_of(figures),
        joined=tuple(_joined(figures.joined)),
        base=f"{figure(course.base, course.unit)} ({course.base_year})" if course.base is not None else "",
        targets=tuple(
            (year, figure(float(one), course.unit)) for year, one in sorted(course.targets.items())
        ),
        on=day,
        is_past=day < today,
        place=place,
        kept_by=place.name if place is not None else "",
        may_edit=place is not None and may(viewer, INDICATORS, place),
        sentence=sentence_of(figures),
    )


def _about(viewer: Viewer, place: Workspace) -> QuerySet[TransitionCourse]:
    found = visible_courses(viewer)
    if place.scope.kind == "city":
        return found.filter(city__key=place.scope.key)
    if place.scope.kind == "country":
        return found.filter(country=place.scope.key)
    return found.filter(scope="mission")


def _rows(courses: Sequence[TransitionCourse], on: date, place: Workspace) -> list[CourseRow]:
    values: dict[int, list[TransitionValue]] = defaultdict(list)
    for one in TransitionValue.objects.filter(course__in=courses).order_by("year", "known_on", "pk"):
        values[one.course_id].append(one)
    conversions: dict[int, list[UnitConversion]] = defaultdict(list)
    for row in UnitConversion.objects.filter(course__in=courses):
        conversions[row.course_id].append(row)
    parts: Mapping[str, Mapping[str, Sequence[TransitionValue]]] = {}
    mergers, weights = city_mergers() if place.scope.kind == "city" else (), {}
    if place.scope.kind == "city" and (before := predecessors_of(place.scope.key, mergers=mergers)):
        parts, weights = _values_of(before), inhabitants_of_parts(place.scope.key)
    found = [
        figures_of(
            one,
            values[one.pk],
            conversions[one.pk],
            on=on,
            parts=parts.get(one.key),
            mergers=mergers,
            weights=weights,
        )
        for one in courses
    ]
    order = {one.key: at for at, one in enumerate(transition_indicators().indicators)}
    rows = [_row(one) for one in found]
    return sorted(rows, key=lambda one: (one.about.casefold(), order.get(one.course.key, 99), one.course.pk))


def _row(figures: CourseFigures) -> CourseRow:
    state, label = label_of(figures.look.standing.word)
    if figures.latest is None:
        state, label = "question", _("no value yet")
    course = figures.course
    return CourseRow(
        figures=figures,
        title=title_of(course.key),
        group=str(GROUPS.get(figures.indicator.group, "")) if figures.indicator else "",
        about=course.city.name if course.city is not None else course.country,
        latest=(
            f"{figure(figures.figures[figures.latest], course.unit)} ({figures.latest})"
            if figures.latest is not None
            else ""
        ),
        state=state,
        label=label,
    )


def _open(followed: Iterable[str]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """What the list offers and is not followed yet, by group."""
    taken = set(followed)
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in transition_indicators().indicators:
        if one.key not in taken:
            groups.setdefault(one.group, []).append((one.key, said(one.label)))
    return tuple((str(GROUPS.get(group, group)), tuple(rows)) for group, rows in groups.items())


def _headline(rows: Sequence[CourseRow], title: str) -> str:
    if not rows:
        return _("No transition indicator is followed yet")
    if title:
        return _("%(title)s in %(count)d places") % {"title": title, "count": len(rows)}
    words = [one.figures.look.standing.word for one in rows if one.figures.latest is not None]
    well = sum(word in ("reached", "on_path") for word in words)
    judged = sum(word not in ("no_target", "no_figure") for word in words)
    if not judged:
        return _("%(count)d transition indicators, and none with a target and figures") % {"count": len(rows)}
    return _("%(well)d of %(all)d indicators with figures are on their path") % {"well": well, "all": judged}


def _lines(figures: CourseFigures, values: Sequence[TransitionValue], on: date) -> Iterable[ValueLine]:
    every = [value_of(one) for one in values]
    for one in reversed(values):
        if one.known_on > on:
            continue
        current = figures.known.get(one.year)
        yield ValueLine(
            value=one,
            text=figure(one.value, one.unit),
            timing=timing(value_of(one), every, days=LATE_DAYS) if one.value is not None else "in_time",
            fate=_fate(one, current),
            converted=(
                figure(figures.figures[one.year], figures.course.unit)
                if current is not None
                and current.entry == one.pk
                and one.unit != figures.course.unit
                and one.year in figures.figures
                else ""
            ),
        )


def _fate(one: TransitionValue, current: Value | None) -> str:
    if one.value is None:
        return "takes_back"
    if current is None:
        return "taken_back"
    return "current" if current.entry == one.pk else "corrected"


def _parts_of(
    course: TransitionCourse,
) -> tuple[Mapping[str, Sequence[TransitionValue]], tuple[Merger, ...], dict[str, dict[int, float]]]:
    """Values of the municipalities before a merger for one course, with mergers and inhabitants."""
    if course.city is None:
        return {}, (), {}
    mergers = city_mergers()
    before = predecessors_of(course.city.key, mergers=mergers)
    if not before:
        return {}, (), {}
    return _values_of(before).get(course.key, {}), mergers, inhabitants_of_parts(course.city.key)


def _values_of(cities: Sequence[str]) -> dict[str, dict[str, list[TransitionValue]]]:
    """Values by indicator and city; a city's own course goes before one that somebody else keeps. One query."""
    rows = TransitionValue.objects.filter(course__city__key__in=cities).select_related("course__city")
    by_course: dict[tuple[str, str], dict[str, list[TransitionValue]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for one in rows.order_by("year", "known_on", "pk"):
        if one.course.city is not None:
            by_course[one.course.key, one.course.city.key][one.course.scope].append(one)
    found: dict[str, dict[str, list[TransitionValue]]] = defaultdict(dict)
    for (key, city), scopes in by_course.items():
        found[key][city] = scopes.get(f"city:{city}") or scopes[min(scopes)]
    return found


def _joined(joined: Mapping[int, Joined]) -> Iterable[str]:
    """Which years were put together of which municipalities, and where one is missing."""
    keys = {key for one in joined.values() for key in (*one.of, *one.missing)}
    names = dict(City.objects.filter(key__in=keys).values_list("key", "name")) if keys else {}
    for year, one in sorted(joined.items()):
        facts = {
            "year": year,
            "of": ", ".join(names.get(key, key) for key in one.of),
            "missing": ", ".join(names.get(key, key) for key in one.missing),
        }
        if one.missing:
            yield _("%(year)d: no figure, for %(missing)s has none (or no inhabitants to weigh it).") % facts
        else:
            yield _("%(year)d: put together from %(of)s.") % facts
