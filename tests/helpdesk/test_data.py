"""The shipped data of the helpdesk: complete, consistent, and translatable to the last sentence."""

from zeroward.helpdesk.data_words import WORDS
from zeroward.helpdesk.models import Case
from zeroward.helpdesk.vocabulary import kinds, priorities, topics
from zeroward.methods.matching.case_fit import routing_weights


def test_every_sentence_of_the_data_can_be_translated() -> None:
    found = {text for one in topics().values() for text in (one.english, one.english_about)}
    for one in kinds().values():
        found |= {one.english, one.english_about, *one.english_bring, one.english_limits} - {""}
    assert found == set(WORDS)


def test_kinds_are_those_of_the_model_and_name_topics() -> None:
    assert list(kinds()) == Case.Kind.values
    assert {one.topic for one in kinds().values()} - {""} <= set(topics())


def test_priority_never_falls_when_impact_or_urgency_rises() -> None:
    rules = priorities()
    for impact in (1, 2, 3):
        for urgency in (1, 2, 3):
            here = rules.of(impact, urgency)
            assert 1 <= here <= 4
            assert rules.of(min(3, impact + 1), urgency) <= here
            assert rules.of(impact, min(3, urgency + 1)) <= here
    assert [rules.first_hours[key] for key in (1, 2, 3, 4)] == sorted(rules.first_hours.values())
    assert all(rules.first_hours[key] < rules.solved_hours[key] for key in (1, 2, 3, 4))


def test_weights_of_the_routing_add_up() -> None:
    assert abs(sum(one.weight for one in routing_weights()) - 1) < 1e-9
