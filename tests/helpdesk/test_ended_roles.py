"""What was given to somebody is theirs while they hold a role where it is; confidential titles stay hidden."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.helpdesk.conftest import CITY, MakeCase, signed, text_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import NotAllowedError
from zeroward.core.models import Notification
from zeroward.core.private_search import private_entries
from zeroward.core.problems import ProblemsError
from zeroward.core.tasks_open import tasks_of
from zeroward.helpdesk.domain.coaching import (
    MeetingRow,
    SeriesRow,
    begin_series,
    change_series,
    put_meeting,
)
from zeroward.helpdesk.domain.giving import give
from zeroward.helpdesk.domain.talking import answer, asker_says, note
from zeroward.helpdesk.domain.tending import tend_cases
from zeroward.helpdesk.models import Case, Message, MessageFile, Series
from zeroward.helpdesk.queries.access import coaches, desk_cases
from zeroward.helpdesk.queries.coaching import could_coach
from zeroward.helpdesk.queries.desk import desk_page
from zeroward.helpdesk.queries.files import readable_file
from zeroward.helpdesk.queries.mine import began_with, series_of
from zeroward.helpdesk.queries.pool import pool
from zeroward.people.models import ROLES_OF_SCOPE, Role, User
from zeroward.people.queries.viewer import viewer_of

SECRET = "Our mayor is about to resign"


def leave(user: User) -> None:
    """Every role of the person ended yesterday."""
    user.memberships.update(
        valid_from=timezone.localdate() - timedelta(days=9), valid_to=timezone.localdate() - timedelta(days=1)
    )


def join(user: User, scope: str, role: str) -> None:
    user.memberships.create(scope=scope, role=role)


def series_for(case: Case, coach: User) -> Series:
    return begin_series(**acting(coach), case=case, row=SeriesRow("Our plan", "We write it ourselves"))


def may_write_series(user: User, series: Series) -> bool:
    row = SeriesRow(series.title, series.goal)
    try:
        change_series(**acting(user), series=series, row=row, lock=series.lock)
        put_meeting(**acting(user), series=series, row=MeetingRow(timezone.now(), "Costs"))
    except NotAllowedError:
        return False
    series.refresh_from_db()
    return True


@pytest.fixture
def series(make_case: MakeCase, platform: User) -> Series:
    return series_for(make_case(kind="coaching"), platform)


@pytest.fixture
def given(make_case: MakeCase, platform: User) -> Case:
    """A confidential case that Austria's platform has."""
    case = make_case(SECRET, is_confidential=True)
    assert (case.agent, case.tier) == (platform, "platform")
    return case


