"""From Wagtail's menu to the desk's own pages."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from zeroward.core.desk.access import enters_desk


class DeskMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return enters_desk(request)


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    return DeskMenuItem(_("Desk"), reverse("core:desk"), icon_name="list-ul", order=100)
