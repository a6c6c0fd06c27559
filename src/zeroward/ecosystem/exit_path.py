"""Whatever platforms own goes along; what the Mission decides about countries stays."""

from zeroward.core.leaving import (
    Pointer,
    register_goes_with_all,
    register_guests,
    register_named,
    register_pointer,
    register_stays,
)

_PROGRAMMES = (
    "ecosystem.SupportProgramme",
    "ecosystem.ProgrammeService",
    "ecosystem.ProgrammeCountry",
    "ecosystem.ProgrammeFloor",
    "ecosystem.ProgrammePin",
    "ecosystem.ProgrammeRun",
)
"""Of the Mission, for many countries: none goes with one of them."""

register_named("ecosystem.TypologyVersion", "version")
register_named("ecosystem.ReviewRound", "year")
register_pointer("ecosystem.WorkState", Pointer(kind="about", number="record", app="ecosystem"))
register_stays(
    "a judgement of the Mission over many countries",
    "ecosystem.ClusterDecision",
    "ecosystem.CrossCheckRun",
    "ecosystem.Moderation",
)
register_stays("a programme of the Mission for many countries", *_PROGRAMMES)
register_guests("ecosystem.TypologyVersion", "ecosystem.ReviewRound")
register_goes_with_all(
    "ecosystem.ClusterDecision",
    "ecosystem.CrossCheckRun",
    "ecosystem.Moderation",
    *_PROGRAMMES,
)
