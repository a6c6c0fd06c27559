"""An example address for every route of ours, and who sees a page there.

Arguments in braces are filled in from the installation's facts (tests/browser/site_data.py).
"""

from tests.browser.answer_routes import ANSWER_PAGES, ANSWER_PUBLIC, ANSWER_STEPS
from tests.browser.api_routes import API_PAGES, API_PUBLIC, API_STEPS
from tests.browser.barrier_routes import BARRIER_PAGES, BARRIER_PUBLIC, BARRIER_STEPS
from tests.browser.call_routes import CALL_PAGES, CALL_PUBLIC, CALL_STEPS
from tests.browser.coding_routes import CODING_PAGES, CODING_STEPS
from tests.browser.contract_routes import CONTRACT_PAGES, CONTRACT_PUBLIC, CONTRACT_STEPS
from tests.browser.diagnosis_routes import DIAGNOSIS_PAGES, DIAGNOSIS_PUBLIC, DIAGNOSIS_STEPS
from tests.browser.event_routes import EVENT_PAGES, EVENT_PUBLIC, EVENT_STEPS
from tests.browser.example import CITY, Example
from tests.browser.federation_routes import FEDERATION_PAGES, FEDERATION_STEPS
from tests.browser.funding_routes import FUNDING_PAGES, FUNDING_PUBLIC, FUNDING_STEPS
from tests.browser.group_routes import GROUP_PAGES, GROUP_PUBLIC, GROUP_STEPS
from tests.browser.helpdesk_routes import HELPDESK_PAGES, HELPDESK_PUBLIC, HELPDESK_STEPS
from tests.browser.insight_routes import INSIGHT_PAGES, INSIGHT_PUBLIC, INSIGHT_STEPS
from tests.browser.inventory_routes import INVENTORY_PAGES, INVENTORY_PUBLIC, INVENTORY_STEPS
from tests.browser.journey_routes import JOURNEY_PAGES, JOURNEY_PUBLIC, JOURNEY_STEPS
from tests.browser.learning_log_routes import LOG_PAGES, LOG_PUBLIC, LOG_STEPS
from tests.browser.learning_routes import LEARNING_PAGES, LEARNING_PUBLIC, LEARNING_STEPS
from tests.browser.map_routes import MAP_PAGES, MAP_PUBLIC, MAP_STEPS
from tests.browser.matching_routes import MATCHING_PAGES, MATCHING_PUBLIC, MATCHING_STEPS
from tests.browser.meeting_routes import MEETING_PAGES, MEETING_PUBLIC, MEETING_STEPS
from tests.browser.money_routes import MONEY_PAGES, MONEY_PUBLIC, MONEY_STEPS
from tests.browser.monitor_routes import MONITOR_PAGES, MONITOR_PUBLIC, MONITOR_STEPS
from tests.browser.needs_routes import NEEDS_PAGES, NEEDS_PUBLIC, NEEDS_STEPS
from tests.browser.open_data_routes import OPEN_DATA_FILES, OPEN_DATA_PUBLIC
from tests.browser.plan_routes import PLAN_PAGES, PLAN_PUBLIC, PLAN_STEPS
from tests.browser.platform_support_routes import (
    PLATFORM_SUPPORT_PAGES,
    PLATFORM_SUPPORT_PUBLIC,
    PLATFORM_SUPPORT_STEPS,
)
from tests.browser.platform_work_routes import (
    PLATFORM_WORK_PAGES,
    PLATFORM_WORK_PUBLIC,
    PLATFORM_WORK_STEPS,
)
from tests.browser.profile_routes import PROFILE_PAGES, PROFILE_PUBLIC, PROFILE_STEPS
from tests.browser.progress_routes import PROGRESS_FILES, PROGRESS_PAGES, PROGRESS_PUBLIC, PROGRESS_STEPS
from tests.browser.project_routes import PROJECT_PAGES, PROJECT_PUBLIC, PROJECT_STEPS
from tests.browser.questionnaire_routes import QUESTIONNAIRE_PAGES, QUESTIONNAIRE_PUBLIC, QUESTIONNAIRE_STEPS
from tests.browser.reading_routes import READING_PAGES, READING_PUBLIC, READING_STEPS
from tests.browser.report_routes import REPORT_FILES, REPORT_PAGES, REPORT_PUBLIC
from tests.browser.review_routes import REVIEW_PAGES, REVIEW_PUBLIC, REVIEW_STEPS
from tests.browser.signing_routes import SIGNING_FILES, SIGNING_PAGES, SIGNING_PUBLIC, SIGNING_STEPS
from tests.browser.support_routes import SUPPORT_PAGES, SUPPORT_PUBLIC, SUPPORT_STEPS
from tests.browser.workspace_routes import WORKSPACE_PAGES, WORKSPACE_PUBLIC, WORKSPACE_STEPS

