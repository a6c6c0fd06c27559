"""What hangs on the thresholds, how countries moved between years, and what the data say beside the rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zeroward.core.charts import Chart, Frame, Stream, flow, plain
from zeroward.core.queries.kept_said import kept, read
from zeroward.core.queries.said import said
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.ecosystem.models import ClusterDecision, CrossCheckRun, HandedIn, ReviewRound
from zeroward.ecosystem.queries.cluster_standing import clusters_by_year
from zeroward.ecosystem.queries.review_facts import codebook, digest_of, frozen_facts, typology_of
from zeroward.methods.maturity import Kind, support
from zeroward.methods.maturity.ecosystems import (
    CrossCheck,
    Fact,
    Transitions,
    cross_check,
    place,
    threshold_shifts,
    transitions,
)
from zeroward.places.models import Country

KINDS: dict[str, Kind] = {"yesno": "symmetric", "number": "interval", "choice": "ordinal"}


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """One threshold moved by one step; `changed` are names with their clusters before and after."""

    label: str
    threshold: str
    moved_to: str
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveLine:
    name: str
    before: str
    after: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TransitionsPage:
    years: tuple[int, ...]
    before: int
    after: int
    found: Transitions
    table: Table
    chart: Chart | None
    moves: tuple[MoveLine, ...]
    stayed: tuple[str, ...]
    appeared: tuple[str, ...]
    vanished: tuple[str, ...]


def newest_of(round: ReviewRound) -> dict[str, HandedIn]:
    """The newest answers that stand, by country code. One query."""
    rows = HandedIn.objects.filter(review__round=round, withdrawn_at=None).select_related("review__country")
    found: dict[str, HandedIn] = {}
    for one in rows.order_by("number"):
        found[one.review.country.code] = one
    return found


def facts_by_country(round: ReviewRound) -> dict[str, dict[str, Fact]]:
    return {code: frozen_facts(one.data) for code, one in newest_of(round).items()}


def country_names(codes: Any) -> dict[str, str]:
    """Names in the reader's language by code. Two queries."""
    found = list(Country.objects.filter(code__in=list(codes)))
    attach_texts(found)
    return {one.code: str(one.served("name").body) for one in found}


def shift_lines(round: ReviewRound) -> tuple[int, tuple[ShiftLine, ...]]:
    """How many countries were looked at, and what one step of each threshold would change. Three queries."""
    facts = facts_by_country(round)
    if not facts:
        return 0, ()
    names = country_names(facts)
    shifts = threshold_shifts(typology_of(round.typology.content), facts, matrix=support.national_support())
    return len(facts), tuple(
        ShiftLine(
            said(one.criterion.label),
            _whole(one.threshold),
            _whole(one.moved_to),
            tuple(
                _("%(country)s: from %(before)s to %(after)s")
                % {
                    "country": names[row.country],
                    "before": _clusters(row.before.possible),
                    "after": _clusters(row.after.possible),
                }
                for row in one.changed
            ),
        )
        for one in shifts
    )


def _whole(value: float) -> str:
    return format_number(int(value) if value == int(value) else value)


def transitions_page(before: int | None, after: int | None) -> TransitionsPage | None:
    """How countries moved between two years by what was decided; None where fewer than two years have decisions.

    Each year is filed under the cluster of its last day. Three queries.
    """
    rows = list(ClusterDecision.objects.select_related("country"))
    years = tuple(sorted({one.effective_from.year for one in rows}))
    if len(years) < 2:
        return None
    later = after if after in years else years[-1]
    earlier = (
        before
        if before in years and before < later
        else max((one for one in years if one < later), default=years[0])
    )
    by_country: dict[str, list[ClusterDecision]] = {}
    for one in rows:
        by_country.setdefault(one.country.code, []).append(one)
    matrix = support.national_support()
    found = transitions(
        _known(clusters_by_year(by_country, earlier), matrix),
        _known(clusters_by_year(by_country, later), matrix),
        matrix=matrix,
    )
    names = country_names(by_country)
    labels = {one.key: said(one.label) for one in matrix.supports}
    table = _table(found, earlier, later)
    return TransitionsPage(
        years,
        earlier,
        later,
        found,
        table,
        _chart(found, earlier, later, table),
        tuple(
            MoveLine(
                names[one.country],
                one.before,
                one.after,
                tuple(labels[key] for key in one.gained),
                tuple(labels[key] for key in one.lost),
            )
            for one in found.moves
        ),
        tuple(names[code] for code in found.stayed),
        tuple(names[code] for code in found.appeared),
        tuple(names[code] for code in found.vanished),
    )


def _known(clusters: Mapping[str, str | None], matrix: support.SupportMatrix) -> dict[str, str | None]:
    return {code: one if one in matrix.clusters else None for code, one in clusters.items()}


def _table(found: Transitions, before: int, after: int) -> Table:
    head = [
        Column(_("%(year)d, cluster") % {"year": before}),
        *(
            Column(_("%(year)d: %(cluster)s") % {"year": after, "cluster": one}, True)
            for one in found.clusters
        ),
    ]
    rows = [
        [one, *(format_number(found.counts[one][other]) for other in found.clusters)]
        for one in found.clusters
    ]
    return Table(_("Countries from cluster to cluster"), head, rows)


