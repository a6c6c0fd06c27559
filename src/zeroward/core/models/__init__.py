"""Fields of the ground floor. No side effects here: writes are in `core.domain`, reads in `core.queries`."""

from zeroward.core.models.audit import AuditEvent
from zeroward.core.models.base import Keyed, Timed, key_validator
from zeroward.core.models.document import DocumentVersion, StoredDocument
from zeroward.core.models.frozen import FrozenVersion
from zeroward.core.models.imports import ImportRow, ImportRun
from zeroward.core.models.instance import Instance
from zeroward.core.models.job import Job
from zeroward.core.models.living import LivingQuerySet, LivingRecord, Stage
from zeroward.core.models.loaded import LoadedValue
from zeroward.core.models.merge import MergedRecord
from zeroward.core.models.notification import Notification, NotificationPreference, Rhythm
from zeroward.core.models.provenance import Provenanced, Quality, Source, Wording
from zeroward.core.models.quick_rows import QuickRows
from zeroward.core.models.search import (
    SearchConceptLink,
    SearchEntry,
    SearchLabel,
    SearchPosting,
    SearchRecord,
    SearchState,
    SearchWord,
)
from zeroward.core.models.text import Origin, Text
from zeroward.core.models.translatable import Served, Translatable, text_digest
from zeroward.core.models.usage import PageCount, SearchMiss
from zeroward.core.models.visibility import Owned, Visibility

__all__ = [
    "AuditEvent",
    "DocumentVersion",
    "FrozenVersion",
    "ImportRow",
    "ImportRun",
    "Instance",
    "Job",
    "Keyed",
    "LivingQuerySet",
    "LivingRecord",
    "LoadedValue",
    "MergedRecord",
    "Notification",
    "NotificationPreference",
    "Origin",
    "Owned",
    "PageCount",
    "Provenanced",
    "Quality",
    "QuickRows",
    "Rhythm",
    "SearchConceptLink",
    "SearchEntry",
    "SearchLabel",
    "SearchMiss",
    "SearchPosting",
    "SearchRecord",
    "SearchState",
    "SearchWord",
    "Served",
    "Source",
    "Stage",
    "StoredDocument",
    "Text",
    "Timed",
    "Translatable",
    "Visibility",
    "Wording",
    "key_validator",
    "text_digest",
]
