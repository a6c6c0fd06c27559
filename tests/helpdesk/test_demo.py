"""The ten example questions: made once, labelled, in every state that matters."""

from collections import Counter

from django.urls import reverse

from tests.helpdesk.conftest import signed, text_of
from zeroward.helpdesk.models import Case, Meeting, Series
from zeroward.people.models import User
from zeroward.places.models import City
from zeroward.web.domain.demo import make_cases, make_town
from zeroward.web.domain.demo_people import PEOPLE, make_person


def test_ten_examples_are_made_once_and_labelled(city: City) -> None:
    make_town()
    for person in PEOPLE:
        make_person(*person)
    for _time in range(2):
        make_cases()
    cases = list(Case.objects.all())
    assert len(cases) == 10
    assert all(case.is_example for case in cases)
    states = Counter(case.state for case in cases)
    assert states == {"assigned": 4, "waiting-city": 2, "closed": 1, "reopened": 1, "solved": 1, "triage": 1}
    assert Counter(case.tier for case in cases) == {"platform": 4, "mission": 4, "expert": 2}
    assert (Series.objects.filter(is_example=True).count(), Meeting.objects.count()) == (1, 2)
    desk = text_of(signed(User.objects.get(email="platform@example.org")), reverse("helpdesk:desk"))
    assert desk.count("Example data") >= 3
