"""Where to go on from a case of a city: its page, what fits it, what is to be done next."""

from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.helpdesk.models import Case


def city_links(viewer: Viewer, case: Case) -> list[tuple[str, str]]:
    """Pages of other rooms that open for those who answer; a room that is not there is left out."""
    if not case.scope.startswith("city:"):
        return []
    scope, query = Scope.parse(case.scope), urlencode({"for": case.scope})
    found = [
        (_("The city's page"), _address("places:city", scope.key)),
        (_("Money that fits it"), _address("funding:list", query=query)),
    ]
    if case.scope_country in viewer.countries:
        found.append((_("Its next steps"), _address("journey:workspace", scope)))
    found.append((_("Twinning and visits"), _address("exchange:programmes")))
    return [(label, url) for label, url in found if url]


def _address(name: str, *args: object, query: str = "") -> str:
    try:
        url = reverse(name, args=args)
    except NoReverseMatch:
        return ""
    return f"{url}?{query}" if query else url
