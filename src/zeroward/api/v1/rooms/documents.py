"""Documents that a place keeps, as far as you may read them, with addresses from which their files can be fetched."""

import datetime
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Query, Router, Schema

from zeroward.api.ground.cursors import cut_query
from zeroward.api.ground.file_links import link_to
from zeroward.api.models import Token
from zeroward.api.queries.work import scope_named
from zeroward.api.scopes import READ
from zeroward.api.v1.operations import Listed, Paging, listed, read
from zeroward.core.models import DocumentVersion, StoredDocument
from zeroward.core.queries.documents import document_for, documents_of
from zeroward.core.workspaces import Workspace, workspace

router = Router(tags=["Your place"])
ALL = "/work/documents/{place}"


class DocumentFileOut(Schema):
    number: int
    name: str = Field(description="Name of the file as it was handed in")
    media_type: str
    size: int = Field(description="Bytes")
    digest: str = Field(description="SHA-256")
    note: str = Field(description="What changed")
    uploaded_at: datetime.datetime
    address: str = Field(
        description="Gives the file to whoever has this address, without a token, while it is good"
    )
    good_until: datetime.datetime = Field(description="At least five minutes from now; then ask again")


class DocumentOut(Schema):
    id: int
    title: str
    description: str
    visibility: str
    archived: bool
    changed_at: datetime.datetime
    newest: DocumentFileOut


class DocumentDetail(DocumentOut):
    earlier: list[DocumentFileOut] = Field(description="Newest first; empty for who is not of its team")


def _named(text: str) -> Workspace:
    """Raises Http404."""
    place = workspace(scope_named(text))
    if place is None:
        raise Http404
    return place


def _file(version: DocumentVersion, token: Token) -> DocumentFileOut:
    link = link_to(version, token)
    return DocumentFileOut(
        number=version.number,
        name=version.file_name,
        media_type=version.media_type,
        size=version.size,
        digest=version.digest,
        note=version.note,
        uploaded_at=version.uploaded_at,
        address=link.address,
        good_until=link.until,
    )


def _about(document: StoredDocument, newest: DocumentVersion, token: Token) -> dict[str, Any]:
    return {
        "id": document.pk,
        "title": document.title,
        "description": document.description,
        "visibility": document.visibility,
        "archived": document.archived_at is not None,
        "changed_at": document.updated_at,
        "newest": _file(newest, token),
    }


@read(
    router, ALL, Listed[DocumentOut], name="list_documents", example="/work/documents/city:klagenfurt",
    scope=READ,
)  # fmt: skip
def documents(request: HttpRequest, place: str, page: Query[Paging]) -> Any:
    """Documents of your city or platform, or of one that shows you some; archived ones are left out."""
    token, viewer = request.api_token, request.viewer  # type: ignore[attr-defined]
    held = _named(place)
    kept = documents_of(held, viewer).filter(count__gt=0)
    found = cut_query(request, kept, "pk", limit=page.limit, cursor=page.cursor)
    if not found and not viewer.holds(held.scope):  # as if it kept none
        raise Http404
    items = [DocumentOut(**_about(one, one.versions.all()[0], token)) for one in found]
    return listed(found, items)


@read(
    router, ALL + "/{int:document}", DocumentDetail, name="read_document",
    example="/work/documents/city:klagenfurt/1", scope=READ,
)  # fmt: skip
def document(request: HttpRequest, place: str, document: int) -> Any:
    """One document with all its versions, of which the team alone sees the earlier ones."""
    token, viewer = request.api_token, request.viewer  # type: ignore[attr-defined]
    held = _named(place)
    found = document_for(document, viewer, held)
    versions = list(found.versions.all()) if found is not None else []
    if found is None or not versions:
        raise Http404
    earlier = versions[1:] if viewer.holds(held.scope) else []
    return DocumentDetail(**_about(found, versions[0], token), earlier=[_file(one, token) for one in earlier])
