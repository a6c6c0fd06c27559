"""Merging, deleting, renaming or hiding cities or countries must not put the work of a team out of reach: it is kept by
the key of the place."""

from typing import Any

from django.apps import apps
from django.db import models
from django.utils.translation import gettext as _

from zeroward.core.errors import ConflictError
from zeroward.core.models import AuditEvent
from zeroward.core.scope import Scope
from zeroward.places.models import City, Country


def refuse_with_work(duplicate: Any) -> None:
    """Raises ConflictError when people or records belong to the workspace of this place. The other one can still be
    merged into it. One query for each kind of record, at most about a hundred."""
    if isinstance(duplicate, City):
        scope = Scope.city(duplicate.key)
    elif isinstance(duplicate, Country):
        scope = Scope.country(duplicate.code)
    else:
        return
    if any(kept.filter(scope=str(scope)).exists() for kept in _kept()):
        raise ConflictError(
            _("A team works for “%(name)s”: what it keeps would be out of reach.") % {"name": duplicate},
            place="duplicate",
            remedy=_("Keep this record, and merge the other one into it."),
        )


def _kept() -> list[Any]:
    """Everything that belongs to a workspace, but for the log."""
    return [
        model._default_manager
        for model in apps.get_models()
        if model is not AuditEvent
        and any(
            isinstance(field, models.CharField) and field.name == "scope"
            for field in model._meta.concrete_fields
        )
    ]
