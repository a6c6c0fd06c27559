"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_about_nobody, register_purpose

register_purpose(
    Purpose(
        key="places.editing",
        title="Who looks after entries of places and bodies",
        data="which editor recorded, owns or locked a record",
        people="editors of the platform",
        basis=Basis.TASK,
        seen_by="editors",
        kept="as long as the record",
        closing="the link to the person is cut",
        records=(
            "places.Country",
            "places.CountryStatus",
            "places.City",
            "places.CityFact",
            "places.Organisation",
            "places.Network",
            "places.Project",
        ),
    )
)
register_about_nobody("facts about places", "places.CityMerger", "places.CityMergerPart")
