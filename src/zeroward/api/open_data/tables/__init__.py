"""The data sets, by room. Reading this package registers all of them."""

from zeroward.api.open_data.tables import bodies, library, places, plans, support

__all__ = ["bodies", "library", "places", "plans", "support"]
