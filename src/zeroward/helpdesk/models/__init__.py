from zeroward.helpdesk.models.agent import Agent, Conflict
from zeroward.helpdesk.models.asked import Deflection
from zeroward.helpdesk.models.canned import Canned
from zeroward.helpdesk.models.case import OPEN, Case, new_reference
from zeroward.helpdesk.models.mail import MessageDetail, ReceivedMail
from zeroward.helpdesk.models.message import Assignment, Handover, Message, MessageFile
from zeroward.helpdesk.models.series import Meeting, Series

__all__ = [
    "OPEN",
    "Agent",
    "Assignment",
    "Canned",
    "Case",
    "Conflict",
    "Deflection",
    "Handover",
    "Meeting",
    "Message",
    "MessageDetail",
    "MessageFile",
    "ReceivedMail",
    "Series",
    "new_reference",
]