def _chart(found: Transitions, before: int, after: int, table: Table) -> Chart | None:
    """Ribbons from the clusters of one year to those of the other; None where no country stands in both."""
    streams = [
        Stream(_cluster_of(one, before), _cluster_of(other, after), float(number))
        for one, others in found.counts.items()
        for other, number in others.items()
        if number
    ]
    if not streams:
        return None
    finding = _("%(stayed)d stayed, %(moved)d moved.") % {
        "stayed": len(found.stayed),
        "moved": len(found.moves),
    }
    frame = Frame(_("From cluster to cluster"), finding, _("Countries"))
    drawn = flow(frame, streams, sources=_("Before"), targets=_("After"), values=_("Countries"), say=plain(0))
    return drawn.with_table(table)


def _cluster_of(cluster: str, year: int) -> str:
    return _("%(year)d: cluster %(cluster)s") % {"year": year, "cluster": cluster}


def _clusters(possible: tuple[str, ...]) -> str:
    return " / ".join(possible)


def checked(round: ReviewRound, *, draws: int) -> tuple[dict[str, Any], str]:
    """The cross-check of a round as plain data, with the digest of what went in. Raises MethodError for too few."""
    newest = newest_of(round)
    typology = typology_of(round.typology.content)
    questions = codebook().questions
    facts = {code: frozen_facts(one.data) for code, one in newest.items()}
    clusters = {code: place(typology, one).cluster for code, one in facts.items()}
    countries = {code: [_number(one, found) for one in questions] for code, found in facts.items()}
    digest = digest_of(
        {
            "countries": countries,
            "clusters": clusters,
            "draws": draws,
            "rules": round.typology.digest,
        }
    )
    found = cross_check(countries, [KINDS[one.kind] for one in questions], clusters, draws=draws)
    return _plain(found), digest


def _number(question: Any, facts: Mapping[str, Fact]) -> Any:
    """An answer as a number: no 0, yes 1; the place of a choice; None for not known."""
    value = facts[question.key].value if question.key in facts else None
    if question.kind == "choice" and value is not None:
        return [key for key, _label in question.choices].index(value)
    return int(value) if isinstance(value, bool) else value


def _plain(found: CrossCheck) -> dict[str, Any]:
    return {
        "countries": list(found.countries),
        "left_out": list(found.left_out),
        "rand": found.rand,
        "class_rand": found.class_rand,
        "silhouette": found.medoids.mean_silhouette,
        "stability": [None if one != one else float(one) for one in found.stability.likeness],
        "known": found.known,
        "complete": len(found.complete),
        "classes": found.classes.members.shape[1] if found.classes is not None else None,
        "beside": [
            {"country": one.country, "cluster": one.cluster, "group": one.group + 1, "likeness": one.likeness}
            for one in found.beside
        ],
        "differing": [one.country for one in found.differing],
        "cautions": [kept(one) for one in found.cautions],
    }


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The newest cross-checks of a round; `table` sets the cluster by the rules beside the group by the data."""

    run: CrossCheckRun
    headline: str
    cautions: tuple[str, ...]
    table: Table | None
    differing: tuple[str, ...]
    left_out: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


def check_pages(round: ReviewRound) -> tuple[CheckPage, ...]:
    """All cross-checks of a round, newest first. Three queries."""
    runs = list(round.cross_checks.select_related("made_by"))
    codes = {
        code for one in runs for code in (*one.result.get("countries", ()), *one.result.get("left_out", ()))
    }
    names = country_names(codes) if codes else {}
    return tuple(_check(one, names) for one in runs)


def _check(run: CrossCheckRun, names: Mapping[str, str]) -> CheckPage:
    found = run.result
    if run.state != CrossCheckRun.State.DONE:
        return CheckPage(run, str(run.get_state_display()), (), None, (), (), ())
    number = len(found["differing"])
    headline = ngettext(
        "For %(number)d country rules and data put different ones together",
        "For %(number)d countries rules and data put different ones together",
        number,
    ) % {"number": number}
    rows = [
        [
            names.get(one["country"], one["country"]),
            one["cluster"],
            format_number(one["group"]),
            format_number(one["likeness"], 2),
        ]
        for one in sorted(found["beside"], key=lambda one: names.get(one["country"], one["country"]))
    ]
    head = [
        Column(_("Country")),
        Column(_("Cluster by the rules"), True),
        Column(_("Group by the data"), True),
        Column(_("Likeness of the company"), True),
    ]
    facts = [
        (_("Agreement of rules and groups (adjusted Rand, 1 = the same)"), format_number(found["rand"], 2)),
        (_("How clear the groups are (mean silhouette, 0.25 = weak)"), format_number(found["silhouette"], 2)),
        (
            _("How well the groups last when countries are drawn anew (above 0.75 = stable)"),
            ", ".join("–" if one is None else format_number(one, 2) for one in found["stability"]),
        ),
        (
            _("Latent classes of countries known in full"),
            _("too few countries")
            if found["classes"] is None
            else f"{format_number(found['classes'])} ({format_number(found['class_rand'], 2)})",
        ),
    ]
    return CheckPage(
        run,
        headline,
        tuple(read(one) for one in found["cautions"]),
        Table(_("Clusters by the rules beside groups by the data"), head, rows),
        tuple(names.get(one, one) for one in found["differing"]),
        tuple(names.get(one, one) for one in found["left_out"]),
        tuple(facts),
    )
