"""Cities and moments for properties of funding."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

COUNTRIES = ("DE", "RS", "UA", "NO", "CH", "PL", "XK", "TR", "QQ", "GB")
THEMES = (
    "built-environment",
    "energy-systems",
    "nature",
    "adaptation",
    "mobility-and-transport",
    "unheard-of",
)
NEEDS = ("foundations", "finance", "technological-solutions", "policy-and-governance")
STAGES = ("starting", "planning", "committing", "implementing", "monitoring")
flags = st.booleans()
cities: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "country": st.sampled_from(COUNTRIES),
        "population": st.sampled_from((0, 4999, 12_000, 49_999, 50_000, 2_000_000)),
        "legal_form": st.sampled_from(("municipality", "group", "company", "university")),
        "stage": st.sampled_from(STAGES),
        "themes": st.frozensets(st.sampled_from(THEMES)),
        "needs": st.frozensets(st.sampled_from(NEEDS)),
        "project_cost": st.sampled_from((0, 1, 60_000, 3e6, 1e9)),
        "cofinancing_percent": st.sampled_from((0, 5, 40, 100)),
        "staff_days": st.sampled_from((0, 5, 60, 500)),
        "partner_countries": st.frozensets(st.sampled_from(COUNTRIES)),
        "local_partners": st.frozensets(st.sampled_from(("university", "cities", "ngo"))),
        "plan_stage": st.sampled_from(("none", "drafting", "adopted")),
        "mission_city": flags,
        "secap_adopted": flags,
        "council_decision": flags,
        "neutrality_pledge": flags,
        "can_borrow": flags,
        "can_prefinance": flags,
        "covenant_member": flags,
        "just_transition_region": flags,
        "urban_strategy": flags,
    },
)
hostile: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.sampled_from(
        (
            "country",
            "population",
            "themes",
            "project_cost",
            "staff_days",
            "stage",
            "partner_countries",
            "can_borrow",
        )
    ),
    st.one_of(
        st.none(),
        st.text(max_size=4),
        st.integers(-9, 9),
        st.floats(),
        st.booleans(),
        st.lists(st.one_of(st.integers(), st.text(max_size=3))),
    ),
)
_minutes = st.integers(0, 16 * 365 * 24 * 60)
moments = _minutes.map(lambda found: datetime(2018, 1, 1, tzinfo=UTC) + timedelta(minutes=found))
