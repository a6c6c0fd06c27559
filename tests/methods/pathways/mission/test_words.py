"""Every word of the Mission model that a reader sees can be translated."""

from zeroward.methods.pathways.mission import mission_model
from zeroward.methods.pathways.mission_words import TEXTS


def test_words_of_the_mission_model_are_those_of_its_file() -> None:
    spec = mission_model().spec
    named = [text for one in (*spec.drivers, *spec.nodes, *spec.actions) for text in (one.label, one.help)]
    assert set(TEXTS) == {text for text in (*named, *spec.labels.values()) if text}


def test_every_category_of_the_mission_model_has_words() -> None:
    spec = mission_model().spec
    assert {name for names in spec.dimensions.values() for name in names} <= set(spec.labels)
