"""Words of the data about ecosystems are marked for translation; sentences are looked after one folder up."""

from zeroward.methods.maturity.ecosystems import proposed_typology
from zeroward.methods.maturity.support import national_support
from zeroward.methods.maturity.words import of_ecosystems


def test_words_of_the_data_are_marked() -> None:
    rules, matrix = proposed_typology(), national_support()
    labels = {one.label for one in rules.criteria} | {one.label for one in matrix.supports}
    assert set(of_ecosystems.TEXTS) == labels | {rules.title, matrix.title}
