"""The controlled vocabularies as a list."""

from zeroward.taxonomy.models import Scheme


def schemes() -> list[Scheme]:
    """One query."""
    return list(Scheme.objects.order_by("key"))


def scheme_of(key: str) -> Scheme | None:
    return Scheme.objects.filter(key=key).first()
