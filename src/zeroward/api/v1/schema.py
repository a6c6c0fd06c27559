"""The OpenAPI document: what the framework writes of the operations, and what holds for all of them."""

from functools import lru_cache
from typing import Any

from django.conf import settings

from zeroward.api.ground.problems import PROBLEM_TYPE, TITLES
from zeroward.api.scopes import SCOPES
from zeroward.api.v1.interface import interface

_PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "place": {"type": "string", "description": "The parameter or field that is meant"},
        "remedy": {"type": "string", "description": "What to do about it"},
        "problems": {
            "type": "array",
            "description": "All problems, when there are several",
            "items": {
                "type": "object",
                "properties": {
                    "place": {"type": "string"},
                    "message": {"type": "string"},
                    "remedy": {"type": "string"},
                },
            },
        },
        "lock": {
            "type": "integer",
            "description": "Where somebody else was quicker: the state of the record",
        },
        "current": {"type": "object", "description": "What stands there now"},
    },
}


@lru_cache(maxsize=1)
def openapi_document() -> dict[str, Any]:
    """OpenAPI 3.1. The same on every installation of a version."""
    document: dict[str, Any] = dict(interface.get_openapi_schema(path_prefix="/api/v1/"))
    document["openapi"] = "3.1.0"
    document["info"] |= {"license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}}
    parts = document["components"]
    parts["schemas"]["Problem"] = _PROBLEM
    parts["securitySchemes"] = {
        "token": {
            "type": "http",
            "scheme": "bearer",
            "description": "A token of your account. Scopes: "
            + "; ".join(f"{code}: {about}" for code, about in SCOPES.items()),
        }
    }
    parts["responses"] = {"Problem": _problem_answer()}
    for methods in document["paths"].values():
        for method, operation in methods.items():
            _complete(method, operation)
    return document


def _problem_answer() -> dict[str, Any]:
    return {
        "description": "Refused: "
        + ", ".join(f"{status} {title.lower()}" for status, title in TITLES.items()),
        "content": {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def _complete(method: str, operation: dict[str, Any]) -> None:
    """Language, conditional reading, and refusals, which are the same everywhere."""
    parameters = operation.setdefault("parameters", [])
    for one in parameters:
        if "examples" in one:  # a map beside the schema, a list in it: the framework has the list beside it
            one["schema"]["examples"] = one.pop("examples")
    parameters.append(
        {
            "name": "lang",
            "in": "query",
            "required": False,
            "description": "Language of texts; without it, Accept-Language decides",
            "schema": {"type": "string", "enum": [code for code, _name in settings.LANGUAGES]},
        }
    )
    operation["responses"] = {str(status): answer for status, answer in operation["responses"].items()}
    operation["responses"]["default"] = {"$ref": "#/components/responses/Problem"}
    if method == "get":
        operation["responses"]["304"] = {"description": "Not changed since the ETag of If-None-Match"}
        parameters.append(
            {"name": "If-None-Match", "in": "header", "required": False, "schema": {"type": "string"}}
        )
