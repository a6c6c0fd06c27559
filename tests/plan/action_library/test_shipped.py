"""The shipped library: complete, sourced, translated, and loaded without touching what an editor changed."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from zeroward.core.errors import InvalidInputError
from zeroward.core.models import Text, text_digest
from zeroward.methods.pathways import mission
from zeroward.plan.importers.action_library import load_actions, problem_of
from zeroward.plan.models import ActionKind, LibraryAction
from zeroward.plan.queries.action_library.figures import COMPARABLE
from zeroward.plan.vocabulary import FIELDS, LEVERS

DATA = Path(__file__).resolve().parents[3] / "data"
FILES = sorted((DATA / "actions").glob("*.json"))


def items() -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in FILES:
        file = json.loads(path.read_text(encoding="utf-8"))
        found += [(file["field"], item) for item in file["items"]]
    return found


def test_library_covers_all_fields_levers_and_kinds() -> None:
    rows = items()
    assert len(rows) >= 60
    assert {field for field, _item in rows} == set(FIELDS)
    assert {item["lever"] for _field, item in rows} == set(LEVERS)
    assert {item["kind"] for _field, item in rows} == set(ActionKind.values)
    assert all(not problem_of(item, field) for field, item in rows)


def test_library_names_every_lever_of_the_model() -> None:
    named = {item["model_action"] for _field, item in items()} - {""}
    assert named == {action.key for action in mission.mission_model().spec.actions}


def test_every_figure_names_a_known_city_a_place_and_a_unit() -> None:
    file = json.loads((DATA / "catalogue" / "mission_cities.json").read_text(encoding="utf-8"))
    cities = {city["id"] for city in file["items"]}
    for _field, item in items():
        for fact in item["facts"]:
            assert fact["city"] in cities, item["key"]
            assert fact["place"], item["key"]
            assert (fact["value"] is None) == (fact["what"] == "planned"), item["key"]
            assert fact["unit"] or fact["value"] is None, item["key"]


def test_an_enabling_action_carries_tonnes_only_where_a_city_says_so() -> None:
    claimed = [
        (item["key"], fact["city"])
        for _field, item in items()
        if item["kind"] == "enabling"
        for fact in item["facts"]
        if fact["what"] in COMPARABLE
    ]
    assert Counter(key for key, _city in claimed) <= Counter(
        {"storage-flexibility": 2, "climate-alliance": 1, "climate-agency": 1}
    )


@pytest.mark.parametrize("lang", ["de", "fr", "ro"])
def test_names_and_descriptions_are_translated_from_the_present_text(lang: str) -> None:
    path = DATA / "catalogue" / "translations" / f"{lang}.actions.json"
    file = json.loads(path.read_text(encoding="utf-8"))
    assert (file["lang"], file["origin"]) == (lang, "machine")
    for _field, item in items():
        texts = file["texts"][f"action:{item['key']}"]
        for name in ("name", "description"):
            assert texts[name]["digest"] == text_digest(item[name]), (item["key"], name)
            assert texts[name]["text"] != item[name], (item["key"], name)


def write(folder: Path, **changes: Any) -> Path:
    item = {
        "key": "lamps",
        "name": "Lamps",
        "description": "LED.",
        "lever": "technology",
        "kind": "improve",
        "model_action": "",
        "facts": [],
        "steps": ["lead"],
        "co_benefits": [],
        "indicators": [],
        "materials": [],
        **changes,
    }
    (folder / "actions").mkdir(exist_ok=True)
    file = folder / "actions" / "energy.json"
    file.write_text(json.dumps({"field": "energy", "items": [item] if item["key"] else []}))
    return folder


@pytest.mark.django_db
def test_loading_twice_changes_nothing() -> None:
    first, second = load_actions(DATA), load_actions(DATA)
    assert first.created > len(items())
    assert (second.created, second.changed) == (0, 0)
    action = LibraryAction.objects.get(key="heat-plan")
    texts = Text.objects.filter(object_id=action.pk, field="name").values_list("lang", "origin")
    assert {("de", "machine"), ("fr", "machine"), ("ro", "machine")} <= set(texts)


@pytest.mark.django_db
def test_what_an_editor_changed_stays(tmp_path: Path) -> None:
    load_actions(write(tmp_path))
    LibraryAction.objects.update(name="Better lamps")
    load_actions(write(tmp_path, name="New name", description="Light emitting diodes."))
    action = LibraryAction.objects.get()
    assert (action.name, action.description) == ("Better lamps", "Light emitting diodes.")


@pytest.mark.django_db
def test_an_action_that_is_no_longer_shipped_is_retired_and_can_come_back(tmp_path: Path) -> None:
    load_actions(write(tmp_path))
    load_actions(write(tmp_path, key=""))
    assert LibraryAction.objects.get().is_retired
    load_actions(write(tmp_path))
    assert not LibraryAction.objects.get().is_retired


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"lever": "magic"}, "Unknown systemic lever: 'magic'"),
        ({"kind": "wish"}, "Unknown kind: 'wish'"),
        ({"steps": ["hope"]}, "Unknown step: 'hope'"),
        ({"facts": [{"city": "x", "what": "luck", "place": "y"}]}, "Unknown kind of figure: 'luck'"),
        ({"facts": [{"city": "", "what": "cost", "value": 1, "place": "y"}]}, "names no source"),
    ],
)
def test_a_word_that_the_house_does_not_know_is_refused_with_file_and_entry(
    tmp_path: Path, changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        load_actions(write(tmp_path, **changes))
    assert said in str(refused.value)
    assert "energy.json, lamps" in str(refused.value)
    assert not LibraryAction.objects.exists()
