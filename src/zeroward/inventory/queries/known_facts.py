"""What the newest published inventory of a city says, for questionnaires that would ask for it again."""

from django.utils.translation import gettext as _

from zeroward.core.facts import Known
from zeroward.core.scope import Scope
from zeroward.inventory.queries.published import PublishedOfCity, published_of


def _published(scope: Scope) -> PublishedOfCity | None:
    return published_of(scope.key) if scope.kind == "city" else None


def total(scope: Scope) -> Known | None:
    """Tonnes CO2e of the newest year, rounded to whole tonnes."""
    found = _published(scope)
    if found is None or found.total is None:
        return None
    return Known(round(found.total / 1000), _("published inventory"), str(found.years[0].inventory.year))


def year(scope: Scope) -> Known | None:
    found = _published(scope)
    return Known(found.years[0].inventory.year, _("published inventory")) if found is not None else None
