"""What a city or platform chose about sharing new records."""

from zeroward.core.scope import Scope
from zeroward.core.sharing import sharing_kinds
from zeroward.people.models import SharingChoice


def read_choices(scope: Scope) -> dict[str, str]:
    """What was chosen, by kind of record; kinds without a choice are left out. One query."""
    return dict(SharingChoice.objects.filter(scope=str(scope)).values_list("kind", "visibility"))


def chosen_in(scope: Scope) -> dict[str, str]:
    """What holds for every kind of record."""
    kept = read_choices(scope)
    return {
        kind.key: kept[kind.key] if kept.get(kind.key) in kind.levels else kind.default
        for kind in sharing_kinds()
    }
