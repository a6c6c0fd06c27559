"""Demands of national frameworks that contracts do not meet, offered to the alignment matrix of a platform."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from zeroward.contract.models import Fit, FrameworkDemand
from zeroward.contract.queries.access import readable_contracts
from zeroward.core.policy_needs import OfferedNeed, register_policy_needs
from zeroward.core.visibility import Viewer
from zeroward.methods.text.fold import fold

APART: Final = (Fit.APART, Fit.PARTLY)


def policy_offers(viewer: Viewer, country: str) -> Iterator[OfferedNeed]:
    """What contracts that the viewer may read meet in part or not at all; the same demand once. One query."""
    contracts = readable_contracts(viewer).filter(city__country__code=country).order_by()
    found = FrameworkDemand.objects.filter(contract__in=contracts, fit__in=APART).order_by("pk")
    groups: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for demand, framework, city in found.values_list("demand", "framework", "contract__city"):
        groups[fold(demand)].append((demand, framework, city))
    for key, rows in groups.items():
        frameworks = sorted({framework for _demand, framework, _city in rows})
        yield OfferedNeed(
            origin=f"contract.demand:{hashlib.sha256(key.encode()).hexdigest()[:32]}",
            title=rows[0][0][:200],
            text=rows[0][0] if len(rows[0][0]) > 200 else "",
            source_note=(_("Asked by: %(frameworks)s") % {"frameworks": ", ".join(frameworks)})[:300],
            cities=len({city for _demand, _framework, city in rows}),
        )


def register_policy_offers() -> None:
    register_policy_needs("contract.demands", policy_offers, room="contract")
