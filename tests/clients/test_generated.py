"""The client is what the API's document makes of it."""

from pathlib import Path

import pytest
from scripts.api_client import made
from zeroward_client import Zeroward

from tests.api.examples import operations
from zeroward.api.v1.schema import openapi_document

FILES = made(openapi_document())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_generated_file_is_the_one_that_is_kept(path: Path) -> None:
    """After a change of the API: `make api-schema`."""
    assert path.read_text(encoding="utf-8") == FILES[path]


def test_every_operation_has_a_method() -> None:
    names = {operation["operationId"] for _method, _path, operation in operations()}
    assert {name for name in names if not callable(getattr(Zeroward, name, None))} == set()
