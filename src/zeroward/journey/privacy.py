"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_purpose

register_purpose(
    Purpose(
        key="journey.steps",
        title="Next steps of a city",
        data="who answered or placed a step; who wants to be told of changes",
        people="people with an account",
        basis=Basis.SERVICE,
        seen_by="the city's team",
        kept="as long as the step stands",
        closing="answers stay with the city without the person; the wish to be told is deleted",
        records=("journey.StepAnswer", "journey.PlacedStep", "journey.WeeklyWish"),
    )
)
