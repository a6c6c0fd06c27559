"""What a token may do, by code."""

READ = "read"
WRITE_CONTRIBUTIONS = "write:contributions"
WRITE_INVENTORIES = "write:inventories"
WRITE_PLANS = "write:plans"
WRITE_CONTRACTS = "write:contracts"
WRITE_MONITORING = "write:monitoring"
WRITE_BARRIERS = "write:barriers"
WRITE_NEEDS = "write:needs"
WRITE_PLATFORM = "write:platform"
WRITE_PLACE = "write:place"
WRITE_COMMUNITY = "write:community"
WRITE_OWN = "write:own"

SCOPES = {
    READ: "Read what you see on the platform",
    WRITE_CONTRIBUTIONS: "Send contributions in your name",
    WRITE_INVENTORIES: "Change inventories that you may change",
    WRITE_PLANS: "Change plans and investment plans that you may change",
    WRITE_CONTRACTS: "Change contracts that you may change",
    WRITE_MONITORING: "Report on actions and indicators where you may",
    WRITE_BARRIERS: "Report barriers, and keep a register of them, where you may",
    WRITE_NEEDS: "Answer questionnaires and self-assessments for your place",
    WRITE_PLATFORM: "Change what your platform keeps of its work, its needs assessments, questionnaires and calls",
    WRITE_PLACE: "Say what holds of your place, and what it does: facts, steps, services, courses, visits",
    WRITE_COMMUNITY: "Hold events, and write in groups, where you may",
    WRITE_OWN: "Mark your notifications as read",
}
