"""Investment projects of a city: added, changed, their sources of money, how far they are; and bundles of them."""

import datetime
from typing import Annotated, Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema
from pydantic import StringConstraints

from zeroward.api.ground.bearer import acting
from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.idempotency import once_for_its_key
from zeroward.api.queries.work import city_of, place_with, scope_named
from zeroward.api.scopes import READ, WRITE_PLANS, WRITE_PLATFORM
from zeroward.api.v1.investment_projects import router as PROJECTS  # noqa: N812 one address, one router
from zeroward.api.v1.operations import Body, Listed, Paging, listed, read, write
from zeroward.api.v1.rooms.columns import unsent
from zeroward.api.v1.rooms.kept import Records, Who, declare
from zeroward.api.v1.rows import MOST_MONEY, change, columns, given, row_of, sent, told
from zeroward.api.v1.work_inventories import LOCK, Gone, LockIn
from zeroward.core.problems import StaleError
from zeroward.core.ui.addresses import address_of
from zeroward.core.visibility import Viewer
from zeroward.finance.domain.bundling import delete_bundling, start_bundling
from zeroward.finance.domain.project_parts import (
    SourceRow,
    answer_readiness,
    delete_source,
    keep_documents,
    save_source,
)
from zeroward.finance.domain.projects import ProjectRow, delete_project, save_project
from zeroward.finance.models import Bundling, Project, ProjectSource
from zeroward.finance.queries.bundling.pages import bundling_for
from zeroward.finance.queries.bundling.terms import Conditions
from zeroward.finance.queries.projects.access import project_for, readable_projects
from zeroward.finance.rules import BUNDLE
from zeroward.plan.models import Plan
from zeroward.plan.queries.access import plan_for

router = Router(tags=["Investment projects"])
ROOM = "finance"
ONE = "/work/investment-projects/{int:project}"
BUNDLES = "/work/bundlings/{place}"
MOST_TEXT = 500
Code = Annotated[str, StringConstraints(max_length=40)]
Split = dict[Code, float]
SPLIT = "Who invests how much, in `currency`, by groups"
ACTIONS = "Numbers of actions of the plan that it carries out"
Codes = list[Annotated[str, StringConstraints(max_length=20)]]

InvestmentProjectIn: Any = sent(
    "InvestmentProjectIn", ProjectRow, title=(str, Field(min_length=1, max_length=200)),
    split=(Split, Field(default_factory=dict, max_length=20, description=SPLIT)),
    plan=(int | None, Field(None, ge=1, le=2**63 - 1, description="Number of a plan of the city")),
    actions=(Codes, Field(default_factory=list, max_length=100, description=ACTIONS)),
)  # fmt: skip
InvestmentProjectChange: Any = change(
    "InvestmentProjectChange", ProjectRow, lock=(int, Field(description=LOCK)),
    split=(Split, Field(default_factory=unsent, max_length=20, description=SPLIT)),
    plan=(int | None, Field(None, ge=1, le=2**63 - 1)),
    actions=(Codes, Field(default_factory=unsent, max_length=100, description=ACTIONS)),
)  # fmt: skip
InvestmentProjectDetail: Any = told(
    "InvestmentProjectDetail", ProjectRow, split=(dict[str, float | None], ...), plan=(int | None, ...),
    actions=(list[str], ...), id=(int, ...), city=(str, ...), lock=(int, ...),
    readiness=(dict[str, Any], Field(description="Answers by criterion")),
    documents=(dict[str, str], Field(description="Where they are kept, by kind")), page=(str, ...),
)  # fmt: skip
SourceIn: Any = sent("SourceIn", SourceRow, amount=(float, Field(ge=0, le=MOST_MONEY)))
SourceChange: Any = change("SourceChange", SourceRow, lock=(int, Field(description=LOCK)))
SourceOut: Any = told("SourceOut", SourceRow, id=(int, ...), lock=(int, ...))
BundlingIn: Any = sent(
    "BundlingIn", Conditions, title=(str, Field(min_length=1, max_length=200)),
    smallest=(float, Field(gt=0, le=MOST_MONEY, description="EUR; the smallest sum of a bundle")),
)  # fmt: skip


