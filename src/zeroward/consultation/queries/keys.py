"""Keys for new records, made from their titles."""

from zeroward.core.models import Keyed
from zeroward.core.names import key_from


def free_key(model: type[Keyed], title: str) -> str:
    """A key that no record of this kind has yet: from the title, with a number at its end when it is taken."""
    try:
        base = key_from(title, limit=80)
    except ValueError:  # a title without any letter that we can write in an address
        base = model._meta.model_name or "record"
    taken = set(model._default_manager.filter(key__startswith=base).values_list("key", flat=True))
    if base not in taken:
        return base
    return next(key for number in range(2, len(taken) + 3) if (key := f"{base}-{number}") not in taken)
