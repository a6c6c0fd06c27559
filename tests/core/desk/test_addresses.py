"""Links from our pages into the editors' desk, also where nobody has opened it yet."""

import subprocess
import sys

import pytest

from tests.support.database import REPOSITORY
from zeroward.core.desk.addresses import edit_url
from zeroward.library.models import Material

pytestmark = pytest.mark.slow

IN_A_NEW_PROCESS = """
import django; django.setup()
from zeroward.core.desk.addresses import edit_url
from zeroward.library.models import Material
print(edit_url(Material(pk=7)))
"""


def test_record_of_the_desk_has_an_address_before_anybody_opened_it() -> None:
    told = subprocess.run(
        [sys.executable, "-c", IN_A_NEW_PROCESS], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "/editor/snippets/library/material/edit/7/"


@pytest.mark.parametrize(
    ("record", "address"), [(Material(pk=7), "/editor/snippets/library/material/edit/7/"), (object(), "")]
)
def test_only_what_the_desk_keeps_has_an_address(record: object, address: str) -> None:
    assert edit_url(record) == address
