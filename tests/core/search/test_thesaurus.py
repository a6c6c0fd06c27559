"""Labels in, concepts out."""

import pytest

from tests.core.search.conftest import LABELS
from zeroward.core.models import SearchLabel, SearchWord
from zeroward.core.search import thesaurus
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
