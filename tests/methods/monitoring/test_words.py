"""Every text that people read is marked for translation."""

from pathlib import Path

import zeroward.methods.monitoring
from tests.methods.appraisal.test_words import sentences
from zeroward.methods.monitoring import proposed_needs, transition_indicators
from zeroward.methods.monitoring.words import of_data, of_sentences

FOLDER = Path(zeroward.methods.monitoring.__file__).parent


def test_sentences_are_marked() -> None:
    assert set(of_sentences.TEXTS) == set(sentences(FOLDER.glob("**/*.py")))


def test_words_of_the_data_are_marked() -> None:
    rules, listed = proposed_needs(), transition_indicators()
    texts = {rules.title, listed.title, *(one.label for one in rules.rules)}
    assert set(of_data.TEXTS) == texts | {one.label for one in listed.indicators}
