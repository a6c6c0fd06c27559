"""The data sets, by room. Reading this package registers all of them."""

from zeroward.api.open_data.tables import library, support, places, bodies, plans  # isort: skip (as they are listed)

__all__ = ["bodies", "library", "places", "plans", "support"]
