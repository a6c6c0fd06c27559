"""Adding a city to the directory at the request of somebody who works for it."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Quality, Wording
from zeroward.core.names import key_from
from zeroward.places.models import City, Country

# kept with the record, in its language
METHOD = "Added at the request of somebody who works for the city; whoever added it looked at their proof."
POPULATION = "as the city stated it when it was added, not from a statistic"


def add_city(*, actor: Any, name: str, country: str, population: int) -> City:
    """Make the public page of a city, with where it is from. Called inside a transaction; checks no permission.

    Raises InvalidInputError for a country that is not there, and a name of which no address can be made.
    """
    lies_in = Country.objects.public().filter(code=country).first()
    if lies_in is None:
        raise InvalidInputError(
            _("This country is not in the list."), place="country", remedy=_("Choose one from the list.")
        )
    today = timezone.localdate()
    city: City = City.objects.create(
        key=free_key(name, country),
        name=name,
        country=lies_in,
        population=population,
        population_year=today.year,
        population_note=POPULATION,
        wording=Wording.CONTRIBUTED,
        method=METHOD,
        quality=Quality.LOW,
        recorded_by=actor,
        recorded_at=timezone.now(),
        first_published_at=timezone.now(),
        last_published_at=timezone.now(),
    )
    record_event(
        action="places.city.add",
        record=city,
        actor=actor,
        scope=f"city:{city.key}",
        changes={"name": [None, name], "country": [None, country], "population": [None, population]},
    )
    return city


def free_key(name: str, country: str) -> str:
    """The name as an address; with its country, then with a number, where it is taken. Raises InvalidInputError."""
    try:
        plain = key_from(name)
    except ValueError:
        raise InvalidInputError(
            _("This is no name of a city."), place="name", remedy=_("Write it in Latin letters.")
        ) from None
    wanted = [plain, f"{plain}-{country.lower()}"]
    wanted += [f"{wanted[1]}-{number}" for number in range(2, 20)]
    taken = set(City.objects.filter(key__in=wanted).values_list("key", flat=True))
    for key in wanted:
        if key not in taken:
            return key
    raise InvalidInputError(
        _("So many cities of this name are here that it must be a mistake."),
        place="name",
        remedy=_("Look whether one of them is meant."),
    )
