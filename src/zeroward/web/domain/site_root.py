"""The root of the editorial pages, in place of Wagtail's welcome page."""

from django.db import transaction
from wagtail.models import Page, Site

from zeroward.web.models import EditorialPage

WELCOME = "Welcome to your new Wagtail site!"


def ensure_site_root() -> None:
    """Make the default site start at an editorial page; nothing happens when it does already."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None or isinstance(site.root_page.specific, EditorialPage):
        return
    with transaction.atomic():
        old = site.root_page
        root = Page.get_first_root_node().add_child(instance=EditorialPage(title="Pages", slug="pages"))
        site.root_page = root
        site.site_name = "Zeroward"
        site.save()
        if old.title == WELCOME and not old.get_children().exists():
            old.delete()
