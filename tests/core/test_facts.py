"""Facts that the platform knows: registered by their owners, read by whoever would ask for them again."""

from zeroward.core.facts import Fact, Known, facts, known, register_fact
from zeroward.core.scope import Scope

CITY = Scope.city("nowhere")


def test_fact_is_read_by_its_key_and_the_last_one_registered_counts() -> None:
    register_fact(Fact("test.first", "First", lambda _scope: Known(1, "a list")))
    register_fact(Fact("test.first", "First", lambda _scope: Known(2, "a list", "2024")))
    assert known("test.first", CITY) == Known(2, "a list", "2024")
    assert known("test.unheard", CITY) is None


def test_rooms_have_registered_their_facts() -> None:
    keys = {fact.key for fact in facts()}
    assert keys >= {
        "country",
        "inventory.total",
        "inventory.year",
        "mission_city",
        "plan.target_year",
        "population",
    }
