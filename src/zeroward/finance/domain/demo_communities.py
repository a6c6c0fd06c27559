"""Two example energy communities for `make demo`: made up, and every page says so."""

from typing import Any, Final

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.communities import keep_community, share_community
from zeroward.finance.models import EnergyCommunity
from zeroward.places.models import City

LOCAL: Final = {
    "scheme": "at-eeg-local",
    "latitude": "46.6",
    "bought": "0.28",
    "sold": "0.07",
    "relief": "0.05",
    "factor": "0.2",
    "financing": "own",
    "grant": "20",
    "loan": "50",
    "loan_rate": "3.5",
    "loan_years": "12",
    "own_rate": "3",
    "kw_1": "120",
    "yield_1": "1100",
    "capex_1": "132000",
    "opex_1": "2000",
    "owner_1": "1",
    "kind_1": "school",
    "use_1": "90000",
    "share_1": "30",
    "kind_2": "home",
    "count_2": "40",
    "use_2": "3200",
    "share_2": "50",
    "kind_3": "shop",
    "count_3": "3",
    "use_3": "22000",
    "firm_3": "on",
}
LARGER: Final = {**LOCAL, "kw_2": "200", "yield_2": "1120", "capex_2": "190000", "opex_2": "3000"}
EXAMPLES: Final = (("School and neighbours (example)", LOCAL), ("With a second plant (example)", LARGER))


def make_communities(*, actor: Any, viewer: Viewer, city: City) -> None:
    """Nothing where the city has one already."""
    if EnergyCommunity.objects.filter(city=city).exists():
        return
    for title, asked in EXAMPLES:
        keep_community(actor=actor, viewer=viewer, city=city, title=title, asked=asked, is_example=True)


def publish_community(*, actor: Any, viewer: Viewer, city: City) -> None:
    """The first one is shown to everybody, as a coordinator decides."""
    found = (
        EnergyCommunity.objects.select_related("city__country")
        .filter(city=city, title=EXAMPLES[0][0])
        .first()
    )
    if found is not None and found.visibility != Visibility.PUBLIC:
        share_community(actor=actor, viewer=viewer, community=found, visibility=Visibility.PUBLIC)
