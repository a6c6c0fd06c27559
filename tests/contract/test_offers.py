"""What contracts give to other rooms: tasks, search, a copy of one's data, work that moves on, a panel, site map."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.contract.conftest import CITY
from tests.support.city_team import acting
from zeroward.contract.domain.handing_over import move_work
from zeroward.contract.domain.publishing import publish
from zeroward.contract.domain.talking import add_comment
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.work import Assignment, add_task, assign_module
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.models import Contract
from zeroward.contract.queries.open_work import contract_entries, contract_tasks, responsibilities
from zeroward.contract.queries.own_data import contract_data
from zeroward.contract.search import describe, published_records
from zeroward.contract.sitemaps import PublishedPages
from zeroward.core.errors import InvalidInputError
from zeroward.people.models import User
from zeroward.people.queries.viewer import viewer_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy(contract: Contract, editor: User, reader: User) -> Contract:
    """A section and a task that hang on the reader, and a comment."""
    who = acting(editor)
    soon = timezone.localdate() + datetime.timedelta(days=10)
    assign_module(**who, contract=contract, module="A-1.4", assignment=Assignment("climate", editor, soon))
    add_task(**who, contract=contract, title="Ask the utility", who=reader, module="IP-B2")
    add_task(**who, contract=contract, title="Find a date")
    add_comment(**who, contract=contract, text="Which year?")
    return contract


def test_tasks_wait_for_those_who_are_asked(
    busy: Contract, editor: User, reader: User, stranger: User
) -> None:
    mine = {task.title: task.mine for task in contract_tasks(viewer_of(reader))}
    assert mine == {"Ask the utility": True}
    team = {task.title for task in contract_tasks(viewer_of(editor))}
    assert team == {"Find a date", f"{busy.title}: A-1.4", f"{busy.title}: one open comment"}
    assert not list(contract_tasks(viewer_of(stranger)))


def test_private_search_finds_contracts_of_ones_own_cities(
    busy: Contract, reader: User, stranger: User
) -> None:
    assert [entry.title for entry in contract_entries(viewer_of(reader))] == [busy.title]
    assert not list(contract_entries(viewer_of(stranger)))


def test_copy_of_ones_data_holds_what_one_did_and_erasing_leaves_the_work(
    busy: Contract, editor: User
) -> None:
    found = contract_data(editor)
    assert found["comments"][0]["text"] == "Which year?"
    assert {row["title"] for row in found["tasks"]} == {"Ask the utility", "Find a date"}
    editor.delete()
    assert busy.comments.get().by is None
    assert busy.modules.get().responsible is None


def test_work_moves_to_a_colleague(busy: Contract, reader: User, coordinator: User) -> None:
    assert responsibilities(CITY, reader.pk) == ["Ask the utility"]
    assert move_work(CITY, reader.pk, coordinator, coordinator) == 1
    assert not responsibilities(CITY, reader.pk)
    assert not responsibilities("city:graz", coordinator.pk)


def test_nobody_from_elsewhere_is_asked(contract: Contract, editor: User, stranger: User) -> None:
    with pytest.raises(InvalidInputError):
        add_task(**acting(editor), contract=contract, title="Help", who=stranger)
    with pytest.raises(InvalidInputError):
        add_task(**acting(editor), contract=contract, title=" ")


def test_published_part_alone_is_found_and_listed(
    client: Client, contract: Contract, editor: User, coordinator: User
) -> None:
    modules = {"F-1": {"text": {"value": "Warm homes."}}, "IP-A3": {"text": {"value": "Debt rules."}}}
    write_modules(**acting(editor), contract=contract, modules=modules)
    assert not list(published_records())
    version = keep_version(**acting(coordinator), contract=contract, note="First")
    publish(**acting(coordinator), version=version, modules=["F-1"])
    [record] = describe(list(published_records()))
    assert "Warm homes." in record.entries[0].body
    assert "Debt rules." not in record.entries[0].body
    assert [one.version for one in PublishedPages().pages()] == [version]
    page = client.get(reverse("contract:public", args=["klagenfurt", contract.pk])).content.decode()
    assert "Warm homes." in page
    assert "Debt rules." not in page
    listed = client.get(reverse("contract:published")).content.decode()
    assert contract.title in listed
    write_modules(**acting(editor), contract=contract, modules={"F-1": {"text": {"value": "Cold homes."}}})
    again = client.get(reverse("contract:public-version", args=["klagenfurt", contract.pk, 1]))
    assert "Warm homes." in again.content.decode()
