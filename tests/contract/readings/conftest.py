"""A contract in a file that a city's team has handed in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile

from tests.contract.conftest import CITY
from tests.support.city_team import acting
from zeroward.contract.domain.contract_files import FileFrame, take_file
from zeroward.contract.models import ContractFile
from zeroward.core.workspaces import workspace
from zeroward.people.models import User
from zeroward.places.models import City

EXAMPLE = (Path(__file__).parents[3] / "data" / "contracts" / "example.md").read_bytes()
TakeIn = Callable[..., ContractFile]


@pytest.fixture
def take_in(klagenfurt: City, editor: User, settings: Any, tmp_path: Path) -> TakeIn:
    """`take_in(data=…, visibility="public")`: hand in and read a contract."""

    def make(
        data: bytes = EXAMPLE,
        *,
        who: User = editor,
        scope: str = CITY,
        city: City = klagenfurt,
        name: str = "contract.md",
        **frame: Any,
    ) -> ContractFile:
        made = take_file(
            **acting(who),
            place=workspace(scope),
            city=city,
            frame=FileFrame(**{"title": "Climate City Contract", "year": 2024, **frame}),
            file=ContentFile(data, name=name),
        )
        return ContractFile.objects.select_related("reading", "city__country").get(pk=made.pk)

    return make


@pytest.fixture
def file(take_in: TakeIn) -> ContractFile:
    return take_in()
