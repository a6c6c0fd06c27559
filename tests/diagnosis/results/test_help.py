"""What helps where most is missing stands on the result: services that fit, courses, the national platform."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.diagnosis.results.test_pages import text_of
from zeroward.diagnosis.models import Assessment
from zeroward.learning.models import Course
from zeroward.people.models import User
from zeroward.services.models import Service
from zeroward.taxonomy.models import Concept, Scheme

pytestmark = pytest.mark.slow


@pytest.fixture
def foundations(db: None) -> Concept:
    scheme, _made = Scheme.objects.get_or_create(key="pathways", defaults={"title": "Pathways"})
    return Concept.objects.get_or_create(scheme=scheme, key="foundations")[0]


def test_services_and_courses_of_the_weakest_pathways_are_named(
    client: Client, answered: Assessment, coordinator: User, foundations: Concept
) -> None:
    """The weakest dimension of the example is organisation, of the pathway foundations."""
    Course.objects.create(key="first-steps", title="First steps together", summary="Begin.", criteria="All.")
    for key, name, rule in (
        ("mentor", "A mentor for your team", {}),
        ("never", "Only for villages", {"fact": "population", "at_most": 1}),
        ("apart", "On another way", {}),
    ):
        made = Service.objects.create(key=key, name=name, level="eu", reach="eu", rule=rule)
        if key != "apart":
            made.pathways.add(foundations)
    client.force_login(coordinator)
    page = text_of(client, "diagnosis:result", answered.pk).split('id="help"', 1)[1]
    assert "A mentor for your team" in page
    assert "On another way" not in page
    assert "First steps together" in page
    assert reverse("places:country", args=["AT"]) in page


def test_without_anything_that_helps_there_is_no_such_section(
    client: Client, answered: Assessment, coordinator: User
) -> None:
    client.force_login(coordinator)
    assert 'id="help"' not in text_of(client, "diagnosis:result", answered.pk)
