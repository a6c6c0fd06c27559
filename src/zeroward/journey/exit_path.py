"""What a team says about its steps goes along."""

from zeroward.core.leaving import register_stays

register_stays("belongs to a person, who takes it along alone", "journey.WeeklyWish")
