"""What this room keeps about people, for the register of purposes."""

from zeroward.barriers.models import Raising
from zeroward.core.domain.forgetting import take_addresses_out
from zeroward.core.personal_data import (
    Basis,
    Purpose,
    register_about_nobody,
    register_erasure,
    register_purpose,
)

register_purpose(
    Purpose(
        key="barriers.reports",
        title="Barriers that cities report",
        data="who reported, who looks after a barrier, which authority was asked and its contact",
        people="people with a role, contacts of authorities",
        basis=Basis.TASK,
        seen_by="the platform; reports with their city only as the city allows",
        kept="as long as the barrier is in the register",
        closing="the report stays with the city, the link to the person is cut",
        records=(
            "barriers.Barrier",
            "barriers.StateChange",
            "barriers.Report",
            "barriers.Raising",
            "barriers.LabRecord",
        ),
        names=("barriers.Raising.contact", "barriers.LabRecord.people"),
    )
)
register_erasure("barriers", lambda person: take_addresses_out(person, Raising.objects.all(), "contact"))
register_about_nobody("what an authority answered", "barriers.Answer")
