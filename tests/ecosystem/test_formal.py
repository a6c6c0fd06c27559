"""Levels of formalisation: dated, backdated, taken back; a country that changes in mid-year; two platforms."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.ecosystem.profile_fixtures import acting, at, keep
from tests.support.people import MakePerson
from zeroward.community.models import Agreement
from zeroward.core.errors import ConflictError, NotAllowedError
from zeroward.core.problems import ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.ecosystem.domain.formal import StepRow, add_step, take_back_step
from zeroward.ecosystem.domain.profile import confirm_profile, write_profile
from zeroward.ecosystem.models import FormalStep, Platform
from zeroward.ecosystem.queries.formal import level_of_year, tracks
from zeroward.ecosystem.queries.years import years_of
from zeroward.people.models import Role, User
from zeroward.places.models import Country

pytestmark = pytest.mark.django_db
ANYBODY = Viewer()


def step(user: User, level: str, day: date, *, known: date | None = None, **more: Any) -> FormalStep:
    row = StepRow(level, day, visibility=more.pop("visibility", "public"), **more)
    return add_step(**acting(user), place=at(), row=row, known_on=known or day)


def test_status_that_changes_in_mid_year_keeps_its_day(austrian: Platform, coordinator: User) -> None:
    step(coordinator, "informal-group", date(2021, 2, 1))
    step(coordinator, "memorandum", date(2022, 6, 15))
    assert [level_of_year("AT", year) for year in (2020, 2021, 2022, 2023)] == [
        None,
        "informal-group",
        "memorandum",
        "memorandum",
    ]
    [track] = tracks("AT", ANYBODY)
    assert [(one.key, one.first, one.last) for one in track.spells] == [
        ("informal-group", date(2021, 2, 1), date(2022, 6, 14)),
        ("memorandum", date(2022, 6, 15), None),
    ]
    year = next(one for one in years_of(austrian, ANYBODY) if one.year == 2022)
    assert year.moved
    assert [(one.first, one.last) for one in year.held] == [
        (date(2022, 1, 1), date(2022, 6, 14)),
        (date(2022, 6, 15), date(2022, 12, 31)),
    ]


def test_backdated_level_keeps_when_it_became_known(austrian: Platform, coordinator: User) -> None:
    step(coordinator, "informal-group", date(2021, 2, 1))
    step(coordinator, "memorandum", date(2021, 6, 1), known=date(2024, 3, 1))
    assert level_of_year("AT", 2021) == "memorandum"
    before = tracks("AT", ANYBODY, known=date(2023, 1, 1))
    assert [one.key for one in before[0].spells] == ["informal-group"]
    assert [one.is_late for one in tracks("AT", ANYBODY)[0].steps] == [True, False]


def test_later_knowledge_of_the_same_day_counts(austrian: Platform, coordinator: User) -> None:
    step(coordinator, "informal-group", date(2021, 2, 1))
    step(coordinator, "contact-point", date(2021, 2, 1), known=date(2022, 1, 1))
    assert level_of_year("AT", 2021) == "contact-point"
    with pytest.raises(ConflictError):
        step(coordinator, "memorandum", date(2021, 2, 1), known=date(2022, 1, 1))


def test_level_ends_without_another(austrian: Platform, coordinator: User) -> None:
    step(coordinator, "memorandum", date(2021, 2, 1))
    step(coordinator, "", date(2022, 2, 1))
    assert level_of_year("AT", 2022) is None
    assert tracks("AT", ANYBODY)[0].now is None


def test_row_that_is_taken_back_stays_in_the_history(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    wrong = step(coordinator, "funded-programme", date(2021, 2, 1))
    with pytest.raises(ProblemsError):
        take_back_step(**acting(coordinator), place=at(), step=wrong, why=" ")
    take_back_step(**acting(coordinator), place=at(), step=wrong, why="It was another country.")
    take_back_step(**acting(coordinator), place=at(), step=wrong, why="again")
    assert level_of_year("AT", 2021) is None
    assert "It was another country." in client.get("/en/platforms/AT/").content.decode()


def test_year_of_two_platforms_takes_the_furthest(austrian: Platform, coordinator: User) -> None:
    one = keep(coordinator, "body", name="First", kind="platform")
    two = keep(coordinator, "body", name="Second", kind="platform")
    step(coordinator, "memorandum", date(2021, 2, 1), platform=one)
    step(coordinator, "contact-point", date(2021, 2, 1), platform=two)
    assert level_of_year("AT", 2021) == "memorandum"
    assert [one.platform.name for one in tracks("AT", ANYBODY) if one.platform] == ["First", "Second"]


def test_level_that_is_not_public_shows_nowhere(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    step(coordinator, "memorandum", date(2021, 2, 1), visibility="city", note="hidden marker")
    for page in ("", "years/", "bodies/", "map/"):
        assert "hidden marker" not in client.get(f"/en/platforms/AT/{page}").content.decode()
    assert "Memorandum" not in client.get("/en/platforms/AT/years/").content.decode()
    assert level_of_year("AT", 2021) is None


def test_private_agreement_and_document_are_not_named(
    client: Client, austrian: Platform, coordinator: User
) -> None:
    secret = Agreement.objects.create(key="s", title="Secret pact", scope="country:AT", scope_country="AT")
    step(coordinator, "memorandum", date(2021, 2, 1), agreement=secret)
    assert "Secret pact" not in client.get("/en/platforms/AT/").content.decode()
    client.force_login(coordinator)
    assert "Secret pact" in client.get("/en/platforms/AT/").content.decode()


@pytest.mark.parametrize(
    "row",
    [
        StepRow("moon", date(2021, 1, 1)),
        StepRow("memorandum", None),
        StepRow("memorandum", date(2021, 1, 1), url="no address"),
        StepRow("memorandum", date(2021, 1, 1), visibility="platform"),
        StepRow("memorandum", date(2999, 1, 1)),
    ],
)
def test_bad_level_is_refused(austrian: Platform, coordinator: User, row: StepRow) -> None:
    with pytest.raises(ProblemsError):
        add_step(**acting(coordinator), place=at(), row=row)
    assert FormalStep.objects.count() == 0


def test_nobody_else_writes_levels(
    austrian: Platform, coordinator: User, elsewhere: User, officer: User
) -> None:
    made = step(coordinator, "memorandum", date(2021, 1, 1))
    for user in (elsewhere, officer):
        with pytest.raises(NotAllowedError):
            step(user, "memorandum", date(2021, 3, 1))
        with pytest.raises(NotAllowedError):
            take_back_step(**acting(user), place=at(), step=made, why="x")


def test_pages_of_levels(client: Client, austrian: Platform, coordinator: User) -> None:
    client.force_login(coordinator)
    home = "/en/me/platform/country:AT/levels/"
    sent = {"level": "memorandum", "since_on": "2021-03-01", "visibility": "public"}
    assert client.get(f"{home}new/").status_code == 200
    assert client.post(f"{home}new/", {**sent, "since_on": ""}).status_code == 422
    assert client.post(f"{home}new/", sent).status_code == 302
    assert client.post(f"{home}new/", sent).status_code == 422, "the same day, known today"
    made = FormalStep.objects.get()
    assert made.known_on == timezone.localdate()
    one = f"{home}{made.pk}/"
    assert client.get(one).status_code == 200
    changed = {"url": "https://example.org/mou", "visibility": "public", "lock": "0"}
    assert client.post(one, changed).status_code == 302
    stale = client.post(one, {**changed, "url": "https://example.org/other", "lock": "0"})
    assert stale.status_code == 422
    assert "https://example.org/mou" in stale.content.decode()
    assert client.get(f"{one}take-back/").status_code == 200
    assert client.post(f"{one}take-back/", {"why": ""}).status_code == 422
    assert client.post(f"{one}take-back/", {"why": "Wrong"}).status_code == 302
    assert client.get(f"{home}99/").status_code == 404


def test_profile_is_confirmed_for_a_year(client: Client, austrian: Platform, coordinator: User) -> None:
    client.force_login(coordinator)
    Platform.objects.update(review_by=date(2020, 1, 1))
    assert "wants a look since" in client.get("/en/me/platform/country:AT/").content.decode()
    assert "The profile of your platform wants another look" in client.get("/en/me/tasks/").content.decode()
    assert client.post("/en/me/platform/country:AT/confirm/").status_code == 302
    assert Platform.objects.get().review_by == timezone.localdate() + timedelta(days=365)
    with pytest.raises(NotAllowedError):
        confirm_profile(platform=austrian, actor=None, viewer=ANYBODY)


def test_draft_of_an_editor_outlives_what_the_team_writes(austrian: Platform, coordinator: User) -> None:
    drafted = Platform.objects.get()
    drafted.support = "An editor's words"
    drafted.save_revision()
    write_profile(platform=austrian, values={"formats": "Monthly meetings"}, **acting(coordinator))
    confirm_profile(platform=austrian, **acting(coordinator))
    assert Platform.objects.get().has_unpublished_changes
    Platform.objects.get().latest_revision.publish()
    now = Platform.objects.get()
    assert (now.support, now.formats) == ("An editor's words", "Monthly meetings")
    assert now.review_by == timezone.localdate() + timedelta(days=365)


def test_country_without_a_profile_begins_one(
    client: Client, person: MakePerson, austria: Country, officer: User
) -> None:
    client.force_login(officer)
    assert client.get("/en/me/platform/country:AT/begin/").status_code == 404
    coordinator = person("first@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR)
    client.force_login(coordinator)
    desk = "/en/me/platform/country:AT/"
    assert client.get(desk)["Location"] == f"{desk}begin/"
    assert "Your country has no profile yet" in client.get(f"{desk}begin/").content.decode()
    assert client.post(f"{desk}begin/").status_code == 302
    assert client.post(f"{desk}begin/").status_code == 302, "twice is once"
    assert Platform.objects.count() == 1
    assert client.get(desk).status_code == 200
    assert "Nobody has written this profile yet." in client.get("/en/platforms/AT/").content.decode()
    Platform.objects.update(live=False)
    assert client.post(f"{desk}begin/").status_code == 302
    assert Platform.objects.public().count() == 0, "what was taken out of sight stays so"


def test_years_tell_which_fields_changed(austrian: Platform, coordinator: User) -> None:
    write_profile(platform=austrian, values={"support": "Advice"}, **acting(coordinator))
    hidden = Platform.objects.get()
    hidden.support = "A draft that nobody published"
    hidden.save_revision()
    year = years_of(Platform.objects.get(), ANYBODY)[0]
    assert (year.year, year.filled) == (timezone.localdate().year, 5)
