"""What this room keeps about people, for the register of purposes."""

from zeroward.core.personal_data import (
    Basis,
    Purpose,
    Retention,
    register_about_nobody,
    register_purpose,
    register_retention,
)

register_purpose(
    Purpose(
        key="community.events",
        title="Registrations for events",
        data="name, e-mail address, city, needs; answers on the phone and feedback without a name",
        people="participants, also without an account",
        basis=Basis.SERVICE,
        seen_by="who holds the event; never other participants unless the event says so",
        kept="60 days after the event; then a count stays",
        closing="deleted",
        records=(
            "community.Registration",
            "community.CalendarKey",
            "community.Appointment",
            "community.TransferSheet",
            "community.Phone",
            "community.LiveAnswer",
            "community.Asked",
            "community.AskedVote",
            "community.Feedback",
            "community.EventRecord",
            "community.FollowUp",
        ),
        names=(
            "community.Registration.name",
            "community.Registration.email",
            "community.FollowUp.who",
            "community.TransferSheet.who",
        ),
        copied=("community.Registration.needs", "community.Appointment.task", "community.TransferSheet.seen"),
    )
)
register_purpose(
    Purpose(
        key="community.groups",
        title="Groups and the directory of people",
        data="membership, posts with files, votes, reports; an entry in the directory for who wants to be found",
        people="people with an account",
        basis=Basis.CONSENT,
        seen_by="members of the group; the directory: people with an account",
        kept="until deleted, left or the account is closed",
        closing="memberships, votes, files and the entry are deleted; words stay as those of a former member",
        records=(
            "community.GroupMember",
            "community.RoundNote",
            "community.Listing",
            "community.Thread",
            "community.Post",
            "community.Mention",
            "community.Vote",
            "community.Report",
            "community.Attachment",
        ),
        copied=(
            "community.GroupMember.represents",
            "community.Listing.headline",
            "community.Listing.about",
            "community.Post.body",
            "community.Report.words",
            "community.RoundNote.text",
        ),
    )
)
register_retention(Retention("events", "Registrations of events", "60 days after the event", "tend_events"))
register_about_nobody(
    "events, groups and declarations as they are published; bodies, not people",
    "community.Agreement",
    "community.Signatory",
    "community.Group",
    "community.Round",
    "community.EventSeries",
    "community.Event",
    "community.EventMaterial",
    "community.LiveQuestion",
    "community.JointPosition",
    "community.JointPosition.by",
    "community.Activity",
)
