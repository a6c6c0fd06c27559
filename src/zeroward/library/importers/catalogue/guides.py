"""Personas, guided routes, problem types, WH questions and the glossary."""

from pathlib import Path
from typing import Any

from zeroward.core.catalogue import Loaded
from zeroward.core.data_files import as_lines, read_json
from zeroward.core.domain.upsert import upsert
from zeroward.core.domain.upsert_links import upsert_links
from zeroward.core.importers.sources import source_of
from zeroward.core.models import Source
from zeroward.library.importers.catalogue.learning import provenance
from zeroward.library.models import Challenge, GuideStep, Persona, ProblemType, Term, WhQuestion
from zeroward.places.models import Country


def load_guides(data: Path) -> Loaded:
    catalogue = data / "catalogue"
    items = read_json(catalogue / "portfolio_meta.json")["items"]
    guidance = read_json(catalogue / "guidance.json")
    ours = Source.objects.filter(key="zeroward").first()
    total = Loaded()
    for order, item in enumerate(items):
        if item["type"] == "persona":
            total += load_persona(item, guidance["personas"].get(item["id"], []))
        elif item["type"] == "how-to-use-step":
            total += load_step(item, GuideStep.Route.HOW_TO_USE, provenance(item))
        elif item["type"] == "problem-definition-step":
            step = {**item, "title": item["description"], "description": ""}
            total += load_step(step, GuideStep.Route.PROBLEM, provenance(item))
        elif item["type"] == "problem-type":
            total += load_problem_type(item, guidance["advice"].get(item["id"], []), order)
    for item in read_json(catalogue / "platform_route.json")["items"]:
        total += load_step(item, GuideStep.Route.PLATFORM, {"source": ours})
    for item in read_json(catalogue / "wh_questions.json")["items"]:
        values = {"column": item["column"].lower(), "row": item["row"], "question": item["question"]}
        total += upsert(WhQuestion, key=item["id"], values=values)[1]
    return total


def load_persona(item: dict[str, Any], codes: list[str]) -> Loaded:
    persona, loaded = upsert(
        Persona,
        key=item["id"],
        values={
            "name": item["name"],
            "age": item["age"],
            "role": item["role"],
            "country": Country.objects.filter(code=item["country"] or "").first(),
            "needs": as_lines(item["needs"]),
            **provenance(item),
        },
    )
    upsert_links(persona, challenges=Challenge.objects.filter(code__in=codes))
    return loaded


def load_step(item: dict[str, Any], route: str, origin: dict[str, Any]) -> Loaded:
    step, loaded = upsert(
        GuideStep,
        key=item["id"],
        values={
            "route": route,
            "order": item["order"],
            "title": item["title"],
            "description": item["description"],
            **origin,
        },
    )
    upsert_links(step, challenges=Challenge.objects.filter(code__in=item.get("challenges", [])))
    return loaded


def load_problem_type(item: dict[str, Any], advice: list[str], order: int) -> Loaded:
    values = {
        "name": item["name"],
        "alias": item["alias"],
        "description": item["description"],
        "advice": as_lines(advice),
        "order": order,
        **provenance(item),
    }
    return upsert(ProblemType, key=item["id"], values=values)[1]


def load_glossary(data: Path) -> Loaded:
    items = read_json(data / "catalogue" / "glossary.json")["items"]
    total = Loaded()
    made: dict[str, Term] = {}
    for item in items:
        term, loaded = upsert(
            Term,
            key=item["id"],
            values={
                "term": item["term"],
                "expansion": item["expansion"] or "",
                "definition": item["definition"] or "",
                "basis": item["basis"] or "",
                "source": source_of(item["source_refs"]),
                "source_ref": item["source_refs"],
            },
        )
        made[item["id"]] = term
        total += loaded
    for item in items:
        upsert_links(made[item["id"]], related=[made[key] for key in item["related"] if key in made])
    return total
