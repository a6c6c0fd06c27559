"""What Django, Wagtail and others keep stays: it is about this instance, its desk and its doors."""

from zeroward.core.leaving import (
    register_goes_with_all,
    register_led_anew,
    register_named,
    register_secret,
    register_stays,
)

register_stays("pages and files of the editors' desk of this instance", "web", "taggit", "simple_translation")
register_stays(
    "the desk of this instance: see “zeroward backup” for everything as it is",
    *(
        f"wagtail{name}"
        for name in (
            "core",
            "admin",
            "docs",
            "images",
            "embeds",
            "forms",
            "redirects",
            "search",
            "users",
        )
    ),
)
register_stays(
    "opens doors of this instance", "account", "auth", "mfa", "sessions", "socialaccount", "usersessions"
)
register_stays("work of this machine", "django_tasks_database", "contenttypes")
register_stays("proves the records of this instance", "sealing")
register_stays(
    "sources with which this instance exchanges, and what came from them", "federation", "harvested"
)
register_named("wagtailcore.Page", "path")
register_named("wagtailcore.Collection", "path")
register_goes_with_all(
    "web.EditorialPage",
    "wagtailcore.Page",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Locale",
    "wagtailcore.Collection",
    "wagtailcore.CollectionViewRestriction",
    "wagtailimages.Image",
    "wagtaildocs.Document",
    "wagtailredirects.Redirect",
)
register_secret("wagtailcore.PageViewRestriction.password", "wagtailcore.CollectionViewRestriction.password")
register_led_anew(
    "wagtailcore.Site",
    "wagtailcore.GroupPagePermission",
    "wagtailcore.GroupCollectionPermission",
    "wagtailcore.WorkflowPage",
)
