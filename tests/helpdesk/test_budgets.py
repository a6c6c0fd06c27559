"""The page of a case takes few queries, in whatever state it is and whatever was said in it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation

from tests.helpdesk.conftest import MakeCase, signed
from tests.support.city_team import acting
from zeroward.helpdesk.domain.handing import hand_on
from zeroward.helpdesk.domain.talking import answer, asker_says, note
from zeroward.helpdesk.models import Canned, Case
from zeroward.people.models import User

pytestmark = pytest.mark.slow

MOST_QUERIES = 20


@pytest.mark.parametrize("then", ["waiting-city", "solved"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_case_with_everything_takes_few_queries(
    make_case: MakeCase,
    platform: User,
    helpdesk: User,
    coordinator: User,
    django_assert_max_num_queries: Callable[[int], Any],
    then: str,
    language: str,
) -> None:
    for number in range(4):
        answer(**acting(platform), case=make_case(f"How do we begin {number}?"), text="So", then="solved")
        Canned.objects.create(scope="mission", title=f"Begin {number}", language="de", text="{city}")
    case = make_case()
    for number in range(6):
        note(**acting(platform), case=case, text=f"Note {number}")
        asker_says(case=case, text=f"More {number}", actor=coordinator)
    case.refresh_from_db()
    hand_on(**acting(platform), case=case, tier=Case.Tier.MISSION, reason="It is about the law")
    case.refresh_from_db()
    answer(**acting(helpdesk), case=case, text="Like this", then=then)
    with translation.override(language):
        address = reverse("helpdesk:case", args=[case.reference])
    client = signed(helpdesk)
    client.get(address)
    with django_assert_max_num_queries(MOST_QUERIES):
        page = client.get(address).content.decode()
    assert "Note 5" in page
    assert "It is about the law" in page
