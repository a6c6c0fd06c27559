"""A city as a workspace, and as the owner of a record."""

from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City


def place_of(city: City) -> Workspace:
    """The city as a workspace; `city.country` should be at hand."""
    return Workspace(Scope.city(city.key), city.name, city.country.code)


def scope_fields(city: City) -> dict[str, str]:
    """Owner of what belongs to the city; `city.country` should be at hand."""
    return {"scope": f"city:{city.key}", "scope_country": city.country.code}
