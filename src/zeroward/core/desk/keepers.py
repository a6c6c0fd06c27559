"""Whom a record can be given to: those who edit at the desk. Nobody else's name or address is listed there."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet

from zeroward.core.desk.setup import GROUP


def keepers(also: int | None = None) -> QuerySet[Any]:
    """Editors with an open account, and `also`: whoever looks after the record now."""
    edits = Q(is_active=True) & (Q(groups__name=GROUP) | Q(is_superuser=True))
    return get_user_model()._default_manager.filter(edits | Q(pk=also)).distinct()
