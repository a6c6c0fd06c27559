from hypothesis import given
from hypothesis import strategies as st

from tests.methods.text.strategies import languages, nasty
from zeroward.methods.text.keywords import keywords

ANSWERS = [
    "We lack money for heat planning in small towns.",
    "Small towns have no staff; heat planning needs experts",
    "citizens do not trust heat planning",
]


def test_keywords_rank_phrases_that_several_answers_share():
    found = keywords(ANSWERS, lang="en")
    assert [word.text for word in found[:2]] == ["heat planning", "Small towns"]
    assert found[0].occurrences == 3
    assert found[0].answers == (0, 1, 2)


def test_keywords_weight_is_the_sum_of_its_parts():
    first = keywords(ANSWERS, lang="en")[0]
    extra = 2 * (len(first.answers) - 1)
    assert first.weight == round((first.occurrences + extra + first.company / 2) * 2**0.5, 3)


def test_keywords_join_forms_of_a_word():
    found = keywords(["Finanzierung fehlt", "Finanzierungen, bitte"], lang="de")
    assert found[0].text == "Finanzierung"
    assert found[0].occurrences == 2


def test_keywords_of_nothing():
    assert keywords([], lang="en") == []
    assert keywords(["the of and", "?!", "12 3.4"], lang="en") == []


@given(st.lists(nasty, max_size=4), languages)
def test_keywords_come_from_the_answers(answers, lang):
    for word in keywords(answers, lang=lang):
        assert any(word.text in answer for answer in answers)
        assert set(word.answers) <= set(range(len(answers)))
