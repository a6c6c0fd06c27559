"""From Wagtail's menu to the desk's own pages; what Wagtail asks us before it deletes or hides a record.

No text in its reports becomes a formula.
"""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from zeroward.core.desk.access import enters_desk
from zeroward.core.desk.reach import refused, refused_deleting
from zeroward.core.domain.desk_log import note_bulk
from zeroward.core.workbooks.formulas import safe_text

# Wagtail writes text into its CSV reports as it stands: titles come from readers, too
SpreadsheetExportMixin.custom_value_preprocess[str] = {SpreadsheetExportMixin.FORMAT_CSV: safe_text}


class DeskMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return enters_desk(request)


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    return DeskMenuItem(_("Desk"), reverse("core:desk"), icon_name="list-ul", order=100)


@hooks.register("before_delete_snippet")
def before_deleting(request: HttpRequest, records: Sequence[Any]) -> HttpResponse | None:
    return refused_deleting(request, records)


@hooks.register("before_unpublish")
def before_hiding(request: HttpRequest, record: Any) -> HttpResponse | None:
    return refused(request, record)


@hooks.register("before_bulk_action")
def before_many(_request: HttpRequest, action: str, records: Sequence[Any], _view: Any) -> None:
    note_bulk(action, records)
