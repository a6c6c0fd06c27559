"""Categories and challenges with their hashtags."""

from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import upsert_links
from zeroward.core.importers.sources import source_of
from zeroward.core.models import Stage
from zeroward.library.models import Category, Challenge
from zeroward.taxonomy.models import Concept


def load_challenges(data: Path) -> Loaded:
    categories = read_json(data / "catalogue" / "portfolio_categories.json")["items"]
    intros = challenge_intros(data)
    tags = {concept.key: concept for concept in Concept.objects.of("hashtags")}
    total = Loaded()
    for order, item in enumerate(categories, start=1):
        category, loaded = upsert(Category, key=item["id"], values=category_values(item, order))
        total += loaded
        for sub in item["subcategories"]:
            values = challenge_values(sub, category, intros.get(sub["code"], ""))
            challenge, loaded = upsert(Challenge, key=sub["code"], values=values)
            total += loaded
            upsert_links(
                challenge, hashtags=[tags[tag["id"]] for tag in sub["hashtags"] if tag["id"] in tags]
            )
    return total


def challenge_intros(data: Path) -> dict[str, str]:
    return {
        item["challenge"]: item["summary"]
        for item in read_json(data / "catalogue" / "challenge_intros.json")["items"]
    }


def category_values(item: dict[str, Any], order: int) -> dict[str, Any]:
    source = source_of(item["source_ref"])
    return {
        "code": item["code"].lstrip("0"),
        "title": item["title"],
        "summary": item["scope_own_words"],
        "order": order,
        "stage": stage_of(item["status"]),
        "source": source,
        "source_ref": [item["source_ref"]],
    }


def challenge_values(item: dict[str, Any], category: Category, intro: str) -> dict[str, Any]:
    major, _, minor = item["code"].partition(".")
    return {
        "category": category,
        "code": item["code"],
        "title": item["title"],
        "title_variants": as_lines(item["title_variants"]),
        "summary": intro,
        "key_challenges": as_lines(item["key_challenges"]),
        "order": int(major) * 100 + int(minor),
        "stage": stage_of(item["status"]),
        "note": item["note"] or "",
        "source": category.source,
        "source_ref": [item["source_ref"]],
    }


def stage_of(status: str | None) -> str:
    """The stage for a status of the data files."""
    if status in {"in-progress", "in progress", "partly in progress"}:
        return Stage.IN_PROGRESS
    if status in {"to-come", "missing", "placeholder-copied", "empty", "placeholder"}:
        return Stage.TO_COME
    return Stage.COMPLETE
