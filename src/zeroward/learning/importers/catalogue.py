"""Loading the shipped courses."""

from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import upsert_links
from zeroward.core.importers.translations import load_translations
from zeroward.learning.models import Activity, Course, Module, QuizQuestion
from zeroward.taxonomy.models import Concept


def load_courses(data: Path) -> Loaded:
    """Courses with their modules, activities and questions, then their translations."""
    total = Loaded()
    pathways = {concept.key: concept for concept in Concept.objects.of("pathways")}
    for item in read_json(data / "learning" / "courses.json")["items"]:
        course, loaded = upsert(Course, key=item["key"], values=_course(item))
        total += loaded
        upsert_links(course, pathways=[pathways[key] for key in item["pathways"]])
        for order, module in enumerate(item["modules"], start=1):
            total += _load_module(course, order, module)
    return total + load_translations(
        data,
        {
            "course": {one.key: one for one in Course.objects.all()},
            "course-module": {one.key: one for one in Module.objects.all()},
            "course-activity": {one.key: one for one in Activity.objects.all()},
            "course-question": {one.key: one for one in QuizQuestion.objects.all()},
        },
    )


def _load_module(course: Course, order: int, item: dict[str, Any]) -> Loaded:
    """A module and what is in it; keys are made of the course's, the module's, and the place in the module."""
    key = f"{course.key}.{item['key']}"
    module, total = upsert(Module, key=key, values={"course": course, "order": order, **_module(item)})
    for place, activity in enumerate(item["activities"], start=1):
        total += upsert(
            Activity, key=f"{key}.a{place}", values={"module": module, "order": place, **_activity(activity)}
        )[1]
    for place, question in enumerate(item["questions"], start=1):
        total += upsert(
            QuizQuestion,
            key=f"{key}.q{place}",
            values={"module": module, "order": place, **_question(question)},
        )[1]
    return total


def _course(item: dict[str, Any]) -> dict[str, Any]:
    names = ("title", "summary", "audience", "criteria", "provider", "order")
    return {
        **{name: item[name] for name in names},
        "website": item.get("website", ""),
        "is_example": item.get("is_example", False),
    }


def _module(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": item["title"],
        "goals": as_lines(item["goals"]),
        "text": item["text"],
        "pass_percent": item.get("pass_percent", 80),
    }


def _activity(item: dict[str, Any]) -> dict[str, Any]:
    links = {name: item.get(name, "") for name in ("material", "challenge", "website")}
    return {name: item[name] for name in ("kind", "title", "text", "minutes")} | links


def _question(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": item["text"],
        "options": as_lines(item["options"]),
        "right": item["right"],
        "feedback": item["feedback"],
    }
