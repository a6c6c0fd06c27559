"""A city's public page, read from what was frozen: promised, done, late, emissions, and what it means for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.http import Http404
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Course, Frame, Point, plain, series
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.methods.monitoring import STATUSES, Rolled
from zeroward.monitoring.models import BoardSnapshot
from zeroward.monitoring.queries.board_content import statuses_of
from zeroward.monitoring.queries.rolled import empty
from zeroward.monitoring.queries.status_charts import fields_chart, whole_chart
from zeroward.monitoring.status_words import INDICATOR, PLAIN, field_name, field_order
from zeroward.plan.queries.headline import KeyFigure
from zeroward.plan.queries.indicator_said import unit_name
from zeroward.plan.queries.targets import promise_of
from zeroward.plan.queries.words import in_words

ORDER: Final = ("delayed", "in_progress", "implemented", "planned", "not_started", "dropped", "")
KILO: Final = 10_000.0


@dataclass(frozen=True, slots=True)
class Told:
    """A text and the language in which it is."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class StatusGroup:
    key: str
    title: str
    actions: list[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class BoardPage:
    """`since` are sentences on what changed since the state that was published before."""

    data: Mapping[str, Any]
    on: date
    h1: str
    lead: str
    figures: tuple[KeyFigure, ...]
    whole: Chart | None
    note: Told | None
    targets: list[tuple[str, str, str]]
    wins: list[Mapping[str, Any]]
    groups: list[StatusGroup]
    fields: Chart | None
    emissions: Chart | None
    emissions_said: str
    indicators: Table | None
    since: list[str]

    @property
    def city(self) -> str:
        return str(self.data["city"]["name"])

    @property
    def lang(self) -> str:
        return str(self.data["lang"])


def snapshot_for(city: str, number: int | None = None) -> BoardSnapshot:
    """What everyone reads of a city: the newest state, or one by its number, withdrawn or not. Raises Http404."""
    found = BoardSnapshot.objects.filter(board__city__key=city).select_related("board__city__country")
    if number is not None:
        found = found.filter(number=number)
    rows = list(found.order_by("withdrawn_at", "-number").defer("data"))
    open_ones = [one for one in rows if one.withdrawn_at is None]
    if not rows:
        raise Http404("This city shows nothing of its progress.")
    return (open_ones or sorted(rows, key=lambda one: -one.number))[0]


def others_of(snapshot: BoardSnapshot) -> list[BoardSnapshot]:
    """Every other state that can be read, the newest first. One query."""
    found = BoardSnapshot.objects.filter(board=snapshot.board_id, withdrawn_at=None).exclude(pk=snapshot.pk)
    return list(found.defer("data").order_by("-number"))


def board_page(data: Mapping[str, Any], *, before: Mapping[str, Any] | None = None) -> BoardPage:
    """The page of what was frozen, or of a preview. No query."""
    actions = data["actions"]
    counts = statuses_of(actions)
    on = date.fromisoformat(data["on"])
    headline = _headline(data["city"]["name"], len(actions), counts)
    return BoardPage(
        data=data,
        on=on,
        h1=headline,
        lead=_emissions_said(data) or _("How emissions move is not published yet."),
        figures=_figures(len(actions), counts),
        whole=whole_chart(counts, headline, for_everyone=True),
        note=_note(data),
        targets=[
            (row.get("title", ""), promise_of({"intensity_driver": "", **row}), row.get("source_text", ""))
            for row in data["targets"]
        ],
        wins=[_win(one) for one in data["wins"]],
        groups=_groups(actions),
        fields=fields_chart(_rolled(actions), for_everyone=True),
        emissions=_emissions_chart(data),
        emissions_said=_way_said(data),
        indicators=_indicators(data["indicators"]),
        since=_since(before, data) if before is not None else [],
    )


def _headline(city: str, actions: int, counts: Mapping[str, int]) -> str:
    if not actions:
        return _("%(city)s shows no action yet") % {"city": city}
    late = counts.get("delayed", 0)
    facts = {"city": city, "done": counts.get("implemented", 0), "all": actions, "late": late}
    if not late:
        return _("%(city)s has done %(done)d of %(all)d actions") % facts
    return (
        ngettext(
            "%(city)s has done %(done)d of %(all)d actions, %(late)d is late",
            "%(city)s has done %(done)d of %(all)d actions, %(late)d are late",
            late,
        )
        % facts
    )


def _figures(actions: int, counts: Mapping[str, int]) -> tuple[KeyFigure, ...]:
    """Four numbers that add up to all actions."""
    if not actions:
        return ()
    rest = actions - sum(counts.get(key, 0) for key in ("implemented", "in_progress", "delayed"))
    unsaid = counts.get("", 0)
    told = (
        (counts.get("implemented", 0), _("of %(all)d actions are done") % {"all": actions}),
        (counts.get("in_progress", 0), str(PLAIN["in_progress"])),
        (counts.get("delayed", 0), str(PLAIN["delayed"])),
        (rest, str(PLAIN[""]) if rest == unsaid else _("Not begun, given up or not said")),
    )
    return tuple(KeyFigure(str(number), "", words) for number, words in told if number or words == told[0][1])


def _note(data: Mapping[str, Any]) -> Told | None:
    """In the reader's language, else in the city's, else in any."""
    notes = data["notes"]
    if not notes:
        return None
    here = get_language() or settings.LANGUAGE_CODE
    code = next((one for one in (here, data["lang"], *sorted(notes)) if one in notes), "")
    return Told(notes[code], code)


def _win(row: Mapping[str, Any]) -> dict[str, Any]:
    words = {
        "kept": _("kept in time"),
        "late": _("kept, but late"),
        "open": _("still to come"),
        "overdue": _("overdue"),
    }
    return {**row, "words": words[row["state"]], "by": date.fromisoformat(row["by"])}


def _groups(actions: Sequence[Mapping[str, Any]]) -> list[StatusGroup]:
    """Actions by how they stand, what is late first; each with its field and day in words."""
    found = []
    for key in ORDER:
        rows = [_shown(one) for one in actions if (one["status"] or "") == key]
        if rows:
            found.append(StatusGroup(key, str(PLAIN[key]), rows))
    return found


def _shown(row: Mapping[str, Any]) -> dict[str, Any]:
    day = lambda text: date.fromisoformat(text) if text else None  # noqa: E731
    return {**row, "field_name": field_name(row["field"]), "as_of": day(row["as_of"]), "due": day(row["due"])}


def _rolled(actions: Sequence[Mapping[str, Any]]) -> list[Rolled]:
    """Actions counted by field."""
    found: dict[str, Rolled] = {}
    for one in actions:
        kept = found.setdefault(one["field"], empty())
        kept.statuses[one["status"]] += 1
    keys = sorted(found, key=field_order)
    return [
        Rolled(
            key,
            sum(found[key].statuses[one] for one in (*STATUSES, None)),
            found[key].statuses,
            found[key].indicators,
            0,
            0,
        )
        for key in keys
    ]


def _emissions_said(data: Mapping[str, Any]) -> str:
    """ "Emissions were … in 2019 and … in 2024. The target for 2030 is …"."""
    known = [one for one in data["emissions"] if one["total"] is not None]
    path = data["path"]
    goal = (
        _("The target for %(year)d is %(level)s.") % {"year": path["year"], "level": in_words(path["level"])}
        if path
        else ""
    )
    if not known:
        return goal
    first, last = known[0], known[-1]
    if first is last:
        said = _("Emissions were %(total)s of CO₂ equivalent in %(year)d.") % {
            "total": in_words(last["total"]),
            "year": last["year"],
        }
        return f"{said} {goal}".strip()
    words = {
        "first": in_words(first["total"]),
        "start": first["year"],
        "last": in_words(last["total"]),
        "end": last["year"],
    }
    if last["total"] < first["total"]:
        said = _("Emissions fell from %(first)s in %(start)d to %(last)s in %(end)d.") % words
    elif last["total"] > first["total"]:
        said = _("Emissions rose from %(first)s in %(start)d to %(last)s in %(end)d.") % words
    else:
        said = _("Emissions were %(first)s in %(start)d, and the same in %(end)d.") % words
    return f"{said} {goal}".strip()


def _way_said(data: Mapping[str, Any]) -> str:
    """How the newest counted emissions lie beside the way to the target in that year; "" where either is not known."""
    known = [one for one in data["emissions"] if one["total"] is not None]
    course = data["path"].get("course") or {}
    if not known or str(known[-1]["year"]) not in course:
        return ""
    year, level = known[-1]["year"], course[str(known[-1]["year"])]
    gap = known[-1]["total"] - level
    facts = {"year": year, "level": in_words(level), "gap": in_words(abs(gap))}
    if gap > 0:
        return (
            _("On the way to the target, %(level)s would have been left in %(year)d. It was %(gap)s more.")
            % facts
        )
    return _("On the way to the target, %(level)s would have been left in %(year)d. It was no more.") % facts


def _emissions_chart(data: Mapping[str, Any]) -> Chart | None:
    """What was counted beside the way to the target; None with nothing counted."""
    rows = data["emissions"]
    if not any(one["total"] is not None for one in rows):
        return None
    course = {int(year): value for year, value in (data["path"].get("course") or {}).items()}
    top = max([*(one["total"] or 0.0 for one in rows), *course.values()])
    divisor = 1000.0 if top >= KILO else 1.0
    counted = Course(
        _("counted"),
        tuple(
            Point(
                one["year"],
                None if one["total"] is None else one["total"] / divisor,
                apart=one["apart"],
                reason=_("not complete"),
            )
            for one in rows
        ),
    )
    courses = [counted]
    if course:
        ways = tuple(Point(year, value / divisor) for year, value in sorted(course.items()))
        courses.append(Course(_("way to the target"), ways, 7))
    frame = Frame(
        _("Emissions of the city"),
        _emissions_said(data),
        _("Thousand tonnes of CO₂ equivalent") if divisor > 1 else _("Tonnes of CO₂ equivalent"),
    )
    return series(frame, courses, years=_("Year"), say=plain(0 if top / divisor >= 100 else 1))


def _indicators(rows: Sequence[Mapping[str, Any]]) -> Table | None:
    if not rows:
        return None
    columns = [
        Column(_("Indicator")),
        Column(_("At the start")),
        Column(_("Now")),
        Column(_("Target")),
        Column(_("What this says")),
    ]
    body = [
        [
            one["name"],
            _figure(one["base"], one["base_year"], one["unit"]),
            _figure(one["value"], one["value_year"], one["unit"]),
            _figure(one["target"], one["target_year"], one["unit"]),
            str(INDICATOR[one["word"]]),
        ]
        for one in rows
    ]
    return Table(_("Indicators"), columns, body)


def _figure(value: float | None, year: int | None, unit: str) -> str:
    if value is None:
        return _("not known")
    said = f"{format_number(f'{value:.4g}')} {unit_name(unit)}"
    return f"{said} ({year})" if year else said


def _since(before: Mapping[str, Any], data: Mapping[str, Any]) -> list[str]:
    """What changed since the state before, by number of the action: of those in both."""
    old = {one["number"]: one["status"] for one in before["actions"]}
    moved = [(old[one["number"]], one["status"]) for one in data["actions"] if one["number"] in old]
    done = sum(now == "implemented" != was for was, now in moved)
    late = sum(now == "delayed" != was for was, now in moved)
    again = sum(was == "delayed" and now in ("in_progress", "implemented") for was, now in moved)
    new = sum(one["number"] not in old for one in data["actions"])
    gone = len(old.keys() - {one["number"] for one in data["actions"]})
    told = (
        (done, ngettext("%(n)d action was finished", "%(n)d actions were finished", done)),
        (late, ngettext("%(n)d action has become late", "%(n)d actions have become late", late)),
        (again, ngettext("%(n)d action is not late any more", "%(n)d actions are not late any more", again)),
        (new, ngettext("%(n)d action is new here", "%(n)d actions are new here", new)),
        (gone, ngettext("%(n)d action is not shown any more", "%(n)d actions are not shown any more", gone)),
    )
    found = [words % {"n": number} for number, words in told if number]
    day = date_format(date.fromisoformat(before["on"]), "DATE_FORMAT")
    if not found:
        return [_("Nothing has changed since %(day)s.") % {"day": day}]
    return [_("Since %(day)s:") % {"day": day}, *found]
