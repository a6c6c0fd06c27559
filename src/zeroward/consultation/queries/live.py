"""A consultation's figures as they are now, put together from answers, polls and final codes."""

from collections.abc import Mapping
from dataclasses import dataclass

from zeroward.consultation.models import Consultation, Stream, WeightScheme
from zeroward.consultation.queries.changes import Before, before_of, changes_of
from zeroward.consultation.queries.coded_tables import coded_tables
from zeroward.consultation.queries.estimates import table_of_grid
from zeroward.consultation.queries.participation import People, people_of
from zeroward.consultation.queries.per_city import Grid, grids_of
from zeroward.consultation.queries.replies import Item, items_in, streams_of
from zeroward.consultation.queries.sides import sides_of
from zeroward.consultation.queries.tables import Change, ResultTable, Sides
from zeroward.consultation.queries.weighing import Weigher, weigher_of
from zeroward.consultation.queries.weighting_report import Diagnostics, diagnostics_of


@dataclass(frozen=True, slots=True)
class Assembled:
    """Everything that a report of this consultation would hold today. `grids` are the answers behind the tables, for
    details and for files; they are never frozen."""

    consultation: Consultation
    weigher: Weigher
    streams: tuple[Stream, ...]
    people: People
    items: tuple[Item, ...]
    grids: Mapping[str, Grid]
    tables: tuple[ResultTable, ...]
    sides: tuple[Sides, ...]
    changes: tuple[Change, ...]
    before: Before | None
    diagnostics: Diagnostics | None

    def table(self, key: str) -> ResultTable | None:
        return next((one for one in self.tables if one.key == key), None)

    def side(self, key: str) -> Sides | None:
        return next((one for one in self.sides if one.key == key), None)

    @property
    def cities(self) -> frozenset[str]:
        """Cities whose answers or words are in any table."""
        return frozenset(unit for one in self.grids.values() if one.unit == "city" for unit in one.units)


def assemble(consultation: Consultation, *, scheme: WeightScheme | None = None) -> Assembled:
    """By the main scheme, or by another one to see what it would do."""
    weigher = weigher_of(consultation, scheme)
    streams = streams_of(consultation)
    items = items_in(streams)
    grids = {grid.key: grid for item in items for grid in grids_of(item)}
    asked = [table for grid in grids.values() if (table := table_of_grid(grid, weigher)) is not None]
    tables = (*coded_tables(consultation, weigher, streams), *asked)
    sides = [side for grid in grids.values() if (side := sides_of(grid, weigher)) is not None]
    before = before_of(consultation)
    changes = changes_of(tables, grids, weigher, before) if before else []
    people = people_of(streams)
    return Assembled(
        consultation=consultation,
        weigher=weigher,
        streams=tuple(streams),
        people=people,
        items=items,
        grids=grids,
        tables=tables,
        sides=tuple(sides),
        changes=tuple(changes),
        before=before,
        diagnostics=_diagnostics(weigher, grids, people),
    )


def _diagnostics(weigher: Weigher, grids: Mapping[str, Grid], people: People) -> Diagnostics | None:
    """Of all cities that answered in any stream; None without a frame or without answers."""
    cities = {unit for one in grids.values() if one.unit == "city" for unit in one.units} | people.cities
    if not weigher.has_frame or not cities:
        return None
    weighed = weigher.of(cities)
    if weighed.plain is None:
        return None
    return diagnostics_of(weigher, weighed, weigher.scheme.margins if weigher.scheme else ())
