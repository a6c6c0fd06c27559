"""An example address for every route of ours, and who sees a page there.

Arguments in braces are filled in from the installation's facts (tests/browser/site_data.py).
"""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from tests.browser.coding_routes import CODING_PAGES, CODING_STEPS
from tests.browser.map_routes import MAP_PAGES, MAP_PUBLIC, MAP_STEPS
from tests.browser.needs_routes import NEEDS_PAGES, NEEDS_PUBLIC, NEEDS_STEPS
from tests.browser.report_routes import REPORT_FILES, REPORT_PAGES, REPORT_PUBLIC

CITY, TOWN = "city:klagenfurt", "city:example-town"
EDITION = "2026-1"
INVENTORY = ("klagenfurt", "{published_year}")


@dataclass(frozen=True, slots=True)
class Example:
    """`who` is the login that may see the page; "" for every visitor."""

    route: str
    args: tuple[str, ...] = ()
    query: str = ""
    who: str = ""

    def __str__(self) -> str:
        parts = [self.route.rpartition(":")[2], *self.args, self.query[:24]]
        return "-".join(part for part in parts if part)

    def address(self, facts: dict[str, Any], lang: str = "en") -> str:
        known = {**facts, **facts["keys"]}
        args = [argument.format(**known) for argument in self.args]
        query = f"?{self.query.format(**known)}" if self.query else ""
        found = reverse(self.route, args=args)
        return (f"/{lang}{found[3:]}" if found.startswith("/en/") else found) + query


FINDER = "category=3&challenge=3.4"

PUBLIC = [
    Example("root"),
    Example("home"),
    Example("search", query="q=Finanzierung"),
    Example("search", query="q=qqxyzzyqq"),
    *(Example(name) for name in ("sources", "accessibility", "privacy", "imprint", "terms")),
    Example("library:worksheet"),
    Example("library:contribute"),
    *(
        Example("library:contribute-kind", (kind,))
        for kind in ("material", "correction", "dead-link", "evidence")
    ),
    Example("library:contribute-kind", ("correction",), "about=challenge:3.4&field=summary"),
    Example("library:contribution-status", ("{secret}",)),
    Example("library:contribution-withdraw", ("{secret}",)),
    Example("library:missing"),
    Example("library:missing-group", ("links",)),
    Example("library:editions"),
    Example("library:edition", (EDITION,)),
    Example("library:edition-challenge", (EDITION, "3.4")),
    Example("library:edition-category", (EDITION, "3")),
    *(Example("library:edition-part", (EDITION, part)) for part in ("glossary", "hashtags", "recordings")),
    Example("library:portfolio"),
    Example("library:challenge", ("3.4",)),
    Example("library:challenge", ("1.1",)),
    Example("library:category", ("3",)),
    Example("library:finder"),
    Example("library:finder", query="category=3"),
    Example("library:finder", query=FINDER),
    Example("library:finder", query=f"{FINDER}&find=1&words=ministries"),
    Example("library:personas"),
    Example("library:platform-route"),
    Example("library:lessons"),
    Example("library:deep-dive", ("{deep_dive}",)),
    Example("library:recordings"),
    Example("library:news"),
    Example("library:materials"),
    Example("library:materials", query="category=3&q=qqxyzzyqq"),
    Example("library:material", ("{material}",)),
    Example("library:tags"),
    Example("library:tag", ("{tag}",)),
    Example("library:glossary"),
    Example("library:term", ("{term}",)),
    Example("places:cities"),
    Example("places:city", ("klagenfurt",)),
    Example("places:countries"),
    Example("places:country", ("AT",)),
    Example("places:organisations"),
    Example("places:organisation", ("{organisation}",)),
    Example("places:networks"),
    Example("places:network", ("{network}",)),
    Example("places:projects"),
    Example("places:project", ("{project}",)),
    Example("ecosystem:platforms"),
    Example("ecosystem:platform", ("AT",)),
    Example("ecosystem:governance"),
    Example("services:services"),
    Example("services:service", ("{service}",)),
    Example("inventory:factors"),
    Example("inventory:factors", query="key=fuel.natural_gas&series=ipcc-2006"),
    # what cities have published
    Example("inventory:published"),
    Example("inventory:public", INVENTORY),
    Example("inventory:public", (*INVENTORY, "1"), "framework=crf"),
    Example("inventory:public-part", (*INVENTORY, "1"), "framework=gpc&sector=I"),
    Example("inventory:public-row", (*INVENTORY, "1", "{published_figure}")),
    Example("inventory:public-frameworks", (*INVENTORY, "1"), "first=gpc&second=bisko"),
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
    Example("people:invitation", ("{invitation}",)),
    Example("core:unsubscribe", ("{unsubscribe}",)),
    Example("core:documents", (CITY,)),
    Example("core:document", (CITY, "{public_document}")),
    Example("core:styleguide"),
    # pages of allauth in our templates
    Example("account_login"),
    Example("account_signup"),
    Example("account_reset_password"),
    # answering by an open address and by a link of one's own
    *(Example(f"questionnaires:{name}", ("{ask}",)) for name in ("ask", "ask-no", "thanks")),
    Example("questionnaires:ask", ("{ask_unnamed}",)),
    Example("questionnaires:answer", ("{answer}",), "begun"),
    Example("questionnaires:answer-part", ("{answer}", "{asked_part}")),
    Example("questionnaires:answer-part", ("{answer_unnamed}", "what_would_help")),
    *(Example(f"questionnaires:answer-{name}", ("{answer}",)) for name in ("check", "no", "back")),
    Example("questionnaires:answer-check", ("{answer_unnamed}",)),
    *(Example(*row) for row in NEEDS_PUBLIC),
    *(Example(*row) for row in REPORT_PUBLIC),
    *(Example(*row) for row in MAP_PUBLIC),
    Example("consultation:poll-door"),
    Example("consultation:poll-door", query="code=BBBBBB"),
    *(Example(f"consultation:{name}", ("{meeting_code}",)) for name in ("poll", "session-register")),
    Example("consultation:registered", ("{registered}",)),
]