class ReadinessAnswerIn(Body):
    level: int | None = Field(None, ge=0, le=20, description="null: not known")
    why: str = Field("", max_length=MOST_TEXT)


class ReadinessIn(Body):
    lock: int = Field(description=LOCK)
    answers: dict[Code, ReadinessAnswerIn] = Field(max_length=40)


class ProjectDocumentsIn(Body):
    lock: int = Field(description=LOCK)
    documents: dict[Code, Annotated[str, StringConstraints(max_length=MOST_TEXT)]] = Field(
        max_length=40, description="By kind; an empty text takes one off"
    )


class BundlingOut(Schema):
    id: int
    title: str
    state: str
    problem: str
    made_at: datetime.datetime
    page: str


class BundleOut(Schema):
    kind: str
    area: str
    year: int | None
    ticket: float = Field(description="EUR")
    gain: float = Field(description="EUR, against each alone")
    projects: list[int] = Field(
        description="Numbers; those that their city does not share any more are left out"
    )
    unshown: int = Field(description="So many are left out")


class BundlingDetail(BundlingOut):
    conditions: dict[str, Any]
    bundles: list[BundleOut] = Field(description="Empty until it is done")


def _kept(one: Project) -> dict[str, Any]:
    """The project as it was given: amounts in its currency."""
    given_for = {name: told["amount"] for name, told in one.originals.items()}
    split = {key: given_for.pop(f"split_{key}", value) for key, value in one.split.items()}
    found = columns(ProjectRow, one, leave=("actions", "split"))
    money = {name: amount for name, amount in given_for.items() if name in found}
    return found | money | {"split": split, "actions": tuple(one.actions.all())}


def _detail(one: Project) -> Any:
    kept = _kept(one)
    kept |= {"plan": one.plan_id, "actions": sorted(action.code for action in kept["actions"])}
    return InvestmentProjectDetail(
        **kept, id=one.pk, city=one.city.key, lock=one.lock, readiness=one.answers, documents=one.documents,
        page=address_of("finance:project", str(one.pk)),
    )  # fmt: skip


def _own(viewer: Viewer, pk: int) -> Project:
    """A project of a city of the viewer's own. Raises Http404."""
    found = project_for(viewer, pk)
    if found.scope not in viewer.scopes:
        raise Http404
    return found


def _links(viewer: Viewer, body: Schema, there: Plan | None) -> dict[str, Any]:
    """The plan and the actions that were sent. Raises Http404 for a plan or an action that is not there."""
    said = given(body)
    found: dict[str, Any] = {}
    if "plan" in said:
        found["plan"] = plan_for(viewer, said["plan"]) if said["plan"] else None
        if found["plan"] != there:
            found["actions"] = ()
    plan = found.get("plan", there)
    if "actions" in said:
        found["actions"] = tuple(plan.actions.filter(code__in=said["actions"])) if plan is not None else ()
        if len(found["actions"]) != len(set(said["actions"])):
            raise Http404
    return found


@write(
    router, "/work/cities/{city}/investment-projects", InvestmentProjectDetail, name="add_investment_project",
    scope=WRITE_PLANS, room=ROOM,
)  # fmt: skip
def new_project(request: HttpRequest, city: str, body: InvestmentProjectIn) -> Any:
    """Add an investment project of a city. The team alone sees it until a coordinator shows it."""
    token, who = acting(request, WRITE_PLANS)
    place, links = city_of(who["viewer"], city), _links(who["viewer"], body, None)

    def work() -> Any:
        row = row_of(ProjectRow, body, **{"plan": None, "actions": (), **links})
        return _detail(project_for(who["viewer"], save_project(**who, city=place, row=row).pk))

    return once_for_its_key(request, token, work)


