"""An installation without the shipped questionnaires, which the other modules load once for all their tests."""

from django.test import Client

from tests.diagnosis.test_visiting import at


def test_without_the_questionnaire_there_is_nothing_to_try(client: Client, db: None) -> None:
    for url in (at("try"), at("try-part", "direction")):
        assert client.get(url).status_code == 404
    assert "Try it" in client.get(at("start")).content.decode()
