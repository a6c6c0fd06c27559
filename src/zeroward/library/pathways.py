"""Which pathways of the support menu the categories of the portfolio belong to. Our own reading, so that a search over
both can be narrowed by one pathway."""

from collections.abc import Iterable

PATHWAYS: dict[str, tuple[str, ...]] = {
    "1": ("policy-and-governance",),
    "2": ("foundations",),
    "3": ("finance",),
    "4": ("inclusive-ecosystem",),
    "5": ("policy-and-governance",),
    "6": ("monitoring-and-learning",),
}


def pathways_of(categories: Iterable[str]) -> list[str]:
    """The keys of the pathways for codes of categories; a category of one's own belongs to none."""
    return sorted({key for code in categories for key in PATHWAYS.get(code, ())})
