"""Which records take files, who may hand them in, and how they are read, checked and taken over."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO

from django.http import Http404
from django.shortcuts import get_object_or_404

from zeroward.api.queries.work import city_scope, place_with
from zeroward.contract.domain.importing import about as about_contract
from zeroward.contract.domain.importing import commit_import as commit_contract
from zeroward.contract.importers.choose import read_contract_file
from zeroward.contract.importers.planning import plan_rows as plan_contract
from zeroward.contract.models import Contract
from zeroward.contract.queries.access import contract_for
from zeroward.contract.queries.exchange.import_words import WORDS as CONTRACT_WORDS
from zeroward.contract.rules import EDIT as EDIT_CONTRACT
from zeroward.core.domain.imports import PlannedRow
from zeroward.core.permissions import may
from zeroward.core.queries.import_report import ImportWords
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.finance.domain.importing import about as about_investment
from zeroward.finance.domain.importing import commit_import as commit_investment
from zeroward.finance.domain.places import place_of
from zeroward.finance.domain.project_importing import about as about_projects
from zeroward.finance.domain.project_importing import commit_projects
from zeroward.finance.domain.writing import open_investment
from zeroward.finance.importers.choose import read_file as read_money
from zeroward.finance.importers.planning import Against
from zeroward.finance.importers.planning import plan_rows as plan_money
from zeroward.finance.importers.project_planning import plan_projects
from zeroward.finance.importers.project_table import read_projects
from zeroward.finance.models import InvestmentPlan, Project
from zeroward.finance.queries.access import investment_of
from zeroward.finance.queries.import_words import WORDS as MONEY_WORDS
from zeroward.finance.queries.load import load_investment
from zeroward.finance.queries.projects.columns import words as project_words
from zeroward.finance.rules import EDIT as EDIT_MONEY
from zeroward.inventory.domain.importing import about as about_inventory
from zeroward.inventory.domain.importing import commit_import as commit_inventory
from zeroward.inventory.importers.choose import read_file as read_figures
from zeroward.inventory.importers.plan import plan_rows as plan_figures
from zeroward.inventory.models import Inventory
from zeroward.inventory.queries.access import inventory_for
from zeroward.inventory.queries.imports import WORDS as FIGURE_WORDS
from zeroward.inventory.rules import ENTER
from zeroward.monitoring.domain.register_importing import about as about_register
from zeroward.monitoring.domain.register_importing import commit_register
from zeroward.monitoring.importers.register_planning import plan_register
from zeroward.monitoring.importers.register_table import read_register
from zeroward.monitoring.queries.register_columns import COLUMNS
from zeroward.monitoring.rules import INDICATORS
from zeroward.places.models import City
from zeroward.plan.domain.exchange.importing import about as about_plan
from zeroward.plan.domain.exchange.importing import commit_import as commit_plan
from zeroward.plan.importers.choose import read_file as read_plan
from zeroward.plan.importers.planning import plan_rows as plan_actions
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for
from zeroward.plan.queries.imports import WORDS as PLAN_WORDS
from zeroward.plan.queries.load import load_plan
from zeroward.plan.rules import EDIT


@dataclass(frozen=True, slots=True)
class Handed:
    """A file as it came, with what its sender said about it."""

    file: BinaryIO
    name: str
    decimal: Any
    replace: bool
    table: str
    source: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a file would do, line by line."""

    format: str
    rows: Iterable[PlannedRow]


@dataclass(frozen=True, slots=True)
class FileKind:
    """`find(viewer, key)` is the record for whoever may hand files in, else Http404; `begin(who, record)` what takes
    the file, made when it is not there yet; `there(record)` the same, Http404 when it is not there."""

    key: str
    find: Callable[[Viewer, Any], Any]
    begin: Callable[[dict[str, Any], Any], Any]
    there: Callable[[Any], Any]
    rows: Callable[[Any, Handed], Checked]
    commit: Callable[[dict[str, Any], Any, Any], int]
    about: Callable[[Any], str]
    scope_of: Callable[[Any], str]
    words: ImportWords


def _itself(_who: Any, record: Any) -> Any:
    return record


def _same(record: Any) -> Any:
    return record


def _scope(record: Any) -> str:
    return str(record.scope)


def _demand(viewer: Viewer, action: str, place: Workspace) -> None:
    if not may(viewer, action, place):
        raise Http404


def _inventory(viewer: Viewer, pk: int) -> Inventory:
    record = inventory_for(viewer, pk)
    _demand(viewer, ENTER, place_with(viewer, Scope.parse(record.scope)))
    return record


def _figures(inventory: Inventory, handed: Handed) -> Checked:
    parsed = read_figures(handed.file, name=handed.name, decimal=handed.decimal)
    return Checked(parsed.format, plan_figures(inventory, parsed))


def _commit_figures(who: dict[str, Any], inventory: Inventory, run: Any) -> int:
    return commit_inventory(**who, inventory=inventory, run=run).total()


