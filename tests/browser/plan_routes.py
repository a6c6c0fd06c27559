"""Addresses of plans that the browser visits."""

from tests.browser.example import CITY, Example

PLAN_PUBLIC = [
    # actions to start a plan from
    Example("plan:library"),
    Example("plan:library", query="field=mobility&q=qqxyzzyqq"),
    Example("plan:library-action", ("renovate-homes",)),
    Example("plan:library-action", ("climate-budget",)),
    Example("plan:basket"),
    Example("plan:published"),
    Example("plan:public", ("klagenfurt", "{plan}")),
    Example("plan:public-version", ("klagenfurt", "{plan}", "1")),
    Example("plan:public-workbench", ("klagenfurt", "{plan}", "1")),
    Example("plan:public-workbench", ("klagenfurt", "{plan}", "1"), "set=1&later=4"),
    Example("plan:public-people", ("klagenfurt", "{plan}", "1")),
    Example("plan:public-action", ("klagenfurt", "{plan}", "{plan_action}")),
    Example("plan:public-promises", ("klagenfurt", "{plan}")),
    Example("plan:public-exports", ("klagenfurt", "{plan}", "1")),
]

PLAN_PAGES = [
    *(Example(f"plan:{name}", (CITY,), who="city") for name in ("plans", "plan-new")),
    *(
        Example(f"plan:{name}", ("{plan}",), who="city")
        for name in (
            "plan",
            "frame",
            "baseline",
            "plan-delete",
            "targets",
            "target-new",
            "gap",
            "policies",
            "policy-new",
            "offsets",
            "offset-new",
            "versions",
        )
    ),
    *(
        Example(f"plan:{kind}{what}", ("{plan}", f"{{plan_{kind}}}"), who="city")
        for kind in ("target", "policy", "offset")
        for what in ("", "-delete")
    ),
    *(
        Example(f"plan:{name}", ("{plan}",), who="city")
        for name in ("workbench", "values", "model-file", "budgets", "scenarios", "scenario-hand-in")
    ),
    Example("plan:workbench", ("{plan}",), "scenario={plan_scenario}", "city"),
    Example("plan:value", ("{plan}", "yearly_change"), who="city"),
    Example("plan:step", ("{plan}", "ready"), who="city"),
    *(Example(f"plan:{name}", ("{plan}",), who="city") for name in ("import", "exports")),
    Example("plan:import-report", ("{plan}", "{plan_run}"), who="city"),
    Example("plan:import-report", ("{plan}", "{plan_run}"), "verdict=refuse", "city"),
    Example("plan:version-compare", ("{plan}",), "from=1&to=0", "city"),
    Example("plan:version-withdraw", ("{plan}", "1"), who="city"),
    *(Example(f"plan:{name}", ("{plan}",), who="city") for name in ("equity", "equity-groups", "indicators")),
    Example("plan:equity-action", ("{plan}", "{plan_action}"), who="city"),
    Example("plan:equity-group", ("{plan}", "{plan_action}", "low_income_tenants"), who="city"),
    Example("plan:indicator-new", ("{plan}",), who="city"),
    Example("plan:indicator-library", ("{plan}",), "show=model", "city"),
    *(
        Example(f"plan:{name}", ("{plan}", "{plan_indicator}"), who="city")
        for name in ("indicator", "indicator-edit", "indicator-delete", "observation-new")
    ),
    Example("plan:observation-delete", ("{plan}", "{plan_indicator}", "{plan_observation}"), who="city"),
    *(
        Example(f"plan:{name}", ("{plan}",), who="city")
        for name in (
            "actions",
            "action-new",
            "portfolios",
            "portfolio-new",
            "pathways",
            "pathway-new",
            "promises",
            "gains",
        )
    ),
    *(
        Example(f"plan:{name}", ("{plan}", "{plan_action}"), who="city")
        for name in ("action", "action-delete", "benefit-choose")
    ),
    *(
        Example("plan:action-edit", ("{plan}", "{plan_action}", part), who="city")
        for part in ("outline", "effect", "impact", "steps", "parties", "costs", "links", "promise")
    ),
    *(
        Example("plan:benefit-new", ("{plan}", "{plan_action}", method), who="city")
        for method in ("heat_walking", "climate", "words")
    ),
    Example("plan:benefit", ("{plan}", "{plan_gaining}", "1"), who="city"),
    Example("plan:promise", ("{plan}", "{plan_promising}"), who="city"),
    *(
        Example(f"plan:{kind}{what}", ("{plan}", f"{{plan_{kind}}}"), who="city")
        for kind in ("portfolio", "pathway")
        for what in ("", "-delete")
    ),
]

PLAN_STEPS = [
    Example("plan:comment", ("{plan}",)),
    Example("plan:workbench-details", ("{plan}",)),
    Example("plan:public-workbench-details", ("klagenfurt", "{plan}", "1")),
    Example("plan:value-delete", ("{plan}", "yearly_change")),
    *(
        Example(f"plan:scenario-{name}", ("{plan}", "{plan_scenario}"))
        for name in ("file", "choose", "delete")
    ),
    Example("plan:export", ("{plan}", "csv")),
    Example("plan:template", ("{plan}",)),
    Example("plan:import-commit", ("{plan}", "{plan_run}")),
    Example("plan:public-export", ("klagenfurt", "{plan}", "1", "csv")),
    Example("plan:comment-settle", ("{plan}", "{plan_comment}")),
    Example("plan:basket-file"),
    *(Example(f"plan:{name}", ("{plan}", "{plan_action}")) for name in ("action-state", "action-link-add")),
    *(Example(f"plan:basket-{name}") for name in ("add", "out", "empty", "take")),
]
