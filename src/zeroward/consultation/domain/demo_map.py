"""The example's map of barriers and the services for its needs: taken from what was published and what is shipped."""

from typing import Any

from zeroward.consultation.domain.barriers import take_published_map
from zeroward.consultation.domain.supply import add_services
from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.supply_content import needs_book
from zeroward.consultation.queries.supply_rules import proposals
from zeroward.services.queries.services import service_rows

NOTE = "Example: taken by its kind and format"


def make_map(*, consultation: Consultation, who: dict[str, Any]) -> None:
    """The arrows of 2025, and for each need the services that are proposed for it."""
    take_published_map(**who, consultation=consultation)
    version = needs_book(consultation)
    if version is None or version.supply.exists():
        return
    needs = [str(code["key"]) for code in version.codes]
    for need, found in proposals(needs, service_rows(), {}).items():
        keys = [one.row.service.key for one in found]
        if keys:
            add_services(**who, version=version, need=need, services=keys, note=NOTE)
