"""The support programme as its managers see it: what is stated, what is missing, and what was computed."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Cell, Matrix, MatrixRow
from zeroward.ecosystem.models import (
    AssistanceRequest,
    ProgrammeCountry,
    ProgrammeFloor,
    ProgrammePin,
    ProgrammeRun,
    ProgrammeService,
    SupportProgramme,
)
from zeroward.ecosystem.queries.cluster_facts import ClusterFact, cluster_facts
from zeroward.ecosystem.queries.programme_inputs import eligible_for
from zeroward.places.models import Country
from zeroward.places.queries.country_names import country_names


@dataclass(frozen=True, slots=True)
class NeedCell:
    """`need` in hundredths, None = not known. `may` None = not known whether the country may have it."""

    service: ProgrammeService
    need: int | None
    why: str
    may: bool | None


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    record: ProgrammeCountry
    code: str
    name: str
    fact: ClusterFact | None
    cells: list[NeedCell]
    requests: list[AssistanceRequest]

    @property
    def unknown(self) -> int:
        """Services that the country may have and whose need nobody has stated."""
        return sum(1 for one in self.cells if one.may and one.need is None)


@dataclass(frozen=True, slots=True)
class FloorLine:
    record: ProgrammeFloor
    service: str
    countries: list[str]


@dataclass(frozen=True, slots=True)
class PinLine:
    record: ProgrammePin
    country: str
    service: str


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    programme: SupportProgramme
    services: list[ProgrammeService]
    rows: list[ProgrammeRow]
    floors: list[FloorLine]
    pins: list[PinLine]
    runs: list[ProgrammeRun]

    @property
    def costless(self) -> list[ProgrammeService]:
        return [one for one in self.services if one.cost is None]

    @property
    def undecided(self) -> int:
        return sum(1 for one in self.rows if one.fact is None)

    @property
    def unknown(self) -> int:
        return sum(one.unknown for one in self.rows)

    def matrix(self, *, may_manage: bool, barriers: Mapping[str, int]) -> Matrix:
        """Needs by country and service; a row leads to its form, for others to the support of the country. `barriers`:
        how many open barriers are known by country; their column is left out where there are none at all."""
        return Matrix(
            caption=_("Needs by country and service"),
            corner=_("Country"),
            fields=[
                _("Cluster"),
                *(one.label for one in self.services),
                _("Asked for"),
                *([_("Open barriers")] if barriers else []),
            ],
            rows=[
                MatrixRow(
                    one.name,
                    _row_url(self.programme, one, may_manage),
                    [*_cells(one), *([_barriers(one, barriers)] if barriers else [])],
                )
                for one in self.rows
            ],
        )

    @property
    def asked(self) -> int:
        """Open requests of countries that take part."""
        return sum(len(one.requests) for one in self.rows)

    @property
    def budgets(self) -> list[tuple[int, float | None]]:
        """By year; None = no limit of its own."""
        return [(year, self.programme.budgets.get(str(year))) for year in self.programme.span]

    @property
    def countries(self) -> list[tuple[str, str]]:
        return [(one.code, one.name) for one in self.rows]

    @property
    def ready(self) -> bool:
        return bool(self.services and self.rows and not self.costless)


def programmes() -> list[SupportProgramme]:
    return list(SupportProgramme.objects.all())


def programme_page(programme: SupportProgramme) -> ProgrammePage:
    """Nine queries, whatever the number of countries."""
    services = list(programme.services.order_by("pk"))
    labels = {one.key: one.label for one in services}
    facts = cluster_facts(programme.first_year)
    names = country_names()
    asked: dict[str, list[AssistanceRequest]] = {}
    sent = AssistanceRequest.objects.filter(state__in=("sent", "looked-at")).select_related("country")
    for one in sent.order_by("pk"):
        asked.setdefault(one.country.code, []).append(one)
    rows = [
        _row(one, facts.get(one.country.code), services, names, asked)
        for one in programme.countries.select_related("country")
    ]
    floors = [
        FloorLine(one, labels.get(one.service, ""), [names.get(code, code) for code in one.countries])
        for one in programme.floors.all()
    ]
    pins = [
        PinLine(one, names.get(one.country.code, one.country.code), labels.get(one.service, one.service))
        for one in programme.pins.select_related("country", "made_by")
    ]
    runs = list(programme.runs.defer("inputs", "result").select_related("made_by")[:30])
    return ProgrammePage(
        programme, services, sorted(rows, key=lambda row: sort_key(row.name)), floors, pins, runs
    )


def all_countries() -> list[tuple[str, str]]:
    """Codes and names, by name. Two queries."""
    names = country_names()
    codes = Country.objects.public().values_list("code", flat=True)
    return sorted(((code, names.get(code, code)) for code in codes), key=lambda pair: sort_key(pair[1]))


def _row_url(programme: SupportProgramme, row: ProgrammeRow, may_manage: bool) -> str:
    if may_manage:
        return reverse("ecosystem:programme-country", args=[programme.key, row.code])
    return reverse("ecosystem:support-desk", args=[f"country:{row.code}"])


def _cells(row: ProgrammeRow) -> list[Cell]:
    cluster = Cell("full", row.fact.cluster) if row.fact is not None else Cell("gap", _("not decided"))
    asked = (
        Cell(
            "full",
            ", ".join(dict.fromkeys(one.get_kind_display() for one in row.requests)),
            reverse("ecosystem:support-request", args=[row.requests[0].pk]),
        )
        if row.requests
        else Cell("gap", _("nothing"))
    )
    return [cluster, *map(_need, row.cells), asked]


def _barriers(row: ProgrammeRow, barriers: Mapping[str, int]) -> Cell:
    count = barriers.get(row.code, 0)
    return Cell("full", str(count), f"#barriers-{row.code}") if count else Cell("gap", _("none known"))


def _need(cell: NeedCell) -> Cell:
    if cell.may is False:
        return Cell("half", _("not for its cluster"))
    return Cell("gap", _("not known")) if cell.need is None else Cell("full", str(cell.need))


def _row(
    one: ProgrammeCountry,
    fact: ClusterFact | None,
    services: list[ProgrammeService],
    names: dict[str, str],
    asked: dict[str, list[AssistanceRequest]],
) -> ProgrammeRow:
    code = one.country.code
    may = eligible_for(fact, services)
    cells = []
    for service in services:
        stated = one.needs.get(service.key, {})
        need = stated.get("need")
        cells.append(
            NeedCell(
                service, None if need is None else round(100 * need), stated.get("why", ""), may[service.key]
            )
        )
    return ProgrammeRow(one, code, names.get(code, code), fact, cells, asked.get(code, []))