EDITION = "2026-1"
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
    Example("people:invitation", ("{invitation}",)),
    Example("core:unsubscribe", ("{unsubscribe}",)),
    Example("core:documents", (CITY,)),
    Example("core:document", (CITY, "{public_document}")),
    Example("core:styleguide"),
    # pages of allauth in our templates
    Example("account_login"),
    Example("account_signup"),
    Example("account_reset_password"),
    *(Example(*row) for row in NEEDS_PUBLIC),
    *(Example(*row) for row in REPORT_PUBLIC),
    *(Example(*row) for row in MAP_PUBLIC),
    *INVENTORY_PUBLIC,
    *PLAN_PUBLIC,
    *CONTRACT_PUBLIC,
    *SIGNING_PUBLIC,
    *READING_PUBLIC,
    *INSIGHT_PUBLIC,
    *MONEY_PUBLIC,
    *PROFILE_PUBLIC,
    *PROJECT_PUBLIC,
    *CALL_PUBLIC,
    *FUNDING_PUBLIC,
    *HELPDESK_PUBLIC,
    *ANSWER_PUBLIC,
    *EVENT_PUBLIC,
    *GROUP_PUBLIC,
    *API_PUBLIC,
    *OPEN_DATA_PUBLIC,
    *PLATFORM_WORK_PUBLIC,
    *PLATFORM_SUPPORT_PUBLIC,
    *REVIEW_PUBLIC,
    *BARRIER_PUBLIC,
    *QUESTIONNAIRE_PUBLIC,
    *MATCHING_PUBLIC,
    *MEETING_PUBLIC,
    *LEARNING_PUBLIC,
    *LOG_PUBLIC,
    *MONITOR_PUBLIC,
    *PROGRESS_PUBLIC,
    *DIAGNOSIS_PUBLIC,
    *SUPPORT_PUBLIC,
    *JOURNEY_PUBLIC,
    *WORKSPACE_PUBLIC,
]

