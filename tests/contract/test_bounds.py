"""Writes of many cells, and files for everyone, cost as few queries as writes of one and small files."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.contract.conftest import OpenContract, tram
from tests.support.city_team import acting
from zeroward.contract.domain.publishing import publish
from zeroward.contract.domain.storing import MOST_PASTS
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.exporters.json_file import contract_json
from zeroward.contract.models import Contract
from zeroward.contract.queries.content import content_of, template_for
from zeroward.contract.queries.exchange.head import Head
from zeroward.core.models import AuditEvent
from zeroward.people.models import User
from zeroward.plan.domain.bulk import write_actions
from zeroward.plan.models import Plan

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def texts(contract: Contract, words: str) -> dict[str, Any]:
    """A text for every module of the template."""
    return {
        one.id: {"text": {"value": f"{words} {one.id}."}}
        for one in template_for(contract).modules
        if one.text
    }


def test_writing_every_module_costs_as_few_queries_as_writing_one(contract: Contract, editor: User) -> None:
    one = {"F-1": {"text": {"value": "First."}}}
    with CaptureQueriesContext(connection) as few:
        write_modules(**acting(editor), contract=contract, modules=one)
    with CaptureQueriesContext(connection) as many:
        changed = write_modules(**acting(editor), contract=contract, modules=texts(contract, "All"))
    assert len(changed) > 40
    assert len(many) <= len(few) + 2
    assert AuditEvent.objects.filter(action="contract.module.change").count() == 1 + len(changed)
    assert contract.pasts.count() == 1 + len(changed)
    with CaptureQueriesContext(connection) as again:
        assert not write_modules(**acting(editor), contract=contract, modules=texts(contract, "All"))
    assert len(again) <= len(few)


def test_only_so_many_earlier_contents_are_kept(contract: Contract, editor: User) -> None:
    for number in range(MOST_PASTS + 5):
        write_modules(
            **acting(editor), contract=contract, modules={"F-1": {"text": {"value": f"Text {number}."}}}
        )
    pasts = list(contract.pasts.values_list("content", flat=True))
    assert len(pasts) == MOST_PASTS
    assert pasts[0] == {"text": {"value": f"Text {MOST_PASTS + 3}."}}


def test_taking_over_sixty_actions_costs_as_much_as_taking_over_two(
    client: Client, open_one: OpenContract, plan: Plan, editor: User
) -> None:
    client.force_login(editor)
    costs = []
    for many in (2, 60):
        sheets = [tram(code=f"A{one}", name=f"Action {one}") for one in range(many)]
        write_actions(**acting(editor), plan=plan, sheets=sheets)
        contract = open_one(title=f"With {many}", plan=Plan.objects.get(pk=plan.pk))
        address = reverse("contract:assemble", args=[contract.pk])
        page = client.get(address).context["page"]
        keys = [group.key for module in page.modules for group in module.groups]
        with CaptureQueriesContext(connection) as seen:
            assert client.post(address, {"seen": page.seen, "take": keys}).status_code == 302
        costs.append(len(seen))
        rows = content_of(Contract.objects.get(pk=contract.pk))["modules"]["B-2.2"]["tables"]["B-2.2"]
        assert len(rows) == many + 1
    assert costs[1] <= costs[0] + 2
    assert costs[1] <= 60


def test_handing_in_a_whole_contract_is_bounded(client: Client, contract: Contract, editor: User) -> None:
    client.force_login(editor)
    write_modules(**acting(editor), contract=contract, modules=texts(contract, "New"))
    contract = Contract.objects.get(pk=contract.pk)
    file = contract_json(content_of(contract), Head("Contract", "Klagenfurt"))
    write_modules(**acting(editor), contract=contract, modules=texts(contract, "Old"))
    from_file = reverse("contract:files", args=[contract.pk])
    with CaptureQueriesContext(connection) as checking:
        answer = client.post(from_file, {"file": SimpleUploadedFile("contract.json", file)})
    assert answer.status_code == 302
    assert len(checking) <= 30
    with CaptureQueriesContext(connection) as committing:
        client.post(f"{answer['Location']}commit/")
    assert len(committing) <= 30
    assert content_of(Contract.objects.get(pk=contract.pk))["modules"]["F-1"]["text"]["value"] == "New F-1."


def test_public_files_are_made_with_few_queries(
    client: Client, contract: Contract, editor: User, coordinator: User
) -> None:
    write_modules(**acting(editor), contract=contract, modules=texts(contract, "Some"))
    version = keep_version(**acting(coordinator), contract=Contract.objects.get(pk=contract.pk))
    publish(**acting(coordinator), version=version)
    args = ["klagenfurt", contract.pk, 1]
    addresses = [reverse(f"contract:{name}", args=args) for name in ("public-version", "public-exports")]
    addresses += [
        reverse("contract:public-export", args=[*args, name]) for name in ("docx", "pdf", "xlsx", "json")
    ]
    for address in addresses:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address).status_code == 200
        assert len(seen) <= 12, (address, len(seen))
