import pytest
from django.test import Client

from tests.library.conftest import Portfolio

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "slug",
    [
        "stakheoldermapping",
        "StakeholderMapping",
        "STAKEHOLDER-MAPPING",
        "actor-mapping",
        "Überblick über Beteiligte",
    ],
)
def test_other_spellings_lead_to_the_right_hashtag(client: Client, portfolio: Portfolio, slug: str) -> None:
    response = client.get(f"/en/tags/{slug}/")
    assert response.status_code == 301
    assert response["Location"] == "/en/tags/stakeholder-mapping/"


def test_hidden_labels_are_found_and_never_shown(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/tags/stakeholder-mapping/").content.decode()
    assert "#StakeholderMapping" in page
    assert "actor mapping" in page
    assert "Stakheolder" not in page
    assert "#Engagement" in page


def test_hashtag_in_german_is_made_of_the_german_words(client: Client, portfolio: Portfolio) -> None:
    assert "#ÜberblickÜberBeteiligte" in client.get("/de/tags/").content.decode()


def test_index_says_how_often_a_hashtag_is_carried(client: Client, portfolio: Portfolio) -> None:
    page = client.get("/en/tags/").content.decode()
    assert '#StakeholderMapping</a> <span class="muted num">4</span>' in page
    assert '#Engagement</a> <span class="muted num">not used</span>' in page


def test_word_of_two_hashtags_leads_nowhere(client: Client, portfolio: Portfolio) -> None:
    twin = portfolio.tag.scheme.concepts.get(key="engagement")
    for concept in (twin, portfolio.tag):
        concept.labels.create(lang="fr", kind="alt", text="acteurs")
    assert client.get("/en/tags/acteurs/").status_code == 404