def _plan(viewer: Viewer, pk: int) -> Plan:
    record = plan_for(viewer, pk)
    _demand(viewer, EDIT, place_of(record))
    return record


def _actions(plan: Plan, handed: Handed) -> Checked:
    parsed = read_plan(handed.file, name=handed.name, decimal=handed.decimal)
    return Checked(parsed.format, plan_actions(plan, load_plan(plan), parsed, replace=handed.replace))


def _commit_plan(who: dict[str, Any], plan: Plan, run: Any) -> int:
    return commit_plan(**who, plan=plan, run=run).total()


def _plan_with_money(viewer: Viewer, pk: int) -> Plan:
    record = plan_for(viewer, pk)
    _demand(viewer, EDIT_MONEY, place_of(record))
    return record


def _begun(who: dict[str, Any], plan: Plan) -> InvestmentPlan:
    return open_investment(**who, plan=plan)


def _there(plan: Plan) -> InvestmentPlan:
    found = investment_of(plan)
    if found is None:
        raise Http404
    return found


def _money(investment: InvestmentPlan, handed: Handed) -> Checked:
    parsed = read_money(handed.file, name=handed.name, table=handed.table, decimal=handed.decimal)
    actions = load_plan(investment.plan).actions
    codes = frozenset(str(action["code"]) for action in actions)
    names = {str(action["name"]).casefold(): str(action["code"]) for action in actions}
    against = Against(investment, load_investment(investment), codes, names)
    return Checked(parsed.format, plan_money(against, parsed, replace=handed.replace))


def _commit_money(who: dict[str, Any], investment: InvestmentPlan, run: Any) -> int:
    return commit_investment(**who, investment=investment, run=run).total()


def _scope_of_money(investment: InvestmentPlan) -> str:
    return investment.plan.scope


def _place(viewer: Viewer, city: str) -> Workspace:
    return place_with(viewer, city_scope(city), INDICATORS)


def _register(place: Workspace, handed: Handed) -> Checked:
    read = read_register(handed.file, name=handed.name)
    return Checked("register", plan_register(place, read, source=handed.source))


def _commit_register(who: dict[str, Any], place: Workspace, run: Any) -> int:
    return commit_register(**who, place=place, run=run)


def _city(viewer: Viewer, key: str) -> City:
    place_with(viewer, city_scope(key), EDIT_MONEY)
    return get_object_or_404(City.objects.select_related("country"), key=key)


def _projects(city: City, handed: Handed) -> Checked:
    there = _of_city(city)
    return Checked("projects", plan_projects(there, read_projects(handed.file, name=handed.name)))


def _of_city(city: City) -> Any:
    """What a table is compared with."""
    return Project.objects.filter(city=city).select_related("plan").prefetch_related("actions")


def _commit_projects(who: dict[str, Any], city: City, run: Any) -> int:
    return commit_projects(**who, city=city, run=run)


def _scope_of_city(city: City) -> str:
    return f"city:{city.key}"


def _kind_of_project(kind: str) -> str:
    return project_words().kind(kind)


def _field_of_project(kind: str, name: str) -> str:
    return project_words().field(kind, name)


def _kind_of_register(kind: str) -> str:
    return kind


def _field_of_register(_kind: str, name: str) -> str:
    return str(COLUMNS.get(name, name))


def _contract(viewer: Viewer, pk: int) -> Contract:
    record = contract_for(viewer, pk)
    _demand(viewer, EDIT_CONTRACT, place_with(viewer, Scope.parse(record.scope)))
    return record


def _cells(contract: Contract, handed: Handed) -> Checked:
    kind, parsed = read_contract_file(handed.file)
    return Checked(kind, plan_contract(contract, parsed, replace=handed.replace))


def _commit_contract(who: dict[str, Any], contract: Contract, run: Any) -> int:
    """How many modules changed."""
    return len(commit_contract(**who, contract=contract, run=run))


CONTRACT = FileKind(
    "contract",
    _contract,
    _itself,
    _same,
    _cells,
    _commit_contract,
    about_contract,
    _scope,
    CONTRACT_WORDS,
)
INVENTORY = FileKind(
    "inventory", _inventory, _itself, _same, _figures, _commit_figures, about_inventory, _scope, FIGURE_WORDS
)
PLAN = FileKind("plan", _plan, _itself, _same, _actions, _commit_plan, about_plan, _scope, PLAN_WORDS)
INVESTMENT = FileKind(
    "finance",
    _plan_with_money,
    _begun,
    _there,
    _money,
    _commit_money,
    about_investment,
    _scope_of_money,
    MONEY_WORDS,
)
PROJECTS = FileKind(
    "projects",
    _city,
    _itself,
    _same,
    _projects,
    _commit_projects,
    about_projects,
    _scope_of_city,
    ImportWords(kind=_kind_of_project, field=_field_of_project),
)
REGISTER = FileKind(
    "monitoring",
    _place,
    _itself,
    _same,
    _register,
    _commit_register,
    about_register,
    _scope,
    ImportWords(kind=_kind_of_register, field=_field_of_register),
)
