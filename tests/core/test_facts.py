"""Facts that the platform knows: registered by their owners, read by whoever would ask for them again."""

from tests.support.facts import tell_fact
from zeroward.core.facts import FactReader, Known, facts, known, known_of, register_facts
from zeroward.core.scope import Scope

CITY = Scope.city("nowhere")


def test_fact_is_read_by_its_key_and_the_last_one_registered_counts(db: None) -> None:
    tell_fact("test.first", Known(1, "a list"))
    tell_fact("test.first", Known(2, "a list", "2024"))
    assert known("test.first", CITY) == Known(2, "a list", "2024")
    assert known_of([CITY])[CITY]["test.first"] == Known(2, "a list", "2024")
    assert known("test.unheard", CITY) is None


def test_what_the_team_alone_may_see_is_not_told_to_others(db: None) -> None:
    secret = Known("draft", "a drawer")
    register_facts(
        FactReader(
            {"test.secret": "Secret"},
            lambda scopes, inside: {one: {"test.secret": secret} for one in scopes} if inside else {},
        )
    )
    assert known("test.secret", CITY) is None
    assert "test.secret" not in known_of([CITY])[CITY]
    assert known_of([CITY], inside=True)[CITY]["test.secret"] == secret


def test_rooms_have_registered_their_facts() -> None:
    keys = {fact.key for fact in facts()}
    assert keys >= {
        "country",
        "eu_status",
        "inventory.total",
        "inventory.year",
        "mission_city",
        "plan.target_year",
        "population",
    }
