"""Which search fields offer words while one types: those that ask the search of the whole platform."""

from django.urls import NoReverseMatch, reverse


def completing_address(action: str) -> str:
    """Where the words come from; "" for a field that asks something else."""
    try:
        return reverse("search-complete") if action == reverse("search") else ""
    except NoReverseMatch:
        return ""
