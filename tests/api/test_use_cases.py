"""Each use case of the rooms has an operation or a listed reason (data/api/use_cases.json)."""

from scripts.use_cases import known, public_functions, table, without_operation

from tests.api.examples import operations
from tests.support.database import REPOSITORY


def test_each_use_case_has_an_operation_or_a_reason() -> None:
    """A new one? Give it an operation, or see whether its room's reason holds for it; then `make api-schema`."""
    found = known()
    assert without_operation(found) == found["count"]
    assert set(found["rooms"]) == set(found["count"])
    assert all(reason.endswith(".") for reason in found["rooms"].values())


def test_use_cases_and_operations_that_are_named_exist() -> None:
    named = known()["operations"]
    assert set(named) <= {name for name, _asked in public_functions()}
    there = {operation["operationId"] for _method, _path, operation in operations()}
    assert {name for names in named.values() for name in names} <= there
    writing = {operation["operationId"] for method, _path, operation in operations() if method != "get"}
    assert writing == {name for names in named.values() for name in names}


def test_table_stands_in_the_documentation() -> None:
    assert table() in (REPOSITORY / "docs" / "api.md").read_text()
