"""Records of one kind of one country, as far as a viewer may see them."""

from typing import Any

from django.db.models import QuerySet

from zeroward.core.scope import Scope
from zeroward.core.visibility import Viewer, visible_to


def kept_in(model: Any, code: str, viewer: Viewer) -> QuerySet[Any]:
    """Rows of a model of the room that belong to the country, and that the viewer may see."""
    found: QuerySet[Any] = visible_to(model._default_manager.filter(scope=str(Scope.country(code))), viewer)
    return found


def kept_for(model: Any, pk: int, code: str, viewer: Viewer) -> Any | None:
    """One of them, or None when there is none for this viewer."""
    return kept_in(model, code, viewer).filter(pk=pk).first()
