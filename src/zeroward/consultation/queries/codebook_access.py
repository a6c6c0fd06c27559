"""Finding codebooks: one's own, and those that are for everyone."""

from dataclasses import dataclass

from django.db.models import Prefetch, Q
from django.http import Http404

from zeroward.consultation.domain.places import place_of
from zeroward.consultation.models import Codebook, CodebookVersion
from zeroward.consultation.rules import CODE, PUBLISH, RUN
from zeroward.core.models import Visibility
from zeroward.core.permissions import may
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class FoundCodebook:
    """A codebook with its team, and what the viewer may do with it. Drafts are for the team alone (`reads_drafts`),
    also where the codebook is for everyone."""

    book: Codebook
    place: Workspace
    may_edit: bool
    may_share: bool
    reads_drafts: bool


def readable_codebook(viewer: Viewer, pk: int) -> FoundCodebook:
    """A codebook that the viewer may read. Raises Http404 for everybody else."""
    book = Codebook.objects.filter(pk=pk).first()
    if book is None:
        raise Http404("There is no such codebook.")
    place = place_of(book)
    own = may(viewer, CODE, place)
    if book.visibility != Visibility.PUBLIC and not own:
        raise Http404("There is no such codebook.")
    return FoundCodebook(book, place, may(viewer, RUN, place), may(viewer, PUBLISH, place), own)


def readable_version(viewer: Viewer, pk: int, number: int) -> tuple[FoundCodebook, CodebookVersion]:
    """A version of a codebook that the viewer may read. Raises Http404."""
    found = readable_codebook(viewer, pk)
    version = version_of(found.book, number)
    if not version.frozen and not found.reads_drafts:
        raise Http404("There is no such version.")
    return found, version


def editable_version(viewer: Viewer, pk: int, number: int) -> tuple[FoundCodebook, CodebookVersion]:
    """A version of a codebook that the viewer may change. Raises Http404."""
    found = readable_codebook(viewer, pk)
    if not found.may_edit:
        raise Http404("There is no such codebook.")
    return found, version_of(found.book, number)


def version_of(book: Codebook, order: int) -> CodebookVersion:
    """One version by its place in the order. Raises Http404."""
    version = book.versions.filter(order=order).first()
    if version is None:
        raise Http404("There is no such version.")
    version.codebook = book
    return version


def codebooks_for(place: Workspace) -> list[Codebook]:
    """The team's own, and those that are for everyone, by title, each with its versions, of others without drafts; two
    queries."""
    own = str(place.scope)
    shown = CodebookVersion.objects.filter(Q(frozen=True) | Q(codebook__scope=own))
    return list(
        Codebook.objects.filter(Q(scope=own) | Q(visibility=Visibility.PUBLIC))
        .prefetch_related(Prefetch("versions", queryset=shown))
        .order_by("title", "pk")
    )
