"""A national report as a page, and two of them beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zeroward.core.charts import Bar, Chart, Frame, bars, plain
from zeroward.core.models import Visibility
from zeroward.core.ui.tables import Column, Table
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace
from zeroward.methods.monitoring import Told, gives_away
from zeroward.monitoring.models import NationalReport
from zeroward.monitoring.queries.report_content import read_told
from zeroward.monitoring.queries.status_charts import told_table
from zeroward.monitoring.status_words import COLOURS, INDICATOR, field_name, group_name
from zeroward.plan.queries.words import tonnes


@dataclass(frozen=True, slots=True)
class ReportPage:
    """`note` in the reader's language where there is one, with `note_lang`."""

    data: Mapping[str, Any]
    on: date
    h1: str
    lead: str
    note: str
    note_lang: str
    statuses: Chart | None
    fields: Table | None
    fields_merged: bool
    indicators: Table | None
    needs: Table | None
    needed: Table | None
    withheld: bool
    effects: Table | None

    @property
    def tables(self) -> list[Table]:
        """Everything that goes into files."""
        found = [self.statuses.table if self.statuses else None, self.fields, self.indicators]
        return [one for one in (*found, self.needs, self.effects) if one is not None]


def reports_of(viewer: Viewer, place: Workspace) -> list[NationalReport]:
    """Kept and published reports of a country that the viewer may see, the newest first. Data stay in the database.

    Who is not of the platform may not see every city's figures: of reports over nearly the same cities only those are
    shown that give none away together, the published ones before the kept ones.
    """
    found = visible_to(NationalReport.objects.filter(scope=str(place.scope)), viewer)
    listed = list(found.defer("data").order_by("-number"))
    return listed if viewer.holds(place.scope) else _apart(listed)


def _apart(listed: list[NationalReport]) -> list[NationalReport]:
    shown = [one for one in listed if one.visibility == Visibility.PUBLIC]
    for one in reversed(listed):
        if one.visibility != Visibility.PUBLIC and not gives_away(
            [kept.cities for kept in shown], one.cities
        ):
            shown.append(one)
    return sorted(shown, key=lambda one: -one.number)


def standing_reports(country: str) -> QuerySet[NationalReport]:
    """Every published report of a country that was not withdrawn. No query yet."""
    return NationalReport.objects.filter(
        scope=f"country:{country}", visibility=Visibility.PUBLIC, withdrawn_at=None
    )


def public_reports(country: str) -> list[NationalReport]:
    """The newest published report of each year that stands, newest year first. One query."""
    newest: dict[int, NationalReport] = {}
    for one in standing_reports(country).order_by("-year", "-number"):
        newest.setdefault(one.year, one)
    return list(newest.values())


def report_page(data: Mapping[str, Any], name: str) -> ReportPage:
    """Of what was frozen, or of what would be. `name` is that of the country. No query."""
    statuses, fields = read_told(data["statuses"]), read_told(data["fields"])
    words = read_told(data["indicators"])
    note, lang = _note(data["notes"])
    needs = data["needs"]
    return ReportPage(
        data=data,
        on=date.fromisoformat(data["on"]),
        h1=_headline(data, name),
        lead=_lead(data, statuses),
        note=note,
        note_lang=lang,
        statuses=_statuses(statuses) if statuses else None,
        fields=told_table(
            fields,
            _("Actions by field"),
            _("Field of action"),
            {key: field_name(key) for group in fields.rows for key in group},
        )
        if fields
        else None,
        fields_merged=bool(fields and fields.merged),
        indicators=_indicators(words) if words else None,
        needs=_needs(needs) if needs else None,
        needed=_needs(needed) if (needed := [one for one in needs if one["needing"] != 0]) else None,
        withheld=any(one["needing"] is None for one in needs),
        effects=_effects(data["effects"]),
    )


def _headline(data: Mapping[str, Any], name: str) -> str:
    if not data["told"]:
        return _("Too few cities of %(country)s share how far they are") % {"country": name}
    return _("How far %(cities)d cities of %(country)s are") % {"cities": data["cities"], "country": name}


