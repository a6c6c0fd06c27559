"""What a country is today towards the European Union: known, or known not to be known."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.places.models import Country, CountryStatus

Kind = CountryStatus.Kind
UNKNOWN = "unknown"
_ORDER = {str(kind): place for place, kind in enumerate(Kind)}

SHORT_NAMES: dict[str, str | Promise] = {
    Kind.MEMBER: _("EU member"),
    Kind.ASSOCIATED: _("associated country"),
    Kind.CANDIDATE: _("candidate country"),
    UNKNOWN: _("status not known"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """The statuses that hold today, from the closest to the European Union outwards."""

    statuses: tuple[CountryStatus, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(status.kind for status in self.statuses) or (UNKNOWN,)

    @property
    def is_member(self) -> bool:
        return Kind.MEMBER in self.kinds

    @property
    def names(self) -> list[str | Promise]:
        return [SHORT_NAMES[kind] for kind in self.kinds]


def standing_of(country: Country) -> Standing:
    """Read with `prefetch_related("statuses")` for many countries."""
    today = timezone.localdate()
    holding = [status for status in country.statuses.all() if status.holds_on(today)]
    return Standing(tuple(sorted(holding, key=lambda status: _ORDER[status.kind])))
