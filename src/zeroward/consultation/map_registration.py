"""What the barrier map, the gaps and the promises add to a report."""

from django.utils.translation import gettext_lazy as _

from zeroward.consultation.queries.barrier_content import map_content
from zeroward.consultation.queries.supply_content import supply_content
from zeroward.consultation.report_parts import ReportPart, register_part


def register_map() -> None:
    """The map and the gaps are frozen with a report; promises live on."""
    register_part(
        ReportPart(
            "barriers", _("Map of barriers"), map_content, url_name="consultation:public-map", order=60
        )
    )
    register_part(
        ReportPart(
            "supply", _("Needs and support"), supply_content, url_name="consultation:public-gaps", order=70
        )
    )
    register_part(
        ReportPart("promises", _("You said, we did"), url_name="consultation:public-promises", order=80)
    )
