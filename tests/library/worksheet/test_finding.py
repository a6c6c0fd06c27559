"""Key words from answers, and what they find."""

import dataclasses

from django.test import Client

from zeroward.core.models import SearchMiss
from zeroward.library.domain.worksheet import Sheet
from zeroward.library.models import Material
from zeroward.library.queries.worksheet import blank_worksheet, find_for, words_of


def test_words_are_explained_and_most_telling_first(filled: Sheet) -> None:
    words = words_of(filled)
    ministries = next(word for word in words if word.text.lower() == "ministries")
    assert ministries.used
    assert ministries.why == "3 times, in 3 answers"
    assert words.index(ministries) < 3


def test_left_out_words_stay_offered_and_are_not_used(filled: Sheet) -> None:
    words = words_of(dataclasses.replace(filled, left_out=("Ministries",), added=("heat pumps",)))
    assert {word.text.lower(): word.used for word in words}["ministries"] is False
    assert (words[0].text, words[0].used, words[0].why) == ("heat pumps", True, "added by you")


def test_answers_find_materials_and_no_drafts(worksheet: Material, filled: Sheet) -> None:
    found = find_for(filled, lang="en")
    assert [one.hit.plain_title for one in found.materials] == ["Dialogue Forum"]
    assert found.materials[0].codes == ["3.4"]


def test_blank_sheet_searches_for_nothing(worksheet: Material) -> None:
    found = find_for(Sheet(), lang="en")
    assert (found.searched, found.words, found.materials) == (False, [], ())


def test_words_without_an_answer_are_not_counted(worksheet: Material) -> None:
    found = find_for(Sheet(statement="Zyzzyva quokka"), lang="en")
    assert found.total == 0
    assert not SearchMiss.objects.exists()


def test_grid_has_every_column_and_no_draft(worksheet: Material) -> None:
    template = blank_worksheet()
    assert [column.key for column in template.columns] == ["what", "who", "why", "where", "when", "how"]
    assert template.keys == ["wh-what-1", "wh-who-1", "wh-why-1"]
    assert template.columns[5].questions == []


def test_found_part_follows_what_is_typed(
    client: Client, worksheet: Material, posted: dict[str, str]
) -> None:
    part = client.post("/en/worksheet/found/", posted, headers={"HX-Request": "true"}).content.decode()
    assert "<mark>Dialogue</mark> Forum" in part
    assert 'role="status"' in part
    assert "<html" not in part
    assert "sessionid" not in client.cookies


def test_unticked_word_is_left_out(client: Client, worksheet: Material) -> None:
    answers = {"statement": "dialogue forum", "offered": ["dialogue forum"], "word": []}
    part = client.post("/en/worksheet/found/", answers).content.decode()
    assert "No key word is ticked." in part
    assert "Dialogue" not in part
    added = client.post("/en/worksheet/found/", {**answers, "more": "ministries; cities"}).content.decode()
    assert "added by you" in added
    assert "Dialogue Forum" in added.replace("<mark>", "").replace("</mark>", "")
