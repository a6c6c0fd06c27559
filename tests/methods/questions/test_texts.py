"""Texts: earlier answers put into later ones, completeness by language, differences between versions, changes."""

from typing import Any

import pytest
from hypothesis import given

from tests.methods.questions.samples import question, raw, sample
from tests.methods.questions.test_routing import ALL
from tests.support.questionnaires import TODAY, definitions
from zeroward.methods.questions import Definition, as_plain, definition_from
from zeroward.methods.questions.completeness import completeness
from zeroward.methods.questions.differences import Difference, differences, same_question
from zeroward.methods.questions.edits import (
    moved_question,
    moved_section,
    with_head,
    with_question,
    with_section,
    without_question,
    without_section,
)
from zeroward.methods.questions.piping import Speech, answer_in_words, piped
from zeroward.methods.questions.routing import route
from zeroward.methods.questions.texts import TextPlace, texts_of, with_texts

GERMAN = Speech("de", "en", yes="ja", no="nein", number=lambda number: f"{number:,}".replace(",", "."))


def test_earlier_answers_stand_in_later_texts() -> None:
    way = route(sample(), ALL, today=TODAY)
    assert (
        piped("You named ${barriers}.", sample(), way, GERMAN)
        == "You named Geld, Law, Something else: Heat pumps."
    )
    assert piped("${size} / ${target} / ${support.peers} / ${barriers.other}", sample(), way, GERMAN) == (
        "60.000 / ja / Little / Heat pumps"
    )
    assert piped("${support}", sample(), way, GERMAN) == "Advice: Much; Peers: Little"
    assert piped("${nobody} ${ first }", sample(), way, GERMAN) == "… Money"
    empty = route(sample(), {}, today=TODAY)
    assert piped("${size} ${support.peers}", sample(), empty, GERMAN) == "… …"
    assert piped("no answer in here: $ {size}", sample(), empty, GERMAN) == "no answer in here: $ {size}"


def test_number_is_said_with_its_unit() -> None:
    asked = definition_from(question(0, 0, unit="people")).question("size")
    assert asked is not None
    assert answer_in_words(asked, {"size": 1200}, GERMAN) == "1.200 people"
    assert answer_in_words(asked, {}, GERMAN) == ""


def test_completeness_counts_what_is_there_in_each_language() -> None:
    english, german = completeness(sample())
    assert (english.language, english.there, english.texts, english.missing) == ("en", 19, 19, ())
    assert german.texts == 19
    assert german.there == 6
    assert german.missing[0] == TextPlace("about", "year", "message")
    assert not german.is_complete


def test_completeness_names_texts_missing_in_the_first_language() -> None:
    data = question(0, 0, label={"de": "Einwohner?"})
    data["sections"][0]["questions"][1]["help"] = {"de": "Hilfe"}
    english, german = completeness(definition_from(data))
    assert english.missing == (TextPlace("about", "size", "label"),)
    assert german.orphans == (TextPlace("about", "size", "label"), TextPlace("about", "target", "help"))


def test_texts_in_one_language_are_replaced_and_taken_away() -> None:
    places = {place: "x" for place, _words in texts_of(sample())}
    whole = with_texts(sample(), "de", places)
    assert all(words["de"] == "x" for _place, words in texts_of(whole))
    assert completeness(whole)[1].is_complete
    without = with_texts(whole, "de", dict.fromkeys(places, ""))
    assert all("de" not in words for _place, words in texts_of(without))
    assert [words.get("en") for _place, words in texts_of(without)] == [
        words.get("en") for _place, words in texts_of(sample())
    ]


def test_versions_that_say_the_same_have_no_difference() -> None:
    assert differences(sample(), definition_from(raw())) == ()


@given(definitions())
def test_definition_does_not_differ_from_itself(definition: Definition) -> None:
    assert differences(definition, definition) == ()
    assert all(same_question(definition, definition, one.key).is_same for one in definition.questions)


