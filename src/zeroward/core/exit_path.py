"""What goes along of records, texts and documents when a place takes what is theirs elsewhere."""

from zeroward.core.leaving import Pointer, register_guests, register_pointer, register_stays

register_pointer("core.Text", Pointer(kind="content_type", number="object_id"))
register_stays(
    "tells what was done at this instance, and proves it here", "core.AuditEvent", "core.MergedRecord"
)
register_stays("a trial run of a file; what it wrote goes along", "core.ImportRun", "core.ImportRow")
register_stays("the settings of this instance", "core.Instance", "core.LoadedValue")
register_stays("work of this machine", "core.Job")
register_stays(
    "belongs to a person, who takes it along alone", "core.Notification", "core.NotificationPreference"
)
register_stays("counts that name nobody", "core.PageCount", "core.SearchMiss")
register_stays(
    "made again from the records",
    "core.SearchState",
    "core.SearchRecord",
    "core.SearchEntry",
    "core.SearchPosting",
    "core.SearchWord",
    "core.SearchLabel",
    "core.SearchConceptLink",
)
register_guests("core.Source")
