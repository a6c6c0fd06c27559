"""The team of a platform writes its profile; nobody else does."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.support.people import MakePerson
from zeroward.core.models import AuditEvent
from zeroward.ecosystem.models import Platform
from zeroward.people.models import Role
from zeroward.places.models import Country


@pytest.fixture
def profile(austria: Country) -> Platform:
    return Platform.objects.create(
        key="platform-at",
        country=austria,
        part="core",
        facilitators="Ministry",
        missing_reasons={"formats": "Not asked."},
    )


def filled(**changes: str) -> dict[str, str]:
    names = ("national_actors", "regional_actors", "formalisation", "formats", "support")
    return {
        "facilitators": "Ministry\nAgency",
        **{f"{name}__reason": "Not decided yet." for name in names},
        **changes,
    }


EDIT = "/en/platforms/at/edit/"


def test_coordinator_publishes_the_profile_with_history_and_audit(
    client: Client, person: MakePerson, profile: Platform
) -> None:
    client.force_login(person(scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    shown = client.get(reverse("ecosystem:platform", args=["at"])).content.decode()
    assert EDIT in shown
    assert "Not asked." in client.get(EDIT).content.decode()
    answer = client.post(EDIT, filled(support="Advice \u202efor towns"))
    assert answer["Location"] == "/en/platforms/at/"
    now = Platform.objects.get()
    assert (now.facilitators, now.support) == ("Ministry\nAgency", "Advice for towns")
    assert now.missing_reasons == dict.fromkeys(
        ("national_actors", "regional_actors", "formalisation", "formats"), "Not decided yet."
    )
    assert now.live_revision is not None
    assert AuditEvent.objects.get(action="ecosystem.platform.correct").changes["support"] == [
        "",
        "Advice for towns",
    ]


def test_empty_field_without_a_reason_is_refused(
    client: Client, person: MakePerson, profile: Platform
) -> None:
    client.force_login(person(scope="country:AT", role=Role.PLATFORM_EDITOR))
    answer = client.post(EDIT, filled(support="", support__reason=""))
    assert answer.status_code == 422
    assert "say why" in answer.content.decode()
    assert Platform.objects.get().facilitators == "Ministry"


def test_too_long_text_is_refused_with_a_remedy(
    client: Client, person: MakePerson, profile: Platform
) -> None:
    client.force_login(person(scope="country:AT", role=Role.PLATFORM_EDITOR))
    answer = client.post(EDIT, filled(support="x" * 6000))
    assert answer.status_code == 422
    assert Platform.objects.get().support == ""


@pytest.mark.parametrize(
    ("scope", "role"),
    [
        ("country:DE", Role.PLATFORM_COORDINATOR),
        ("city:klagenfurt", Role.CITY_COORDINATOR),
        ("mission", Role.MISSION_ANALYST),
    ],
)
def test_others_are_refused(
    client: Client, person: MakePerson, profile: Platform, scope: str, role: Role
) -> None:
    client.force_login(person(scope=scope, role=role))
    assert client.post(EDIT, filled()).status_code == 403
    assert EDIT not in client.get("/en/platforms/at/").content.decode()
    assert Platform.objects.get().facilitators == "Ministry"


def test_visitor_is_asked_to_sign_in(client: Client, profile: Platform) -> None:
    assert client.post(EDIT, filled())["Location"].startswith("/en/account/login/")


def test_board_names_profiles_with_empty_fields(client: Client, profile: Platform) -> None:
    page = client.get(reverse("library:missing-group", args=["profile-fields"])).content.decode()
    assert "Austria" in page
    assert "fields are empty" in page
