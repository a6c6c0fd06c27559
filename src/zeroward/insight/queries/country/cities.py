"""The cities of a country for its platform: who has a team here, and what each shares. Contents stay in their rooms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from zeroward.core.queries.texts import with_texts
from zeroward.core.ui.sorting import sort_key
from zeroward.core.ui.tables import Cell, Matrix, MatrixRow
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.insight.queries.country.blocks import Block, link
from zeroward.insight.queries.country.shared import KINDS, shared_by_city
from zeroward.people.models import Membership
from zeroward.places.models import City

SHOWS: Mapping[str, str | Promise] = {
    "": gettext_lazy("all cities"),
    "sharing": gettext_lazy("those that share something"),
    "quiet": gettext_lazy("those with a team that share nothing"),
    "absent": gettext_lazy("those without a team here"),
}


@dataclass(frozen=True, slots=True)
class CityLine:
    """`team` is how many people work for the city here, `shared` the number of records that it shares, by kind."""

    city: City
    name: str
    team: int
    shared: Mapping[str, int]

    @property
    def stands(self) -> str:
        """Which of `SHOWS` it belongs to."""
        if self.shared:
            return "sharing"
        return "quiet" if self.team else "absent"


@dataclass(frozen=True, slots=True)
class Cities:
    lines: tuple[CityLine, ...]

    @property
    def by_kind(self) -> list[tuple[str | Promise, int]]:
        """Kind of record, and how many cities share at least one of it; what nobody shares is left out."""
        counts = [
            (label, sum(bool(one.shared.get(kind)) for one in self.lines))
            for kind, (label, _m) in KINDS.items()
        ]
        return [(label, number) for label, number in counts if number]

    def of(self, show: str) -> tuple[CityLine, ...]:
        return tuple(one for one in self.lines if not show or one.stands == show)

    @property
    def answer(self) -> str:
        sharing = len(self.of("sharing"))
        words = {"count": len(self.lines), "sharing": sharing}
        if not self.lines:
            return _("No city of the country is in the directory yet")
        if not sharing:
            return (
                ngettext(
                    "The one city of the country shares nothing with us yet",
                    "None of our %(count)d cities shares anything with us yet",
                    len(self.lines),
                )
                % words
            )
        return (
            ngettext(
                "%(sharing)d of %(count)d cities shares something with us",
                "%(sharing)d of %(count)d cities share something with us",
                sharing,
            )
            % words
        )


def cities_block(found: Cities, country: str, *, own: bool) -> Block:
    """The cities in one sentence, and how many stand where. No query."""
    return Block(
        "cities",
        gettext_lazy("Our cities") if own else gettext_lazy("Cities"),
        found.answer,
        [
            (label, str(len(found.of(key))))
            for key, label in SHOWS.items()
            if key in ("quiet", "absent") and found.of(key)
        ],
        [link(gettext_lazy("City by city"), "insight:country-cities", country)],
        is_gap=not found.lines,
    )


def cities_of(place: Workspace, viewer: Viewer) -> Cities:
    """All cities of the directory in the country, by name. Three queries."""
    found = with_texts(City.objects.public().filter(country__code=place.country).select_related("country"))
    shared = shared_by_city(viewer, place.country)
    teams = _teams(one.key for one in found)
    lines = (
        CityLine(
            city,
            str(city.served("name").body),
            teams.get(f"city:{city.key}", 0),
            shared.get(f"city:{city.key}", {}),
        )
        for city in found
    )
    return Cities(tuple(sorted(lines, key=lambda one: sort_key(one.name))))


def _teams(keys: Iterable[str]) -> dict[str, int]:
    """How many people hold a role in each of these cities today. One query."""
    held = Membership.objects.current().filter(scope__in=[f"city:{key}" for key in keys])
    return dict(held.order_by().values_list("scope").annotate(Count("user", distinct=True)))


def cities_matrix(lines: Iterable[CityLine]) -> Matrix:
    """City by kind of record: how many it shares. An empty field is "not shared", which may mean there is none."""
    return Matrix(
        caption=_("What cities share with us"),
        corner=_("City"),
        fields=[label for label, _model in KINDS.values()],
        rows=[
            MatrixRow(
                one.name,
                reverse("places:city", args=[one.city.key]),
                [_cell(one.shared.get(kind, 0)) for kind in KINDS],
            )
            for one in lines
        ],
    )


def _cell(number: int) -> Cell:
    return Cell("full", str(number)) if number else Cell("gap", _("not shared"))
