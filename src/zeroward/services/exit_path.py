"""The support menu is shared by all; what a city used of it is the city's."""

from zeroward.core.leaving import register_goes_with_all, register_stays

register_stays("part of the shared support menu", "services.Occasion", "services.Proposal", "services.Keeper")
register_goes_with_all("services.Occasion", "services.Proposal", "services.Keeper")
