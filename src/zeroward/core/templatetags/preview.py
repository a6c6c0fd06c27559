"""The fields of a draft for its preview."""

from django import template

from zeroward.core.models import LivingRecord

register = template.Library()

HIDDEN = frozenset(
    {"id", "key", "source_ref", "live", "has_unpublished_changes", "first_published_at", "last_published_at"}
    | {
        "live_revision",
        "latest_revision",
        "go_live_at",
        "expire_at",
        "expired",
        "locked",
        "locked_at",
        "locked_by",
    }
    | {"created_at", "updated_at", "archived_at", "recorded_by", "recorded_at", "source_lang"}
)


@register.simple_tag
def preview_rows(record: LivingRecord) -> list[tuple[str, str]]:
    """(label, text) of every field that is filled and that readers would see."""
    return [
        (str(field.verbose_name), str(getattr(record, field.name)))
        for field in record._meta.fields
        if field.name not in HIDDEN and getattr(record, field.name) not in (None, "")
    ]