@pytest.fixture
def lead(person: MakePerson, platform: User) -> User:
    """Coordinates Austria's platform, too."""
    return person("lea@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR)


@pytest.mark.parametrize("new", ["", "country:FR"])
def test_coach_whose_role_ended_neither_reads_nor_writes_the_series(
    series: Series, platform: User, coordinator: User, new: str
) -> None:
    assert may_write_series(platform, series)
    assert desk_page(viewer_of(platform), timezone.now()).coached == [series]
    leave(platform)
    if new:
        join(platform, new, Role.PLATFORM_COORDINATOR)
    assert not may_write_series(platform, series)
    assert not series_of(viewer_of(platform)).exists()
    assert desk_page(viewer_of(platform), timezone.now()).coached == []
    client, kept = signed(platform), series.meetings.get()
    for name, more in (("series", []), ("series-edit", []), ("meeting-new", []), ("meeting", [kept.pk])):
        assert client.get(reverse(f"helpdesk:{name}", args=[series.pk, *more])).status_code == 404
    # the city reads on
    assert "Our plan" in text_of(signed(coordinator), reverse("helpdesk:series", args=[series.pk]))


def test_coach_who_joined_the_city_reads_and_writes_nothing(series: Series, platform: User) -> None:
    leave(platform)
    join(platform, CITY, Role.CITY_EDITOR)
    assert "Change the series" not in text_of(signed(platform), reverse("helpdesk:series", args=[series.pk]))
    assert signed(platform).get(reverse("helpdesk:series-edit", args=[series.pk])).status_code == 403
    assert not may_write_series(platform, series)


@pytest.mark.parametrize("role", [Role.EXPERT, Role.HELPDESK, Role.PROGRAMME_MANAGER])
def test_coach_with_a_role_of_the_mission_goes_on(make_case: MakeCase, expert: User, role: str) -> None:
    case = make_case(kind="coaching", topic="legal")
    assert (case.agent, case.tier) == (expert, "expert")
    series = series_for(case, expert)
    expert.memberships.update(role=role)
    assert may_write_series(expert, series)
    expert.memberships.update(role=Role.MISSION_ANALYST)
    assert not may_write_series(expert, series)


def test_coach_who_became_editor_of_the_same_platform_goes_on(series: Series, platform: User) -> None:
    leave(platform)
    join(platform, "country:AT", Role.PLATFORM_EDITOR)
    assert may_write_series(platform, series)


def test_title_of_a_confidential_case_is_shown_to_those_who_read_it(
    make_case: MakeCase, coordinator: User, colleague: User, platform: User, django_assert_num_queries: Any
) -> None:
    secret = make_case(SECRET, user=colleague, is_confidential=True, kind="coaching")
    series = series_for(secret, platform)
    page = reverse("helpdesk:series", args=[series.pk])
    for one, reads in ((coordinator, False), (colleague, True), (platform, True)):
        assert (SECRET in text_of(signed(one), page)) is reads, one
        assert ("Began with" in text_of(signed(one), page)) is reads, one
    told = Notification.objects.filter(user=coordinator)
    assert SECRET not in str(list(told.values_list("title", "body")))
    viewer = viewer_of(colleague)
    with django_assert_num_queries(1):
        assert began_with(viewer, series) == [secret]
    Case.objects.update(is_confidential=False)
    assert SECRET in text_of(signed(coordinator), page)


@pytest.mark.parametrize("confidential", [False, True])
def test_title_of_a_confidential_case_is_not_proposed_for_the_series(
    make_case: MakeCase, platform: User, confidential: bool
) -> None:
    case = make_case(SECRET, is_confidential=confidential, kind="coaching")
    page = text_of(signed(platform), reverse("helpdesk:coaching-begin", args=[case.reference]))
    assert (f'value="{SECRET}"' in page) is not confidential
    assert ("whole team reads this title" in page) is confidential


@pytest.mark.parametrize("new", ["", "country:FR", CITY])
def test_person_who_left_the_platform_has_its_case_no_more(given: Case, platform: User, new: str) -> None:
    said = Message.objects.create(case=given, side=Message.Side.ASKER, text="More")
    file = MessageFile.objects.create(message=said, file_name="a.txt", size=1)
    page = reverse("helpdesk:case", args=[given.reference])
    assert SECRET in text_of(signed(platform), page)
    assert readable_file(viewer_of(platform), file.pk) == file
    leave(platform)
    if new:
        join(platform, new, Role.CITY_EDITOR if new == CITY else Role.PLATFORM_EDITOR)
    viewer = viewer_of(platform)
    assert signed(platform).get(page).status_code == 404
    assert readable_file(viewer, file.pk) is None
    assert SECRET not in str([(one.title, one.text) for one in private_entries(viewer)])
    assert SECRET not in str([one.title for one in tasks_of(viewer)])
    for attempt in (
        lambda: answer(**acting(platform), case=given, text="From France with love"),
        lambda: note(**acting(platform), case=given, text="x"),
    ):
        with pytest.raises(NotAllowedError):
            attempt()


def test_person_who_answers_in_the_same_country_keeps_the_case(given: Case, platform: User) -> None:
    leave(platform)
    join(platform, "country:AT", Role.PLATFORM_EDITOR)
    join(platform, "country:FR", Role.PLATFORM_EDITOR)
    assert [one.title for one in tasks_of(viewer_of(platform))] == [SECRET]
    answer(**acting(platform), case=given, text="Begin with data")
    assert given.messages.count() == 2


def test_expert_whose_role_ended_has_no_task_and_no_case(make_case: MakeCase, expert: User) -> None:
    case = make_case(SECRET, is_confidential=True, topic="legal")
    assert (case.agent, case.tier) == (expert, "expert")
    assert [one.title for one in tasks_of(viewer_of(expert))] == [SECRET]
    expert.memberships.update(role=Role.MISSION_EDITOR)  # answers, too
    assert [one.title for one in tasks_of(viewer_of(expert))] == [SECRET]
    leave(expert)
    assert viewer_of(expert).scopes == frozenset()
    assert tasks_of(viewer_of(expert)) == []
    assert not desk_cases(viewer_of(expert)).exists()
    assert SECRET not in text_of(signed(expert), reverse("people:home"))


def test_role_for_the_mission_opens_no_case_of_a_platform(given: Case, platform: User) -> None:
    leave(platform)
    join(platform, "mission", Role.EXPERT)
    assert not desk_cases(viewer_of(platform)).filter(pk=given.pk).exists()
    assert tasks_of(viewer_of(platform)) == []


def test_asker_who_answers_no_more_still_has_their_own_question(
    make_case: MakeCase, platform: User, expert: User
) -> None:
    case = make_case()
    Case.objects.filter(pk=case.pk).update(asker=expert)
    answer(**acting(platform), case=case, text="Which data?", then="waiting-city")
    leave(expert)
    url = reverse("helpdesk:mine", args=[case.reference])
    assert [one.url for one in tasks_of(viewer_of(expert))] == [url]


def test_news_of_a_case_go_to_those_who_distribute_once_its_person_left(
    make_case: MakeCase, platform: User, lead: User, coordinator: User
) -> None:
    case = make_case()
    assert case.agent == platform
    asker_says(**acting(coordinator), case=case, text="One more thing")
    here = Notification.objects.filter(title="New message: How do we begin?")
    assert list(here.values_list("user", flat=True)) == [platform.pk]
    leave(platform)
    Notification.objects.all().delete()
    asker_says(**acting(coordinator), case=case, text="And another")
    told = Notification.objects.values_list("user", "title")
    assert list(told) == [(lead.pk, "A question waits for somebody: How do we begin?")]
    Notification.objects.all().delete()
    tend_cases(timezone.now() + timedelta(days=30))
    assert list(Notification.objects.values_list("user", "title")) == [(lead.pk, "One case is late")]
    # and is given to somebody else
    give(**acting(lead), case=case, user_id=lead.pk)
    case.refresh_from_db()
    assert case.agent == lead


def test_case_is_given_to_nobody_who_could_not_read_it(
    given: Case, make_case: MakeCase, platform: User, expert: User, helpdesk: User, person: MakePerson
) -> None:
    far = person("paris@example.org", scope="country:FR", role=Role.PLATFORM_COORDINATOR)
    page = text_of(signed(platform), reverse("helpdesk:case", args=[given.reference]))
    assert f'value="{expert.pk}"' in page
    assert f'value="{far.pk}"' not in page
    with pytest.raises(ProblemsError):
        give(**acting(platform), case=given, user_id=far.pk)
    join(far, "mission", Role.HELPDESK)
    with pytest.raises(ProblemsError):  # it stays with the platform, where they have no role
        give(**acting(platform), case=given, user_id=far.pk)
    beyond = make_case(languages=("fi",), topic="buildings")
    Case.objects.filter(pk=beyond.pk).update(tier="mission", agent=helpdesk)
    for one in (far, platform, expert):  # the Mission's, the country's, and an expert
        beyond.refresh_from_db()
        give(**acting(helpdesk), case=beyond, user_id=one.pk)
        assert desk_cases(viewer_of(one)).filter(pk=beyond.pk).exists(), one


@pytest.mark.parametrize("first", ["platform", "expert"])
def test_nobody_keeps_what_the_roles_of_today_could_not_be_given_anew(
    make_case: MakeCase, request: pytest.FixtureRequest, first: str
) -> None:
    """Which role a case or a series was given for is not recorded: it need not be, since what somebody has opens only
    to a role that those who distribute could give it to, and is asked at each use."""
    user: User = request.getfixturevalue(first)
    case = make_case(SECRET, is_confidential=True, topic="planning" if first == "platform" else "legal")
    series = series_for(case, user)
    assert (case.agent, series.coach) == (user, user)
    anew = Series(pk=series.pk, scope=series.scope, scope_country=series.scope_country)
    scopes = {"city": [CITY], "country": ["country:AT", "country:FR"], "mission": ["mission"]}
    kept = set()
    for kind, roles in ROLES_OF_SCOPE.items():
        for scope, role in ((scope, role) for scope in scopes[kind] for role in roles):
            user.memberships.all().delete()
            join(user, scope, role)
            viewer = viewer_of(user)
            person = next((one for one in pool(timezone.localdate()) if one.user == user), None)
            if desk_cases(viewer).filter(pk=case.pk).exists() and not viewer.is_admin:
                kept.add((scope, "case"))
                assert person is not None, role
                assert person.could_read(case), role
            if coaches(viewer, series) and not viewer.is_admin:
                kept.add((scope, "series"))
                assert user in [one.user for one in could_coach(anew)], role
    mission = {("mission", "series")} | ({("mission", "case")} if first == "expert" else set())
    assert kept == {("country:AT", "case"), ("country:AT", "series")} | mission
