"""What the editors' desk keeps about people, for the register of purposes."""

from zeroward.core.personal_data import (
    Basis,
    Purpose,
    Retention,
    register_about_nobody,
    register_purpose,
    register_retention,
)
from zeroward.web.domain.take_along import forget_packages

register_purpose(
    Purpose(
        key="web.desk",
        title="The editors' desk",
        data="revisions, comments, workflow steps, files and unfinished forms with the editor they belong to",
        people="editors of the platform",
        basis=Basis.TASK,
        seen_by="editors",
        kept="as long as the record",
        closing="comments and unfinished forms are deleted; everything else loses the link to the person",
        records=(
            "wagtailusers.UserProfile",
            "wagtaildocs.Document",
            "wagtailimages.Image",
            "wagtailadmin.EditingSession",
            "wagtailadmin.FormState",
            "wagtailcore.ModelLogEntry",
            "wagtailcore.PageLogEntry",
            "wagtailcore.Revision",
            "wagtailcore.UploadedFile",
            "wagtailcore.WorkflowState",
            "wagtailcore.TaskState",
            "wagtailcore.Page",
            "wagtailcore.Comment",
            "wagtailcore.CommentReply",
            "wagtailcore.PageSubscription",
        ),
    )
)
register_retention(
    Retention(
        "packages",
        "Packages of everything that a city or a platform had made to take along",
        "7 days",
        forget=forget_packages,
    )
)
register_about_nobody(
    "pages that editors write for everyone", "web.EditorialPage", "web.EditorialPage.contact"
)
