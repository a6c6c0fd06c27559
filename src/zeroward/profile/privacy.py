"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_purpose

register_purpose(
    Purpose(
        key="profile.facts",
        title="What a team says about its city",
        data="facts with a note, and who said them",
        people="people with an account",
        basis=Basis.TASK,
        seen_by="the city's team; others what the city shares",
        kept="until another answer replaces it",
        closing="the fact stays with the city, the link to the person is cut",
        records=("profile.StatedFact",),
        copied=("profile.StatedFact.note",),
    )
)
