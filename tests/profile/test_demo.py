"""Example facts are labelled as examples, and made once."""

import datetime

from django.test import Client

from tests.profile.conftest import PLACE
from zeroward.core.visibility import Viewer
from zeroward.people.domain.demo import ExampleTeam, make_team
from zeroward.people.models import Contact, Responsibility, User
from zeroward.profile.domain.demo import CITY, TOWN, say_examples
from zeroward.profile.models import StatedFact

TODAY = datetime.date(2026, 11, 26)


def test_examples_are_said_once_and_labelled(editor: User, viewer: Viewer, client: Client) -> None:
    who = {"actor": editor, "viewer": viewer, "place": PLACE, "today": TODAY}
    assert say_examples(**who, said=CITY) == len(CITY)
    assert say_examples(**who, said=TOWN) == 0
    assert set(StatedFact.objects.values_list("is_example", flat=True)) == {True}
    client.force_login(editor)
    page = client.get("/en/me/about/city:klagenfurt/").content.decode()
    assert "Example data" in page
    assert "Is this still true?" in page


def test_example_team_is_made_once_and_labelled(
    editor: User, viewer: Viewer, reader: User, client: Client
) -> None:
    assert make_team(ExampleTeam(PLACE, editor, viewer, reader))
    assert not make_team(ExampleTeam(PLACE, editor, viewer))
    for model in (Responsibility, Contact):
        assert not model.objects.filter(is_example=False).exists()
    client.force_login(editor)
    for part in ("canvas", "contacts"):
        assert "Example data" in client.get(f"/en/me/team/city:klagenfurt/{part}/").content.decode()
