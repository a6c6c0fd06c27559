"""Contracts in the making: modules with what they say, how far they are, versions and sealed files."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.ground.problems import ProblemError
from zeroward.api.scopes import READ, WRITE_CONTRACTS
from zeroward.api.v1.operations import Body, read, write
from zeroward.contract.domain.errors import MergeConflictError
from zeroward.contract.domain.writing import save_module
from zeroward.contract.models import Contract
from zeroward.contract.queries.access import contract_for
from zeroward.contract.queries.checks import checks_page
from zeroward.contract.queries.content import template_for
from zeroward.contract.queries.editing import base_now
from zeroward.contract.queries.showing import words_of
from zeroward.contract.queries.standing import standing_of
from zeroward.contract.queries.versions import versions_page
from zeroward.core.ui.addresses import address_of

router = Router(tags=["Your contracts"])


class ModuleState(Schema):
    module: str = Field(examples=["CM-2"])
    title: str
    state: str = Field(description='"complete", "begun", "empty" or "optional"')
    values: int = Field(description="Cells with a value")
    reasons: int = Field(description="Cells that say why there is none")
    blanks: int


class CheckOut(Schema):
    rule: str
    said: str
    where: str
    severity: str
    mend: str = Field(description="What the sums say should stand there; empty when they do not tell")


class DossierOut(Schema):
    code: str
    language: str
    modules: list[str] = Field(description="Empty: the whole contract")
    pages: int
    digest: str = Field(description="SHA-256 of the file")
    sealed_at: datetime.datetime
    file: str = Field(description="Address at which a token reads the sealed PDF")
    check: str = Field(description="Page on which anybody can check the seal")


class VersionOut(Schema):
    version: int
    kept_at: datetime.datetime
    digest: str
    published: bool
    signed: list[int] = Field(description="Years in which it was signed")
    dossiers: list[DossierOut]


class ContractWork(Schema):
    id: int
    city: str = Field(description="Key")
    title: str
    state: str
    template: str
    language: str
    stamp: str = Field(description="Changes with every change of the content")
    percent: int = Field(description="Cells with a value or a reason")
    modules: list[ModuleState]
    broken: list[CheckOut] = Field(description="What does not fit together, the worst first")
    versions: list[VersionOut]
    page: str


class ModuleDetail(Schema):
    module: str
    title: str
    state: ModuleState
    content: dict[str, Any] = Field(description="Text, fields and tables in the template's shape")
    stamp: str = Field(description="Of what it says now; empty: nobody has written anything")
    page: str


class ModuleIn(Body):
    content: dict[str, Any] = Field(
        max_length=10, description="The whole module: text, fields and tables in the template's shape"
    )
    stamp: str = Field(max_length=64, description="`stamp` of the module as you read it")


class ModuleSaved(Schema):
    module: str
    stamp: str
    changed: bool
    merged: list[list[str]] = Field(description="Places that somebody else changed meanwhile, taken along")


def _state(contract: Contract, key: str) -> ModuleState:
    standing = standing_of(contract)
    one = standing.modules[key]
    return ModuleState(
        module=one.id,
        title=str(words_of(standing.template.module(key).title)),
        state=one.state,
        values=one.values,
        reasons=one.reasons,
        blanks=one.blanks,
    )


@read(
    router,
    "/work/contracts/{int:contract}",
    ContractWork,
    name="read_own_contract",
    example="/work/contracts/1",
    room="contract",
    scope=READ,
)
def contract(request: HttpRequest, contract: int) -> Any:
    """One contract in the making: how far each module is, what does not fit, versions, sealed files."""
    record = contract_for(request.viewer, contract)  # type: ignore[attr-defined]
    standing = standing_of(record)
    checks = checks_page(record, standing, may_edit=False)
    return ContractWork(
        id=record.pk,
        city=record.city.key,
        title=record.title,
        state=record.state,
        template=record.template,
        language=record.language,
        stamp=record.stamp,
        percent=standing.percent,
        modules=[_state(record, key) for key in standing.modules],
        broken=[
            CheckOut(rule=one.rule, said=one.said, where=one.where, severity=one.severity, mend=one.mend)
            for one in checks.broken
        ],
        versions=[_version(record, row) for row in versions_page(record).rows],
        page=address_of("contract:contract", str(record.pk)),
    )


def _version(contract: Contract, row: Any) -> VersionOut:
    return VersionOut(
        version=row.version.number,
        kept_at=row.version.at,
        digest=row.version.digest,
        published=row.publication is not None,
        signed=list(row.signed),
        dossiers=[
            DossierOut(
                code=one.code,
                language=one.language,
                modules=list(one.modules),
                pages=one.pages,
                digest=one.digest,
                sealed_at=one.at,
                file=f"/api/v1/work/contracts/{contract.pk}/dossiers/{one.code}",
                check=address_of("contract:seal", one.code),
            )
            for one in row.dossiers
        ],
    )


@read(
    router,
    "/work/contracts/{int:contract}/modules/{module}",
    ModuleDetail,
    name="read_module",
    example="/work/contracts/1/modules/CM-2",
    room="contract",
    scope=READ,
)
def module(request: HttpRequest, contract: int, module: str) -> Any:
    """One module of a contract in the making with its text, fields and tables."""
    record = contract_for(request.viewer, contract)  # type: ignore[attr-defined]
    standing = standing_of(record)
    if module not in standing.modules:
        raise Http404
    return _module(record, standing, module)


def _module(record: Contract, standing: Any, module: str) -> ModuleDetail:
    state = _state(record, module)
    return ModuleDetail(
        module=module,
        title=state.title,
        state=state,
        content=dict(standing.content["modules"].get(module, {})),
        stamp=base_now(record, module).stamp,
        page=address_of("contract:module", str(record.pk), module),
    )


@write(
    router,
    "/work/contracts/{int:contract}/modules/{module}",
    ModuleSaved,
    name="save_module",
    scope=WRITE_CONTRACTS,
    room="contract",
    method="put",
    status=200,
)
def module_save(request: HttpRequest, contract: int, module: str, sent: ModuleIn) -> Any:
    """Save one module of a contract in the making.

    What somebody else changed meanwhile in other places is put together with it; where both changed the same, nothing
    is saved (409), and `conflicts` names each place with both."""
    token, who = acting(request, WRITE_CONTRACTS)
    record = contract_for(who["viewer"], contract)
    if not template_for(record).has(module):
        raise Http404

    def work() -> ModuleSaved:
        try:
            saved = save_module(**who, contract=record, module=module, content=sent.content, stamp=sent.stamp)
        except MergeConflictError as error:
            raise _clash(error) from error
        return ModuleSaved(
            module=module,
            stamp=saved.record.stamp,
            changed=saved.changed,
            merged=[list(place) for place in saved.merged],
        )

    return once_for_its_key(request, token, work, status=200)


def _clash(error: MergeConflictError) -> ProblemError:
    conflicts = [
        {"place": list(one.place), "base": one.base, "mine": one.mine, "theirs": one.theirs}
        for one in error.conflicts
    ]
    return ProblemError(
        409,
        str(error.message),
        remedy="Decide place by place, and send the module once more with this `stamp`.",
        more={"stamp": error.stamp, "current": dict(error.content), "conflicts": conflicts},
    )
