"""What the ground of the house keeps about people, for the register of purposes."""

from zeroward.core.domain.forgetting import forget_in_ground, forget_jobs, forget_notices
from zeroward.core.personal_data import (
    Basis,
    Purpose,
    Retention,
    register_about_nobody,
    register_erasure,
    register_purpose,
    register_retention,
)

register_purpose(
    Purpose(
        key="core.notices",
        title="Telling people what waits for them",
        data="notifications with title, text and link; which letters a person wants and how often",
        people="people with an account",
        basis=Basis.SERVICE,
        seen_by="the person alone",
        kept="a year after they were made; preferences until the account is closed",
        closing="deleted; where others were told something that names the person, the name is taken out",
        records=("core.Notification", "core.NotificationPreference"),
        copied=("core.Notification.title", "core.Notification.body", "core.NotificationPreference.kind"),
    )
)
register_purpose(
    Purpose(
        key="core.audit",
        title="Knowing who changed what",
        data="time, action, record and changed fields; a link to the account; the name of who was made responsible",
        people="people with an account",
        basis=Basis.TASK,
        seen_by="the team of the city or platform concerned, and administrators",
        kept="as long as the record it is about",
        closing="the link to the account is cut and the name taken out; the event stays without a person",
        records=("core.AuditEvent", "core.MergedRecord", "core.ImportRun", "core.ImportRow"),
        copied=("core.AuditEvent.action", "core.AuditEvent.object_label"),
    )
)
register_purpose(
    Purpose(
        key="core.work",
        title="Texts, files and background work",
        data="who wrote or checked a translation, who handed in a document, who started a job; letters on their way",
        people="people with an account, recipients of letters",
        basis=Basis.SERVICE,
        seen_by="the team that owns the document; jobs: their owner",
        kept="documents until their team deletes them; finished jobs 90 days; letters 14 days after they left",
        closing="jobs and letters to the person are deleted; texts and documents stay without the person",
        records=(
            "core.Text",
            "core.StoredDocument",
            "core.DocumentVersion",
            "core.Job",
            "django_tasks_database.DBTaskResult",
        ),
        copied=("core.DocumentVersion.file_name", "core.StoredDocument.title", "core.Job.label"),
        stays=(("core.DocumentVersion.file", "a document is its team's, which can delete it"),),
    )
)
register_purpose(
    Purpose(
        key="core.visit",
        title="What a visitor tells without an account",
        data="answers and drafts in a session; nothing else, and no session while somebody only reads",
        people="visitors",
        basis=Basis.SERVICE,
        seen_by="the visitor alone",
        kept="14 days after the last change",
        closing="sessions of the account are deleted",
        records=("sessions.Session",),
    )
)
register_retention(
    Retention("sessions", "Sessions", "14 days after the last change", "clearsessions"),
    Retention("letters", "Letters in the queue", "14 days after they left", "prune_db_task_results"),
    Retention("notices", "Notifications", "365 days", forget=forget_notices),
    Retention("jobs", "Finished background jobs", "90 days", forget=forget_jobs),
    Retention("searches", "Fruitless searches made only once", "30 days", "daily"),
)
register_erasure("core", forget_in_ground)
register_about_nobody(
    "what is looked for, counted or shown on public pages; made from published records",
    "core.SearchState",
    "core.SearchRecord",
    "core.SearchEntry",
    "core.SearchWord",
    "core.SearchLabel",
    "core.SearchConceptLink",
    "core.PageCount",
    "core.SearchMiss",
    "core.Source",
    "core.LoadedValue",
    "wagtailsearch.IndexEntry",
    "wagtailsearch.SQLiteFTSIndexEntry",
)
register_about_nobody(
    "the platform itself: its name, operator and contact",
    "core.Instance",
    "core.Instance.contact",
    "wagtailcore.Site",
    "wagtailcore.Locale",
    "wagtailcore.Collection",
    "wagtailcore.CollectionViewRestriction",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Workflow",
    "wagtailcore.Task",
    "wagtailcore.ReferenceIndex",
    "wagtailredirects.Redirect",
    "wagtailembeds.Embed",
    "wagtailimages.Rendition",
    "wagtailforms.FormSubmission",
    "taggit.Tag",
    "auth.Permission",
    "auth.Group",
    "contenttypes.ContentType",
    "socialaccount.SocialApp",
)
