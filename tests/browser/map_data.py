"""Facts about the example's barrier map, gaps and promises that addresses need."""

from typing import Any

from zeroward.consultation.domain.demo import TITLE
from zeroward.consultation.domain.demo_report import TITLE as REPORTED
from zeroward.consultation.models import Consultation


def map_records() -> dict[str, Any]:
    """An arrow and a promise of the open example, and the key of the one that was published."""
    consultation = Consultation.objects.get(title=TITLE)
    return {
        "needs_arrow": consultation.barriers.get(cause="funding", effect="data").pk,
        "needs_promise": consultation.promises.latest("pk").pk,
        "needs_reported": Consultation.objects.get(title=REPORTED).key,
    }
