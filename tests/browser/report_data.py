"""Facts about the published example that addresses of figures and reports need."""

from typing import Any

from zeroward.consultation.domain.demo import TITLE
from zeroward.consultation.domain.demo_report import TITLE as DONE
from zeroward.consultation.models import Consultation
from zeroward.consultation.queries.live import assemble


def report_records() -> dict[str, Any]:
    """The published iteration with its weighting, and a table of the open one that stands against it."""
    done = Consultation.objects.get(title=DONE)
    now = Consultation.objects.select_related("frame__frame", "previous").get(title=TITLE)
    return {
        "needs_done": done.pk,
        "needs_done_key": done.key,
        "needs_scheme": done.schemes.get(is_main=True).pk,
        "needs_table": assemble(now).tables[0].key,
    }
