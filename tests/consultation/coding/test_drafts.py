"""What is being written in a codebook is for its own team, also where the codebook is for everyone."""

import pytest
from django.test import Client

from tests.support.city_team import acting
from zeroward.consultation.domain.codebooks import share
from zeroward.consultation.models import CodebookVersion
from zeroward.consultation.queries.codebook_access import codebooks_for
from zeroward.consultation.queries.codebooks import usable
from zeroward.core.scope import Scope
from zeroward.core.workspaces import Workspace
from zeroward.people.models import User

AUSTRIA = Workspace(Scope("country", "AT"), "Austria", "AT")


@pytest.fixture
def shared(next_version: CodebookVersion, analyst: User) -> CodebookVersion:
    """A draft, the second version of a codebook that is for everyone."""
    share(**acting(analyst), codebook=next_version.codebook, public=True)
    return next_version


@pytest.mark.parametrize("who", ["platform", "officer"])
def test_others_do_not_find_the_draft_of_a_shared_codebook(
    shared: CodebookVersion, who: str, client: Client, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    base = f"/en/me/codebooks/{shared.codebook_id}/"
    assert client.get(f"{base}1/").status_code == 200
    for page in ("2/", "2/changes/", "2/codebook.qdc"):
        assert client.get(f"{base}{page}").status_code == 404, page
    assert f"{base}2/" not in client.get(base).content.decode()


def test_own_team_reads_its_draft(shared: CodebookVersion, coder: User, client: Client) -> None:
    client.force_login(coder)
    base = f"/en/me/codebooks/{shared.codebook_id}/"
    assert client.get(f"{base}2/").status_code == 200
    assert f"{base}2/" in client.get(base).content.decode()


def test_other_teams_neither_list_nor_code_with_the_draft(shared: CodebookVersion) -> None:
    listed = [version.order for book in codebooks_for(AUSTRIA) for version in book.versions.all()]
    assert listed == [1]
    assert [one.order for one in usable(AUSTRIA)] == [1]
