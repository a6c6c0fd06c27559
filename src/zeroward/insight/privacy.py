"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_about_nobody, register_purpose

register_purpose(
    Purpose(
        key="insight.counts",
        title="Frozen counts over contracts",
        data="who froze a count",
        people="people with an account",
        basis=Basis.TASK,
        seen_by="who may see all contracts in it",
        kept="as long as the count",
        closing="the link to the person is cut",
        records=("insight.Snapshot",),
        copied=("insight.Snapshot.title",),
    )
)
register_about_nobody(
    "what is read of contracts", "insight.IndexedContract", "insight.FoundMention", "insight.FoundSection"
)