def test_differences_name_what_was_added_removed_moved_and_changed() -> None:
    data = raw()
    first, second = data["sections"]
    moved = first["questions"].pop(1)
    second["questions"].append(moved)
    second["title"]["de"] = "Bedarf"
    barriers = second["questions"][0]
    barriers["choices"][0]["label"]["en"] = "Money and funds"
    barriers["choices"].append({"key": "time", "label": {"en": "Time"}})
    barriers["choices"].insert(0, barriers["choices"].pop(3))
    barriers["most"] = 2
    del second["questions"][1]
    second["questions"].append({"key": "more", "kind": "text", "label": {"en": "More?"}})
    data["minutes"] = 12
    assert differences(sample(), definition_from(data)) == (
        Difference("changed", "", "", "minutes", 10, 12),
        Difference("changed", "needs", "", "title.de", "", "Bedarf"),
        Difference("changed", "needs", "barriers", "most", 3, 2),
        Difference("moved", "needs", "barriers", "choices.none", 4, 1),
        Difference("changed", "needs", "barriers", "choices.money.label.en", "Money", "Money and funds"),
        Difference("added", "needs", "barriers", "choices.time"),
        Difference("moved", "needs", "target", "", 2, 6),
        Difference("added", "needs", "more", ""),
        Difference("removed", "needs", "first", ""),
    )


@pytest.mark.parametrize(
    ("changes", "words", "form", "base"),
    [
        ({}, (), (), False),
        ({"label": {"en": "What  stands in\nthe way?"}}, (), (), False),
        ({"label": {"en": "What hinders you?"}}, ("en",), (), False),
        ({"label": {"en": "What stands in the way?", "de": "Was hindert?"}}, ("de",), (), False),
        ({"most": 2}, (), ("most",), False),
        ({"when": "${target} = 'yes'"}, (), (), True),
        ({"choices": [{"key": "money", "label": {"en": "Money", "de": "Geld"}}]}, (), ("choices",), False),
        ({"codes": "needs-challenges", "message": {"en": "Hm"}}, (), (), False),
    ],
)
def test_same_question_tells_wording_form_and_base_apart(
    changes: dict[str, Any], words: tuple[str, ...], form: tuple[str, ...], base: bool
) -> None:
    found = same_question(sample(), definition_from(question(1, 0, **changes)), "barriers")
    assert (found.there, found.words, found.form, found.base) == (True, words, form, base)
    assert found.is_same is not (bool(words) or bool(form) or base)


def test_question_of_a_section_that_asks_others_has_another_base() -> None:
    data = raw()
    data["sections"][1]["when"] = "${size} > 50000"
    assert same_question(sample(), definition_from(data), "support").base
    assert not same_question(sample(), definition_from(data), "nothing").there


def test_changes_one_at_a_time() -> None:
    added = with_question(sample(), "about", None, {"key": "name", "kind": "text", "label": {"en": "Name?"}})
    assert [one.key for one in added.sections[0].questions] == ["size", "target", "year", "name"]
    replaced = with_question(added, "about", "name", {"key": "who", "kind": "text", "label": {"en": "Who?"}})
    assert replaced.question("name") is None
    elsewhere = with_question(
        replaced, "needs", "who", {"key": "who", "kind": "text", "label": {"en": "Who?"}}
    )
    assert elsewhere.sections[1].questions[-1].key == "who"
    assert without_question(elsewhere, "who") == sample()
    assert with_section(sample(), None, {"key": "end", "title": {"en": "End"}}).sections[2].questions == ()
    renamed = with_section(sample(), "needs", {"key": "needs", "title": {"en": "Wants"}})
    assert (renamed.sections[1].title, renamed.sections[1].when) == ({"en": "Wants"}, "")
    assert len(renamed.sections[1].questions) == 4
    assert without_section(sample(), "about").sections == sample().sections[1:]
    for wrong in (lambda: without_section(sample(), "x"), lambda: without_question(sample(), "x")):
        with pytest.raises(KeyError):
            wrong()


def test_moving_past_the_edge_goes_into_the_next_section() -> None:
    order = [
        [one.key for one in section.questions] for section in moved_question(sample(), "year", 1).sections
    ]
    assert order[0] == ["size", "target"]
    assert order[1][0] == "year"
    back = moved_question(moved_question(sample(), "year", 1), "year", -1)
    assert back == sample()
    assert moved_question(sample(), "size", -1) == sample()
    assert moved_section(sample(), "about", -1) == sample()
    assert [one.key for one in moved_section(sample(), "about", 1).sections] == ["needs", "about"]


def test_language_taken_out_takes_its_texts_along_and_nothing_of_other_tools() -> None:
    data = question(0, 0, extra={"label": {"de": "kept"}})
    english = with_head(definition_from(data), {"languages": ["en"], "title": {"en": "Needs"}})
    assert english.languages == ("en",)
    assert all("de" not in words for _place, words in texts_of(english))
    assert as_plain(english)["sections"][0]["questions"][0]["extra"] == {"label": {"de": "kept"}}
