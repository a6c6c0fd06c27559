"""Barriers that contracts name, counted by city, offered to the alignment matrix of a platform."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from zeroward.core.policy_needs import OfferedNeed, register_policy_needs
from zeroward.core.visibility import Viewer
from zeroward.insight.models import FoundMention
from zeroward.insight.queries.sources import sources_for
from zeroward.insight.vocabulary import code_name

NAMED = "named"


def policy_offers(viewer: Viewer, country: str) -> Iterator[OfferedNeed]:
    """What contracts of the country, as far as the viewer may read them, name as a barrier: each once, with the number
    of cities. Words that were only used do not count. Five queries."""
    cities = {one.pk: one.city.key for one in sources_for(viewer) if one.city.country.code == country}
    found = FoundMention.objects.filter(indexed__in=list(cities), kind="barriers", status=NAMED)
    by_code: dict[str, set[str]] = defaultdict(set)
    for code, indexed in found.order_by().values_list("code", "indexed").distinct():
        by_code[code].add(cities[indexed])
    for code in sorted(by_code):
        yield OfferedNeed(
            origin=f"insight.barrier:{code}",
            title=code_name("barriers", code),
            source_note=_("Named as a barrier in contracts"),
            is_gap=True,
            cities=len(by_code[code]),
        )


def register_policy_offers() -> None:
    register_policy_needs("insight.barriers", policy_offers, room="insight")
