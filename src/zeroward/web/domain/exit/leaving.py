"""Who leaves: a city, a country with its cities or its national platform alone, or everybody."""

from dataclasses import dataclass

from zeroward.core.scope import Scope
from zeroward.places.models import City, Country
from zeroward.web.domain.exit.errors import ExitError


@dataclass(frozen=True, slots=True)
class Leaving:
    """`scopes` are the owners whose records go, sorted; `cities` the keys of the cities among them."""

    what: str
    scopes: tuple[str, ...]
    cities: frozenset[str]

    @property
    def is_all(self) -> bool:
        """Everybody, and with them the catalogue that they share."""
        return self.what == "all"

    @property
    def slug(self) -> str:
        """For the name of a file."""
        return self.what.replace(":", "-").replace("+", "-and-").lower()


def leaving_city(key: str) -> Leaving:
    """Raises ExitError for a city that is not known here."""
    if not City.objects.filter(key=key).exists():
        raise ExitError(
            "There is no such city here.", place="city", remedy="Use its key, as in the address of its page."
        )
    return Leaving(f"city:{key}", (str(Scope.city(key)),), frozenset({key}))


def leaving_country(code: str, *, with_cities: bool = True) -> Leaving:
    """The national platform, with all cities of the country unless told otherwise. Raises ExitError."""
    country = Country.objects.filter(code=code.upper()).first()
    if country is None:
        raise ExitError(
            "There is no such country here.", place="country", remedy="Use its code of two letters, as in AT."
        )
    keys = City.objects.filter(country=country).values_list("key", flat=True) if with_cities else ()
    cities = frozenset(keys)
    own = str(Scope.country(country.code))
    what = f"country:{country.code}" + ("+cities" if with_cities else "")
    return Leaving(what, tuple(sorted({own, *(str(Scope.city(key)) for key in cities)})), cities)


def leaving_all() -> Leaving:
    """Every city, every national platform, the Mission team, and the catalogue that all of them share."""
    cities = frozenset(City.objects.values_list("key", flat=True))
    codes = Country.objects.values_list("code", flat=True)
    scopes = {
        "mission",
        *(str(Scope.country(code)) for code in codes),
        *(str(Scope.city(key)) for key in cities),
    }
    return Leaving("all", tuple(sorted(scopes)), cities)


def leaving_of(what: str) -> Leaving:
    """Read again from what a package says about itself. Raises ExitError for anything else."""
    kind, _, key = what.partition(":")
    if what == "all":
        return leaving_all()
    if kind == "city" and key:
        return leaving_city(key)
    if kind == "country" and key:
        return leaving_country(key.removesuffix("+cities"), with_cities=key.endswith("+cities"))
    raise ExitError(
        "It does not say for whom it is.", place="manifest.json about.what", remedy="Ask for it again."
    )
