"""Addresses of projects, the pooled pipeline and bundles that the browser visits."""

from tests.browser.example import CITY, Example

LAND = "country:AT"
COMMUNITY = (
    "scheme=it-cer&latitude=44.5&zone=north&bought=0.25&sold=0.08&zonal=110&financing=own&loan_years=10&own_rate=3"
    "&kw_1=80&yield_1=1150&capex_1=88000&kind_1=school&use_1=60000&kind_2=home&count_2=30&use_2=2800"
)

PROJECT_PUBLIC = [
    Example("finance:public-projects"),
    Example("finance:public-projects", query="kind=solar&country=AT"),
    Example("finance:public-project", ("{invest}",)),
    Example("finance:communities"),
    Example("finance:communities", query=COMMUNITY),
    Example("finance:community-rules"),
    Example("finance:communities-kept"),
    Example("finance:community-keep", query=COMMUNITY),
    Example("finance:communities-compared"),
    Example("finance:community", ("{community}",)),
    Example("finance:community-copy", ("{community}",)),
]

PROJECT_PAGES = [
    Example("finance:projects", (CITY,), who="city"),
    Example("finance:projects", (CITY,), who="reader"),
    Example("finance:project-new", (CITY,), who="city"),
    Example("finance:project-new", (CITY,), "action={plan_action}", "city"),
    Example("finance:project-import", (CITY,), who="city"),
    Example("finance:project-import-report", (CITY, "{invest_run}"), who="city"),
    *(
        Example(f"finance:{name}", ("{invest}",), who="city")
        for name in (
            "project",
            "project-edit",
            "project-delete",
            "project-readiness",
            "project-money",
            "project-economics",
            "project-documents",
            "project-sheet",
        )
    ),
    Example("finance:project-readiness", ("{invest}",), "view=bank", "city"),
    Example("finance:project", ("{invest}",), who="platform"),
    Example("finance:project-source", ("{invest}", "{invest_source}"), who="city"),
    Example("finance:project-rights", ("{invest}",), who="city"),
    Example("finance:city-communities", (CITY,), who="city"),
    Example("finance:communities-kept", who="city"),
    *(
        Example(f"finance:{name}", ("{community}",), who="city")
        for name in (
            "community",
            "community-edit",
            "community-copy",
            "community-profiles",
            "community-delete",
        )
    ),
    Example("finance:communities-compared", (), "one={community}&other={community_other}", "city"),
    Example("finance:pipeline", (LAND,), who="platform"),
    Example("finance:pipeline", (LAND,), "kind=solar", "platform"),
    Example("finance:bundles", (LAND,), who="platform"),
    Example("finance:bundle-new", (LAND,), who="platform"),
    Example("finance:bundle", (LAND, "{bundling}"), who="platform"),
    Example("finance:own-bundle", (CITY, "{bundling}"), who="city"),
]

PROJECT_STEPS = [
    Example("finance:project-table", (CITY,)),
    Example("finance:project-import-commit", (CITY, "{invest_run}")),
    Example("finance:project-share", ("{invest}",)),
    Example("finance:project-source-delete", ("{invest}", "{invest_source}")),
    Example("finance:project-file", ("{invest}", "json")),
    Example("finance:public-project-file", ("{invest}", "json")),
    Example("finance:community-calculated", ("json",)),
    Example("finance:community-file", ("{community}", "json")),
    Example("finance:community-share", ("{community}",)),
    Example("finance:community-profile-delete", ("{community}", "member_1")),
    Example("finance:pipeline-file", (LAND,)),
    Example("finance:bundle-tell", (LAND, "{bundling}")),
    Example("finance:bundle-delete", (LAND, "{bundling}")),
]
