"""The library's own shelves: how each kind of record is proposed, matched and written."""

from zeroward.library.importers.portfolio.shelves import (
    categories,
    challenges,
    countries,
    deep_dives,
    hashtags,
    lessons,
    materials,
    organisations,
    personas,
    placements,
    quotes,
    recordings,
)

__all__ = [
    "categories",
    "challenges",
    "countries",
    "deep_dives",
    "hashtags",
    "lessons",
    "materials",
    "organisations",
    "personas",
    "placements",
    "quotes",
    "recordings",
]
