"""Words in context and suggestions: by dictionary and by what was coded before; abstaining, and what is refused."""

import pytest

from zeroward.methods.coding.classifier import SURE, train
from zeroward.methods.coding.concordance import concordance
from zeroward.methods.coding.dictionary import Dictionary, Entry, merged
from zeroward.methods.ghg.method import MethodError

TEXTS = {
    "a1": "We lack funding for renovations, and the fundings we know are short.",
    "a2": "Nous manquons de personnel.",
    "a3": "There is no shortage of funding here.",
}
ENTRIES = (
    Entry("funding", "en", ("funding", "public money"), ("shortage",)),
    Entry("monitoring", "en", ("monitoring",)),
    Entry("capacity", "fr", ("manque de personnel", "personnel")),
)
DICTIONARY = Dictionary("1", ENTRIES)


def test_all_forms_of_a_word_stand_in_their_context() -> None:
    lines = concordance(TEXTS, "funding", lang="en", around=12)
    assert [(one.unit, one.found) for one in lines] == [
        ("a1", "funding"),
        ("a1", "fundings"),
        ("a3", "funding"),
    ]
    for one in lines:
        assert TEXTS[one.unit][one.start : one.end] == one.found
        assert TEXTS[one.unit][: one.start].endswith(one.left)


def test_places_are_code_points() -> None:
    text = "🌍 é funding"
    assert concordance({"x": text}, "funding", lang="en")[0].start == 4


def test_phrases_stand_next_to_each_other() -> None:
    texts = {"x": "public money is public", "y": "money for the public"}
    assert [one.unit for one in concordance(texts, "public money", lang="en")] == ["x"]
    with pytest.raises(MethodError, match="no word"):
        concordance(texts, " ,. ", lang="en")


def test_dictionary_suggests_with_its_reasons_and_its_name() -> None:
    found = DICTIONARY.suggest(TEXTS, lang="en")
    assert [(one.unit, one.code, one.reasons) for one in found] == [
        ("a1", "funding", ("funding", "fundings"))
    ]
    assert found[0].suggester == "dictionary 1"


def test_one_slip_in_a_long_word_is_forgiven_and_in_a_short_one_not() -> None:
    assert DICTIONARY.suggest({"x": "monitorng is weak"}, lang="en")[0].code == "monitoring"
    short = Dictionary("1", (Entry("staff", "en", ("staff",)),))
    assert short.suggest({"x": "stuff"}, lang="en") == []


def test_language_without_words_is_refused_not_silent() -> None:
    with pytest.raises(MethodError) as refused:
        DICTIONARY.suggest(TEXTS, lang="de")
    assert "en, fr" in refused.value.remedy
    with pytest.raises(MethodError, match="no word"):
        Dictionary("1", (Entry("a", "en", ("!",)),))


def test_dictionaries_are_joined_entry_by_entry() -> None:
    other = Dictionary("2", (Entry("funding", "en", ("grants", "funding")),))
    joined = merged([DICTIONARY, other], "3")
    assert joined.entries[0].phrases == ("funding", "public money", "grants")
    assert joined.entries[0].not_with == ("shortage",)
    assert len(joined.entries) == 3


MONEY = [
    "we need money for buses",
    "no funds for heating",
    "grants are too small",
    "the budget is short of funds",
]
PEOPLE = [
    "too few engineers in the office",
    "staff leave the team",
    "we have no experts",
    "our team lacks engineers",
]
CODED = [(f"{text} in year {year}", ["money"]) for text in MONEY for year in range(6)]
CODED += [(f"{text} in year {year}", ["people"]) for text in PEOPLE for year in range(6)]
CODED += [("rare words here", ["rare"])]


def test_classifier_suggests_what_people_coded_and_says_why() -> None:
    texts, codings = zip(*CODED, strict=True)
    found = train(texts, codings, lang="en", version="7")
    assert found.too_few == {"rare": 1}
    assert [one.code for one in found.models] == ["money", "people"]
    suggested = found.suggest({"x": "The funds and grants for buses", "y": "engineers leave our team"})
    assert [(one.unit, one.code) for one in suggested] == [("x", "money"), ("y", "people")]
    assert all(SURE <= one.sureness <= 1 and one.reasons for one in suggested)
    assert suggested[0].suggester == "classifier 7"


def test_classifier_abstains_where_it_knows_nothing() -> None:
    texts, codings = zip(*CODED, strict=True)
    found = train(texts, codings, lang="en", version="7")
    assert found.suggest({"z": "zzz qqq"}) == []
    assert found.abstains({"z": "zzz qqq"}) == {"z": ["money", "people"]}


def test_learning_twice_gives_the_same() -> None:
    texts, codings = zip(*CODED, strict=True)
    first, second = (train(texts, codings, lang="en", version="7").sureness(["no money"]) for _ in range(2))
    assert (first == second).all()


def test_precision_is_that_on_unseen_answers() -> None:
    texts = [f"answer number {place} about things" for place in range(40)]
    codings = [["a"] if place % 2 else [] for place in range(40)]
    model = train(texts, codings, lang="en", version="1").models[0]
    assert model.recall is not None
    assert model.recall < 0.8


def test_too_few_coded_answers_are_refused() -> None:
    with pytest.raises(MethodError, match="No code"):
        train(["one", "two"], [["a"], []], lang="en", version="1")
    with pytest.raises(MethodError, match="not as many"):
        train(["one"], [], lang="en", version="1")
