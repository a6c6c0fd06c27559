"""Every sentence that people read is marked for translation."""

from pathlib import Path

import zeroward.methods.energy_sharing
from tests.methods.appraisal.test_words import sentences
from zeroward.methods.energy_sharing.words import of_sentences

FOLDER = Path(zeroward.methods.energy_sharing.__file__).parent


def test_sentences_are_marked() -> None:
    assert set(of_sentences.TEXTS) == set(sentences(FOLDER.glob("*.py")))
