"""What a package of this kind says about itself: for whom, from which release, how many rows, and their one hash."""

import re
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from zeroward.core.scope import Scope
from zeroward.federation.package import Limits, Manifest
from zeroward.federation.package.limits import MIB
from zeroward.web.domain.exit.errors import ExitError
from zeroward.web.domain.exit.leaving import Leaving
from zeroward.web.domain.exit.people import People
from zeroward.web.domain.exit.ways import ways

KIND: Final = "exit"
FORM: Final = 1
"""Raised when this release would misread what another wrote."""
LICENCE: Final = "Not for publication: for the owner of the records and whoever runs their instance."
LIMITS: Final = Limits(
    entries=200_000, packed=8192 * MIB, unpacked=32_768 * MIB, one=1024 * MIB, manifest=64 * MIB
)
_WHAT = re.compile(r"all|city:[a-z0-9.-]{1,120}|country:[A-Z]{2}(\+cities)?")
_AGAIN: Final = "Ask for the package again: it was changed or damaged."


@dataclass(frozen=True, slots=True)
class About:
    leaving: Leaving
    people: People
    release: str
    schema: dict[str, str]
    content: str
    rows: dict[str, int]
    left: dict[str, int]
    cut: dict[str, int]
    lost: int = 0

    def as_data(self) -> dict[str, Any]:
        return {
            "form": FORM,
            "what": self.leaving.what,
            "scopes": list(self.leaving.scopes),
            "cities": sorted(self.leaving.cities),
            "people": self.people.value,
            "release": self.release,
            "schema": self.schema,
            "content": self.content,
            "rows": self.rows,
            "left": self.left,
            "cut": self.cut,
            "lost": self.lost,
        }


def schema_now() -> dict[str, str]:
    """The newest migration of each app whose rows may go."""
    apps = {way.model._meta.app_label for way in ways().values() if way.goes}
    applied = sorted(MigrationRecorder(connection).applied_migrations())
    return {app: name for app, name in applied if app in apps}


def about_of(manifest: Manifest) -> About:
    """Raises ExitError for what does not fit together, and for another form."""
    data = manifest.about
    if data.get("form") != FORM:
        raise _refuse("form", "This release reads another form of package.", "Use the release that wrote it.")
    what = data.get("what")
    if not isinstance(what, str) or not _WHAT.fullmatch(what):
        raise _refuse("what", "It does not say for whom it is.")
    scopes, cities = _texts(data, "scopes"), _texts(data, "cities")
    _check_scopes(what, scopes, cities)
    try:
        people = People(data.get("people"))
    except ValueError:
        raise _refuse("people", "It does not say how people are named.") from None
    schema = data.get("schema")
    if not isinstance(schema, dict) or not all(isinstance(one, str) for one in schema.values()):
        raise _refuse("schema", "The versions of the schema are missing.")
    return About(
        Leaving(what, tuple(sorted(scopes)), frozenset(cities)),
        people,
        _short(data, "release"),
        schema,
        _short(data, "content"),
        _counts(data, "rows"),
        _counts(data, "left"),
        _counts(data, "cut"),
    )


def _check_scopes(what: str, scopes: list[str], cities: list[str]) -> None:
    """A package for a city holds that city alone, one for a country its platform and cities, never the Mission."""
    try:
        parsed = {Scope.parse(scope) for scope in scopes}
    except ValueError:
        raise _refuse("scopes", "The owners cannot be read.") from None
    fits = {scope.key for scope in parsed if scope.kind == "city"} == set(cities)
    if what.startswith("city:"):
        fits &= scopes == [what]
    elif what != "all":
        others = {str(scope) for scope in parsed if scope.kind != "city"}
        fits &= others == {what.removesuffix("+cities")} and (what.endswith("+cities") or not cities)
    if not fits:
        raise _refuse("scopes", "The owners are others than those for whom it is.")


def _texts(data: Any, name: str) -> list[str]:
    found = data.get(name)
    if not isinstance(found, list) or not all(isinstance(one, str) and len(one) <= 130 for one in found):
        raise _refuse(name, "This is no list of names.")
    return found


def _short(data: Any, name: str) -> str:
    found = data.get(name)
    if not isinstance(found, str) or len(found) > 200:
        raise _refuse(name, "The text is missing or too long.")
    return found


def _counts(data: Any, name: str) -> dict[str, int]:
    found = data.get(name)
    if not isinstance(found, dict) or not all(type(one) is int and one >= 0 for one in found.values()):
        raise _refuse(name, "These are no counts.")
    return found


def _refuse(name: str, message: str, remedy: str = _AGAIN) -> ExitError:
    return ExitError(message, place=f"manifest.json about.{name}", remedy=remedy)
