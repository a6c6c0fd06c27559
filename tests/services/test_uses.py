"""Uses of support, and whether they helped: counts for everyone, words for whom the city chooses."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from tests.services.conftest import CITY
from tests.support.city_team import acting
from zeroward.core.errors import ConflictError, InvalidInputError, NotAllowedError
from zeroward.core.models import AuditEvent
from zeroward.core.scope import Scope
from zeroward.core.tasks_open import tasks_of
from zeroward.core.workspaces import Workspace, workspace
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of
from zeroward.services.domain.uses import begin_use, delete_use, tell_outcome
from zeroward.services.models import Service, Use
from zeroward.services.queries.outcomes import outcomes

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def place(officer: User) -> Workspace:
    found = workspace(Scope.parse(CITY))
    assert found is not None
    return found


@pytest.fixture
def use(place: Workspace, officer: User, fund: Service) -> Use:
    return begin_use(**acting(officer), place=place, service=fund, purpose="An investment plan")


def told_by(fund: Service, count: int, helped: str = "yes") -> None:
    today = timezone.localdate()
    for at in range(count):
        Use.objects.create(
            service=fund, scope=f"city:other-{helped}-{at}", began_on=today, ask_on=today, helped=helped
        )


def test_use_is_written_down_once_and_asked_about_later(use: Use, place: Workspace, officer: User) -> None:
    assert use.ask_on == use.began_on + datetime.timedelta(days=60)
    assert use.visibility == "city"
    with pytest.raises(ConflictError):
        begin_use(**acting(officer), place=place, service=use.service)
    tell_outcome(**acting(officer), place=place, use=use, helped="partly", outcome="A list of investors.")
    again = begin_use(**acting(officer), place=place, service=use.service)
    assert again.pk != use.pk
    assert AuditEvent.objects.filter(action="services.use.outcome").count() == 1


@pytest.mark.parametrize("day", [datetime.date(1999, 1, 1), datetime.date(2999, 1, 1)])
def test_use_on_an_impossible_day_is_refused(
    day: datetime.date, place: Workspace, officer: User, fund: Service
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        begin_use(**acting(officer), place=place, service=fund, began_on=day)
    assert refused.value.place == "began_on"


def test_readers_and_strangers_may_not_write(
    use: Use, place: Workspace, reader: User, stranger: User, fund: Service
) -> None:
    for person in (reader, stranger):
        with pytest.raises(NotAllowedError):
            begin_use(**acting(person), place=place, service=fund)
        with pytest.raises(NotAllowedError):
            tell_outcome(**acting(person), place=place, use=use, helped="no")
        with pytest.raises(NotAllowedError):
            delete_use(**acting(person), place=place, use=use)


def test_use_of_another_city_cannot_be_answered_under_ones_own(use: Use, stranger: User) -> None:
    graz = workspace(Scope.city("graz"))
    assert graz is not None
    with pytest.raises(InvalidInputError):
        tell_outcome(**acting(stranger), place=graz, use=use, helped="no")
    use.refresh_from_db()
    assert use.helped == ""


def test_outcome_is_silent_below_five_answers(fund: Service, client: Client) -> None:
    told_by(fund, 4)
    assert not outcomes([fund.pk])[fund.pk].shown
    assert "It helped" not in client.get("/en/support/fund/").content.decode()
    told_by(fund, 1, "no")
    found = outcomes([fund.pk])[fund.pk]
    assert (found.answered, found.helped) == (5, 4)
    page = client.get("/en/support/fund/").content.decode()
    assert "It helped 4 of the 5 cities that told us." in page
    assert "helped 4 of 5 that told us" in client.get("/en/support/").content.decode()


def test_words_of_a_city_reach_nobody_else(
    use: Use, place: Workspace, officer: User, client: Client, stranger: User, mission_editor: User
) -> None:
    tell_outcome(**acting(officer), place=place, use=use, helped="no", outcome="Unanswered mails QQXY")
    for person in (None, stranger, mission_editor):
        if person is not None:
            client.force_login(person)
        for address in ("/en/support/fund/", f"/en/support/fund/?for={CITY}", f"/en/support/?for={CITY}"):
            assert "QQXY" not in client.get(address).content.decode()
        assert client.get(f"/en/me/using/{CITY}/").status_code in (302, 404)
    client.force_login(officer)
    assert "QQXY" in client.get(f"/en/me/using/{CITY}/").content.decode()


@pytest.mark.parametrize(
    ("visibility", "readers"),
    [
        ("city", set()),
        ("platform", {"platform"}),
        ("mission", {"platform", "mission"}),
        ("public", {"platform", "mission", "stranger", "nobody"}),
    ],
)
def test_words_reach_those_whom_the_city_chose(
    visibility: str,
    readers: set[str],
    use: Use,
    place: Workspace,
    officer: User,
    stranger: User,
    platform: User,
    mission_editor: User,
) -> None:
    tell_outcome(
        **acting(officer), place=place, use=use, helped="yes", outcome="A loan QQXY", visibility=visibility
    )
    people = {"platform": platform, "mission": mission_editor, "stranger": stranger, "nobody": None}
    for name, person in people.items():
        client = Client()
        if person is not None:
            client.force_login(person)
        page = client.get("/en/support/fund/").content.decode()
        assert ("QQXY" in page) == (name in readers), name
        if person is not None:
            seen = client.get(f"/en/me/using/{CITY}/")
            assert (seen.status_code == 200) == (name in readers), name
            assert "Say whether it helped" not in seen.content.decode()


def test_officer_writes_down_answers_and_deletes_in_the_browser(
    client: Client, officer: User, fund: Service
) -> None:
    client.force_login(officer)
    address = f"/en/me/using/{CITY}/new/fund/"
    assert "uses “Capital hub”" in client.get(address).content.decode()
    sent = client.post(address, {"began_on": "2026-01-15", "purpose": "Money", "visibility": "platform"})
    use = Use.objects.get()
    assert sent.url == f"/en/me/using/{CITY}/{use.pk}/"
    assert [task.title for task in tasks_of(viewer_of(officer))] == ["Did it help? Capital hub"]
    assert client.post(sent.url, {"helped": "", "visibility": "city"}).status_code == 422
    client.post(sent.url, {"helped": "yes", "outcome": "A loan", "visibility": "city"})
    use.refresh_from_db()
    assert (use.helped, use.outcome, use.visibility) == ("yes", "A loan", "city")
    assert tasks_of(viewer_of(officer)) == []
    assert "A loan" in client.get(f"/en/me/using/{CITY}/").content.decode()
    gone = f"/en/me/using/{CITY}/{use.pk}/delete/"
    assert "off the list?" in client.get(gone).content.decode()
    client.post(gone)
    assert not Use.objects.exists()


@pytest.mark.parametrize(
    "address",
    [
        f"/en/me/using/{CITY}/new/none/",
        f"/en/me/using/{CITY}/999/",
        "/en/me/using/city:nowhere/",
        "/en/me/using/country:AT/",
        "/en/me/using/mission/",
        f"/en/me/using/{CITY}/new/%00/",
    ],
)
def test_addresses_that_lead_nowhere_are_not_found(client: Client, officer: User, address: str) -> None:
    client.force_login(officer)
    assert client.get(address).status_code == 404


def test_reader_sees_the_list_and_no_buttons(client: Client, use: Use, reader: User) -> None:
    client.force_login(reader)
    page = client.get(f"/en/me/using/{CITY}/").content.decode()
    assert "Capital hub" in page
    assert "Say whether it helped" not in page
    assert client.get(f"/en/me/using/{CITY}/{use.pk}/").status_code == 404
