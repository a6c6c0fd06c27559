import re

import pytest
from django.test import Client

from zeroward.ecosystem.models import GovernanceBody
from zeroward.ecosystem.queries.governance import bodies as read_bodies
from zeroward.ecosystem.queries.governance import slim_drawing, wide_drawing

pytestmark = pytest.mark.django_db


def test_governance_says_the_same_in_drawing_and_list(client: Client, bodies: list[GovernanceBody]) -> None:
    page = client.get("/en/governance/").content.decode()
    drawings = re.findall(r"<svg class=\"(?:wide|slim) gov\".*?</svg>", page, re.DOTALL)
    assert len(drawings) == 2
    for drawing in drawings:
        assert "Mission Board" in drawing
        assert "Owners&#x27; &lt;Group&gt;" in drawing
    assert "Secret cabinet" not in page
    assert "Who works with whom is not recorded body by body." in page


def test_governance_draws_an_arc_between_those_that_work_together(
    client: Client, bodies: list[GovernanceBody]
) -> None:
    board, group, secret = bodies
    board.works_with.add(group, secret)
    found = read_bodies()
    assert len(wide_drawing(found).edges) == len(slim_drawing(found).edges) == 1
    assert found[0].partners == ["Owners' <Group>"]


def test_governance_without_bodies_says_so(client: Client, db: None) -> None:
    assert "No body is recorded yet." in client.get("/en/governance/").content.decode()
    assert wide_drawing([]).stops == slim_drawing([]).stops == []
