"""Sentences of the codebook can be translated, and every fact of the shipped rules has its question."""

from zeroward.ecosystem.queries.review_facts import codebook, digest_of
from zeroward.ecosystem.review_words import SENTENCES, sentences_of_the_data
from zeroward.methods.maturity.ecosystems import proposed_typology


def test_sentences_of_the_codebook_are_marked_for_translation() -> None:
    assert set(SENTENCES) == sentences_of_the_data()


def test_every_fact_of_the_rules_is_asked() -> None:
    asked = {one.key for one in codebook().questions}
    assert {one.test.fact for one in proposed_typology().criteria} == asked


def test_digest_does_not_hang_on_the_order_of_keys() -> None:
    assert digest_of({"a": 1, "b": [2]}) == digest_of({"b": [2], "a": 1})
