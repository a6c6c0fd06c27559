"""All sentences of the rules can be translated."""

from zeroward.methods.contracts.coherence import rules
from zeroward.methods.contracts.coherence.words import TEXTS


def test_sentences_of_rules_are_all_listed():
    said = {
        text
        for one in rules()
        for text in (one.title, one.remedy, *one.sentences.values(), *one.cannot.values())
    }
    assert said == set(TEXTS)


def test_rules_have_the_ids_of_the_study():
    assert [one.key for one in rules()] == [
        *("G1", "G2", "G3", "G4"),
        *("F1", "F2", "F3", "F4"),
        *("X1", "X2", "X3", "X4", "U1"),
    ]
