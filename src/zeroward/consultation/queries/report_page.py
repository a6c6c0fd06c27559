"""A frozen report as a page: read back as the types that refuse to be incomplete, and said in the reader's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.consultation.models import StreamKind
from zeroward.consultation.queries.frames import country_names, source_words, words_of
from zeroward.consultation.queries.plain_tables import (
    change_from,
    printed_from,
    sides_from,
    table_from,
)
from zeroward.consultation.queries.said import from_plain, in_words, said
from zeroward.consultation.queries.shown import (
    ShownFinding,
    ShownSides,
    ShownTable,
    shown_printed,
    shown_sides,
    shown_table,
)
from zeroward.consultation.queries.shown_changes import ShownChanges, shown_changes
from zeroward.consultation.queries.tables import PrintedTable, ResultTable
from zeroward.consultation.queries.weighting_words import ShownWeighting, shown_weighting
from zeroward.consultation.report_parts import ReportPart, report_parts
from zeroward.consultation.vocabulary import VARIABLES
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.questionnaires.domain.modes import REASONS

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """Findings in words of a published report, in `lang`."""

    key: str
    title: str
    items: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class ShownPart:
    part: ReportPart
    content: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class ReportPage:
    """Everything on the page. `lang` is the language of a report's own words, "" for ours."""

    headline: str
    is_printed: bool
    lang: str
    tables: tuple[ShownTable, ...]
    sides: tuple[ShownSides, ...]
    changes: tuple[ShownChanges, ...]
    before: Mapping[str, Any] | None
    streams: Table
    heard: Table | None
    people: Mapping[str, Any] | None
    reasons: tuple[tuple[str, str], ...]
    weighting: ShownWeighting | None
    limits: tuple[str, ...]
    findings: tuple[ShownFinding, ...]
    sections: tuple[ShownSection, ...]
    parts: tuple[ShownPart, ...]
    hidden: int
    know: tuple[tuple[str, str], ...]

    @property
    def contents(self) -> list[tuple[str, str]]:
        """Sections that have something to show."""
        found = (
            (_("Figures"), "figures", bool(self.tables)),
            (
                _("Figures that cannot be"),
                "check",
                bool(self.findings) or any(one.findings for one in self.tables),
            ),
            (_("Mission and minded"), "sides", bool(self.sides)),
            (_("The iteration before"), "before", bool(self.changes)),
            (_("Who was heard"), "heard", True),
            (_("Weights"), "weights", self.weighting is not None),
        )
        named = [(label, anchor) for label, anchor, there in found if there]
        named += [(one.title, f"words-{one.key}") for one in self.sections]
        named += [
            (str(one.part.title), f"part-{one.part.key}")
            for one in self.parts
            if one.content and one.part.template
        ]
        return named


def report_page(content: Content) -> ReportPage:
    """The page of a content, frozen or as it would be frozen. One or two queries, for names of countries."""
    tables = [table_from(one) for one in content.get("tables", [])]
    printed = [printed_from(one) for one in content.get("printed", [])]
    countries = country_names()

    def words(variable: str, key: str) -> str:
        return words_of(variable, key, countries)

    people = content.get("people")
    return ReportPage(
        headline=headline_of(tables, printed, content),
        is_printed=content["origin"] == "published",
        lang=content.get("lang", ""),
        tables=(*(shown_table(one) for one in tables), *(shown_printed(one) for one in printed)),
        sides=tuple(shown_sides(sides_from(one)) for one in content.get("sides", [])),
        changes=tuple(shown_changes(change_from(one) for one in content.get("changes", []))),
        before=content.get("before"),
        streams=streams_table(content),
        heard=_heard(content, countries),
        people=people,
        reasons=_reasons(people),
        weighting=shown_weighting(content["weighting"], words) if content.get("weighting") else None,
        limits=tuple(said(from_plain(one)) for one in content.get("limits", [])),
        findings=tuple(
            ShownFinding(*(said(from_plain(one[name])) for name in ("kind", "text", "remedy")))
            for one in content.get("findings", [])
        ),
        sections=tuple(
            ShownSection(
                one["key"], one["title"], tuple((row["text"], tuple(row["lines"])) for row in one["items"])
            )
            for one in content.get("sections", [])
        ),
        parts=tuple(_part(one, content) for one in report_parts()),
        hidden=int(content.get("hidden", 0)),
        know=_know(content),
    )


def _part(part: ReportPart, content: Content) -> ShownPart:
    return ShownPart(part, content.get("parts", {}).get(part.key))