SIGNED_IN = [
    Example("library:worksheets", who="city"),
    Example("library:worksheet-kept", ("{worksheet}",), who="city"),
    Example("library:worksheet-rename", ("{worksheet}",), who="city"),
    Example("library:worksheet-delete", ("{worksheet}",), who="city"),
    *(Example(f"people:{name}", who="city") for name in ("home", "profile", "close", "join")),
    Example("people:join-place", ("city:klagenfurt",), who="newcomer"),
    Example("people:join", query="q=qqxyzzyqq", who="newcomer"),
    Example("people:missing-city", query="name=Villach", who="newcomer"),
    Example("people:missing-city", who="helpdesk"),
    Example("people:missing-cities", who="platform"),
    Example("people:missing-cities", who="admin"),
    Example("people:missing-city-decide", ("{missing_city}",), who="platform"),
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
        for name in (
            "account_email",
            "account_change_password",
            "account_logout",
            "mfa_index",
            "usersessions_list",
        )
    ),
    *(Example(*row) for row in CODING_PAGES),
    *(Example(*row) for row in NEEDS_PAGES),
    *(Example(*row) for row in REPORT_PAGES),
    *(Example(*row) for row in MAP_PAGES),
    *INVENTORY_PAGES,
    *PLAN_PAGES,
    *CONTRACT_PAGES,
    *SIGNING_PAGES,
    *READING_PAGES,
    *INSIGHT_PAGES,
    *MONEY_PAGES,
    *PROFILE_PAGES,
    *PROJECT_PAGES,
    *CALL_PAGES,
    *FUNDING_PAGES,
    *HELPDESK_PAGES,
    *ANSWER_PAGES,
    *EVENT_PAGES,
    *GROUP_PAGES,
    *API_PAGES,
    *FEDERATION_PAGES,
    *PLATFORM_WORK_PAGES,
    *PLATFORM_SUPPORT_PAGES,
    *REVIEW_PAGES,
    *BARRIER_PAGES,
    *QUESTIONNAIRE_PAGES,
    *MATCHING_PAGES,
    *MEETING_PAGES,
    *LEARNING_PAGES,
    *LOG_PAGES,
    *MONITOR_PAGES,
    *PROGRESS_PAGES,
    *DIAGNOSIS_PAGES,
    *SUPPORT_PAGES,
    *JOURNEY_PAGES,
    *WORKSPACE_PAGES,
]

NO_PAGES = [
    # files and data
    Example("health"),
    Example("ready"),
    Example("metrics"),
    Example("robots"),
    Example("search-complete", query="q=fin"),
    *(Example(f"library:edition-{name}", (EDITION,)) for name in ("pdf", "json", "bibtex", "csl")),
    Example("library:feed"),
    Example("library:category-feed", ("3",)),
    Example("library:country-feed", ("at",)),
    Example("library:tag-feed", ("{tag}",)),
    Example("library:material-data", ("{material}",)),
    Example("ecosystem:platforms-table"),
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
    Example("people:request-withdraw", ("{request}",)),
    Example("people:missing-city-withdraw", ("{missing_city}",)),
    Example("people:invitation-withdraw", (CITY, "1")),
    Example("core:merge-undo", ("1",)),
    Example("core:notifications-read"),
    Example("core:job-cancel", ("{job}",)),
    *(Example(f"core:document-{name}", (CITY, "{document}")) for name in ("archive", "restore", "delete")),
    *(Example(*row) for row in CODING_STEPS),
    *(Example(*row) for row in NEEDS_STEPS),
    *(Example(*row) for row in REPORT_FILES),
    *(Example(*row) for row in MAP_STEPS),
    *INVENTORY_STEPS,
    *PLAN_STEPS,
    *CONTRACT_STEPS,
    *SIGNING_STEPS,
    *SIGNING_FILES,
    *READING_STEPS,
    *INSIGHT_STEPS,
    *MONEY_STEPS,
    *PROFILE_STEPS,
    *PROJECT_STEPS,
    *CALL_STEPS,
    *FUNDING_STEPS,
    *HELPDESK_STEPS,
    *ANSWER_STEPS,
    *EVENT_STEPS,
    *GROUP_STEPS,
    *API_STEPS,
    *FEDERATION_STEPS,
    *OPEN_DATA_FILES,
    *PLATFORM_WORK_STEPS,
    *PLATFORM_SUPPORT_STEPS,
    *REVIEW_STEPS,
    *BARRIER_STEPS,
    *QUESTIONNAIRE_STEPS,
    *MATCHING_STEPS,
    *MEETING_STEPS,
    *LEARNING_STEPS,
    *LOG_STEPS,
    *MONITOR_STEPS,
    *PROGRESS_STEPS,
    *PROGRESS_FILES,
    *DIAGNOSIS_STEPS,
    *SUPPORT_STEPS,
    *JOURNEY_STEPS,
    *WORKSPACE_STEPS,
]
