"""What every page of this room needs first: the city or contract of the address, and the links beside each other."""

from typing import Any, Final

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.contract.models import Contract
from zeroward.contract.queries.access import contract_for
from zeroward.contract.queries.standing import standing_of
from zeroward.contract.rules import COMMENT
from zeroward.core.permissions import may
from zeroward.core.workspaces import Workspace
from zeroward.places.domain.city_places import place_of

EDITS = ["GET", "HEAD", "POST"]
PAGES: Final[tuple[tuple[str | Promise, str], ...]] = (
    (gettext_lazy("Overview"), "contract"),
    (gettext_lazy("Take over"), "assemble"),
    (gettext_lazy("Checks"), "checks"),
    (gettext_lazy("Tasks"), "work"),
    (gettext_lazy("Own structure"), "own-structure"),
    (gettext_lazy("Alignment"), "alignment"),
    (gettext_lazy("Review"), "review"),
    (gettext_lazy("Signatories"), "signatories"),
    (gettext_lazy("Signings"), "signings"),
    (gettext_lazy("Versions"), "versions"),
    (gettext_lazy("Files"), "files"),
)
"""Label and name of the pages of a contract beside each other; what is not there is left out."""

OF_THE_TEAM: Final = ("work",)

BESIDE: Final[tuple[tuple[str | Promise, str], ...]] = (
    (gettext_lazy("Contracts from files"), "readings"),
    (gettext_lazy("Local pacts"), "pacts"),
    (gettext_lazy("Grants and agreements"), "agreements"),
)
"""What else a city has in this room: label and name of a page that takes the city's scope."""


def found(request: HttpRequest, pk: int) -> tuple[Contract, Workspace]:
    """A contract that the viewer may see, and its city. Raises Http404."""
    viewer = request.viewer  # type: ignore[attr-defined]
    contract = contract_for(viewer, pk)
    place = place_of(contract.city)
    contract.from_outside = not may(viewer, COMMENT, place)  # type: ignore[attr-defined]
    return contract, place


def frame_of(contract: Contract, place: Workspace) -> dict[str, Any]:
    """Context of every page of one contract: how far it is stands at the head of each."""
    return {
        "contract": contract,
        "place": place,
        "standing": standing_of(contract),
        "station": "commit",
        "stations_done": (),
        "pages": pages_of(contract),
        "crumbs": [
            (_("Contracts of %(place)s") % {"place": place.name}, address("contracts", place.scope)),
            (contract.title, address("contract", contract.pk)),
        ],
    }


def pages_of(contract: Contract) -> list[tuple[str, str]]:
    """Tasks are the team's own: whoever reads from outside is not led to them."""
    hidden = OF_THE_TEAM if getattr(contract, "from_outside", False) else ()
    links = [(str(label), address(name, contract.pk)) for label, name in PAGES if name not in hidden]
    return [(label, link) for label, link in links if link]


def address(name: str, *args: Any) -> str:
    """The address of a page of this room, "" when there is none."""
    try:
        return reverse(f"contract:{name}", args=args)
    except NoReverseMatch:
        return ""
