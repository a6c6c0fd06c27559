"""Every text that people read is marked for translation."""

from pathlib import Path

import zeroward.methods.conditions
import zeroward.methods.funding
from tests.methods.appraisal.test_words import sentences
from zeroward.methods.conditions.words import of_sentences as of_conditions
from zeroward.methods.funding import fit_weights
from zeroward.methods.funding.words import of_data, of_sentences

CONDITIONS = Path(zeroward.methods.conditions.__file__).parent
FUNDING = Path(zeroward.methods.funding.__file__).parent


def test_sentences_are_marked() -> None:
    assert set(of_conditions.TEXTS) == set(sentences(CONDITIONS.glob("*.py")))
    assert set(of_sentences.TEXTS) == set(sentences(FUNDING.glob("*.py")))


def test_words_of_the_data_are_marked() -> None:
    weights = fit_weights()
    texts = {text for one in weights.parts for text in (one.label, one.note)}
    texts |= {one.label for one in weights.settings} | {weights.title}
    assert set(of_data.TEXTS) == texts
