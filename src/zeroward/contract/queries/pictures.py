"""Pictures that a viewer may see: of one place, or all that are public."""

from django.db.models import QuerySet
from django.http import Http404

from zeroward.contract.domain.pictures import IMAGES
from zeroward.contract.models import Picture
from zeroward.core.models import Visibility
from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to
from zeroward.core.workspaces import workspaces


def readable_pictures(viewer: Viewer) -> QuerySet[Picture]:
    return visible_to(Picture.objects.all(), viewer)


def pictures_of(viewer: Viewer, scope: Scope) -> list[Picture]:
    return list(readable_pictures(viewer).filter(scope=str(scope)))


def picture_for(viewer: Viewer, pk: int) -> Picture:
    """Raises Http404 when it is not there for this viewer."""
    found: Picture | None = readable_pictures(viewer).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such picture.")
    return found


def shown_as(picture: Picture) -> str:
    """As what its file is handed out: a picture or nothing that a browser shows, whatever a row from elsewhere says."""
    return picture.media_type if picture.media_type in IMAGES else "application/octet-stream"


def public_pictures() -> QuerySet[Picture]:
    return Picture.objects.filter(visibility=Visibility.PUBLIC)


def owner_names(pictures: list[Picture]) -> list[tuple[Picture, str]]:
    """Each picture with the name of the place that it belongs to."""
    places = workspaces({one.scope for one in pictures})
    return [(one, places[one.scope].name if one.scope in places else "") for one in pictures]
