"""Who reads what: every test tries to read or write what belongs to somebody else."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.helpdesk.conftest import CITY, MakeCase, signed, text_of
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import NotAllowedError
from zeroward.core.private_search import private_entries
from zeroward.helpdesk.domain.giving import give, take
from zeroward.helpdesk.domain.handing import hand_on, keep_away
from zeroward.helpdesk.domain.steps import close
from zeroward.helpdesk.domain.talking import answer, asker_says, note
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.queries.access import asked_cases, desk_cases
from zeroward.helpdesk.queries.waiting import found_inside, own_data
from zeroward.people.models import Role, User
from zeroward.people.queries.viewer import viewer_of
from zeroward.places.models import City

SECRET = "Our mayor is about to resign"


@pytest.fixture
def strangers(person: MakePerson, city: City) -> list[User]:
    """Another city of the country, another country's platform, an analyst, a Mission editor, and nobody's."""
    City.objects.create(key="graz", name="Graz", country=city.country)
    return [
        person("graz@example.org", scope="city:graz", role=Role.CITY_COORDINATOR),
        person("paris@example.org", scope="country:FR", role=Role.PLATFORM_COORDINATOR),
        person("analyst@example.org", scope="mission", role=Role.MISSION_ANALYST),
        person("editor@example.org", scope="mission", role=Role.MISSION_EDITOR),
        person("nobody@example.org"),
    ]


def readers_of(case: Case, people: list[User]) -> list[str]:
    return [
        one.email.split("@")[0] for one in people if desk_cases(viewer_of(one)).filter(pk=case.pk).exists()
    ]


def test_case_is_read_by_its_desk_and_its_city_alone(
    make_case: MakeCase,
    platform: User,
    helpdesk: User,
    colleague: User,
    strangers: list[User],
    client: Client,
) -> None:
    case = make_case(SECRET)
    desk, mine = (reverse(f"helpdesk:{name}", args=[case.reference]) for name in ("case", "mine"))
    assert SECRET in text_of(signed(platform), desk)
    assert SECRET in text_of(signed(colleague), mine)
    for one in [*strangers, helpdesk]:
        for address in (desk, mine):
            assert signed(one).get(address).status_code == 404, (one, address)
            assert signed(one).post(address, {"do": "say", "text": "x"}).status_code == 404
        assert SECRET not in "".join(entry.title + entry.text for entry in private_entries(viewer_of(one)))
    # the secret link is for visitors alone
    assert client.get(reverse("helpdesk:visitor", args=[case.secret])).status_code == 404
    assert client.get(desk).status_code == 302
    assert signed(colleague).get(desk).status_code == 404


def test_what_has_come_to_the_mission_is_read_there(
    make_case: MakeCase, platform: User, helpdesk: User, expert: User, person: MakePerson
) -> None:
    case = make_case(topic="legal", kind="legal")
    assert (case.agent, case.tier) == (expert, "expert")
    other = person("other-expert@example.org", scope="mission", role=Role.EXPERT)
    assert readers_of(case, [platform, helpdesk, expert, other]) == ["petra", "hanna", "xaver"]


def test_confidential_case_is_read_by_few(
    make_case: MakeCase,
    platform: User,
    helpdesk: User,
    colleague: User,
    person: MakePerson,
    coordinator: User,
) -> None:
    case = make_case(SECRET, is_confidential=True)
    editor = person("platform-editor@example.org", scope="country:AT", role=Role.PLATFORM_EDITOR)
    assert readers_of(case, [platform, helpdesk, editor]) == ["petra"]
    assert not asked_cases(viewer_of(colleague)).filter(pk=case.pk).exists()
    assert asked_cases(viewer_of(coordinator)).filter(pk=case.pk).exists()
    assert SECRET not in text_of(signed(colleague), reverse("helpdesk:place-list", args=[CITY]))
    assert SECRET in text_of(signed(coordinator), reverse("helpdesk:mine-list"))
    assert SECRET not in "".join(one.title for one in found_inside(viewer_of(editor)))


def test_notes_are_never_shown_to_who_asked(make_case: MakeCase, platform: User, coordinator: User) -> None:
    case = make_case()
    note(**acting(platform), case=case, text="They always ask this")
    answer(**acting(platform), case=case, text="Begin with data")
    page = text_of(signed(coordinator), reverse("helpdesk:mine", args=[case.reference]))
    assert "Begin with data" in page
    assert "They always ask this" not in page
    assert "They always ask this" not in "".join(one.text for one in found_inside(viewer_of(coordinator)))
    assert "They always ask this" in text_of(
        signed(platform), reverse("helpdesk:case", args=[case.reference])
    )


def test_who_keeps_away_reads_it_no_more(make_case: MakeCase, platform: User, helpdesk: User) -> None:
    case = make_case()
    keep_away(**acting(platform), case=case, reason="My sister is the mayor")
    case.refresh_from_db()
    assert readers_of(case, [platform]) == []
    assert (case.agent, case.tier) == (helpdesk, "mission")
    assert signed(platform).get(reverse("helpdesk:case", args=[case.reference])).status_code == 404


def test_reading_a_case_does_not_let_one_work_on_it(
    make_case: MakeCase, platform: User, expert: User, helpdesk: User, person: MakePerson
) -> None:
    legal = make_case(topic="legal", kind="legal")
    # the platform reads what it handed on, and works on it no more
    with pytest.raises(NotAllowedError):
        answer(**acting(platform), case=legal, text="Mine")
    ours = make_case()
    editor = person("platform-editor@example.org", scope="country:AT", role=Role.PLATFORM_EDITOR)
    for attempt in (
        lambda: answer(**acting(editor), case=ours, text="Mine"),
        lambda: note(**acting(editor), case=ours, text="Mine"),
        lambda: give(**acting(editor), case=ours, user_id=editor.pk),
        lambda: hand_on(**acting(editor), case=ours, tier="mission", reason="Away"),
        lambda: close(**acting(helpdesk), case=ours),
        lambda: take(**acting(helpdesk), case=ours),
    ):
        with pytest.raises(NotAllowedError):
            attempt()
    assert ours.messages.count() == 1


def test_stranger_does_not_speak_as_the_asker(
    make_case: MakeCase, platform: User, helpdesk: User, strangers: list[User]
) -> None:
    case = make_case()
    for one in [*strangers, platform, helpdesk]:
        with pytest.raises(NotAllowedError):
            asker_says(case=case, text="I am the mayor", actor=one, viewer=viewer_of(one))
    assert case.messages.count() == 1


@pytest.mark.parametrize("name", ["desk", "cases", "people", "agent", "distribute", "figures"])
def test_desk_is_closed_to_those_who_answer_nothing(
    coordinator: User, platform: User, client: Client, name: str
) -> None:
    address = reverse(f"helpdesk:{name}")
    assert signed(coordinator).get(address).status_code == 403
    assert client.get(address).status_code == 302
    assert signed(platform).get(address).status_code == 200


def test_list_of_a_place_is_for_its_team(coordinator: User, platform: User, strangers: list[User]) -> None:
    address = reverse("helpdesk:place-list", args=[CITY])
    assert signed(coordinator).get(address).status_code == 200
    for one in [platform, *strangers]:
        assert signed(one).get(address).status_code == 403
    assert signed(coordinator).get(reverse("helpdesk:place-list", args=["city:nowhere"])).status_code == 404


def test_own_data_holds_what_a_person_asked_and_said(
    make_case: MakeCase, platform: User, coordinator: User
) -> None:
    case = make_case()
    answer(**acting(platform), case=case, text="Begin with data")
    asked, said = own_data(coordinator), own_data(platform)
    assert [one["reference"] for one in asked["asked"]] == [case.reference]
    assert [one["text"] for one in said["said"]] == ["Begin with data"]
    assert said["answers_on"][0]["languages"] == ["de"]


def test_account_that_is_closed_takes_its_own_questions_along(
    make_case: MakeCase, platform: User, coordinator: User
) -> None:
    from_city = make_case()
    answer(**acting(platform), case=from_city, text="Begin with data")
    personal = make_case("For myself")
    Case.objects.filter(pk=personal.pk).update(scope="")
    coordinator.delete()
    from_city.refresh_from_db()
    assert list(Case.objects.values_list("pk", flat=True)) == [from_city.pk]
    assert from_city.asker is None
    platform.delete()
    from_city.refresh_from_db()
    assert (from_city.agent, from_city.state) == (None, "triage")
    assert set(from_city.messages.values_list("author", flat=True)) == {None}
    assert "petra" not in str(list(from_city.assignments.values())).lower()
