"""The support menu is shared by all; what a city used of it is the city's."""

from zeroward.core.leaving import register_stays

register_stays("part of the shared support menu", "services.Occasion", "services.Proposal", "services.Keeper")
