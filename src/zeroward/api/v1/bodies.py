"""Organisations, networks and projects."""

from typing import Any

from django.http import HttpRequest, QueryDict
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.api.v1.texts import Words, of
from zeroward.core.queries.texts import attach_texts
from zeroward.core.ui.addresses import address_of
from zeroward.places.models import Network, Organisation, Project
from zeroward.places.queries.bodies import (
    network_directory,
    network_page,
    organisation_directory,
    organisation_page,
    project_directory,
    project_page,
)

router = Router(tags=["Places"])
KEYS = "Keys"


class OrganisationOut(Schema):
    key: str
    name: str
    short_name: str
    kind: str = Field(description="Key in the vocabulary organisation-kinds; empty when not known")
    country: str | None = Field(description="ISO code")
    description: Words
    website: str
    page: str


class OrganisationDetail(OrganisationOut):
    networks: list[str] = Field(description=KEYS)
    projects: list[str] = Field(description=KEYS)


class NetworkOut(Schema):
    key: str
    name: Words
    description: Words
    level: str = Field(description="Key in the vocabulary levels; empty when not known")
    countries: list[str] = Field(description="ISO codes")
    website: str
    page: str


class NetworkDetail(NetworkOut):
    cities: list[str] = Field(description=KEYS)
    organisations: list[str] = Field(description=KEYS)


class ProjectOut(Schema):
    key: str
    name: Words
    description: Words
    programme: str
    period: str
    cities: list[str] = Field(description=KEYS)
    website: str
    page: str


class ProjectDetail(ProjectOut):
    organisations: list[str] = Field(description=KEYS)


def _organisation(one: Organisation) -> dict[str, Any]:
    return {
        "key": one.key,
        "name": one.name,
        "short_name": one.short_name,
        "kind": one.kind,
        "country": one.country.code if one.country and one.country.is_public else None,
        "description": of(one, "description"),
        "website": one.website,
        "page": address_of("places:organisation", one.key),
    }


def _network(one: Network) -> dict[str, Any]:
    return {
        "key": one.key,
        "name": of(one, "name"),
        "description": of(one, "description"),
        "level": one.level,
        "countries": [country.code for country in one.public_countries],
        "website": one.website,
        "page": address_of("places:network", one.key),
    }


def _project(one: Project) -> dict[str, Any]:
    return {
        "key": one.key,
        "name": of(one, "name"),
        "description": of(one, "description"),
        "programme": one.programme,
        "period": one.period,
        "cities": [city.key for city in one.public_cities],
        "website": one.website,
        "page": address_of("places:project", one.key),
    }


@read(
    router,
    "/organisations",
    Listed[OrganisationOut],
    name="list_organisations",
    example="/organisations?limit=3",
)
def organisations(request: HttpRequest, page: Query[Paging]) -> Any:
    """Organisations."""
    rows = organisation_directory(QueryDict()).rows
    found = cut(request, rows, lambda one: one.key, limit=page.limit, cursor=page.cursor)
    attach_texts(found.rows)
    return listed(found, [OrganisationOut(**_organisation(one)) for one in found])


@read(
    router,
    "/organisations/{key}",
    OrganisationDetail,
    name="read_organisation",
    example="/organisations/ademe",
)
def organisation(request: HttpRequest, key: str) -> Any:
    """One organisation."""
    found = organisation_page(key)
    return OrganisationDetail(
        **_organisation(found),
        networks=[one.key for one in found.public_networks],
        projects=[one.key for one in found.public_projects],
    )


@read(router, "/networks", Listed[NetworkOut], name="list_networks", example="/networks?limit=3")
def networks(request: HttpRequest, page: Query[Paging]) -> Any:
    """Networks of cities."""
    rows = network_directory(QueryDict()).rows
    found = cut(request, rows, lambda one: one.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [NetworkOut(**_network(one)) for one in found])


@read(router, "/networks/{key}", NetworkDetail, name="read_network", example="/networks/civitas")
def network(request: HttpRequest, key: str) -> Any:
    """One network with its members."""
    found = network_page(key)
    return NetworkDetail(
        **_network(found),
        cities=[one.key for one in found.public_cities],
        organisations=[one.key for one in found.public_organisations],
    )


@read(router, "/projects", Listed[ProjectOut], name="list_projects", example="/projects?limit=3")
def projects(request: HttpRequest, page: Query[Paging]) -> Any:
    """Projects with cities."""
    rows = project_directory(QueryDict()).rows
    found = cut(request, rows, lambda one: one.key, limit=page.limit, cursor=page.cursor)
    return listed(found, [ProjectOut(**_project(one)) for one in found])


@read(router, "/projects/{key}", ProjectDetail, name="read_project", example="/projects/ascend")
def project(request: HttpRequest, key: str) -> Any:
    """One project with who takes part."""
    found = project_page(key)
    return ProjectDetail(**_project(found), organisations=[one.key for one in found.public_organisations])
