"""Lists of contracts in files: for everyone, and the cities whose contracts a workspace may hand in."""

from dataclasses import dataclass
from typing import Final

from zeroward.contract.models import ContractFile, FileState
from zeroward.contract.queries.readings import readable_files
from zeroward.contract.reading_rules import READ_FILES
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace, workspaces
from zeroward.places.models import City

MOST: Final = 400


@dataclass(frozen=True, slots=True)
class ReadingList:
    """`countries` are pairs of code and name of those that have contracts; `chosen` is the one that is asked for."""

    files: list[ContractFile]
    countries: list[tuple[str, str]]
    chosen: str

    @property
    def cities(self) -> int:
        return len({file.city_id for file in self.files})


def reading_list(viewer: Viewer, country: str = "") -> ReadingList:
    """Contracts that were read and that this viewer may see, by city."""
    files = list(
        readable_files(viewer).filter(state=FileState.READ).order_by("city__name", "-year", "pk")[:MOST]
    )
    countries = sorted(
        {(file.city.country.code, file.city.country.name) for file in files}, key=lambda one: one[1]
    )
    chosen = country if country in dict(countries) else ""
    kept = [file for file in files if chosen in ("", file.city.country.code)]
    return ReadingList(kept, countries, chosen)


def hand_in_places(viewer: Viewer) -> list[Workspace]:
    """Workspaces in which the viewer may hand in contracts."""
    return [place for place in workspaces(sorted(viewer.scopes)).values() if may(viewer, READ_FILES, place)]


def cities_for(place: Workspace) -> list[City]:
    """The city itself, the cities of a platform's country, or all for the Mission."""
    cities = City.objects.public().select_related("country").order_by("name")
    if place.scope.kind == "city":
        cities = cities.filter(key=place.scope.key)
    elif place.scope.kind == "country":
        cities = cities.filter(country__code=place.scope.key)
    return list(cities)
