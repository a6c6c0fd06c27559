"""Lessons, deep dives and recordings."""

import datetime
from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import upsert_links
from zeroward.core.importers.sources import source_of
from zeroward.core.models import Stage
from zeroward.library.importers.catalogue.challenges import stage_of
from zeroward.library.models import Category, Challenge, DeepDive, Lesson, Material, Recording
from zeroward.places.models import Country

COPIED = "The 2026 edition prints a text here that was copied from the Polish deep dive."


def load_learning(data: Path) -> Loaded:
    items = read_json(data / "catalogue" / "portfolio_meta.json")["items"]
    categories = {category.key: category for category in Category.objects.all()}
    total = Loaded()
    for order, item in enumerate(items):
        if item["type"] == "lesson-learned":
            total += load_lesson(item, categories, order)
        elif item["type"] == "deep-dive":
            total += load_deep_dive(item, categories, order)
        elif item["type"] in {"recorded-webinar", "other-recording"}:
            total += load_recording(item)
    return total


def load_lesson(item: dict[str, Any], categories: dict[str, Category], order: int) -> Loaded:
    copied = item["status"] == "placeholder-copied"
    lesson, loaded = upsert(
        Lesson,
        key=item["id"],
        values={
            "category": categories[item["category"]],
            "text": "" if copied else item["text"] or "",
            "stage": stage_of(item["status"]),
            "order": order,
            "note": COPIED if copied else item.get("note") or "",
            **provenance(item),
        },
    )
    upsert_links(lesson, challenges=Challenge.objects.filter(code__in=item["subcategories"]))
    return loaded


def load_deep_dive(item: dict[str, Any], categories: dict[str, Category], order: int) -> Loaded:
    category = categories[item["category"]]
    dive, loaded = upsert(
        DeepDive,
        key=item["id"],
        values={
            "category": category,
            "title": item["title"] or "",
            "country": Country.objects.filter(code=item["country"]).first() if item["country"] else None,
            "summary": item.get("summary") or "",
            "steps": as_lines(item["steps"]),
            "founders": as_lines(item.get("founders")),
            "partners": as_lines(item.get("partners")),
            "stage": Stage.IN_PROGRESS if item["status"] == "in-progress" else Stage.COMPLETE,
            "order": order,
            "note": item.get("note") or "",
            **provenance(item),
        },
    )
    upsert_links(dive, challenges=category.challenges.all())
    return loaded


def load_recording(item: dict[str, Any]) -> Loaded:
    date = item["date"] or ""
    _record, loaded = upsert(
        Recording,
        key=item["id"],
        values={
            "title": item["title"],
            "held_on": datetime.date.fromisoformat(date) if len(date) == 10 else None,
            "material": Material.objects.filter(key=item["material"]).first() if item["material"] else None,
            "subtitles": "English" if "English subtitles" in (item.get("note") or "") else "",
            "description": "",
            "quality_note": f"The source names the year {date} only."
            if len(date) == 4
            else item.get("note") or "",
            **provenance(item),
        },
    )
    return loaded


def provenance(item: dict[str, Any]) -> dict[str, Any]:
    reference = item.get("source_ref")
    return {"source": source_of(reference), "source_ref": [reference] if reference else []}
