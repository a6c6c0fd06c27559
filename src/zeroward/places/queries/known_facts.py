"""What everyone may know of a city or a country, for questionnaires that would ask for it again."""

from django.utils.translation import gettext as _

from zeroward.core.facts import Known
from zeroward.core.scope import Scope
from zeroward.places.models import City


def _city(scope: Scope) -> City | None:
    if scope.kind != "city":
        return None
    return City.objects.public().select_related("country").filter(key=scope.key).first()


def population(scope: Scope) -> Known | None:
    city = _city(scope)
    if city is None or city.population is None:
        return None
    return Known(city.population, city.population_note or _("this platform"), str(city.population_year or ""))


def country(scope: Scope) -> Known | None:
    if scope.kind == "country":
        return Known(scope.key, _("this platform"))
    city = _city(scope)
    return Known(city.country.code, _("this platform")) if city is not None else None


def mission_city(scope: Scope) -> Known | None:
    city = _city(scope)
    return Known(city.is_mission_city, _("list of the Mission Cities")) if city is not None else None
