"""Thousands of places by their names as they are kept: for work in the background, where nobody reads the names."""

from collections.abc import Collection

from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.places.models import City, Country


def named_places(scopes: Collection[Scope]) -> dict[Scope, Workspace]:
    """Those of the places that are there and public, in the order in which they are named. Two queries at most."""
    cities = [scope.key for scope in scopes if scope.kind == "city"]
    codes = [scope.key for scope in scopes if scope.kind == "country"]
    found: dict[Scope, Workspace] = {}
    if cities:
        rows = City.objects.public().filter(key__in=cities).values_list("key", "name", "country__code")
        for key, name, code in rows:
            found[Scope.city(key)] = Workspace(Scope.city(key), name, code)
    if codes:
        for code, name in Country.objects.public().filter(code__in=codes).values_list("code", "name"):
            found[Scope.country(code)] = Workspace(Scope.country(code), name, code)
    return {scope: found[scope] for scope in scopes if scope in found}
