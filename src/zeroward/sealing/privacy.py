"""What the chain of the audit log keeps about people, for the register of purposes."""

from zeroward.core.personal_data import Basis, Purpose, register_about_nobody, register_purpose

register_purpose(
    Purpose(
        key="sealing.chain",
        title="Noticing when the log of changes was altered",
        data="salted hashes of who did what; no name, no address, nothing that can be read",
        people="people with an account",
        basis=Basis.TASK,
        seen_by="whoever runs the server",
        kept="as long as the log",
        closing="the salt goes, so that nobody can try names against a hash; the hash stays",
        records=("sealing.Seal",),
    )
)
register_about_nobody("where the chain of the audit log ends", "sealing.Head")
