from zeroward.methods.ghg.frameworks.texts import texts_of_frameworks, texts_of_sources
from zeroward.methods.ghg.frameworks.words import of_frameworks, of_sources


def test_every_text_of_the_sources_is_marked_for_translation() -> None:
    assert sorted(of_sources.TEXTS) == list(texts_of_sources())


def test_every_text_of_the_frameworks_is_marked_for_translation() -> None:
    assert sorted(of_frameworks.TEXTS) == list(texts_of_frameworks())
