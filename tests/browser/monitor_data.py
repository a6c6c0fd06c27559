"""Facts about the example rounds, reports and indicators that addresses of their pages need."""

from io import BytesIO
from typing import Any

from django.utils import timezone

from tests.browser.example import CITY
from zeroward.core.domain.imports import keep_plan
from zeroward.core.workspaces import workspace
from zeroward.monitoring.domain.mergers import MergerRow, record_merger
from zeroward.monitoring.domain.register_importing import about
from zeroward.monitoring.importers.register_planning import plan_register
from zeroward.monitoring.importers.register_table import read_register
from zeroward.monitoring.models import ActionReport, MonitoringRound, TransitionCourse
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City, Country

TABLE = b"indicator,year,value,source\nwaste,2023,410,Made up\nhappiness,2023,1,Made up\nheat-pumps,2023,2100,Made up\n"


def monitor_records() -> dict[str, Any]:
    rounds = MonitoringRound.objects.filter(scope="country:AT", is_example=True)
    report = ActionReport.objects.filter(sheet__scope=CITY, is_current=True).earliest("pk")
    courses = TransitionCourse.objects.filter(scope=CITY, is_example=True)
    return {
        "monitoring_round": rounds.get(state="open").pk,
        "closed_round": rounds.get(state="closed").pk,
        "action_report": report.pk,
        "monitored_action": report.action_id,
        "transition_course": courses.get(key="heat-pumps").pk,
        "converted_course": courses.get(key="electric-cars").pk,
        "register_run": _checked_table(),
        "city_merger": _merger(),
    }


def _checked_table() -> int:
    place = workspace(CITY)
    assert place is not None
    rows = plan_register(place, read_register(BytesIO(TABLE), name="values.csv"))
    run = keep_plan(
        importer="monitoring.register",
        file_name="values.csv",
        file_digest="0" * 64,
        rows=rows,
        scope=CITY,
        about=about(place),
    )
    return int(run.pk)


def _merger() -> int:
    """Two example municipalities that are one today."""
    country = Country.objects.get(code="AT")
    for key, name in (("example-upper-mill", "Upper Mill (example)"), ("example-mill", "Mill (example)")):
        City.objects.get_or_create(key=key, defaults={"name": name, "country": country})
    user = User.objects.get(email="platform@example.org")
    place = workspace("country:AT")
    assert place is not None
    row = MergerRow(
        "example-mill", timezone.localdate().replace(month=1, day=1), {"example-upper-mill": 400}, "Made up"
    )
    made = record_merger(actor=user, viewer=viewer_of(user), place=place, row=row, is_example=True)
    return int(made.pk)
