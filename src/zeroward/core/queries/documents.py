"""Reading the document store: only what the viewer may see."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Prefetch, QuerySet, Sum

from zeroward.core.models import DocumentVersion, StoredDocument
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import Workspace

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Quota:
    """Bytes used by all versions of a workspace, archived ones included, and bytes there are."""

    used: int
    limit: int

    @property
    def left(self) -> int:
        return max(0, self.limit - self.used)

    @property
    def percent(self) -> int:
        return min(100, 100 * self.used // self.limit) if self.limit else 100


def quota_of(place: Workspace) -> Quota:
    used = (
        DocumentVersion.objects.filter(document__scope=str(place.scope)).aggregate(sum=Sum("size"))["sum"]
        or 0
    )
    return Quota(used, settings.ZEROWARD_DOCUMENT_QUOTA_MB * MEGABYTE)


def readable_documents(viewer: Viewer) -> QuerySet[StoredDocument]:
    """Every document that the viewer may see; archived ones too."""
    return visible_to(StoredDocument.objects.all(), viewer)


def documents_of(place: Workspace, viewer: Viewer, *, archived: bool = False) -> QuerySet[StoredDocument]:
    """The documents of a workspace that the viewer may see. Archived ones are listed for those who can restore them."""
    found = readable_documents(viewer).filter(scope=str(place.scope), archived_at__isnull=not archived)
    if archived and not may(viewer, "documents.write", place):
        return found.none()
    versions = DocumentVersion.objects.select_related("uploaded_by")
    return found.prefetch_related(Prefetch("versions", queryset=versions)).annotate(count=Count("versions"))


def document_for(pk: int, viewer: Viewer, place: Workspace) -> StoredDocument | None:
    """One document with its versions, or None when it is not there for this viewer."""
    found = (
        readable_documents(viewer)
        .filter(pk=pk, scope=str(place.scope))
        .prefetch_related("versions__uploaded_by")
    )
    document = found.first()
    if document is not None and document.archived_at and not may(viewer, "documents.write", place):
        return None
    return document


def version_for(pk: int, number: int, viewer: Viewer, place: Workspace) -> DocumentVersion | None:
    """One file of a document that the viewer may see. Earlier versions are the team's own affair."""
    document = document_for(pk, viewer, place)
    if document is None:
        return None
    versions = list(document.versions.all())
    if not viewer.holds(place.scope):
        versions = versions[:1]
    return next((version for version in versions if version.number == number), None)
