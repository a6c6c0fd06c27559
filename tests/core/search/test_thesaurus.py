"""Labels in, concepts out."""

import pytest

from tests.core.search.conftest import LABELS
from zeroward.core.models import SearchLabel, SearchWord
from zeroward.core.models.search import SearchState
from zeroward.core.search import thesaurus
from zeroward.core.search.index import rebuild
from zeroward.core.search.query import search
from zeroward.core.search.thesaurus import label_stems, replace_labels


@pytest.mark.django_db
def test_replace_labels_puts_new_ones_in_the_place_of_old_ones():
    replace_labels(LABELS)
    assert replace_labels([("a", "en", "Wind", "pref"), ("a", "en", "  ", "alt")]) == 1
    assert list(SearchLabel.objects.values_list("label", flat=True)) == ["Wind"]
    assert [row.written for row in SearchWord.objects.all()] == ["Wind"]


@pytest.mark.django_db
def test_hidden_labels_are_no_suggestions():
    replace_labels([("a", "en", "Stakheolder", "hidden"), ("a", "en", "Stakeholder", "pref")])
    assert [row.written for row in SearchWord.objects.all()] == ["Stakeholder"]


def test_label_stems_leave_small_words_out():
    assert label_stems("Reduction of the emissions", "en") == label_stems("emission reductions", "en")[::-1]
    assert label_stems("to be", "en") == ("to", "be")


@pytest.mark.usefixtures("index")
def test_label_of_another_language_counts_only_as_written():
    # Turkish "sanat" (art) must not name Romanian "sănătate" (health)
    replace_labels([*LABELS, ("health", "ro", "Sănătate", "pref"), ("health", "en", "Health", "pref")])
    assert search("sanat", lang="tr").understood[0].concepts == ()
    assert search("sănătate", lang="tr").understood[0].concepts == ("health",)


@pytest.mark.usefixtures("index")
def test_label_with_a_like_stem_but_another_look_is_no_match():
    replace_labels([*LABELS, ("cooling", "el", "Κλιματισμός", "pref")])
    assert search("κλιματικά", lang="el").understood[0].concepts == ()


@pytest.mark.usefixtures("index")
def test_longest_label_wins():
    understood = search("heat planning financing", lang="en").understood
    assert [(word.text, word.concepts) for word in understood] == [
        ("heat planning", ("heat-planning",)),
        ("financing", ("finance",)),
    ]


@pytest.mark.usefixtures("index")
def test_neighbours_broader_first():
    assert thesaurus.neighbours(["solar", "finance"]) == [("energy", "broader"), ("energy", "related")]


@pytest.mark.usefixtures("index")
def test_plural_and_word_as_written_name_all_their_concepts():
    replace_labels([*LABELS, ("park", "en", "Garden", "pref"), ("food", "en", "Gardens", "pref")])
    assert search("gardens", lang="en").understood[0].concepts == ("food", "park")


@pytest.mark.usefixtures("index")
def test_greek_genitive_names_the_concept():
    replace_labels([*LABELS, ("country", "el", "χώρα", "pref")])
    assert search("χωρών", lang="el").understood[0].concepts == ("country",)


@pytest.mark.django_db
def test_rebuild_after_another_analysis_stems_the_labels_again():
    replace_labels([("wind", "en", "Wind turbines", "pref")])
    SearchLabel.objects.update(stems="en:other")
    SearchState.objects.update(analyser=0)
    rebuild()
    assert SearchLabel.objects.get().stems == "en:wind turbin"
