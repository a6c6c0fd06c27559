"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import (
    Basis,
    Purpose,
    Retention,
    register_erasure,
    register_purpose,
    register_retention,
)
from zeroward.helpdesk.domain.forgetting import forget_asker

register_purpose(
    Purpose(
        key="helpdesk.cases",
        title="Questions to the helpdesk",
        data="question and answers with files, e-mail address of who asked without an account, who answers what",
        people="askers, also without an account; people of the helpdesk",
        basis=Basis.SERVICE,
        seen_by="the asker, their city's team if they ask for it, who answers",
        kept="addresses of visitors 180 days after the end; unconfirmed questions 7 days; mail files 30 days",
        closing="questions of a person alone are deleted; those of a city stay with it without name and address",
        records=(
            "helpdesk.Agent",
            "helpdesk.Conflict",
            "helpdesk.Canned",
            "helpdesk.Case",
            "helpdesk.Message",
            "helpdesk.MessageFile",
            "helpdesk.MessageDetail",
            "helpdesk.ReceivedMail",
            "helpdesk.Assignment",
            "helpdesk.Handover",
            "helpdesk.Series",
            "helpdesk.Meeting",
        ),
        names=(
            "helpdesk.Case.email",
            "helpdesk.Case.asker_digest",
            "helpdesk.ReceivedMail.sender_digest",
        ),
        copied=("helpdesk.Case.title", "helpdesk.Case.reference"),
    )
)
register_retention(
    Retention("cases", "E-mail addresses of visitors who asked", "180 days after the end", "tend_cases")
)
register_erasure("helpdesk", forget_asker)
