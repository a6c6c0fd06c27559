"""Bodies for the operations of the rooms on a city's way: each would do for whoever may send it."""

from typing import Any

LOCK = {"lock": 1}
REASON = {"reason": "By mistake"}
STEP = {"seen": "0" * 64, "statement": "Mine"}
INVENTORY: dict[str, Any] = {
    "open_inventory": {"year": 2022},
    "change_inventory_frame": LOCK,
    "take_inventory_step": STEP | {"step": "hand-in"},
    "withdraw_inventory_version": REASON,
    "take_earlier_figures": {"earlier": 1},
    "estimate_figures": None,
    "add_own_factor": {"key": "fuel.natural_gas", "values": {"CO2": 0.2}},
    "change_own_factor": LOCK,
    "delete_own_factor": None,
    "set_cell_key": {"key": "NO"},
    "clear_cell_key": None,
    "confirm_line": LOCK,
    "add_inventory_comment": {"text": "Mine", "source": "residential.fuel"},
    "settle_inventory_comment": None,
}
PLAN: dict[str, Any] = {
    "open_plan": {"title": "Mine"},
    "change_plan_frame": LOCK,
    "start_plan_from_inventory": LOCK | {"inventory": 1},
    "start_plan_from_totals": LOCK | {"tonnes": {"stationary": 1.0}, "year": 2021},
    "set_plan_model": LOCK | {"model": "mission"},
    "take_plan_step": STEP | {"step": "ready"},
    "keep_plan_version": {},
    "withdraw_plan_version": REASON,
    "delete_plan": None,
    "write_equity": {"rows": []},
    "change_equity_groups": LOCK | {"keys": ["tenants"]},
    "take_library_actions": {"keys": []},
    "take_library_indicators": {"keys": []},
    "say_of_quick_win": LOCK | {"outcome": "Mine"},
    "delete_observation": None,
    "add_plan_comment": {"text": "Mine"},
    "settle_plan_comment": None,
}
CONTRACT: dict[str, Any] = {
    "open_contract": {"title": "Mine"},
    "change_contract_frame": LOCK,
    "delete_contract": None,
    "keep_contract_version": {},
    "take_contract_offers": {"seen": "0"},
    "assign_module": {"is_ready": True},
    "add_contract_task": {"title": "Mine"},
    "settle_contract_task": None,
    "add_contract_comment": {"text": "Mine"},
    "settle_contract_comment": None,
    "add_pact": {"title": "Mine"},
    "add_pact_party": {"name": "Mine"},
    "add_pact_deal": {"title": "Mine"},
    "add_own_section": {"title": "Mine"},
    "add_framework_demand": {"framework": "Mine", "demand": "Mine"},
}
MONEY: dict[str, Any] = {
    "begin_investment": None,
    "change_money_frame": LOCK,
    "give_table_reason": REASON,
    "add_investment_project": {"title": "Mine"},
    "change_investment_project": LOCK,
    "delete_investment_project": None,
    "answer_readiness": LOCK | {"answers": {}},
    "keep_project_documents": LOCK | {"documents": {}},
    "add_project_source": {"name": "Mine", "amount": 1},
    "start_bundling": {"title": "Mine", "smallest": 1},
    "delete_bundling": None,
}
MONITORING: dict[str, Any] = {
    "follow_indicator": {"key": "heat-pumps", "unit": "heat pumps"},
    "change_indicator": LOCK,
    "delete_indicator": None,
    "add_conversion": {"source": "a", "target": "b", "factor": 2.0},
    "delete_conversion": None,
    "open_monitoring_round": {
        "title": "Mine", "year": 2025, "opens_on": "2026-01-01", "closes_on": "2026-03-01",
        "cities": ["klagenfurt"],
    },
    "change_monitoring_round": LOCK,
    "remind_of_monitoring_round": None,
    "close_monitoring_round": None,
    "withdraw_monitoring_round": REASON,
    "keep_monitoring_snapshot": {},
    "add_log_entry": {"title": "Mine", "happened_on": "2025-01-01", "what": "Mine"},
    "add_decision_note": {"title": "Mine", "decided_on": "2025-01-01"},
    "add_learning_session": {"title": "Mine", "held_on": "2025-01-01"},
    "add_pilot": {"title": "Mine"},
    "move_pilot": LOCK | {"stage": "test"},
}  # fmt: skip
PLATFORM: dict[str, Any] = {
    "begin_support_plan": {"year": 2026},
    "change_support_plan": LOCK,
    "take_support_step": LOCK | {"step": "propose"},
    "add_support_item": {"kind": "event", "title": "Mine"},
    "report_support": LOCK,
    "add_support_comment": {"text": "Mine"},
    "answer_support_comment": {"answer": "Mine"},
    "add_support_request": {"kind": "event", "title": "Mine"},
    "withdraw_support_request": None,
    "answer_support_request": {"state": "looked-at"},
    "open_review_round": {
        "year": 2026, "typology": 1, "due": "2026-06-01", "reference_on": "2026-01-01", "countries": ["AT"],
    },
    "change_review_round": LOCK,
    "remind_of_review_round": None,
    "close_review_round": None,
    "answer_review": LOCK | {"answers": []},
    "add_review_evidence": {"fact": "x", "kind": "x", "title": "Mine"},
    "remove_review_evidence": None,
}  # fmt: skip
KEPT = (
    "pact", "pact_party", "pact_deal", "own_section", "framework_demand", "project_source", "log_entry",
    "decision_note", "learning_session", "pilot", "support_item",
)  # fmt: skip
TALK = {
    "add_inventory_comment": 201,
    "add_plan_comment": 201,
    "settle_inventory_comment": 200,
    "settle_plan_comment": 200,
}
"""What anybody of a city may do, readers too."""
CITY: dict[str, Any] = {
    **INVENTORY,
    **PLAN,
    **CONTRACT,
    **MONEY,
    **MONITORING,
    **PLATFORM,
    **{f"change_{one}": LOCK for one in (*KEPT, "support_request")},
    **{f"delete_{one}": None for one in KEPT},
}
