"""Every text that people read is marked for translation."""

from pathlib import Path

import zeroward.methods.maturity
from tests.methods.appraisal.test_words import sentences
from zeroward.methods.maturity.words import of_sentences

FOLDER = Path(zeroward.methods.maturity.__file__).parent


def test_sentences_are_marked() -> None:
    assert set(of_sentences.TEXTS) == set(sentences(FOLDER.glob("**/*.py")))