SIGNED_IN = [
    Example("library:worksheets", who="city"),
    Example("library:worksheet-kept", ("{worksheet}",), who="city"),
    Example("library:worksheet-rename", ("{worksheet}",), who="city"),
    Example("library:worksheet-delete", ("{worksheet}",), who="city"),
    *(Example(f"people:{name}", who="city") for name in ("home", "profile", "close", "join")),
    Example("people:join-place", ("city:klagenfurt",), who="newcomer"),
    *(Example(f"people:{name}", (CITY,), who="city") for name in ("team", "invite", "hand-over")),
    Example("people:decide", (CITY, "{request}"), who="city"),
    Example("people:role", (CITY, "{member}"), who="city"),
    Example("people:end", (CITY, "{member}"), who="city"),
    *(Example(f"core:{name}", who="city") for name in ("notifications", "preferences", "jobs")),
    Example("core:job", ("{job}",), who="city"),
    Example("core:document-add", (CITY,), who="city"),
    Example("core:document-change", (CITY, "{document}"), who="city"),
    Example("core:document-version", (CITY, "{document}"), who="city"),
    Example("ecosystem:platform-edit", ("at",), who="platform"),
    # where a city's team works on its inventories
    *(Example(f"inventory:{name}", (TOWN,), who="town") for name in ("inventories", "inventory-new")),
    *(Example(f"inventory:{name}", ("{draft}",), who="town") for name in ("inventory", "matrix", "frame")),
    *(Example("inventory:sector", ("{draft}", name), who="town") for name in ("residential", "solid_waste")),
    Example("inventory:cell", ("{draft}", "municipal.electricity"), who="town"),
    Example("inventory:key", ("{draft}", "rail.fuel"), who="town"),
    Example("inventory:figure-add", ("{draft}", "residential.fuel"), who="town"),
    Example(
        "inventory:figure-add", ("{draft}", "solid_waste.outside"), "method=waste.landfill_decay", "town"
    ),
    Example("inventory:figure", ("{draft}", "{figure}"), who="town"),
    Example("inventory:figure-delete", ("{draft}", "{figure}"), who="town"),
    Example("inventory:step", ("{draft}", "hand-in"), who="town"),
    *(Example(f"inventory:{name}", ("{draft}",), who="town") for name in ("import", "exports")),
    Example("inventory:import-report", ("{draft}", "{inventory_run}"), who="town"),
    Example("inventory:import-report", ("{draft}", "{inventory_run}"), "verdict=refuse", "town"),
    Example("inventory:inventory", ("{published}",), who="city"),
    Example("inventory:results", ("{published}",), who="city"),
    Example("inventory:results", ("{published}",), "framework=bisko", "city"),
    Example("inventory:results", ("{draft}",), who="town"),
    Example("inventory:results-part", ("{published}",), "framework=gpc&column=2", "city"),
    Example("inventory:results-row", ("{published}", "{published_figure}"), who="city"),
    Example("inventory:results-frameworks", ("{published}",), "first=gpc&second=basemis", "city"),
    Example("inventory:results-compare", ("{published}", "{published_before}"), who="city"),
    Example("inventory:results-since", ("{published}", "1"), who="city"),
    Example("inventory:national", ("at",), who="platform"),
    Example("inventory:versions", ("{published}",), who="city"),
    Example("inventory:version", ("{published}", "1"), who="city"),
    Example("inventory:version-withdraw", ("{published}", "1"), who="city"),
    *(Example(f"inventory:{name}", (CITY,), who="city") for name in ("city-factors", "city-factor-new")),
    *(
        Example(f"inventory:{name}", (CITY, "{city_factor}"), who="city")
        for name in ("city-factor", "city-factor-delete")
    ),
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
    *(
        Example(f"questionnaires:{name}", ("mission",), who="analyst")
        for name in ("questionnaires", "questionnaire-new")
    ),
    *(
        Example(f"questionnaires:{name}", ("{questionnaire}",), who="analyst")
        for name in ("questionnaire", "questionnaire-change")
    ),
    Example("questionnaires:questionnaire-delete", ("{unused_questionnaire}",), who="analyst"),
    *(
        Example(f"questionnaires:{name}", ("{questionnaire}", "2"), who="analyst")
        for name in (
            "version",
            "version-open",
            "version-delete",
            "version-head",
            "differences",
            "trial",
            "preview",
            "languages",
            "section-new",
            "version-import",
            "version-exports",
        )
    ),
    Example(
        "questionnaires:version-import-report", ("{questionnaire}", "2", "{questionnaire_run}"), who="analyst"
    ),
    *(
        Example(f"questionnaires:{name}", ("{questionnaire}", "1"), who="analyst")
        for name in ("version", "version-retire")
    ),
    Example("questionnaires:trial", ("{questionnaire}", "2"), "count=100", "analyst"),
    Example("questionnaires:preview", ("{questionnaire}", "2"), "language=ro", "analyst"),
    Example("questionnaires:translation", ("{questionnaire}", "2", "de"), who="analyst"),
    Example("questionnaires:section", ("{questionnaire}", "2", "heat"), who="analyst"),
    Example("questionnaires:question-new", ("{questionnaire}", "2", "heat"), who="analyst"),
    Example("questionnaires:question-new", ("{questionnaire}", "2", "heat"), "kind=grid_many", "analyst"),
    Example("questionnaires:question", ("{questionnaire}", "2", "barriers"), who="analyst"),
    Example("questionnaires:remove", ("{questionnaire}", "2", "parts", "heat"), who="analyst"),
    # what a city is asked, and what comes in
    Example("questionnaires:asked", (CITY,), who="city"),
    *(
        Example(f"questionnaires:asked-{name}", (CITY, "{asked}"), who="city")
        for name in ("answer", "check", "no", "back", "history")
    ),
    Example("questionnaires:asked-part", (CITY, "{asked}", "{asked_part}"), who="city"),
    Example("questionnaires:asked-give", (CITY, "{asked}", "{asked_part}"), who="city"),
    Example("questionnaires:asked-sign", (CITY, "{asked_waiting}"), who="city"),
    *(
        Example(f"questionnaires:{name}", ("{asked}",), who="analyst")
        for name in ("collection", "collection-change", "collection-close")
    ),
    Example("questionnaires:collection-answer", ("{asked}", "{answer_key}"), who="analyst"),
    # the desk
    Example("core:desk", who="editor"),
    Example("core:desk", who="admin"),
    Example("core:translations", who="editor"),
    Example("core:translate", ("library.material", "{material}", "de"), who="editor"),
    Example("core:merge", who="editor"),
    Example("core:imports", who="editor"),
    Example("core:import", ("{import}",), who="editor"),
    Example("core:usage", who="editor"),
    Example("core:audit", who="admin"),
    Example("core:settings", who="admin"),
    Example("library:desk-missing", who="editor"),
    Example("library:desk-missing-group", ("unplaced",), who="editor"),
    Example("library:desk-contributions", who="editor"),
    Example("library:desk-contribution", ("{contribution}",), who="editor"),
    Example("library:desk-record", ("material", "{material}"), who="editor"),
    Example("library:desk-miss", ("{miss}",), who="editor"),
    Example("library:freeze-edition", who="editor"),
    # pages of allauth in our templates
    *(
        Example(name, who="city")
        for name in ("account_email", "account_change_password", "account_logout", "mfa_index")
    ),
    *(
        Example(f"consultation:{name}", ("{needs}",), who="analyst")
        for name in ("sessions", "session-new", "texts", "text-new")
    ),
    *(
        Example(f"consultation:{name}", ("{needs}", "{meeting}"), who="analyst")
        for name in (
            "session",
            "session-edit",
            "session-delete",
            "session-people",
            "session-questions",
            "question-new",
            "session-run",
            "session-screen",
        )
    ),
    Example("consultation:question-edit", ("{needs}", "{meeting}", "{meeting_question}"), who="analyst"),
    Example("consultation:session-run", ("{needs}", "{group}"), who="analyst"),
    Example("consultation:session-notes", ("{needs}", "{group}"), who="analyst"),
    Example("consultation:session-consents", ("{needs}", "{interview}"), who="analyst"),
    Example(
        "consultation:consent-withdraw", ("{needs}", "{interview}", "{interview_consent}"), who="analyst"
    ),
    Example("consultation:guide", ("{needs}", "{interview_stream}"), who="analyst"),
    Example("consultation:guide-item", ("{needs}", "{interview_stream}", "{guide_item}"), who="analyst"),
    *(
        Example(f"consultation:{name}", ("{needs}", "{talk}"), who="analyst")
        for name in ("text", "text-speakers", "text-erase")
    ),
    *(Example(*row) for row in CODING_PAGES),
    *(Example(*row) for row in NEEDS_PAGES),
    *(Example(*row) for row in REPORT_PAGES),
    *(Example(*row) for row in MAP_PAGES),
]

