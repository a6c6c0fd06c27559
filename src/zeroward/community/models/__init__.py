"""Records of this room."""

from zeroward.community.models.agreement import Agreement, Signatory
from zeroward.community.models.event import Event, EventMaterial, EventSeries
from zeroward.community.models.event_live import (
    Asked,
    AskedVote,
    Feedback,
    LiveAnswer,
    LiveQuestion,
    Phone,
    Stage,
)
from zeroward.community.models.event_record import EventRecord, FollowUp, JointPosition, TransferSheet
from zeroward.community.models.event_registration import CalendarKey, Registration
from zeroward.community.models.group import Group, GroupMember, Round, RoundNote
from zeroward.community.models.listing import Activity, Appointment, Listing
from zeroward.community.models.thread import Attachment, Mention, Post, Report, Thread, Vote

__all__ = [
    "Activity",
    "Agreement",
    "Appointment",
    "Asked",
    "AskedVote",
    "Attachment",
    "CalendarKey",
    "Event",
    "EventMaterial",
    "EventRecord",
    "EventSeries",
    "Feedback",
    "FollowUp",
    "Group",
    "GroupMember",
    "JointPosition",
    "Listing",
    "LiveAnswer",
    "LiveQuestion",
    "Mention",
    "Phone",
    "Post",
    "Registration",
    "Report",
    "Round",
    "RoundNote",
    "Signatory",
    "Stage",
    "Thread",
    "TransferSheet",
    "Vote",
]
