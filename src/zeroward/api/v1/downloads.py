"""Records as files: what cities have published for everybody, working records for who may see them."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import Router

from zeroward.api.scopes import READ
from zeroward.api.v1.operations import download, file_answer
from zeroward.consultation.exporters.formats import FORMATS as NEEDS
from zeroward.consultation.queries.reports import published_report
from zeroward.contract.exporters.formats import FORMATS as CONTRACTS
from zeroward.contract.exporters.formats import Wanted
from zeroward.contract.queries.access import contract_for
from zeroward.contract.queries.content import content_of
from zeroward.contract.queries.exchange.head import head_of, published_head
from zeroward.contract.queries.published import published
from zeroward.contract.queries.versions import versions_page
from zeroward.finance.exporters.formats import FORMATS as MONEY
from zeroward.finance.exporters.formats import Content
from zeroward.finance.queries.access import investment_of
from zeroward.finance.queries.load import load_investment
from zeroward.finance.queries.tables import tables_of
from zeroward.inventory.exporters.formats import FORMATS as INVENTORIES
from zeroward.inventory.queries.access import inventory_for, public_version
from zeroward.inventory.queries.earlier import earlier_version
from zeroward.inventory.queries.load import load_inventory
from zeroward.inventory.queries.public_content import public_content
from zeroward.inventory.queries.results_public import open_content
from zeroward.plan.exporters.formats import FORMATS as PLANS
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.access import public_version as public_plan
from zeroward.plan.queries.exchange.public import for_everyone
from zeroward.plan.queries.load import load_plan, load_version

router = Router(tags=["Files"])
PDF = "application/pdf"
Form = TypeVar("Form")


def _chosen(formats: Mapping[str, Form], name: str) -> Form:
    """Raises Http404 for a format that there is not."""
    if name not in formats:
        raise Http404
    return formats[name]


def _kinds(formats: Mapping[str, Any]) -> list[str]:
    return [one.media_type for one in formats.values()]


@download(
    router,
    "/inventories/{city}/{int:year}/files/{name}",
    name="download_published_inventory",
    example="/inventories/klagenfurt/2021/files/csv",
    kinds=_kinds(INVENTORIES),
    room="inventory",
)
def published_inventory(request: HttpRequest, city: str, year: int, name: str) -> Any:
    """A published inventory as a file: the newest version of a year.

    `name` is one of report, ecrf, cdp, crf, crf-csv, covenant, covenant-lca, contract-word, contract, workbook, csv,
    json, parquet. Confidential figures are left out, or told in one sum."""
    version = public_version(city, year)
    loaded = public_content(version)
    opened = open_content(loaded)
    form = _chosen(INVENTORIES, name)
    if opened is not loaded and form.tells == "sums":
        raise Http404
    before = earlier_version(version.inventory, than=version.number) if form.compares else None
    more = {"before": before} if form.compares else {}
    data = form.write(loaded if form.tells == "whole" else opened, **more)
    of = (name, version.digest, before and before.digest)
    return file_answer(data, form.media_type, f"{city}-{year}-{version.number}{form.ending}", of=of)


@download(
    router,
    "/plans/{city}/{int:plan}/files/{name}",
    name="download_published_plan",
    example="/plans/klagenfurt/1/files/csv",
    kinds=_kinds(PLANS),
    room="plan",
)
def published_plan(request: HttpRequest, city: str, plan: int, name: str) -> Any:
    """A published plan as a file: its newest version.

    `name` is one of report, contract-word, contract, results, workbook, csv, json. Names of persons are not in it."""
    version = public_plan(city, plan)
    form = _chosen(PLANS, name)
    data = form.write(for_everyone(load_version(version)))
    of = (name, version.digest)
    return file_answer(data, form.media_type, f"{city}-plan-{version.number}{form.ending}", of=of)


@download(
    router,
    "/contracts/{city}/{int:contract}/files/{name}",
    name="download_published_contract",
    example="/contracts/klagenfurt/1/files/json",
    kinds=_kinds(CONTRACTS),
    room="contract",
)
def published_contract(request: HttpRequest, city: str, contract: int, name: str) -> Any:
    """A published contract as a file, whole or the modules that were published.

    `name` is one of docx, pdf, xlsx, json."""
    one = published(city, contract)
    form = _chosen(CONTRACTS, name)
    only = None if one.is_whole else frozenset(one.modules)
    head, at = published_head(one), one.publication.at
    data = form.write(Wanted(one.content, head, at, only))
    of = (name, one.version.digest, one.modules, head, at)
    return file_answer(data, form.media_type, f"{city}-contract-{one.version.number}{form.ending}", of=of)


@download(
    router,
    "/needs/{key}/{int:number}/files/{name}",
    name="download_needs",
    example="/needs/needs-assessment-2025/1/files/csv",
    kinds=_kinds(NEEDS),
    room="consultation",
)
def needs(request: HttpRequest, key: str, number: int, name: str) -> Any:
    """A published needs assessment as a file.

    `name` is one of pdf, word, xlsx, csv, parquet, sav, dta, ddi."""
    report = published_report(key, number)
    form = _chosen(NEEDS, name)
    return file_answer(
        form.write(report), form.media_type, f"{key}-{number}{form.ending}", of=(name, report.digest)
    )


@download(
    router,
    "/work/inventories/{int:inventory}/files/{name}",
    name="download_inventory",
    example="/work/inventories/1/files/csv",
    kinds=_kinds(INVENTORIES),
    room="inventory",
    scope=READ,
)
def inventory(request: HttpRequest, inventory: int, name: str) -> Any:
    """A working inventory as a file, in the formats of published ones."""
    record = inventory_for(request.viewer, inventory)  # type: ignore[attr-defined]
    form = _chosen(INVENTORIES, name)
    more = {"before": earlier_version(record)} if form.compares else {}
    data = form.write(load_inventory(record), **more)
    return file_answer(data, form.media_type, f"{record.city.key}-{record.year}{form.ending}")


@download(
    router,
    "/work/plans/{int:plan}/files/{name}",
    name="download_plan",
    example="/work/plans/1/files/csv",
    kinds=_kinds(PLANS),
    room="plan",
    scope=READ,
)
def plan(request: HttpRequest, plan: int, name: str) -> Any:
    """A working plan as a file, in the formats of published ones."""
    record = plan_for(request.viewer, plan)  # type: ignore[attr-defined]
    form = _chosen(PLANS, name)
    data = form.write(load_plan(record))
    return file_answer(data, form.media_type, f"{record.city.key}-plan{form.ending}")


@download(
    router,
    "/work/plans/{int:plan}/investment/files/{name}",
    name="download_investment",
    example="/work/plans/1/investment/files/json",
    kinds=_kinds(MONEY),
    room="finance",
    scope=READ,
)
def investment(request: HttpRequest, plan: int, name: str) -> Any:
    """The investment plan of a plan as a file.

    `name` is one of workbook, contract, json."""
    viewer = request.viewer  # type: ignore[attr-defined]
    record = plan_for(viewer, plan)
    kept = investment_of(record)
    form = _chosen(MONEY, name)
    title = f"{record.city.name}: {record.title}"
    data = form.write(Content(title, load_investment(kept), lambda: tables_of(record, viewer)))
    return file_answer(data, form.media_type, f"{record.city.key}-investment{form.ending}")


@download(
    router,
    "/work/contracts/{int:contract}/files/{name}",
    name="download_contract",
    example="/work/contracts/1/files/json",
    kinds=_kinds(CONTRACTS),
    room="contract",
    scope=READ,
)
def contract(request: HttpRequest, contract: int, name: str) -> Any:
    """A contract in the making as a file, as it stands now.

    `name` is one of docx, pdf, xlsx, json."""
    record = contract_for(request.viewer, contract)  # type: ignore[attr-defined]
    form = _chosen(CONTRACTS, name)
    data = form.write(Wanted(content_of(record), head_of(record), timezone.now()))
    return file_answer(data, form.media_type, f"{record.city.key}-contract{form.ending}")


@download(
    router,
    "/work/contracts/{int:contract}/dossiers/{code}",
    name="download_dossier",
    example="/work/contracts/1/dossiers/none",
    kinds=[PDF],
    room="contract",
    scope=READ,
)
def dossier(request: HttpRequest, contract: int, code: str) -> Any:
    """A sealed dossier of a contract that you may see: the PDF with its signature."""
    record = contract_for(request.viewer, contract)  # type: ignore[attr-defined]
    for row in versions_page(record).rows:
        for one in row.dossiers:
            if one.code == code:
                with one.file.open("rb") as file:
                    return file_answer(file.read(), PDF, f"contract-{code}.pdf")
    raise Http404
