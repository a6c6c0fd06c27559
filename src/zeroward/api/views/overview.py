"""The API described: for programs as OpenAPI, for people as a page without anything from elsewhere."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import override
from django.views.decorators.http import require_safe

from zeroward.api.ground.problems import TITLES
from zeroward.api.scopes import SCOPES
from zeroward.api.v1.schema import openapi_document

EVERYWHERE = {"lang", "cursor", "limit"}
"""Parameters that the page explains once."""


@dataclass(frozen=True, slots=True)
class OperationLine:
    name: str
    method: str
    path: str
    title: str
    about: str
    parameters: list[dict[str, Any]]
    scope: str
    example: str


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    return HttpResponse(_written(), content_type="application/json", headers={"Content-Language": "en"})


@lru_cache(maxsize=1)
def _written() -> str:
    return json.dumps(openapi_document(), ensure_ascii=False, indent=1)


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All operations by subject."""
    groups = operations_by_subject()
    subjects = [(subject, anchor) for subject, anchor, _lines in groups]
    context = {
        "contents": [("How it works", "ways"), *subjects, ("Refusals", "problems")],
        "groups": groups,
        "problems": sorted(TITLES.items()),
        "scopes": SCOPES.items(),
    }
    with override("en"):  # the schema and its description are in English
        response = render(request, "api/overview.html", context)
    response["Content-Language"] = "en"
    return response


@lru_cache(maxsize=1)
def operations_by_subject() -> list[tuple[str, str, list[OperationLine]]]:
    """Subject, its anchor, its operations."""
    groups: dict[str, list[OperationLine]] = {}
    for path, methods in openapi_document()["paths"].items():
        for method, operation in methods.items():
            groups.setdefault(operation["tags"][0], []).append(_line(path, method, operation))
    return [(subject, slugify(subject), lines) for subject, lines in groups.items()]


def _line(path: str, method: str, operation: dict[str, Any]) -> OperationLine:
    about = operation.get("description", "")
    security = operation.get("security") or [{}]
    return OperationLine(
        name=operation["operationId"],
        method=method.upper(),
        path=path,
        title=operation["summary"],
        about="" if about == operation["summary"] or about == f"{operation['summary']}." else about,
        parameters=[
            one for one in operation["parameters"] if one["in"] == "query" and one["name"] not in EVERYWHERE
        ],
        scope=next(iter(security[0].get("token", [])), ""),
        example=f"/api/v1{operation['x-example']}" if method == "get" else "",
    )