def headline_of(tables: Sequence[ResultTable], printed: Sequence[PrintedTable], content: Content) -> str:
    """What was found, as far as it is certain."""
    for kind in ("cases", "first", "one"):
        for table in tables:
            known = [one for one in table.lines if one.best.value is not None]
            if table.kind == kind and known and table.order:
                return _first_of(table, known)
    quoted = max(
        printed, key=lambda one: len([row for row in one.lines if row.low is not None]), default=None
    )
    if quoted is not None:
        rows = sorted((row for row in quoted.lines if row.low is not None), key=lambda row: -(row.value or 0))
        if len(rows) > 1 and (rows[0].low or 0) <= (rows[1].high or 0):
            return _("%(name)s comes first, but %(base)s answers cannot prove it") % {
                "name": capfirst(in_words(rows[0].label)),
                "base": rows[0].base,
            }
        if rows:
            words = {"name": capfirst(in_words(rows[0].label)), "value": rows[0].text.replace(" ", "\u00a0")}
            return _("%(name)s: %(value)s, as printed") % words
    return str(content["title"])


def _first_of(table: ResultTable, known: Sequence[Any]) -> str:
    """The largest figure, with how many others cannot be told from it."""
    first = max(known, key=lambda one: one.best.value)
    name = capfirst(in_words(first.label))
    others = len(table.order[0]) - 1
    if not others:
        return _("%(name)s comes first") % {"name": name}
    return ngettext(
        "%(name)s comes first, but cannot be told from %(count)d other answer",
        "%(name)s comes first, but cannot be told from %(count)d other answers",
        others,
    ) % {"name": name, "count": others}


def streams_table(content: Content) -> Table:
    """Who was asked, and who came, stream by stream."""
    columns = [
        Column(_("Stream")),
        Column(_("Way of asking")),
        Column(_("Minutes"), True),
        Column(_("Invited"), True),
        Column(_("Took part"), True),
        Column(_("Silent"), True),
        Column(_("Declined"), True),
        Column(_("Cities"), True),
    ]
    kinds = dict(StreamKind.choices)
    rows = []
    for one in content.get("streams", []):
        counts = one["counts"]
        cells: list[object] = [
            one["title"],
            str(kinds.get(one["kind"], one["kind"])),
            format_number(one["minutes"]),
        ]
        cells += [
            _known(counts.get(name)) for name in ("invited", "took_part", "silent", "declined", "cities")
        ]
        rows.append(cells)
    return Table(_("Streams"), columns, rows)


def _known(count: int | None) -> str:
    return _("not known") if count is None else format_number(count)


def _heard(content: Content, countries: Mapping[str, str]) -> Table | None:
    """Cities by country; of a published report as stated and as listed."""
    if content.get("members"):
        columns = [Column(_("Country")), Column(_("Stated"), True), Column(_("Listed"), True)]
        rows = [
            [
                countries.get(one["country"], one["country"]),
                format_number(one["stated"]),
                format_number(one["listed"]),
            ]
            for one in content["members"]
        ]
        return Table(_("Cities by country"), columns, rows)
    pairs = (content.get("people") or {}).get("by_country")
    if not pairs:
        return None
    columns = [Column(_("Country")), Column(_("Cities"), True)]
    named = [
        [countries.get(key, key) if key else _("Countries with few cities, together"), format_number(count)]
        for key, count in pairs
    ]
    return Table(_("Cities by country"), columns, named)


def _reasons(people: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    return tuple(
        (str(REASONS.get(key, key)) if key else _("Other reasons, together"), format_number(count))
        for key, count in (people or {}).get("reasons", [])
    )


def _know(content: Content) -> tuple[tuple[str, str], ...]:
    if content["origin"] == "published":
        return (
            (_("Source"), content["source"]),
            (_("Weights"), _("none in the report")),
            (_("Figures"), _("as printed; nothing was computed from answers")),
        )
    frame = content.get("frame")
    rows = [(_("Source"), _("Answers and words collected on this platform"))]
    if frame:
        day = date.fromisoformat(frame["as_of"])
        words = {"title": frame["title"], "count": format_number(frame["units"]), "year": day.year}
        rows.append((_("Frame"), _("%(title)s: %(count)s cities, as of %(year)s") % words))
        known = [
            f"{VARIABLES.get(name, name)}: {source_words(str(one['source']))}"
            for name, one in (frame.get("covariates") or {}).items()
            if isinstance(one, Mapping) and one.get("source", "none") != "none"
        ]
        if known:
            rows.append((_("Known of them"), "; ".join(known)))
    rows.append((_("Weights"), content.get("scheme") or _("none")))
    return tuple(rows)
