"""The API as it is written down: its schema is the snapshot, each operation stands in the documentation."""

import json

import pytest
from ninja import Schema
from scripts.api_schema import PAGE, SNAPSHOT, page_with, written

from tests.api.examples import Operation, operations
from zeroward.api.scopes import SCOPES
from zeroward.api.v1.schema import openapi_document

EACH = [pytest.param(one, id=one[2]["operationId"]) for one in operations()]


def test_schema_is_the_snapshot() -> None:
    """After a wanted change: `make api-schema`."""
    assert written(openapi_document()) == SNAPSHOT.read_text()


def test_operations_stand_in_the_documentation() -> None:
    text = PAGE.read_text()
    assert page_with(text, openapi_document()) == text
    assert all(f"`{scope}`" in text for scope in SCOPES)


def test_names_of_operations_are_unique() -> None:
    names = [operation["operationId"] for _method, _path, operation in operations()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("one", EACH)
def test_operation_is_described(one: Operation) -> None:
    method, _path, operation = one
    assert operation["summary"]
    assert operation["description"]
    assert operation["responses"]["default"] == {"$ref": "#/components/responses/Problem"}
    answer = next(operation["responses"][code] for code in ("200", "201") if code in operation["responses"])
    typed = "$ref" in json.dumps(answer["content"].get("application/json", {}))
    assert typed or all(one["schema"]["format"] == "binary" for one in answer["content"].values())
    if method == "get":
        assert operation["x-example"].startswith("/")
    else:
        assert operation["security"]
        keys = [one["name"] for one in operation["parameters"]]
        assert "Idempotency-Key" in keys


def test_names_of_schemas_are_unique() -> None:
    """Two of one name would be one in the document, and one of them wrong."""
    found = [one.__name__ for one in _below(Schema) if one.__module__.startswith("zeroward.api.v1")]
    assert sorted({name for name in found if found.count(name) > 1 and "[" not in name}) == []


def _below(kind: type) -> set[type]:
    return {one for child in kind.__subclasses__() for one in (child, *_below(child))}
