"""Facts about the example matching that addresses of its pages need."""

from typing import Any

from tests.browser.example import CITY
from zeroward.exchange.domain.match_demo import CALL
from zeroward.exchange.models import Match, Run, Side, Testbed, TestbedRequest


def matching_records() -> dict[str, Any]:
    """The match of the Mission City with what hangs on it, and who found no partner."""
    match = Match.objects.get(call__key=CALL, members__application__scope=CITY)
    run = Run.objects.get(call__key=CALL, number=3)
    testbed = Testbed.objects.get(scope=CITY, is_example=True)
    return {
        "match": match.pk,
        "match_member": match.members.get(hosts=False).pk,
        "goal": match.goals.order_by("pk")[0].pk,
        "visit": match.visits.get().pk,
        "unmatched": run.result["unmatched"][0]["id"],
        "hosting": run.call.applications.filter(side=Side.HOST).order_by("reference")[0].pk,
        "testbed": testbed.key,
        "testbed_request": TestbedRequest.objects.get(testbed=testbed).pk,
    }
