"""Every operation with an address that can be tried, for tests that go over all of them."""

from typing import Any

from zeroward.api.v1.schema import openapi_document

Operation = tuple[str, str, dict[str, Any]]


def operations() -> list[Operation]:
    """Method, path and description of every operation."""
    return [
        (method, path, operation)
        for path, methods in openapi_document()["paths"].items()
        for method, operation in methods.items()
    ]


def readings(*, private: bool) -> list[str]:
    """Addresses to read: those of everybody, or those that need a token."""
    return [
        f"/api/v1{operation['x-example']}"
        for method, _path, operation in operations()
        if method == "get" and bool(operation.get("security")) == private
    ]
