"""Pages of answers stay within twenty queries, with many rows."""

from typing import Any

import pytest
from django.core.cache import cache

from tests.helpdesk.conftest import MakeCase, signed
from tests.support.city_team import acting
from zeroward.core.workspaces import workspace
from zeroward.helpdesk.domain.canned import CannedRow, put_canned
from zeroward.helpdesk.domain.talking import answer
from zeroward.helpdesk.models import ReceivedMail
from zeroward.people.models import User


@pytest.mark.parametrize("page", ["case", "open", "publish", "canned", "mail", "mine"])
def test_page_takes_at_most_twenty_queries(
    page: str,
    make_case: MakeCase,
    platform: User,
    helpdesk: User,
    coordinator: User,
    django_assert_max_num_queries: Any,
) -> None:
    place = workspace("country:AT")
    assert place is not None
    for count in range(12):
        put_canned(**acting(platform), place=place, row=CannedRow(f"Number {count}", "x", "de"))
    case = make_case(may_publish=True)
    for _count in range(8):
        answer(**acting(platform), case=case, text="Yes.", then="solved")
    ReceivedMail.objects.bulk_create(
        ReceivedMail(digest=str(count), outcome="opened", case=case) for count in range(40)
    )
    addresses = {
        "case": (platform, f"/en/helpdesk/cases/{case.reference}/"),
        "open": (platform, f"/en/helpdesk/cases/{make_case('Open?').reference}/"),
        "publish": (platform, f"/en/helpdesk/cases/{case.reference}/publish/"),
        "canned": (platform, "/en/helpdesk/canned/"),
        "mail": (helpdesk, "/en/helpdesk/mail/"),
        "mine": (coordinator, f"/en/me/questions/{case.reference}/"),
    }
    user, address = addresses[page]
    client = signed(user)
    cache.clear()
    with django_assert_max_num_queries(20):
        assert client.get(address).status_code == 200
