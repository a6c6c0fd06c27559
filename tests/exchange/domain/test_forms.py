"""The form of an application in the engine of questionnaires: opened with the call, filled in, taken back."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.exchange.acting import CITY, call_row
from tests.exchange.domain.test_applying import _form
from tests.support.city_team import acting
from tests.support.people import MakePerson
from zeroward.core.errors import ConflictError
from zeroward.core.models import Notification
from zeroward.exchange.domain.applying import ApplicationRow, begin, save, submit
from zeroward.exchange.domain.calls import change_call, make_call
from zeroward.exchange.domain.steps import move, next_states
from zeroward.exchange.models import Application, Programme
from zeroward.exchange.queries.reading import reading_of
from zeroward.people.models import Role, User
from zeroward.places.models import City
from zeroward.questionnaires.domain.handing_in import submit as hand_in
from zeroward.questionnaires.domain.hands import Hand
from zeroward.questionnaires.domain.leaving import withdraw
from zeroward.questionnaires.models import Answering, Collection
from zeroward.questionnaires.queries.asked import asked_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def begun(manager: User, programme: Programme, officer: User, themes: list[object]) -> Application:
    version = _form()
    row = call_row(versions={"learner": version.pk})
    call = move(**acting(manager), call=make_call(**acting(manager), programme=programme, row=row), to="open")
    mine = begin(**acting(officer), call=call, side="learner", place=CITY)
    said = ApplicationRow(summary="We want to learn.", needs=("nature",), languages=("de",))
    return save(**acting(officer), application=mine, row=said)


def fill(application: Application, officer: User) -> None:
    Answering.objects.filter(pk=application.answering_id).update(answers={"goal": "Less gas."})
    answering = Answering.objects.select_related("collection__version").get(pk=application.answering_id)
    hand_in(answering=answering, hand=Hand(**acting(officer)))


def test_call_opens_one_collection_for_each_side_with_a_form(begun: Application) -> None:
    collection = Collection.objects.get()
    assert (collection.about, collection.closes_at) == (f"call:{begun.call_id}", begun.call.closes_at)
    assert dict(begun.call.sides.values_list("side", "collection")) == {
        "learner": collection.pk,
        "host": None,
    }


def test_form_is_reached_from_the_application_alone(begun: Application, officer: User) -> None:
    client = Client()
    client.force_login(officer)
    response = client.post(f"/en/me/applications/{begun.pk}/form/")
    collection = Collection.objects.get()
    assert response["Location"] == f"/en/me/asked/city:klagenfurt/{collection.pk}/"
    text = client.get(f"{response['Location']}parts/part/").content.decode()
    assert "Goal?" in text
    assert f'href="/en/calls/{begun.call.key}/"' in text
    assert asked_of(CITY, acting(officer)["viewer"]) == []


def test_application_with_its_form_is_read_as_it_was_handed_in(begun: Application, officer: User) -> None:
    fill(begun, officer)
    kept = submit(**acting(officer), application=begun)
    Answering.objects.filter(pk=kept.answering_id).update(answers={"goal": "Something else."})
    fresh = Application.objects.select_related("call__programme", "answering").get(pk=kept.pk)
    (block,) = reading_of(fresh).blocks
    assert [(line.label.text, line.text) for line in block.lines] == [("Goal?", "Less gas.")]


def test_form_that_is_taken_back_withdraws_the_application(begun: Application, officer: User) -> None:
    fill(begun, officer)
    submit(**acting(officer), application=begun)
    answering = Answering.objects.select_related("collection__version").get(pk=begun.answering_id)
    withdraw(answering=answering, hand=Hand(**acting(officer)))
    begun.refresh_from_db()
    assert (begun.state, begun.withdrawn_why) == ("withdrawn", "form")


def test_form_stays_once_the_call_is_open(begun: Application, manager: User) -> None:
    with pytest.raises(ConflictError, match="it stays"):
        change_call(**acting(manager), call=begun.call, row=call_row(versions={"learner": None}))


def test_team_goes_to_its_form_by_a_link_of_its_own(begun: Application, person: MakePerson) -> None:
    student = person("student@example.org")
    begun.authors.all().delete()
    Application.objects.filter(pk=begun.pk).update(scope="", team="Green roofs")
    begun.authors.create(person=student)
    client = Client()
    client.force_login(student)
    address = client.post(f"/en/me/applications/{begun.pk}/form/")["Location"]
    assert address.startswith("/en/answer/")
    assert Client().get(address).status_code == 200


def test_call_that_is_closed_early_has_its_deadline_now(begun: Application, manager: User) -> None:
    call = move(**acting(manager), call=begun.call, to="reviewing")
    assert call.closes_at is not None
    assert call.closes_at <= timezone.now()
    assert Notification.objects.filter(title="New deadline: First call").count() == 1
    with pytest.raises(ConflictError, match="deadline is over"):
        move(**acting(manager), call=call, to="open")


def test_steps_of_a_call_follow_its_kind(begun: Application, manager: User) -> None:
    assert next_states(begun.call) == ["reviewing"]
    with pytest.raises(ConflictError):
        move(**acting(manager), call=begun.call, to="running")
    call = move(**acting(manager), call=begun.call, to="reviewing")
    assert next_states(call) == ["matching", "open"]


def test_platform_runs_calls_of_its_own_country_alone(
    person: MakePerson, klagenfurt: City, officer: User
) -> None:
    client = Client()
    client.force_login(person("at@example.org", scope="country:AT", role=Role.PLATFORM_COORDINATOR))
    said = {"title": "Visits in Austria", "kind": "study-visit"}
    assert client.post("/en/me/programmes/country:AT/new/", said).status_code == 302
    made = Programme.objects.get()
    assert (made.scope, made.scope_country) == ("country:AT", "AT")
    assert client.get("/en/me/programmes/mission/").status_code == 404
    assert client.get("/en/me/programmes/country:DE/").status_code == 404
    client.force_login(officer)
    assert client.get(f"/en/me/programme/{made.key}/").status_code == 404
