"""Every test of the API begins with an unused allowance."""

import pytest

from tests.api.work_site import Program, Site, make_site
from zeroward.core.shared_counts import counter
from zeroward.people.models import User
from zeroward.places.models import City


@pytest.fixture(autouse=True)
def _fresh_allowance() -> None:
    counter().clear()


@pytest.fixture
def site(klagenfurt: City, editor: User) -> Site:
    """The working records of Klagenfurt."""
    return make_site(klagenfurt, editor)


@pytest.fixture
def program(editor: User, site: Site) -> Program:
    """What an editor of Klagenfurt lets a program do: everything."""
    return Program(editor)