NO_PAGES = [
    # files and data
    Example("health"),
    Example("robots"),
    Example("search-complete", query="q=fin"),
    *(Example(f"library:edition-{name}", (EDITION,)) for name in ("pdf", "json", "bibtex", "csl")),
    Example("library:feed"),
    Example("library:category-feed", ("3",)),
    Example("library:country-feed", ("at",)),
    Example("library:tag-feed", ("{tag}",)),
    Example("library:material-data", ("{material}",)),
    Example("ecosystem:platforms-table"),
    *(Example("inventory:public-file", (*INVENTORY, "1", name)) for name in ("report", "ecrf", "csv")),
    Example("inventory:export", ("{draft}", "csv")),
    Example("inventory:workbook", ("{draft}", "waste")),
    Example("media", ("images/none.png",)),
    Example("people:own-data"),
    Example("core:document-file", (CITY, "{document}", "1")),
    # redirects
    Example("core:display"),
    Example("core:notification-open", ("{notification}",)),
    # what only a form sends
    *(Example(f"library:worksheet-{name}") for name in ("found", "pdf", "docx", "forget", "take-over")),
    Example("library:desk-check-links"),
    Example("library:desk-contribution-reopen", ("{contribution}",)),
    Example("library:desk-contribution-publish", ("{contribution}",)),
    Example("inventory:estimates", ("{draft}",)),
    Example("inventory:import-commit", ("{draft}", "{inventory_run}")),
    *(Example(f"inventory:{name}", ("{draft}", "rail.fuel")) for name in ("comment", "attach")),
    Example("inventory:figure-confirm", ("{draft}", "{figure}")),
    Example("inventory:comment-settle", ("{draft}", "{cell_comment}")),
    Example("inventory:attachment-detach", ("{draft}", "{attachment}")),
    Example("people:request-withdraw", ("{request}",)),
    Example("people:invitation-withdraw", (CITY, "1")),
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
    Example("core:merge-undo", ("1",)),
    *(Example(f"questionnaires:answer-{name}", ("{answer}",)) for name in ("again", "language", "letter")),
    Example("questionnaires:answer-copy", ("{answer}", "txt")),
    *(Example(f"questionnaires:asked-{name}", (CITY, "{asked}")) for name in ("begin", "again", "language")),
    Example("questionnaires:asked-copy", (CITY, "{asked}", "json")),
    Example("questionnaires:collection-replace", ("{asked}",)),
    Example("questionnaires:version-new", ("{questionnaire}",)),
    Example("questionnaires:move", ("{questionnaire}", "2", "parts", "heat")),
    Example("questionnaires:version-export", ("{questionnaire}", "2", "surveyjs")),
    Example("questionnaires:version-import-commit", ("{questionnaire}", "2", "{questionnaire_run}")),
    Example("core:notifications-read"),
    Example("core:job-cancel", ("{job}",)),
    *(Example(f"core:document-{name}", (CITY, "{document}")) for name in ("archive", "restore", "delete")),
    *(
        Example(f"consultation:{name}", ("{meeting_code}",))
        for name in ("poll-now", "poll-me", "poll-leave", "session-public-calendar")
    ),
    Example("consultation:registered-calendar", ("{registered}",)),
    *(
        Example(f"consultation:{name}", ("{needs}", "{meeting}"))
        for name in ("session-state", "session-silent", "session-calendar", "questions-add")
    ),
    Example("consultation:session-mark", ("{needs}", "{meeting}", "{meeting_contact}")),
    Example("consultation:question-step", ("{needs}", "{meeting}", "{meeting_question}")),
    Example("consultation:question-change", ("{needs}", "{meeting}", "{meeting_question}", "up")),
    Example("consultation:note-delete", ("{needs}", "{group}", "{group_note}")),
    Example("consultation:guide-add", ("{needs}", "{interview_stream}")),
    Example("consultation:guide-change", ("{needs}", "{interview_stream}", "{guide_item}", "up")),
    *(Example(f"consultation:{name}", ("{needs}", "{talk}")) for name in ("text-cut", "text-file")),
    Example("consultation:passage-remove", ("{needs}", "{talk}", "{talk_passage}")),
    *(Example(*row) for row in CODING_STEPS),
    *(Example(*row) for row in NEEDS_STEPS),
    *(Example(*row) for row in REPORT_FILES),
    *(Example(*row) for row in MAP_STEPS),
]
