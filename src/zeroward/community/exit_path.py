"""What organisers own goes along; conversations and registrations stay where people gave them."""

from zeroward.core.leaving import register_guests, register_owned, register_stays

register_owned("community.Event", "community.EventSeries", "community.JointPosition")
register_stays(
    "a conversation of people of several places",
    "community.Group",
    "community.GroupMember",
    "community.Round",
    "community.RoundNote",
    "community.Thread",
    "community.Post",
    "community.Mention",
    "community.Attachment",
    "community.Vote",
    "community.Report",
)
register_stays(
    "given by a person for one event or to one directory, here",
    "community.Registration",
    "community.Feedback",
    "community.TransferSheet",
    "community.Listing",
    "community.CalendarKey",
    "community.Appointment",
    "community.Activity",
)
register_stays(
    "the room of one hour; what came of it is in the record of the event",
    "community.Stage",
    "community.LiveQuestion",
    "community.Phone",
    "community.LiveAnswer",
    "community.Asked",
    "community.AskedVote",
)
register_guests("community.Agreement")
