"""The API as it is written down: its schema is the snapshot, each operation stands in the documentation."""

import json
import re

import pytest
from ninja import Schema
from schemathesis.specs.openapi.definitions import OPENAPI_31_VALIDATOR
from scripts.api_schema import PAGE, SNAPSHOT, page_with, written

from tests.api.examples import Operation, operations
from zeroward.api.scopes import SCOPES
from zeroward.api.v1.schema import openapi_document

EACH = [pytest.param(one, id=one[2]["operationId"]) for one in operations()]


def test_schema_is_the_snapshot() -> None:
    """After a wanted change: `make api-schema`."""
    assert written(openapi_document()) == SNAPSHOT.read_text()


def test_schema_keeps_to_openapi() -> None:
    """By the schema of OpenAPI 3.1 that schemathesis carries."""
    OPENAPI_31_VALIDATOR.validate(json.loads(written(openapi_document())))
    wrong = json.loads(written(openapi_document()))
    wrong["paths"]["/api/v1/testbeds"]["get"]["parameters"][0]["examples"] = ["x"]
    assert not OPENAPI_31_VALIDATOR.is_valid(wrong)


def test_body_takes_no_name_that_nobody_knows() -> None:
    """All that is sent stands in the document; a body with more is refused."""
    schemas = openapi_document()["components"]["schemas"]
    names: set[str] = set()
    bodies = [json.dumps(one["requestBody"]) for _method, _path, one in operations() if "requestBody" in one]
    while bodies:
        found = set(re.findall(r'"#/components/schemas/([^"]+)"', bodies.pop())) - names
        names |= found
        bodies += [json.dumps(schemas[name]) for name in found]
    kinds = {
        name: schemas[name].get("additionalProperties") for name in names if "properties" in schemas[name]
    }
    assert {name for name, more in kinds.items() if more is not False} == set()
    assert len(kinds) > 200


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
    assert typed or all(
        one == ({} if "json" in kind else {"schema": {"type": "string", "format": "binary"}})
        for kind, one in answer["content"].items()
    )
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