def _lead(data: Mapping[str, Any], statuses: Told | None) -> str:
    if not data["told"] or statuses is None:
        return _("Sums are told from five cities on, so that no sum is one city's figure in disguise.")
    actions = sum(statuses.amounts[0])
    parts = dict(zip(statuses.columns, statuses.amounts[0], strict=True))
    if ("implemented",) not in parts:
        return _("Together they have %(all)d actions on record.") % {"all": actions}
    done = _("Together they have %(all)d actions on record; %(done)d of them are implemented.") % {
        "all": actions,
        "done": parts["implemented",],
    }
    if ("",) in parts:
        unreported = _("On %(open)d nobody has reported yet.") % {"open": parts["",]}
        return f"{done} {unreported}"
    return done


def _note(notes: Mapping[str, str]) -> tuple[str, str]:
    here = get_language() or settings.LANGUAGE_CODE
    code = next((one for one in (here, settings.LANGUAGE_CODE, *sorted(notes)) if notes.get(one)), "")
    return (notes[code], code) if code else ("", "")


def _statuses(found: Told) -> Chart:
    amounts = found.amounts[0]
    rows = [
        Bar(group_name(group).capitalize(), float(number), colour=COLOURS.get(group, 7))
        for group, number in zip(found.columns, amounts, strict=True)
    ]
    finding = ", ".join(f"{row.name} {int(row.value or 0)}" for row in rows)
    frame = Frame(_("Actions by status"), finding, _("Number of actions, all cities that share"))
    return bars(frame, rows, names=_("Status"), values=_("Actions"), say=plain())


def _indicators(found: Told) -> Table:
    columns = [Column(_("Indicators")), Column(_("How many"), True)]
    body = [
        [", ".join(str(INDICATOR[key]) for key in group), str(number)]
        for group, number in zip(found.columns, found.amounts[0], strict=True)
    ]
    return Table(_("Indicators"), columns, body)


def _needs(rows: Sequence[Mapping[str, Any]]) -> Table:
    columns = [
        Column(_("Support")),
        Column(_("Cities that need it"), True),
        Column(_("Not known"), True),
        Column(_("Of cities"), True),
    ]
    body = [
        [
            _(one["label"]),
            _("withheld") if one["needing"] is None else str(one["needing"]),
            _("withheld") if one["unknown"] is None else str(one["unknown"]),
            str(one["cities"]),
        ]
        for one in rows
    ]
    return Table(_("Support that follows"), columns, body)


def _effects(found: Mapping[str, Any] | None) -> Table | None:
    if found is None:
        return None
    rows = [
        [_("Expected, where both are known"), tonnes(found["expected"])],
        [_("Seen so far, of the same actions"), tonnes(found["realised"])],
    ]
    if "unknown" in found:
        others = found["unknown"]
        words = _("Expected of the others, whose effect nobody measured")
        rows.append([words, _("withheld") if others is None else tonnes(others)])
    columns = [Column(_("Effect")), Column(_("Tonnes of CO₂ equivalent a year"), True)]
    return Table(_("Effects of reported actions"), columns, rows)


def comparison(older: NationalReport, newer: NationalReport) -> Table | None:
    """Status by status, where both tell it in the same groups; None where they do not."""
    one, two = (read_told(report.data["statuses"]) for report in (older, newer))
    if one is None or two is None or one.columns != two.columns or one.rows != two.rows:
        return None
    columns = [
        Column(_("Status")),
        Column(older.title, True),
        Column(newer.title, True),
        Column(_("Change"), True),
    ]
    body: list[list[object]] = [
        [_("Cities"), str(one.places[0]), str(two.places[0]), _signed(two.places[0] - one.places[0])]
    ]
    for group, before, after in zip(one.columns, one.amounts[0], two.amounts[0], strict=True):
        body.append([group_name(group).capitalize(), str(before), str(after), _signed(after - before)])
    return Table(_("Two reports beside each other"), columns, body)


def _signed(change: int) -> str:
    return "0" if change == 0 else f"{change:+d}".replace("-", "\u2212")