@read(
    router, ONE + "/sheet", InvestmentProjectDetail, name="read_project_sheet",
    example="/work/investment-projects/1/sheet", room=ROOM, scope=READ,
)  # fmt: skip
def sheet(request: HttpRequest, project: int) -> Any:
    """Everything that is asked of an investment project of your city, amounts as they were given."""
    return _detail(_own(request.viewer, project))  # type: ignore[attr-defined]


@write(
    PROJECTS, ONE, InvestmentProjectDetail, name="change_investment_project", scope=WRITE_PLANS, room=ROOM,
    method="patch", status=200,
)  # fmt: skip
def project_change(request: HttpRequest, project: int, body: InvestmentProjectChange) -> Any:
    """Change an investment project; what is not sent stays as it is. Amounts are in `currency`."""
    token, who = acting(request, WRITE_PLANS)
    one = _own(who["viewer"], project)
    links = _links(who["viewer"], body, one.plan)

    def work() -> Any:
        row = row_of(ProjectRow, body, _kept(one), **links)
        save_project(**who, city=one.city, row=row, project=one, lock=body.lock)
        return _detail(project_for(who["viewer"], project))

    return once_for_its_key(request, token, work, status=200)


@write(
    PROJECTS, ONE, Gone, name="delete_investment_project", scope=WRITE_PLANS, room=ROOM, method="delete",
    status=200,
)  # fmt: skip
def project_gone(request: HttpRequest, project: int, seen: Query[LockIn]) -> Any:
    """Delete an investment project with its sources."""
    token, who = acting(request, WRITE_PLANS)

    def work() -> Gone:
        _own(who["viewer"], project)
        held = Project.objects.select_for_update().get(pk=project)
        if held.lock != seen.lock:
            raise StaleError(current={"title": held.title}, lock=held.lock)
        delete_project(**who, project=held)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/readiness", InvestmentProjectDetail, name="answer_readiness", scope=WRITE_PLANS, room=ROOM,
    method="put", status=200,
)  # fmt: skip
def readiness(request: HttpRequest, project: int, body: ReadinessIn) -> Any:
    """Say how far a project is, criterion by criterion, with the reason."""
    token, who = acting(request, WRITE_PLANS)
    one = _own(who["viewer"], project)

    def work() -> Any:
        answers = {key: answer.dict() for key, answer in body.answers.items()}
        answer_readiness(**who, project=one, answers=answers, lock=body.lock)
        return _detail(project_for(who["viewer"], project))

    return once_for_its_key(request, token, work, status=200)


@write(
    router, ONE + "/documents", InvestmentProjectDetail, name="keep_project_documents", scope=WRITE_PLANS,
    room=ROOM, method="put", status=200,
)  # fmt: skip
def documents(request: HttpRequest, project: int, body: ProjectDocumentsIn) -> Any:
    """Say which documents of a project there are, and where they are kept."""
    token, who = acting(request, WRITE_PLANS)
    one = _own(who["viewer"], project)

    def work() -> Any:
        keep_documents(**who, project=one, documents=body.documents, lock=body.lock)
        return _detail(project_for(who["viewer"], project))

    return once_for_its_key(request, token, work, status=200)


def _source(one: ProjectSource) -> dict[str, Any]:
    """As it was given: the amount in its currency."""
    first = one.originals.get("amount", {})
    found = columns(SourceRow, one, leave=("amount", "currency"))
    money = {"amount": first.get("amount", one.amount), "currency": first.get("currency", "EUR")}
    return found | money | {"id": one.pk, "lock": one.lock}


def _save_source(who: Who, project: Any, said: dict[str, Any], record: Any, lock: int) -> Any:
    there = _source(record) if record is not None else {}
    row = SourceRow(**{**{k: v for k, v in there.items() if k not in ("id", "lock")}, **said})
    return save_source(
        **who, project=project, row=row, source=record, lock=lock if record is not None else None
    )


