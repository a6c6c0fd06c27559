"""`{% load ui %}`: every tag and filter of the UI kit (docs/ui-kit.md)."""

from django import template

from zeroward.core.templatetags import ui_data, ui_forms, ui_frame, ui_parts, ui_signs

register = template.Library()

for part in (ui_frame, ui_signs, ui_parts, ui_data, ui_forms):
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
