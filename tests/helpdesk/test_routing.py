"""Who gets which case: rules, load, continuity, absence, and the reasons in words."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone, translation

from tests.helpdesk.conftest import MakeCase, signed, text_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.helpdesk.domain.agents import AgentRow, save_agent
from zeroward.helpdesk.domain.giving import distribute
from zeroward.helpdesk.domain.handing import keep_away
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.case_page import given_of
from zeroward.helpdesk.queries.pool import pool
from zeroward.helpdesk.queries.routing import propose, waiting_cases
from zeroward.people.models import Role, User


def test_national_platform_comes_first(
    make_case: MakeCase, platform: User, helpdesk: User, expert: User
) -> None:
    assert make_case().agent == platform
    # nobody of the platform answers on law
    assert make_case(topic="legal", kind="legal").agent == expert
    # nobody of the platform speaks Finnish; the helpdesk answers in English
    assert make_case(languages=("fi", "en")).agent == helpdesk


def test_platform_of_another_country_is_never_asked(make_case: MakeCase, person: MakePerson) -> None:
    french = person("paris@example.org", scope="country:FR", role=Role.PLATFORM_COORDINATOR)
    save_agent(**acting(french), row=AgentRow(("planning",), ("de", "en"), 9))
    assert make_case().agent is None


def test_full_queue_sends_the_case_on(make_case: MakeCase, platform: User, helpdesk: User) -> None:
    agents = [make_case(f"Question {number}").agent for number in range(5)]
    assert agents == [platform, platform, platform, helpdesk, helpdesk]


def test_who_is_away_gets_nothing_new(make_case: MakeCase, platform: User, helpdesk: User) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    save_agent(**acting(platform), row=AgentRow(("planning",), ("de",), 3, away_until=tomorrow))
    assert make_case().agent == helpdesk
    assert [one.away for one in pool(tomorrow + timedelta(days=1)) if one.user == platform] == [None]


def test_editors_and_experts_answer_once_they_say_so(person: MakePerson, city: object) -> None:
    person("edda@example.org", scope="mission", role=Role.MISSION_EDITOR)
    person("xeno@example.org", scope="mission", role=Role.EXPERT)
    petra = person("petra@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    assert [(one.user, one.told) for one in pool(timezone.localdate())] == [(petra, False)]


def test_same_person_answers_a_city_again(make_case: MakeCase, helpdesk: User, person: MakePerson) -> None:
    case = make_case(languages=("en",))
    assert case.agent == helpdesk
    person("harald@example.org", scope="mission", role=Role.HELPDESK)
    again = [make_case(f"Question {number}", languages=("en",)).agent for number in range(3)]
    assert again == [helpdesk] * 3


def test_reasons_add_up_and_are_said_in_the_reader_s_language(
    make_case: MakeCase, platform: User, helpdesk: User, expert: User
) -> None:
    given = given_of(make_case(topic="legal", kind="legal"))[0]
    assert given.who == "Xaver"
    assert given.why == "Xaver fits best."
    assert abs(sum(points for _label, points, _reason in given.parts) - given.total) < 1e-9
    assert any(reason == "Xaver answers on Law and procurement." for _label, _points, reason in given.parts)
    assert given.below == ["Petra does not answer on these topics."]
    with translation.override("de"):
        assert given_of(given.assignment.case)[0].who == "Xaver"


def test_name_of_somebody_who_left_is_in_no_reason(make_case: MakeCase, platform: User, expert: User) -> None:
    case = make_case(topic="legal", kind="legal")
    platform.delete()
    assert given_of(case)[0].below == ["a former colleague does not answer on these topics."]


def test_distribution_is_shown_before_it_is_done(
    make_case: MakeCase, platform: User, helpdesk: User, person: MakePerson
) -> None:
    case = make_case(languages=("en",))
    assert case.agent == helpdesk
    keep_away(**acting(helpdesk), case=case, reason="Worked there")
    waiting = make_case("In Finnish", languages=("fi",))
    harald = person("harald@example.org", scope="mission", role=Role.HELPDESK)
    client = signed(harald)
    Case.objects.filter(pk=case.pk).update(tier="mission")
    page = text_of(client, reverse("helpdesk:distribute"))
    assert "To harald@example.org: How do we begin?" in page
    assert "the sum of all fits cannot be larger" in page
    assert "In Finnish" not in page  # the platform's to distribute
    own = text_of(signed(platform), reverse("helpdesk:distribute"))
    assert "In Finnish" in own
    assert "Petra answers in none of the languages of this case." in own
    # a proposal that was not shown is not carried out
    client.post(reverse("helpdesk:distribute"), {"offer": [f"{case.pk}-{platform.pk}", "x", "9-9"]})
    case.refresh_from_db()
    assert case.agent is None
    client.post(reverse("helpdesk:distribute"), {"offer": [f"{case.pk}-{harald.pk}"]})
    case.refresh_from_db()
    waiting.refresh_from_db()
    assert (case.agent, waiting.agent) == (harald, None)


def test_routing_asks_as_often_for_many_cases_as_for_few(
    make_case: MakeCase, platform: User, helpdesk: User, django_assert_max_num_queries: object
) -> None:
    for number in range(12):
        make_case(f"Question {number}", languages=("fi",))
    with django_assert_max_num_queries(7):  # type: ignore[operator]
        proposal = propose(waiting_cases())
    assert len(proposal.left) == 12
    assert distribute() == 0
