"""Public barriers that another room names by key: their sentences and addresses."""

from collections.abc import Collection

from django.urls import reverse
from django.utils.translation import get_language

from zeroward.barriers.models import Barrier
from zeroward.core.models import Origin, Served, Visibility
from zeroward.core.pointers import Pointer


def barrier_pointers(keys: Collection[str]) -> dict[str, Pointer]:
    """Those that everyone may read. One query."""
    found = Barrier.objects.filter(key__in=list(keys), visibility=Visibility.PUBLIC, merged_into=None)
    asked = get_language() or "en"
    return {
        one.key: Pointer(
            Served(one.title, one.lang, Origin.HUMAN, asked), reverse("barriers:barrier", args=[one.key])
        )
        for one in found
    }
