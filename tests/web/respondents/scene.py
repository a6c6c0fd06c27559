"""A survey that many cities answer at once, each by the secret link that it was sent."""

from datetime import timedelta

from django.utils import timezone

from tests.questionnaires.conftest import DEFINITION, version_from
from tests.support.city_team import acting
from zeroward.core.workspaces import workspace
from zeroward.people.models import Membership, Role, User
from zeroward.places.models import City, Country
from zeroward.questionnaires.domain.collections import open_collection
from zeroward.questionnaires.domain.starting import invite
from zeroward.questionnaires.models import Answering, Mode, Questionnaire


def make_survey(cities: int) -> list[tuple[int, str]]:
    """The number of each answer and the secret that opens it."""
    country, _made = Country.objects.get_or_create(code="AT", defaults={"key": "at", "name": "Austria"})
    City.objects.bulk_create(
        City(key=f"town-{number}", name=f"Town {number} (example)", country=country)
        for number in range(cities)
    )
    analyst = User.objects.create_user("anton@mission.example", "a long password")
    Membership.objects.create(user=analyst, scope="mission", role=Role.MISSION_ANALYST)
    questionnaire = Questionnaire.objects.create(
        key="needs-soak", title="Needs", scope="mission", visibility="mission"
    )
    mission = workspace("mission")
    assert mission is not None
    collection = open_collection(
        **acting(analyst),
        version=version_from(DEFINITION, questionnaire),
        place=mission,
        title="Needs 2026",
        about="test:soak",
        mode=Mode.IDENTIFIED,
        minutes=10,
        purpose="To plan support.",
        contact="needs@mission.example",
        until=timezone.localdate() + timedelta(days=400),
        closes_at=timezone.now() + timedelta(days=30),
        open_to_all=True,
    )
    links = []
    for number in range(cities):
        place = workspace(f"city:town-{number}")
        assert place is not None
        secret = invite(collection=collection, place=place)
        links.append((Answering.objects.get(collection=collection, place=f"city:town-{number}").pk, secret))
    return links
