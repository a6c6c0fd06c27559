"""What the engine says is put into the reader's language, word by word; names of a file stay as they are."""

from django.utils.translation import override

from zeroward.core.queries.said import said
from zeroward.methods.ghg.say import Name, joined, say
from zeroward.methods.pathways.model import Problem
from zeroward.plan.queries.model.problems import technical

TRANSPORT = Problem("missing", say("%(label)s has no value.", label="Transport"), "person", "value", line=3)


def test_words_are_said_and_names_stay() -> None:
    with override("de"):
        assert said(say("%(first)s, %(second)s", first="Transport", second=Name("Transport"))) == (
            "Verkehr, Transport"
        )


def test_sentences_within_a_sentence_are_said_too() -> None:
    with override("de"):
        assert said(joined((joined(("Transport", Name("a %(x)s")), " / "), Name("source")))) == (
            "Verkehr / a %(x)s, source"
        )


def test_kept_problem_is_said_when_it_is_read() -> None:
    kept = technical(TRANSPORT, "scenario")
    of_driver = technical(TRANSPORT, "value:transport", "Transport")
    assert (str(kept.message), kept.place_words) == ("Transport has no value.", "line 3: person, value")
    with override("de"):
        assert "Verkehr" in str(kept.message)
        assert "Person" not in kept.place_words
        assert (of_driver.where, of_driver.place_words) == ("Transport", "Verkehr")
