"""Loading the shipped action library (data/actions) with its translations."""

from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.errors import InvalidInputError
from zeroward.core.importers.translations import load_translations
from zeroward.plan.domain.contract_library import retire_all_but
from zeroward.plan.library_words import CO_BENEFITS, FACTS, MEASURES, STEPS
from zeroward.plan.models import ActionKind, LibraryAction
from zeroward.plan.vocabulary import FIELDS, LEVERS

SHIPPED = "shipped"
SOURCE = "Climate City Contracts of the cities named at each figure, Action Plans as published"
OWN = "Our own words; no contract that we read states a figure for it"


def load_actions(data: Path) -> Loaded:
    """Create or update the shipped actions; those that the files no longer hold are retired, never deleted.

    Raises InvalidInputError that names file and entry when an entry uses a word that the house does not know.
    """
    total = Loaded()
    keys: set[str] = set()
    for path in sorted((data / "actions").glob("*.json")):
        file = read_json(path)
        for item in file["items"]:
            problem = problem_of(item, file["field"])
            if problem or item["key"] in keys:
                raise InvalidInputError(
                    problem or "This key stands twice.",
                    place=f"{path.name}, {item['key']}",
                    remedy="Use a word of plan/vocabulary.py or plan/library_words.py, and each key once.",
                )
            keys.add(item["key"])
            total += upsert(LibraryAction, key=item["key"], values=values_of(item, file["field"]))[1]
    total += Loaded(changed=retire_all_but(SHIPPED, keys))
    records = {action.key: action for action in LibraryAction.objects.filter(origin=SHIPPED)}
    return total + load_translations(data, {"action": records})


def values_of(item: dict[str, Any], field: str) -> dict[str, Any]:
    return {
        "name": item["name"],
        "description": item["description"],
        "field": field,
        "lever": item["lever"],
        "kind": item["kind"],
        "model_action": item["model_action"],
        "facts": item["facts"],
        "steps": item["steps"],
        "co_benefits": item["co_benefits"],
        "indicators": item["indicators"],
        "materials": item["materials"],
        "origin": SHIPPED,
        "source_text": SOURCE if item["facts"] else OWN,
    }


def problem_of(item: dict[str, Any], field: str) -> str:
    """What is wrong with an entry of a data file, or nothing."""
    asked: tuple[tuple[str, list[str], Any], ...] = (
        ("field of action", [field], FIELDS),
        ("systemic lever", [item["lever"]], LEVERS),
        ("kind", [item["kind"]], ActionKind.values),
        ("step", item["steps"], STEPS),
        ("co-benefit", item["co_benefits"], CO_BENEFITS),
        ("measure", item["indicators"], MEASURES),
        ("kind of figure", [fact["what"] for fact in item["facts"]], FACTS),
    )
    for label, words, known in asked:
        for word in words:
            if word not in known:
                return f"Unknown {label}: {word!r}."
    lacking = [fact for fact in item["facts"] if not fact.get("city") or not fact.get("place")]
    return f"A figure names no source: {lacking[0]}." if lacking else ""
