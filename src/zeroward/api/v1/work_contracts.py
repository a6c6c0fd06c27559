"""Contracts in the making: modules with what they say, how far they are, versions and sealed files."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Field, Router, Schema

from zeroward.api.ground.freshness import changed_at
from zeroward.api.scopes import READ
from zeroward.api.v1.operations import read
from zeroward.contract.models import Contract
from zeroward.contract.queries.access import contract_for
from zeroward.contract.queries.checks import checks_page
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
    page: str


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
def contract(request: HttpRequest, response: HttpResponse, contract: int) -> Any:
    """One contract in the making: how far each module is, what does not fit, versions, sealed files."""
    record = contract_for(request.viewer, contract)  # type: ignore[attr-defined]
    standing = standing_of(record)
    checks = checks_page(record, standing, may_edit=False)
    changed_at(response, record.updated_at)
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
    state = _state(record, module)
    return ModuleDetail(
        module=module,
        title=state.title,
        state=state,
        content=dict(standing.content["modules"].get(module, {})),
        page=address_of("contract:module", str(record.pk), module),
    )
