"""Every text that people read is marked for translation."""

from pathlib import Path

import zeroward.methods.equity
from tests.methods.appraisal.test_words import sentences
from zeroward.methods.equity import effects, evidence_levels, groups, lenses, questions, shares, timings
from zeroward.methods.equity.words import of_data, of_sentences

FOLDER = Path(zeroward.methods.equity.__file__).parent


def test_sentences_are_marked() -> None:
    assert set(of_sentences.TEXTS) == set(sentences(FOLDER.glob("*.py")))


def test_questions_and_scales_are_marked() -> None:
    texts = {one.text for one in questions()} | {label for _, label in effects()}
    texts |= {one.label for one in groups()}
    texts |= {one.label for one in (*shares(), *timings(), *evidence_levels())}
    texts |= {text for one in lenses() for text in (one.label, one.meaning)}
    assert set(of_data.TEXTS) == texts
