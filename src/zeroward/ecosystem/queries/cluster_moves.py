"""How countries moved from cluster to cluster between two years, by what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, Stream, flow, plain
from zeroward.core.queries.said import said
from zeroward.core.ui.numbers import format_number
from zeroward.core.ui.tables import Column, Table
from zeroward.ecosystem.models import ClusterDecision
from zeroward.ecosystem.queries.cluster_standing import clusters_by_year
from zeroward.ecosystem.queries.cluster_thresholds import country_names
from zeroward.methods.maturity import support
from zeroward.methods.maturity.ecosystems import (
    Transitions,
    transitions,
)


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
    """Clusters in which nobody stood before, or stands now, are left out."""
    rows_of = [one for one in found.clusters if any(found.counts[one].values())]
    columns = [one for one in found.clusters if any(found.counts[row][one] for row in found.clusters)]
    head = [
        Column(_("%(year)d, cluster") % {"year": before}),
        *(Column(_("%(year)d: %(cluster)s") % {"year": after, "cluster": one}, True) for one in columns),
    ]
    rows = [[one, *(format_number(found.counts[one][other]) for other in columns)] for one in rows_of]
    return Table(_("Countries from cluster to cluster"), head, rows)


def _chart(found: Transitions, before: int, after: int, table: Table) -> Chart | None:
    """Ribbons from the clusters of one year to those of the other; None where fewer than two would be drawn."""
    streams = [
        Stream(_cluster_of(one, before), _cluster_of(other, after), float(number))
        for one, others in found.counts.items()
        for other, number in others.items()
        if number
    ]
    if len(streams) < 2:
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