declare(
    router,
    Records(
        one="project_source",
        many="project_sources",
        words=("a source of money of a project", "sources of money of a project, as they were given"),
        address=ONE + "/sources",
        example="/work/investment-projects/1/sources",
        room=ROOM,
        scope=WRITE_PLANS,
        kinds=(SourceIn, SourceChange, SourceOut),
        owner=_own,
        rows=lambda _viewer, project: project.sources.all(),
        save=_save_source,
        delete=lambda who, project, one: delete_source(**who, project=project, source=one),
        out=_source,
        named="project",
        typed=int,
    ),
)


def _bundling(one: Bundling) -> dict[str, Any]:
    return {
        "id": one.pk,
        "title": one.title,
        "state": one.state,
        "problem": one.problem,
        "made_at": one.created_at,
        "page": address_of("finance:bundle", one.scope, str(one.pk)),
    }


def _bundles(viewer: Viewer, one: Bundling) -> BundlingDetail:
    found = one.result.get("bundles", [])
    named = {pk for bundle in found for pk in bundle["projects"]}
    shown = set(readable_projects(viewer).filter(pk__in=named).values_list("pk", flat=True))
    names = ("kind", "area", "year", "ticket", "gain")
    return BundlingDetail(
        **_bundling(one),
        conditions=one.terms,
        bundles=[
            BundleOut(
                **{name: bundle[name] for name in names},
                projects=[pk for pk in bundle["projects"] if pk in shown],
                unshown=sum(pk not in shown for pk in bundle["projects"]),
            )
            for bundle in found
        ],
    )


@read(
    router, BUNDLES, Listed[BundlingOut], name="list_bundlings", example="/work/bundlings/country:AT", room=ROOM,
    scope=READ,
)  # fmt: skip
def bundlings(request: HttpRequest, place: str, page: Query[Paging]) -> Any:
    """Searches for bundles of projects that your platform keeps, the oldest first."""
    own = place_with(request.viewer, scope_named(place), BUNDLE)  # type: ignore[attr-defined]
    rows = Bundling.objects.filter(scope=str(own.scope)).defer("given", "result")
    found = cut_query(request, rows, "pk", limit=page.limit, cursor=page.cursor)
    return listed(found, [BundlingOut(**_bundling(one)) for one in found])


@write(router, BUNDLES, BundlingDetail, name="start_bundling", scope=WRITE_PLATFORM, room=ROOM)
def new_bundling(request: HttpRequest, place: str, body: BundlingIn) -> Any:
    """Look for projects of several cities that would find money better together. It is computed in a job."""
    token, who = acting(request, WRITE_PLATFORM)
    own = place_with(who["viewer"], scope_named(place), BUNDLE)

    def work() -> Any:
        conditions = Conditions(**body.dict(exclude={"title"}))
        made = start_bundling(**who, place=own, title=body.title, conditions=conditions)
        return _bundles(who["viewer"], made)

    return once_for_its_key(request, token, work)


@read(
    router, BUNDLES + "/{int:bundling}", BundlingDetail, name="read_bundling",
    example="/work/bundlings/country:AT/1", room=ROOM, scope=READ,
)  # fmt: skip
def bundling(request: HttpRequest, place: str, bundling: int) -> Any:
    """One search for bundles: its conditions, and what came out."""
    viewer = request.viewer  # type: ignore[attr-defined]
    one = bundling_for(place_with(viewer, scope_named(place), BUNDLE), viewer, bundling)
    return _bundles(viewer, one)


@write(
    router, BUNDLES + "/{int:bundling}", Gone, name="delete_bundling", scope=WRITE_PLATFORM, room=ROOM,
    method="delete", status=200,
)  # fmt: skip
def bundling_gone(request: HttpRequest, place: str, bundling: int) -> Any:
    """Delete a search for bundles."""
    token, who = acting(request, WRITE_PLATFORM)
    own = place_with(who["viewer"], scope_named(place), BUNDLE)

    def work() -> Gone:
        delete_bundling(**who, bundling=bundling_for(own, who["viewer"], bundling), place=own)
        return Gone(gone=True)

    return once_for_its_key(request, token, work, status=200)
