"""Who goes along: the team, its roles and its contacts."""

from zeroward.core.leaving import register_owned, register_stays

register_owned("people.Responsibility", "people.SharingChoice")
register_stays("roles go along with the list of people", "people.Membership")
register_stays(
    "a question to this instance that is still open, or its answer",
    "people.Invitation",
    "people.JoinRequest",
    "people.MissingCity",
)
