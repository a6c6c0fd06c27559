"""What a published needs assessment, in which the city was asked, says: where the city's own words start."""

from zeroward.consultation.models import Consultation, ConsultationState, Report
from zeroward.contract.models import Contract
from zeroward.contract.queries.sources.building import Modules, Origin, text
from zeroward.core.models import Visibility


def heard_modules(contract: Contract, day: str) -> Modules:
    """The summary of the newest report, as a first text of A-3.2. One query."""
    asked = Consultation.objects.filter(
        frame__units__city=contract.city_id,
        state=ConsultationState.PUBLISHED,
        visibility=Visibility.PUBLIC,
    )
    newest = (
        Report.objects.filter(consultation__in=asked, withdrawn_at=None, published_at__isnull=False)
        .exclude(summary="")
        .select_related("consultation")
        .defer("data")
        .order_by("-consultation__year", "-number")
        .first()
    )
    made: Modules = {}
    if newest is not None:
        title = f"{newest.consultation.title} ({newest.consultation.year})"
        text(made, "A-3.2", Origin("consultation", title, day), f"{title}: {newest.summary}")
    return made
