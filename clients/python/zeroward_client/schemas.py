"""Types of what the API takes and gives. Made by scripts/api_client.py; changes belong there."""

from typing import Any, Literal, NotRequired, TypedDict


class BenefitIn(TypedDict):
    benefit: NotRequired[str]
    """Method; empty: in words"""
    inputs: NotRequired[dict[str, Any]]
    text: NotRequired[str]
    beneficiary: NotRequired[str]
    first: NotRequired[int | None]
    last: NotRequired[int | None]
    source_text: NotRequired[str]


class CostIn(TypedDict):
    type: str
    """ "investment", "operation", "saving" or "revenue" """
    payer: str
    amount: NotRequired[float | None]
    """EUR, never negative; yearly but for investments"""
    first: NotRequired[int | None]
    last: NotRequired[int | None]
    source_text: NotRequired[str]


class LinkIn(TypedDict):
    kind: str
    """ "material", "service", "opportunity", "action" or "web" """
    target: str
    label: NotRequired[str]


class PartyIn(TypedDict):
    role: str
    """ "responsible", "involved" or "addressed" """
    name: str
    person: NotRequired[str]
    organisation: NotRequired[str]
    """Key of an organisation"""


class StepIn(TypedDict):
    title: str
    owner: NotRequired[str]
    start: NotRequired[str | None]
    due: NotRequired[str | None]
    done_on: NotRequired[str | None]


class Words(TypedDict):
    """A text of a record. `origin` is "source" for the language in which the record was written."""

    text: str
    lang: str
    """Language of this text, as a BCP 47 code"""
    origin: Literal["source", "human", "machine", "imported"]
    """Who translated it; machine translations that a person has read count as human"""
    stale: bool
    """True when the source has changed since it was translated"""


class ActionReportIn(TypedDict):
    action: int
    """`id` of the action"""
    seen: int
    """`report` of the action as you read it; when there is a newer one, 409"""
    status: Literal["not_started", "planned", "in_progress", "implemented", "delayed", "dropped"]
    as_of: NotRequired[str | None]
    """null: the last day of the round's year, or today"""
    reason: NotRequired[str]
    """Why it is late or dropped"""
    due: NotRequired[str | None]
    expected: NotRequired[float | None]
    """Expected effect in `effect_unit`"""
    realised: NotRequired[float | None]
    effect_unit: NotRequired[str]
    effect_year: NotRequired[int | None]
    cost_expected: NotRequired[float | None]
    """EUR"""
    cost_realised: NotRequired[float | None]
    """EUR"""
    price_year: NotRequired[int | None]
    barrier: NotRequired[str]
    """Key of a barrier"""
    barrier_note: NotRequired[str]
    note: NotRequired[str]
    evidence: NotRequired[str]
    evidence_url: NotRequired[str]
    confirmed: NotRequired[bool]
    """Nothing changed, and this is to be kept"""


class ActionStanding(TypedDict):
    action: int
    """`id` of the action"""
    code: str
    name: str
    plan: int
    status: str
    """As of today; empty: nobody has reported"""
    report: int
    """`id` of the newest report, for `seen`; 0: none"""
    as_of: str | None
    answered: bool
    """Reported in the round that was asked for"""
    start: dict[str, Any]
    """What a new report begins with"""


class ActionState(TypedDict):
    id: int
    code: str
    name: str
    state: str
    lock: int
    page: str


class AdmitsIn(TypedDict):
    kind: str
    """ "as-is", "everyone", "some" or "unknown" """
    mission: NotRequired[bool]
    pledge: NotRequired[bool]
    low: NotRequired[int | None]
    high: NotRequired[int | None]


class SignatoryOut(TypedDict):
    name: str
    signed_on: str | None
    plan: str
    """How its plan stands, as a code"""


class AgreementOut(TypedDict):
    key: str
    title: str
    summary: str
    lang: str
    kind: str
    state: str
    country: str
    """ISO code"""
    signed_on: str | None
    year: int | None
    signatories: int | None
    """null when not known"""
    website: str
    source: str
    example: bool
    page: str


class AgreementText(TypedDict):
    goals: str
    duties: str
    money: str
    starts_on: str | None
    ends_on: str | None
    visits: int | None
    lock: int
    agreed: int
    """Partners that have said yes"""


class ApplicationDetail(TypedDict):
    id: int
    call: str
    """Key"""
    name: str
    """Who applies"""
    side: str
    state: str
    """In words, as its authors see it"""
    open: bool
    """The call still takes applications"""
    submitted_at: str | None
    page: str
    lock: int
    language: str
    summary: str
    needs: list[str]
    offers: list[str]
    languages: list[str]
    missing: list[str]
    """What is missing before it can be handed in"""
    wishes: list[str]
    """With whom, the first wish first"""
    next: str
    """What comes next, in words"""


class ApplicationOut(TypedDict):
    id: int
    call: str
    """Key"""
    name: str
    """Who applies"""
    side: str
    state: str
    """In words, as its authors see it"""
    open: bool
    """The call still takes applications"""
    submitted_at: str | None
    page: str


class AskedCaseOut(TypedDict):
    reference: str
    title: str
    topic: str
    kind: str
    place: str
    """Who asked; empty: a person alone"""
    mine: bool
    state: str
    open: bool
    answers: str
    """Who answers: "platform", "mission" or "expert" """
    asked_at: str | None
    wanted_by: str | None
    first_answered_at: str | None
    solved_at: str | None
    closed_at: str | None
    helped: bool | None
    """What the asker said; null: nothing yet"""
    page: str


class AskedOfPlace(TypedDict):
    collection: int
    place: str
    owner: str
    stage: str
    begun: bool
    """A person begins it on its page, where promises are shown"""
    state: str
    to_do: bool
    due: str | None
    page: str


class AskedOut(TypedDict):
    round: int
    title: str
    year: int
    asked_by: str
    opens_on: str
    closes_on: str
    note: str
    phase: str
    """ "waiting", "open", "late", "over" or "withdrawn" """
    state: str
    """How far the city is"""


class TableOut(TypedDict):
    """What a page shows as a table. Cells are text in the language of the answer; "–" stands for what is
    not known."""

    caption: str
    columns: list[str]
    """Heads; the first column names the row"""
    rows: list[list[str]]
    foot: list[str]
    """Sums at the foot, where there are any"""


class AssessmentOut(TypedDict):
    id: int
    key: str
    title: str
    year: int
    owner: str
    state: str
    example: bool
    page: str


class AssignmentIn(TypedDict):
    department: NotRequired[str]
    """As a code"""
    due: NotRequired[str | None]
    is_ready: NotRequired[bool]
    """They are through with it"""


class AssignmentOut(TypedDict):
    module: str
    department: str
    due: str | None
    is_ready: bool


class AttachIn(TypedDict):
    reports: list[int]


class AttachedOut(TypedDict):
    attached: int
    """How many are new to it"""


class AuthorityAnswerIn(TypedDict):
    result: NotRequired[str]
    text: NotRequired[str]
    url: NotRequired[str]
    document: NotRequired[int | None]
    answered_on: str


class AuthorityAnswerOut(TypedDict):
    id: int
    answered_on: str
    result: str
    text: str
    url: str
    document: int | None
    public: bool


class AwardOut(TypedDict):
    title: str
    prize: str
    winner: str
    reason: str


class BarrierChange(TypedDict):
    title: NotRequired[str]
    summary: NotRequired[str]
    wanted: NotRequired[str]
    lang: NotRequired[str]
    family: NotRequired[str]
    level: NotRequired[str]
    kind: NotRequired[str]
    sector: NotRequired[str]
    rule_name: NotRequired[str]
    rule_url: NotRequired[str]
    owner_id: NotRequired[int | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class BarrierIn(TypedDict):
    title: str
    summary: NotRequired[str]
    wanted: NotRequired[str]
    lang: NotRequired[str]
    family: NotRequired[str]
    level: NotRequired[str]
    kind: NotRequired[str]
    sector: NotRequired[str]
    rule_name: NotRequired[str]
    rule_url: NotRequired[str]
    owner_id: NotRequired[int | None]
    place: str
    """Who keeps it"""
    noted_on: NotRequired[str | None]
    """null: today"""
    reports: NotRequired[list[int]]
    """Numbers of the reports that it is made from"""


class BarrierOut(TypedDict):
    key: str
    title: str
    summary: str
    wanted: str
    """What would take it away"""
    lang: str
    """Language of the texts"""
    family: str
    level: str
    """Where it lies: EU, national, regional … as a code"""
    kind: str
    country: str
    state: str
    state_on: str | None
    cities: int | None
    """Cities that met it; null while so few that they are withheld"""
    example: bool
    page: str


class BarrierStateIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    state: str
    on: NotRequired[str | None]
    """null: today"""
    note: NotRequired[str]
    """Why; some states ask for it"""


class BaselineIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    tonnes: dict[str, float]
    """t CO2 equivalents by sector"""
    year: int
    source: NotRequired[str]


class KeyIn(TypedDict):
    source: str
    """Cell"""
    key: Literal["NO", "NE", "IE", "C"]
    """NO does not occur, NE not estimated, IE included elsewhere, C confidential"""
    explanation: NotRequired[str]
    target: NotRequired[str]
    """For IE: the cell that holds it"""


class LineIn(TypedDict):
    source: str
    """Cell, for example residential.fuel"""
    method: NotRequired[str]
    carrier: NotRequired[str]
    """Energy carrier or material"""
    label: NotRequired[str]
    amount: NotRequired[float | None]
    """In `unit`; null: the method takes further inputs alone"""
    unit: NotRequired[str]
    inputs: NotRequired[dict[str, Any]]
    """Further inputs of the method"""
    factor: NotRequired[str]
    """Key of a factor; empty: chosen by the platform"""
    quality_activity: NotRequired[Literal["", "H", "M", "L"]]
    """H measured or counted here, M modelled, L rough or taken over; empty: not said"""
    quality_factor: NotRequired[Literal["", "H", "M", "L"]]
    """H measured or counted here, M modelled, L rough or taken over; empty: not said"""
    uncertainty_activity: NotRequired[float | None]
    """± percent"""
    uncertainty_factor: NotRequired[float | None]
    """± percent"""
    note: NotRequired[str]
    source_text: NotRequired[str]
    """Where the figure comes from"""


class BatchOut(TypedDict):
    added: int
    removed: int
    keys: int
    digest: str
    """Of the content now"""


class BeginIn(TypedDict):
    service: NotRequired[str]
    """Key of the entry to change; empty: a new entry"""


class FactOut(TypedDict):
    label: str
    text: str
    page: str


class BundleOut(TypedDict):
    kind: str
    area: str
    year: int | None
    ticket: float
    """EUR"""
    gain: float
    """EUR, against each alone"""
    projects: list[int]
    """Numbers; those that their city does not share any more are left out"""
    unshown: int
    """So many are left out"""


class BundlingIn(TypedDict):
    largest: NotRequired[float | None]
    most: NotRequired[int]
    setting_up: NotRequired[float]
    each: NotRequired[float]
    saving: NotRequired[float]
    alone_cost: NotRequired[float]
    alone_least: NotRequired[float]
    tonne: NotRequired[float]
    same_area: NotRequired[bool]
    kind: NotRequired[str]
    title: str
    smallest: float
    """EUR; the smallest sum of a bundle"""


class BundlingOut(TypedDict):
    id: int
    title: str
    state: str
    problem: str
    made_at: str
    page: str


class CriterionIn(TypedDict):
    key: str
    title: str
    weight: NotRequired[float]
    most: NotRequired[int]
    """Points at most"""
    about: NotRequired[str]


class CallSideOut(TypedDict):
    side: str
    """ "learner", "host" or "single" """
    title: str
    rules: list[str]
    """Who may apply, in words"""
    places: int | None
    """null: not limited or not known"""


class ChosenOut(TypedDict):
    name: str
    side: str
    summary: str


class CameIn(TypedDict):
    came: bool


class CellKeyIn(TypedDict):
    key: Literal["NO", "NE", "IE", "C"]
    """NO does not occur, NE not estimated, IE included elsewhere, C confidential"""
    explanation: NotRequired[str]
    target: NotRequired[str]
    """For IE: the cell that holds it"""
    lock: NotRequired[int]
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there; 0 while the cell has no key"""


class CellKeyOut(TypedDict):
    cell: str
    key: str
    explanation: str
    target: str
    lock: int


class CertificateOut(TypedDict):
    key: str
    issued_at: str
    revoked_at: str | None
    page: str
    """Where everybody can check it"""


class ChangeOut(TypedDict):
    field: str
    old: str
    new: str


class CheckOut(TypedDict):
    rule: str
    said: str
    where: str
    severity: str
    mend: str
    """What the sums say should stand there; empty when they do not tell"""


class ChoiceOut(TypedDict):
    key: str
    name: str


class CitiesIn(TypedDict):
    cities: list[str]
    """Keys of units of the frame"""


class SharedOut(TypedDict):
    city: str
    """Key"""
    name: str
    team: int
    """People in its team on the platform"""
    shared: dict[str, int]
    """Records by kind that it shares with you or has published"""


class CityEmissions(TypedDict):
    city: str
    """Key"""
    complete: bool
    framework: str
    state: str


class CityToReachWorkChange(TypedDict):
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    city: NotRequired[str]
    """Key of a city of the directory; empty: it is not there"""
    region: NotRequired[str]
    inhabitants: NotRequired[int | None]
    state: NotRequired[str]
    contacted_on: NotRequired[str | None]
    due: NotRequired[str | None]
    notes: NotRequired[str]
    steps: NotRequired[dict[str, str]]
    """Day on which each step was done, by its key"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class CityToReachWorkIn(TypedDict):
    title: str
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    city: NotRequired[str]
    """Key of a city of the directory; empty: it is not there"""
    region: NotRequired[str]
    inhabitants: NotRequired[int | None]
    state: NotRequired[str]
    contacted_on: NotRequired[str | None]
    due: NotRequired[str | None]
    notes: NotRequired[str]
    steps: NotRequired[dict[str, str]]
    """Day on which each step was done, by its key"""


class CityToReachWorkOut(TypedDict):
    id: int
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    city: NotRequired[str]
    """Key of a city of the directory; empty: it is not there"""
    region: NotRequired[str]
    inhabitants: NotRequired[int | None]
    state: NotRequired[str]
    contacted_on: NotRequired[str | None]
    due: NotRequired[str | None]
    notes: NotRequired[str]
    steps: NotRequired[dict[str, str]]
    """Day on which each step was done, by its key"""
    lock: int
    visibility: str
    updated_at: str
    page: str


class ClusterOut(TypedDict):
    country: str
    """ISO code"""
    cluster: str
    since: str
    aged: bool
    """A later review has ended without a decision"""


class PhraseIn(TypedDict):
    lang: str
    phrases: list[str]
    not_with: NotRequired[list[str]]
    """Words before them that take them back"""


class PhraseOut(TypedDict):
    lang: str
    phrases: list[str]
    not_with: list[str]


class CodebookIn(TypedDict):
    place: str
    title: str
    about: NotRequired[str]


class CodebookLine(TypedDict):
    id: int
    key: str
    title: str
    about: str
    owner: str
    public: bool
    versions: list[int]
    """Places in the order, the newest first"""


class CodebookVersionIn(TypedDict):
    number: str
    note: NotRequired[str]
    """What changes"""


class CollectionOut(TypedDict):
    id: int
    title: str
    owner: str
    questionnaire: str
    """Key"""
    version: int
    mode: str
    """What was promised about names"""
    stage: str
    opens_at: str | None
    closes_at: str | None
    invited: int
    open: int
    """Are being written"""
    checked: int
    submitted: int
    declined: int
    withdrawn: int
    counted: int
    """Were handed in"""


class ColumnOut(TypedDict):
    name: str
    title: str
    kind: str
    """ "money" is in euros, or in `currency` when a row is sent"""
    required: bool


class SideOut(TypedDict):
    key: str
    name: str
    cities: int


class ContractCommentIn(TypedDict):
    text: str
    module: NotRequired[str]
    """Empty: the whole contract"""
    place: NotRequired[str]
    """A cell: "T6/row/capex" """


class ContractCommentOut(TypedDict):
    id: int
    text: str
    by: str
    """Empty when the account is closed"""
    at: str
    settled_at: str | None
    module: str
    place: str


class ContractDetail(TypedDict):
    city: str
    """Key"""
    contract: int
    """Number of the contract, as in its address"""
    version: int
    country: str
    """ISO code"""
    modules: list[str]
    """Modules that are published; empty: the whole contract"""
    published_at: str
    digest: str
    """SHA-256 of the version's content"""
    page: str
    content: dict[str, Any]
    """What is published, module by module"""


class ContractFrameChange(TypedDict):
    title: NotRequired[str]
    language: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    plan: NotRequired[int | None]
    """Number of the plan that it is made from"""
    inventory: NotRequired[int | None]
    """Number of the inventory that it is made from"""


class ContractFrameOut(TypedDict):
    title: str
    language: str
    visibility: str
    plan: int | None
    inventory: int | None
    id: int
    city: str
    state: str
    version: int
    template: str
    lock: int
    page: str


class ContractOut(TypedDict):
    city: str
    """Key"""
    contract: int
    """Number of the contract, as in its address"""
    version: int
    country: str
    """ISO code"""
    modules: list[str]
    """Modules that are published; empty: the whole contract"""
    published_at: str
    digest: str
    """SHA-256 of the version's content"""
    page: str


class ContractTaskOut(TypedDict):
    id: int
    title: str
    module: str
    who: str
    """Empty: the team"""
    due: str | None
    done_at: str | None


class ModuleState(TypedDict):
    module: str
    title: str
    state: str
    """ "complete", "begun", "empty" or "optional" """
    values: int
    """Cells with a value"""
    reasons: int
    """Cells that say why there is none"""
    blanks: int


class ContributionOut(TypedDict):
    state: str
    page: str
    """Page with its state and the editors' answer. Who has this address can see it."""


class ConversionIn(TypedDict):
    source: str
    target: str
    plus: NotRequired[float]
    since: NotRequired[int | None]
    until: NotRequired[int | None]
    why: NotRequired[str]
    factor: float


class ConversionOut(TypedDict):
    source: str
    target: str
    factor: float
    plus: float
    since: int | None
    until: int | None
    why: str
    id: int


class CorrectionIn(TypedDict):
    name: NotRequired[str]
    """Your name, if it may be shown"""
    credited: NotRequired[bool]
    """You may show my name as the contributor"""
    about: NotRequired[str]
    """The record: "material:key", "city:key" …"""
    page: NotRequired[str]
    """The page, where no record is named"""
    part: NotRequired[str]
    text: str
    """What is wrong or missing"""
    right: NotRequired[str]
    """What would be right"""
    url: NotRequired[str]
    """Where it can be looked up"""


class CountOut(TypedDict):
    code: str
    name: str
    part: bool
    """Lies within the code above it"""
    by_status: dict[str, int]
    """Cities by the strongest thing that they say"""
    share: float | None
    """Of the first status; null below ten cities"""
    low: float | None
    """Lower end of the 95 % Wilson interval; null below ten cities"""
    high: float | None
    """Upper end; null below ten cities"""


class CourseGoalIn(TypedDict):
    course: str
    """Key"""
    person: NotRequired[int | None]
    """null: everybody of the team"""
    due: NotRequired[str | None]
    why: NotRequired[str]


class DeadLinkIn(TypedDict):
    name: NotRequired[str]
    """Your name, if it may be shown"""
    credited: NotRequired[bool]
    """You may show my name as the contributor"""
    material: NotRequired[str]
    """Key of the material, empty for another page"""
    link: NotRequired[str]
    """`id` of the link of this material"""
    url: NotRequired[str]
    """Which address does not work"""
    text: NotRequired[str]
    """What you see instead"""
    new_url: NotRequired[str]
    """Where it is now"""


class DealOut(TypedDict):
    number: int
    title: str
    theme: str
    """Field of action, as a code"""
    goal: str
    state: str
    starts: int | None
    ends: int | None
    tonnes: float | None
    """t of CO2 equivalents a year that it states; null where not known"""
    tonnes_source: str
    leads: list[str]
    parties: list[str]


class DecisionIn(TypedDict):
    application: int
    state: Literal["", "accepted", "reserve", "declined"]
    """Empty: takes it back"""
    reason: NotRequired[str]
    """The applicants will read it"""


class DecisionNoteChange(TypedDict):
    title: NotRequired[str]
    decided_on: NotRequired[str]
    decided_by: NotRequired[str]
    indicator_id: NotRequired[int | None]
    figure_name: NotRequired[str]
    figure_value: NotRequired[float | None]
    figure_unit: NotRequired[str]
    figure_year: NotRequired[int | None]
    figure_source: NotRequired[str]
    reading: NotRequired[str]
    options: NotRequired[str]
    reason: NotRequired[str]
    action_id: NotRequired[int | None]
    review_on: NotRequired[str | None]
    outcome: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class DecisionNoteIn(TypedDict):
    title: str
    decided_on: str
    decided_by: NotRequired[str]
    indicator_id: NotRequired[int | None]
    figure_name: NotRequired[str]
    figure_value: NotRequired[float | None]
    figure_unit: NotRequired[str]
    figure_year: NotRequired[int | None]
    figure_source: NotRequired[str]
    reading: NotRequired[str]
    options: NotRequired[str]
    reason: NotRequired[str]
    action_id: NotRequired[int | None]
    review_on: NotRequired[str | None]
    outcome: NotRequired[str]


class DecisionNoteOut(TypedDict):
    id: int
    title: str
    decided_on: str
    decided_by: str
    indicator_id: int | None
    figure_name: str
    figure_value: float | None
    figure_unit: str
    figure_year: int | None
    figure_source: str
    reading: str
    options: str
    reason: str
    action_id: int | None
    review_on: str | None
    outcome: str
    page: str
    updated_at: str
    lock: int


class DecisionWorkChange(TypedDict):
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    meeting: NotRequired[int | None]
    """Number of a meeting of the same workspace"""
    body: NotRequired[str]
    text: NotRequired[str]
    decided_on: NotRequired[str | None]
    due: NotRequired[str | None]
    state: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class DecisionWorkIn(TypedDict):
    title: str
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    meeting: NotRequired[int | None]
    """Number of a meeting of the same workspace"""
    body: NotRequired[str]
    text: NotRequired[str]
    decided_on: NotRequired[str | None]
    due: NotRequired[str | None]
    state: NotRequired[str]


class DecisionWorkOut(TypedDict):
    id: int
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    meeting: NotRequired[int | None]
    """Number of a meeting of the same workspace"""
    body: NotRequired[str]
    text: NotRequired[str]
    decided_on: NotRequired[str | None]
    due: NotRequired[str | None]
    state: NotRequired[str]
    lock: int
    visibility: str
    updated_at: str
    page: str


class DefinitionIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    definition: dict[str, Any]
    source: NotRequired[str]


class DeskCallOut(TypedDict):
    key: str
    title: str
    state: str
    handed_in: int
    drafts: int
    closes_at: str | None
    page: str


class DeskLineOut(TypedDict):
    country: str
    name: str
    cities: int
    mission_cities: int
    formal: str
    plans: int
    monitoring: int
    barriers: int
    page: str


class LabOut(TypedDict):
    id: int
    held_on: str
    question: str
    people: str
    finding: str
    outcome: str
    documents: list[int]
    public: bool


class ReviewAnswerIn(TypedDict):
    fact: str
    value: NotRequired[bool | int | float | str | None]
    """null: not known"""
    since: NotRequired[str | None]
    note: NotRequired[str]


class DocumentFileOut(TypedDict):
    number: int
    name: str
    """Name of the file as it was handed in"""
    media_type: str
    size: int
    """Bytes"""
    digest: str
    """SHA-256"""
    note: str
    """What changed"""
    uploaded_at: str
    address: str
    """Gives the file to whoever has this address, without a token, while it is good"""
    good_until: str
    """At least five minutes from now; then ask again"""


class DoneIn(TypedDict):
    done: bool


class DossierOut(TypedDict):
    code: str
    language: str
    modules: list[str]
    """Empty: the whole contract"""
    pages: int
    digest: str
    """SHA-256 of the file"""
    sealed_at: str
    file: str
    """Address at which a token reads the sealed PDF"""
    check: str
    """Page on which anybody can check the seal"""


class DriverValueIn(TypedDict):
    driver: str
    """Key in the model of the plan"""
    cells: Any
    """A number, one by year, or one by category, in the driver's unit"""
    uncertainty_percent: NotRequired[float | None]
    quality: NotRequired[str]
    source_text: NotRequired[str]
    note: NotRequired[str]


class EarlierIn(TypedDict):
    earlier: int
    """Number of an inventory of the same city"""


class EditionOut(TypedDict):
    number: str
    title: str
    frozen_at: str
    digest: str
    """SHA-256 of the frozen content"""
    page: str


class OccasionIn(TypedDict):
    name: str
    starts: NotRequired[str]
    """A year, a month or a day: 2027, 2027-05, 2027-05-17"""
    ends: NotRequired[str]
    apply_from: NotRequired[str]
    apply_by: NotRequired[str]
    place: NotRequired[str]
    country: NotRequired[str]
    online: NotRequired[bool]
    url: NotRequired[str]
    note: NotRequired[str]


class EquityIn(TypedDict):
    group: str
    lens: str
    share: str
    evidence: str
    reversible: NotRequired[bool | None]
    timing: NotRequired[str]
    respondents: NotRequired[int | None]
    claim: NotRequired[str]
    source_text: NotRequired[str]
    mitigation: NotRequired[str]
    mitigation_owner: NotRequired[str]
    mitigation_cost: NotRequired[float | None]
    action: str
    """Number of the action"""
    effect: int
    mitigation_due: NotRequired[str | None]


class EquityGroup(TypedDict):
    key: str
    label: str


class EquityOut(TypedDict):
    group: str
    lens: str
    effect: int
    share: str
    evidence: str
    reversible: bool | None
    timing: str
    respondents: int | None
    claim: str
    source_text: str
    mitigation: str
    mitigation_owner: str
    mitigation_due: str | None
    mitigation_cost: float | None
    action: str
    """Number of the action"""
    lock: int


class EquityGroupsIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    keys: list[str]
    """Of groups that are there"""
    own: NotRequired[list[str]]
    """Names of new ones"""


class EventChange(TypedDict):
    title: NotRequired[str]
    starts_at: NotRequired[str]
    ends_at: NotRequired[str]
    zone: NotRequired[str]
    summary: NotRequired[str]
    lang: NotRequired[str]
    kind: NotRequired[str]
    edition: NotRequired[str]
    day_only: NotRequired[bool]
    repeats: NotRequired[str]
    repeats_until: NotRequired[str | None]
    mode: NotRequired[str]
    place: NotRequired[str]
    city: NotRequired[str]
    country: NotRequired[str]
    join_url: NotRequired[str]
    languages: NotRequired[list[str]]
    capacity: NotRequired[int | None]
    entry: NotRequired[str]
    website: NotRequired[str]
    topics: NotRequired[list[str]]
    accessibility: NotRequired[str]
    travel: NotRequired[str]
    indicator: NotRequired[str]
    question: NotRequired[str]
    source_note: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class EventIn(TypedDict):
    title: str
    starts_at: str
    ends_at: str
    zone: NotRequired[str]
    summary: NotRequired[str]
    lang: NotRequired[str]
    kind: NotRequired[str]
    edition: NotRequired[str]
    visibility: NotRequired[str]
    day_only: NotRequired[bool]
    repeats: NotRequired[str]
    repeats_until: NotRequired[str | None]
    mode: NotRequired[str]
    place: NotRequired[str]
    city: NotRequired[str]
    country: NotRequired[str]
    join_url: NotRequired[str]
    languages: NotRequired[list[str]]
    capacity: NotRequired[int | None]
    entry: NotRequired[str]
    website: NotRequired[str]
    topics: NotRequired[list[str]]
    accessibility: NotRequired[str]
    travel: NotRequired[str]
    indicator: NotRequired[str]
    question: NotRequired[str]
    source_note: NotRequired[str]
    series: NotRequired[str]
    """Key of a series of yours that it belongs to"""
    host: str
    """Who holds it"""


class EventMaterialIn(TypedDict):
    title: str
    kind: NotRequired[str]
    url: NotRequired[str]
    material: NotRequired[str]
    """Key of a material of the portfolio"""
    lang: NotRequired[str]


class EventMaterialOut(TypedDict):
    id: int
    title: str
    kind: str
    url: str
    material: str
    lang: str


class EvidenceIn(TypedDict):
    name: NotRequired[str]
    """Your name, if it may be shown"""
    credited: NotRequired[bool]
    """You may show my name as the contributor"""
    material: str
    """Key of the material that you used"""
    place: str
    """City"""
    year: NotRequired[int | None]
    outcome: Literal["helped", "partly", "not", "early"]
    """Did it help? early: too early to tell"""
    text: str
    """What you did, and what came of it"""


class FactorChange(TypedDict):
    key: NotRequired[str]
    unit: NotRequired[str]
    use: NotRequired[str]
    gwp_set: NotRequired[str]
    basis: NotRequired[str]
    boundary: NotRequired[str]
    valid_from: NotRequired[int]
    valid_to: NotRequired[int]
    source_text: NotRequired[str]
    url: NotRequired[str]
    quality: NotRequired[str]
    uncertainty_percent: NotRequired[float | None]
    note: NotRequired[str]
    values: NotRequired[dict[str, float]]
    """By gas, in `unit`; or CO2 equivalents alone, with `gwp_set`"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class FactorIn(TypedDict):
    key: str
    unit: NotRequired[str]
    use: NotRequired[str]
    gwp_set: NotRequired[str]
    basis: NotRequired[str]
    boundary: NotRequired[str]
    valid_from: NotRequired[int]
    valid_to: NotRequired[int]
    source_text: NotRequired[str]
    url: NotRequired[str]
    quality: NotRequired[str]
    uncertainty_percent: NotRequired[float | None]
    note: NotRequired[str]
    values: dict[str, float]
    """By gas, in `unit`; or CO2 equivalents alone, with `gwp_set`"""


class FactorOut(TypedDict):
    key: str
    unit: str
    use: str
    gwp_set: str
    basis: str
    boundary: str
    valid_from: int
    valid_to: int
    source_text: str
    url: str
    quality: str
    uncertainty_percent: float | None
    note: str
    values: dict[str, float]
    id: int
    city: str
    lock: int


class FileOut(TypedDict):
    name: str
    title: str
    address: str


class FilledOut(TypedDict):
    added: int
    """Figures; each is marked, to be confirmed or replaced"""
    keys: int
    digest: str
    """Of the content now"""


class FollowUpIn(TypedDict):
    text: str
    who: NotRequired[str]
    due: NotRequired[str | None]


class FollowUpOut(TypedDict):
    id: int
    text: str
    who: str
    due: str | None
    done: bool


class FollowedIndicatorChange(TypedDict):
    unit: NotRequired[str]
    base_year: NotRequired[int | None]
    base: NotRequired[float | None]
    source_text: NotRequired[str]
    note: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    targets: NotRequired[dict[str, Any]]
    """Values by year, in `unit`; null where the year is named without one"""


class FollowedIndicatorIn(TypedDict):
    key: str
    unit: str
    base_year: NotRequired[int | None]
    base: NotRequired[float | None]
    source_text: NotRequired[str]
    note: NotRequired[str]
    targets: NotRequired[dict[str, Any]]
    """Values by year, in `unit`; null where the year is named without one"""
    city: NotRequired[str]
    """Key of the city that it is about; empty: the place itself"""


class FollowedIndicatorOut(TypedDict):
    key: str
    unit: str
    base_year: int | None
    base: float | None
    source_text: str
    note: str
    visibility: str
    id: int
    lock: int
    targets: dict[str, float | None]


class FrameworkDemandChange(TypedDict):
    framework: NotRequired[str]
    demand: NotRequired[str]
    source: NotRequired[str]
    fit: NotRequired[str]
    """One of: meets, partly, apart, open"""
    note: NotRequired[str]
    modules: NotRequired[list[str]]
    """Modules of the template"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class FrameworkDemandIn(TypedDict):
    framework: str
    demand: str
    source: NotRequired[str]
    fit: NotRequired[str]
    """One of: meets, partly, apart, open"""
    note: NotRequired[str]
    modules: NotRequired[list[str]]
    """Modules of the template"""


class FrameworkDemandOut(TypedDict):
    id: int
    framework: str
    demand: str
    source: str
    fit: str
    note: str
    modules: NotRequired[list[str]]
    """Modules of the template"""
    lock: int


class FrameworkWorkChange(TypedDict):
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    about: NotRequired[str]
    url: NotRequired[str]
    in_force_on: NotRequired[str | None]
    ended_on: NotRequired[str | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class FrameworkWorkIn(TypedDict):
    title: str
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    about: NotRequired[str]
    url: NotRequired[str]
    in_force_on: NotRequired[str | None]
    ended_on: NotRequired[str | None]


class FrameworkWorkOut(TypedDict):
    id: int
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    about: NotRequired[str]
    url: NotRequired[str]
    in_force_on: NotRequired[str | None]
    ended_on: NotRequired[str | None]
    lock: int
    visibility: str
    updated_at: str
    page: str


class FromInventoryIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    inventory: int
    """Number of an inventory of the city"""


class FundingStreamWorkChange(TypedDict):
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    giver: NotRequired[str]
    giver_level: NotRequired[str]
    receiver: NotRequired[str]
    receiver_level: NotRequired[str]
    amount: NotRequired[float | None]
    """EUR; null: not known"""
    from_year: NotRequired[int | None]
    to_year: NotRequired[int | None]
    purpose: NotRequired[str]
    beside: NotRequired[int | None]
    """Number of the stream that this one co-funds"""
    partnership: NotRequired[bool]
    source_note: NotRequired[str]
    url: NotRequired[str]
    state: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class FundingStreamWorkIn(TypedDict):
    title: str
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    giver: NotRequired[str]
    giver_level: NotRequired[str]
    receiver: NotRequired[str]
    receiver_level: NotRequired[str]
    amount: NotRequired[float | None]
    """EUR; null: not known"""
    from_year: NotRequired[int | None]
    to_year: NotRequired[int | None]
    purpose: NotRequired[str]
    beside: NotRequired[int | None]
    """Number of the stream that this one co-funds"""
    partnership: NotRequired[bool]
    source_note: NotRequired[str]
    url: NotRequired[str]
    state: NotRequired[str]


class FundingStreamWorkOut(TypedDict):
    id: int
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    giver: NotRequired[str]
    giver_level: NotRequired[str]
    receiver: NotRequired[str]
    receiver_level: NotRequired[str]
    amount: NotRequired[float | None]
    """EUR; null: not known"""
    from_year: NotRequired[int | None]
    to_year: NotRequired[int | None]
    purpose: NotRequired[str]
    beside: NotRequired[int | None]
    """Number of the stream that this one co-funds"""
    partnership: NotRequired[bool]
    source_note: NotRequired[str]
    url: NotRequired[str]
    state: NotRequired[str]
    lock: int
    visibility: str
    updated_at: str
    page: str


class GoalWorkChange(TypedDict):
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    horizon: NotRequired[str]
    text: NotRequired[str]
    sign: NotRequired[str]
    due: NotRequired[str | None]
    review_on: NotRequired[str | None]
    state: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class GoalWorkIn(TypedDict):
    title: str
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    horizon: NotRequired[str]
    text: NotRequired[str]
    sign: NotRequired[str]
    due: NotRequired[str | None]
    review_on: NotRequired[str | None]
    state: NotRequired[str]


class GoalWorkOut(TypedDict):
    id: int
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    horizon: NotRequired[str]
    text: NotRequired[str]
    sign: NotRequired[str]
    due: NotRequired[str | None]
    review_on: NotRequired[str | None]
    state: NotRequired[str]
    lock: int
    visibility: str
    updated_at: str
    page: str


class Gone(TypedDict):
    gone: bool


class GroupChange(TypedDict):
    title: NotRequired[str]
    about: NotRequired[str]
    lang: NotRequired[str]
    kind: NotRequired[str]
    country: NotRequired[str]
    openness: NotRequired[str]
    meets_here: NotRequired[bool]
    formal: NotRequired[bool | None]
    since: NotRequired[int | None]
    languages: NotRequired[list[str]]
    topics: NotRequired[list[str]]
    parties: NotRequired[str]
    website: NotRequired[str]
    source_note: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class RoundOut(TypedDict):
    number: int
    title: str
    goal: str
    starts_on: str
    ends_on: str
    state: str
    outcome: str


class GroupIn(TypedDict):
    title: str
    about: NotRequired[str]
    lang: NotRequired[str]
    kind: NotRequired[str]
    country: NotRequired[str]
    openness: NotRequired[str]
    listed: NotRequired[bool]
    public: NotRequired[bool]
    meets_here: NotRequired[bool]
    formal: NotRequired[bool | None]
    since: NotRequired[int | None]
    languages: NotRequired[list[str]]
    topics: NotRequired[list[str]]
    parties: NotRequired[str]
    website: NotRequired[str]
    source_note: NotRequired[str]
    place: str


class GroupRoundChange(TypedDict):
    title: NotRequired[str]
    starts_on: NotRequired[str]
    ends_on: NotRequired[str | None]
    goal: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class GroupRoundIn(TypedDict):
    title: str
    starts_on: str
    ends_on: NotRequired[str | None]
    goal: NotRequired[str]


class GroupStateIn(TypedDict):
    active: bool
    note: NotRequired[str]
    """Why it rests; readers see it"""


class GuestOut(TypedDict):
    id: int
    name: str
    comes_for: str
    country: str
    state: str
    online: bool
    needs: str
    """What they need to take part"""
    came_at: str | None


class HalfOut(TypedDict):
    cities: int
    """Cities of this side that have the module"""
    of: int
    words: int


class HandedInOut(TypedDict):
    id: int
    reference: str
    name: str
    side: str
    state: str
    summary: str
    needs: list[str]
    offers: list[str]
    languages: list[str]
    capacity: int
    submitted_at: str
    score: float | None
    """Weighted mean of its readers, 0 to 100"""
    reviews: int
    pending: str
    """Decision that is prepared and not told yet"""
    lock: int
    page: str


class HeldEventOut(TypedDict):
    title: str
    starts_at: str
    ends_at: str
    zone: str
    summary: str
    lang: str
    kind: str
    edition: str
    visibility: str
    day_only: bool
    repeats: str
    repeats_until: str | None
    mode: str
    place: str
    city: str
    country: str
    join_url: str
    languages: list[str]
    capacity: int | None
    entry: str
    website: str
    topics: list[str]
    accessibility: str
    travel: str
    indicator: str
    question: str
    source_note: str
    series: str
    """Key; empty: none"""
    group: str
    """Key of the group that it is for; empty: none"""
    key: str
    host: str
    state: str
    reason: str
    """Why it was called off"""
    skipped: list[str]
    """Days on which it falls out"""
    lock: int
    page: str


class HeldLine(TypedDict):
    key: str
    host: str
    title: str
    state: str
    starts_at: str
    ends_at: str
    repeats: str
    lock: int


class HelpedIn(TypedDict):
    helped: Literal["yes", "partly", "no", "not-used"]
    outcome: NotRequired[str]
    """What came of it"""


class HitOut(TypedDict):
    kind: str
    key: str
    title: str
    snippet: str
    lang: str
    """Language of title and snippet"""
    points: int
    """How well it fits: the sum of its parts"""
    parts: dict[str, int]
    """Points by word of the question"""
    page: str


class ValueOut(TypedDict):
    year: int
    value: float | None
    """null: what was known was taken back"""
    unit: str
    known_on: str
    source: str
    fate: str
    """current, corrected, taken back, or takes one back"""


class IndicatorOut(TypedDict):
    id: int
    city: str | None
    """Key; null for a country's own"""
    key: str
    """Key in the list of indicators"""
    title: str
    unit: str
    base_year: int | None
    base: float | None
    targets: dict[str, float | None]
    values: dict[str, float]
    """By year, as known today, in the unit of the course"""
    state: str
    page: str


class PublishedInventory(TypedDict):
    city: str
    """Key"""
    country: str
    """ISO code"""
    year: int
    version: int
    published_at: str
    digest: str
    """SHA-256 of the frozen content"""
    page: str
    """Page with every number, its factor and its source, and files to take along"""


class InventoryCommentIn(TypedDict):
    text: str
    source: str
    """Cell, for example residential.fuel"""


class InventoryCommentOut(TypedDict):
    id: int
    text: str
    by: str
    """Empty when the account is closed"""
    at: str
    settled_at: str | None
    source: str


class LineOut(TypedDict):
    source: str
    """Cell, for example residential.fuel"""
    method: NotRequired[str]
    carrier: NotRequired[str]
    """Energy carrier or material"""
    label: NotRequired[str]
    amount: NotRequired[float | None]
    """In `unit`; null: the method takes further inputs alone"""
    unit: NotRequired[str]
    inputs: NotRequired[dict[str, Any]]
    """Further inputs of the method"""
    factor: NotRequired[str]
    """Key of a factor; empty: chosen by the platform"""
    quality_activity: NotRequired[Literal["", "H", "M", "L"]]
    """H measured or counted here, M modelled, L rough or taken over; empty: not said"""
    quality_factor: NotRequired[Literal["", "H", "M", "L"]]
    """H measured or counted here, M modelled, L rough or taken over; empty: not said"""
    uncertainty_activity: NotRequired[float | None]
    """± percent"""
    uncertainty_factor: NotRequired[float | None]
    """± percent"""
    note: NotRequired[str]
    source_text: NotRequired[str]
    """Where the figure comes from"""
    id: int
    lock: int
    origin: str


class InventoryFrameChange(TypedDict):
    title: NotRequired[str]
    boundary_kind: NotRequired[str]
    boundary: NotRequired[str]
    framework: NotRequired[str]
    gwp_set: NotRequired[str]
    electricity_rule: NotRequired[str]
    factor_series: NotRequired[str]
    population: NotRequired[int | None]
    area_km2: NotRequired[float | None]
    notes: NotRequired[str]
    inclusions: NotRequired[dict[str, dict[str, str]]]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class InventoryVersionOut(TypedDict):
    version: int
    digest: str
    kept_at: str
    verified: bool
    withdrawn: bool


class InventoryStateOut(TypedDict):
    id: int
    state: str
    version: int
    page: str


class InventoryStepIn(TypedDict):
    step: Literal["hand-in", "return", "reopen", "publish", "correct"]
    """Verifying is signed by the verifier, on the page"""
    seen: str
    """`digest` of the content that was looked at"""
    statement: NotRequired[str]
    """Needed to go back, and to correct"""


class InvestmentProjectChange(TypedDict):
    title: NotRequired[str]
    text: NotRequired[str]
    field: NotRequired[str]
    kind: NotRequired[str]
    area: NotRequired[str]
    stage: NotRequired[str]
    timeline: NotRequired[str]
    start: NotRequired[int | None]
    latest: NotRequired[int | None]
    build_years: NotRequired[int]
    lifetime: NotRequired[int]
    price_year: NotRequired[int]
    capex: NotRequired[float | None]
    opex: NotRequired[float | None]
    revenue: NotRequired[float | None]
    saving: NotRequired[float | None]
    currency: NotRequired[str]
    rate: NotRequired[str]
    own_rate: NotRequired[float | None]
    output: NotRequired[float | None]
    output_unit: NotRequired[str]
    tonnes: NotRequired[float | None]
    source_text: NotRequired[str]
    funding: NotRequired[str]
    contact: NotRequired[str]
    in_table: NotRequired[bool]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    split: NotRequired[dict[str, float]]
    """Who invests how much, in `currency`, by groups"""
    plan: NotRequired[int | None]
    actions: NotRequired[list[str]]
    """Numbers of actions of the plan that it carries out"""


class InvestmentProjectDetail(TypedDict):
    title: str
    text: str
    field: str
    kind: str
    area: str
    stage: str
    timeline: str
    start: int | None
    latest: int | None
    build_years: int
    lifetime: int
    price_year: int
    capex: float | None
    opex: float | None
    revenue: float | None
    saving: float | None
    currency: str
    rate: str
    own_rate: float | None
    output: float | None
    output_unit: str
    tonnes: float | None
    source_text: str
    funding: str
    contact: str
    in_table: bool
    split: dict[str, float | None]
    plan: int | None
    actions: list[str]
    id: int
    city: str
    lock: int
    readiness: dict[str, Any]
    """Answers by criterion"""
    documents: dict[str, str]
    """Where they are kept, by kind"""
    page: str


class InvestmentProjectIn(TypedDict):
    text: NotRequired[str]
    field: NotRequired[str]
    kind: NotRequired[str]
    area: NotRequired[str]
    stage: NotRequired[str]
    timeline: NotRequired[str]
    start: NotRequired[int | None]
    latest: NotRequired[int | None]
    build_years: NotRequired[int]
    lifetime: NotRequired[int]
    price_year: NotRequired[int]
    capex: NotRequired[float | None]
    opex: NotRequired[float | None]
    revenue: NotRequired[float | None]
    saving: NotRequired[float | None]
    currency: NotRequired[str]
    rate: NotRequired[str]
    own_rate: NotRequired[float | None]
    output: NotRequired[float | None]
    output_unit: NotRequired[str]
    tonnes: NotRequired[float | None]
    source_text: NotRequired[str]
    funding: NotRequired[str]
    contact: NotRequired[str]
    in_table: NotRequired[bool]
    title: str
    split: NotRequired[dict[str, float]]
    """Who invests how much, in `currency`, by groups"""
    plan: NotRequired[int | None]
    """Number of a plan of the city"""
    actions: NotRequired[list[str]]
    """Numbers of actions of the plan that it carries out"""


class InvestmentProjectOut(TypedDict):
    id: int
    city: str
    """Key"""
    title: str
    text: str
    field: str
    """Field of action, as a code"""
    kind: str
    stage: str
    start: int | None
    """First year of building; null when not known"""
    capex: float | None
    """EUR; null when not known"""
    missing: str
    """What is missing of it, in words"""
    example: bool
    page: str


class KeptBarrierOut(TypedDict):
    title: str
    summary: str
    wanted: str
    lang: str
    family: str
    level: str
    kind: str
    sector: str
    rule_name: str
    rule_url: str
    owner_id: int | None
    visibility: str
    key: str
    place: str
    state: str
    state_on: str
    reports: int
    """Reports that it is made from"""
    lock: int


class KeptEntryOut(TypedDict):
    service: str
    name: str
    proposal: int | None
    """Number of the change that is open"""


class KeptOut(TypedDict):
    kept: int
    """Values that were new"""


class ProposalOut(TypedDict):
    id: int
    provider: str
    service: str
    """Key of the entry; empty: it is a new one"""
    state: str
    lock: int
    content: dict[str, Any]
    """What the entry should say"""


class KeptVersionOut(TypedDict):
    version: int
    digest: str


class KnownFactIn(TypedDict):
    value: bool | float | str | list[str]
    """As its question asks: yes or no, a key, keys, a number"""
    as_of: NotRequired[str | None]
    """Day for which it holds; null: today"""
    note: NotRequired[str]


class KnownFactOut(TypedDict):
    key: str
    label: str
    question: str
    value: bool | int | float | str | list[str] | None
    """null: not known"""
    said: str
    """The value in words; empty: not known"""
    source: str
    """Where it comes from, in words"""
    as_of: str
    old: bool
    """Said so long ago that somebody should look at it"""
    other: str
    """What contradicts it, in words"""


class LabChange(TypedDict):
    question: NotRequired[str]
    people: NotRequired[str]
    finding: NotRequired[str]
    outcome: NotRequired[str]
    held_on: NotRequired[str]
    documents: NotRequired[list[int]]
    """Numbers of documents of the team"""


class LabIn(TypedDict):
    question: NotRequired[str]
    people: NotRequired[str]
    finding: NotRequired[str]
    outcome: NotRequired[str]
    held_on: str
    documents: NotRequired[list[int]]
    """Numbers of documents of the team"""


class PlannedCourseOut(TypedDict):
    id: int
    place: str
    course: str
    """Key"""
    title: str
    person: int | None
    """Number of the member of the team; null: everybody"""
    due: str | None
    why: str
    finished: int
    """Of those who share how far they are"""
    begun: int
    asked: int


class LearningSessionChange(TypedDict):
    title: NotRequired[str]
    held_on: NotRequired[str]
    state: NotRequired[str]
    """One of: planned, held, cancelled"""
    place: NotRequired[str]
    question: NotRequired[str]
    agenda: NotRequired[str]
    participants: NotRequired[str]
    head_count: NotRequired[int | None]
    patterns: NotRequired[str]
    minutes: NotRequired[str]
    event_id: NotRequired[int | None]
    entries: NotRequired[list[int] | None]
    """Entries of the log that are looked at; null: as it is"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class LearningSessionIn(TypedDict):
    title: str
    held_on: str
    state: NotRequired[str]
    """One of: planned, held, cancelled"""
    place: NotRequired[str]
    question: NotRequired[str]
    agenda: NotRequired[str]
    participants: NotRequired[str]
    head_count: NotRequired[int | None]
    patterns: NotRequired[str]
    minutes: NotRequired[str]
    event_id: NotRequired[int | None]
    entries: NotRequired[list[int] | None]
    """Entries of the log that are looked at; null: as it is"""


class LearningSessionOut(TypedDict):
    id: int
    title: str
    held_on: str
    state: str
    place: str
    question: str
    agenda: str
    participants: str
    head_count: int | None
    patterns: str
    minutes: str
    event_id: int | None
    entries: NotRequired[list[int] | None]
    """Entries of the log that are looked at; null: as it is"""
    page: str
    updated_at: str
    lock: int


class LibraryActionsIn(TypedDict):
    keys: list[str]
    """Of actions in the library (`list_actions`)"""


class LibraryIndicatorsIn(TypedDict):
    keys: list[str]
    """Of entries in the library of indicators"""


class LibraryTakenOut(TypedDict):
    added: int


class LineChange(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    carrier: NotRequired[str | None]
    method: NotRequired[str | None]
    label: NotRequired[str | None]
    amount: NotRequired[float | None]
    unit: NotRequired[str | None]
    inputs: NotRequired[dict[str, Any] | None]
    factor: NotRequired[str | None]
    quality_activity: NotRequired[Literal["", "H", "M", "L"] | None]
    quality_factor: NotRequired[Literal["", "H", "M", "L"] | None]
    uncertainty_activity: NotRequired[float | None]
    uncertainty_factor: NotRequired[float | None]
    note: NotRequired[str | None]
    source_text: NotRequired[str | None]


class LinkOut(TypedDict):
    id: int
    label: str
    url: str
    """Empty when the source gave none or it no longer answers"""
    lang: str
    remark: str
    """What the last check of the address found"""


class LogEntryOut(TypedDict):
    id: int
    title: str
    happened_on: str
    origin: str
    origin_text: str
    what: str
    so_what: str
    now_what: str
    action_id: int | None
    indicator_id: int | None
    pilot_id: int | None
    session_id: int | None
    barrier: str
    lang: str
    page: str
    updated_at: str
    lock: int


class MatchLine(TypedDict):
    id: int
    call: str
    """Key"""
    number: int
    state: str
    page: str


class MeetingWorkOut(TypedDict):
    id: int
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    held_on: NotRequired[str | None]
    body: NotRequired[str]
    place: NotRequired[str]
    participants: NotRequired[str]
    agenda: NotRequired[str]
    minutes: NotRequired[str]
    document: NotRequired[int | None]
    """Number of a document of the workspace"""
    event: NotRequired[str]
    """Key of an event"""
    lock: int
    visibility: str
    updated_at: str
    page: str


class MetOut(TypedDict):
    id: int
    lock: int
    place: str
    title: str
    quote: str
    lang: str
    family: str
    action: str
    emissions_t: float | None
    met_on: str | None
    visibility: str
    withdrawn: bool
    barrier: str | None
    """Key of the barrier of the register that it belongs to"""
    page: str


class MonitoringRoundOut(TypedDict):
    title: str
    year: int
    opens_on: str
    closes_on: str
    note: str
    cities: list[str]
    id: int
    state: str
    lock: int
    ended_at: str | None


class NeedsOut(TypedDict):
    key: str
    title: str
    year: int
    owner: str
    """Who asked"""
    version: int
    published_at: str | None
    digest: str
    """SHA-256 of the frozen content"""
    cities: int | None
    """Cities that were heard; null when not known"""
    frame: str
    """The frame that figures are weighted to; empty without one"""
    example: bool
    page: str


class NotificationOut(TypedDict):
    id: int
    kind: str
    title: str
    body: str
    page: str
    at: str
    read: bool


class OwnPactOut(TypedDict):
    id: int
    title: str
    summary: str
    language: str
    signed_on: str | None
    ends_on: str | None
    url: str
    source_text: str
    page: str
    updated_at: str
    shown: str
    """To whom"""
    lock: int


class OwnSectionOut(TypedDict):
    id: int
    number: str
    title: str
    text: str
    order: int
    modules: NotRequired[list[str]]
    """Modules of the template"""
    lock: int


class PactOut(TypedDict):
    city: str
    """Key"""
    pact: int
    """Number of the pact, as in its address"""
    title: str
    summary: str
    lang: str
    signed_on: str | None
    ends_on: str | None
    example: bool
    page: str


class PactPartyOut(TypedDict):
    id: int
    name: str
    kind: str
    joined_on: str | None
    left_on: str | None
    lock: int


class ParticipantOut(TypedDict):
    id: int
    unit: str
    """City of the frame; empty: none of them"""
    name: str
    """Of the city or the body"""
    country: str
    role: str
    state: str
    reason: str
    persons: int
    minutes: int | None
    channel: str
    language: str
    origin: str
    addressed: bool
    """There is an address to write to; it is read on the page alone"""
    invited_on: str | None
    reminded_on: str | None
    registered_on: str | None
    took_part_on: str | None
    declined_on: str | None


class PilotOut(TypedDict):
    id: int
    title: str
    where: str
    problem: str
    hypothesis: str
    measure: str
    result: str
    lessons: str
    transfer: str
    partners: str
    cost_planned: float | None
    cost_spent: float | None
    starts_on: str | None
    ends_on: str | None
    action_id: int | None
    application_id: int | None
    source_text: str
    lang: str
    page: str
    updated_at: str
    stage: str
    since: str
    lock: int


class PlanCommentOut(TypedDict):
    id: int
    text: str
    by: str
    """Empty when the account is closed"""
    at: str
    settled_at: str | None
    subject: str


class PolicyNeedWorkOut(TypedDict):
    id: int
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    kind: NotRequired[str]
    text: NotRequired[str]
    source_note: NotRequired[str]
    lock: int
    visibility: str
    updated_at: str
    page: str


class PostOut(TypedDict):
    id: int
    who: str
    """A name; "a member" for readers who see none"""
    place: str
    """For which they take part, where names are seen"""
    mine: bool
    host: bool
    body: str
    """Empty when it was hidden or taken back"""
    lang: str
    hidden: bool
    taken_back: bool
    files: int
    """Files are read on the page"""
    at: str
    edited_at: str | None


class ProgressOut(TypedDict):
    city: str
    """Key"""
    name: str
    country: str
    """ISO code"""
    number: int
    """Number of the published state"""
    on: str
    actions: int
    done: int
    late: int
    example: bool
    page: str


class PromiseWorkOut(TypedDict):
    id: int
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    to_whom: NotRequired[str]
    where: NotRequired[str]
    quick_win: NotRequired[bool]
    promised_on: NotRequired[str | None]
    due: NotRequired[str | None]
    outcome: NotRequired[str]
    state: NotRequired[str]
    lock: int
    visibility: str
    updated_at: str
    page: str


class PublishedPlan(TypedDict):
    city: str
    """Key"""
    country: str
    """ISO code"""
    plan: int
    """Number of the plan, as in its address"""
    version: int
    published_at: str
    digest: str
    """SHA-256 of the frozen content"""
    page: str


class ReviewLine(TypedDict):
    country: str
    """ISO code"""
    year: int
    state: str
    due: str


class ReviewRoundOut(TypedDict):
    year: int
    typology: int
    due: str
    reference_on: str
    countries: list[str]
    note: str
    state: str
    lock: int
    page: str


class SharedProjectOut(TypedDict):
    id: int
    title: str
    summary: str
    lang: str
    field: str
    """Field of action, as a code"""
    state: str
    starts: int | None
    ends: int | None
    result: str
    example: bool
    page: str


class SourceOut(TypedDict):
    name: str
    amount: float
    layer: str
    state: str
    instrument: str
    chance: float | None
    rate: float | None
    repaid_in: int | None
    currency: str
    id: int
    lock: int


class SupportCommentOut(TypedDict):
    id: int
    item: int | None
    text: str
    answer: str
    at: str


class SupportItemOut(TypedDict):
    id: int
    kind: str
    service: str
    title: str
    about: str
    owner: str
    due_on: str | None
    cost: float | None
    hours: float | None
    event: str
    reason: str
    state: str
    spent: float | None
    done_on: str | None
    lock: int


class SupportPlanOut(TypedDict):
    id: int
    country: str
    """ISO code"""
    year: int
    state: str
    goals: str
    lang: str
    cluster: str
    cluster_note: str
    budget: float | None
    """EUR; null when not known"""
    comments_until: str | None
    agreed_by_mission_at: str | None
    agreed_by_platform_at: str | None
    outcome: str
    lock: int
    page: str


class SupportRequestOut(TypedDict):
    id: int
    kind: str
    title: str
    about: str
    lang: str
    need: str
    wanted_by: str | None
    state: str
    answer: str
    answered_at: str | None
    page: str
    lock: int


class TagOut(TypedDict):
    key: str
    label: str
    materials: int
    """Materials and challenges that carry it"""


class TextLine(TypedDict):
    id: int
    kind: str
    title: str
    language: str
    unit: str
    """City that speaks; empty: not known, or promised not to be kept"""
    country: str
    role: str
    question: str
    said_on: str | None
    stream: int | None
    meeting: int | None
    passages: int
    erased: bool


class ThreadLine(TypedDict):
    id: int
    subject: str
    kind: str
    lang: str
    posts: int
    round: int | None
    """Number of its round"""
    pinned: bool
    closed: bool
    outcome: str
    last_at: str


class VocabularyOut(TypedDict):
    key: str
    title: str
    version: str
    source: str
    licence: str


class WorkingContract(TypedDict):
    id: int
    city: str
    title: str
    state: str
    template: str
    language: str
    visibility: str
    version: int
    changed_at: str


class WorkingInventory(TypedDict):
    id: int
    city: str
    year: int
    title: str
    state: str
    framework: str
    visibility: str
    version: int
    changed_at: str


class WorkingPlan(TypedDict):
    id: int
    city: str
    title: str
    state: str
    base_year: int
    target_year: int
    visibility: str
    version: int
    changed_at: str


class LockIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class LogEntryChange(TypedDict):
    title: NotRequired[str]
    happened_on: NotRequired[str]
    origin: NotRequired[str]
    """One of: work, meeting, session, report, people, visit, other"""
    origin_text: NotRequired[str]
    what: NotRequired[str]
    so_what: NotRequired[str]
    now_what: NotRequired[str]
    action_id: NotRequired[int | None]
    indicator_id: NotRequired[int | None]
    pilot_id: NotRequired[int | None]
    session_id: NotRequired[int | None]
    barrier: NotRequired[str]
    lang: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class LogEntryIn(TypedDict):
    title: str
    happened_on: str
    origin: NotRequired[str]
    """One of: work, meeting, session, report, people, visit, other"""
    origin_text: NotRequired[str]
    what: str
    so_what: NotRequired[str]
    now_what: NotRequired[str]
    action_id: NotRequired[int | None]
    indicator_id: NotRequired[int | None]
    pilot_id: NotRequired[int | None]
    session_id: NotRequired[int | None]
    barrier: NotRequired[str]
    lang: NotRequired[str]


class MarkedOut(TypedDict):
    marked: int


class TwinGoalOut(TypedDict):
    title: str
    kind: str
    how: str
    who: str
    due_on: str | None
    id: int
    lock: int
    reached_on: str | None


class VisitOut(TypedDict):
    title: str
    host: int
    starts_on: str
    ends_on: str
    place: str
    programme: str
    travellers: int | None
    emissions: float | None
    state: str
    report: str
    id: int
    lock: int


class MaterialIn(TypedDict):
    name: NotRequired[str]
    """Your name, if it may be shown"""
    credited: NotRequired[bool]
    """You may show my name as the contributor"""
    title: str
    url: str
    """Where it can be read or watched"""
    text: str
    """What it offers a city"""
    challenge: NotRequired[str]
    """Code of the challenge with which it helps"""
    country: NotRequired[str]
    year: NotRequired[int | None]
    lang: NotRequired[str]


class RoleOut(TypedDict):
    scope: str
    place: str
    roles: list[str]


class MeetingChange(TypedDict):
    title: NotRequired[str]
    starts_at: NotRequired[str]
    ends_at: NotRequired[str]
    zone: NotRequired[str]
    place: NotRequired[str]
    url: NotRequired[str]
    language: NotRequired[str]
    capacity: NotRequired[int | None]
    consent_text: NotRequired[str]


class MeetingIn(TypedDict):
    title: str
    starts_at: str
    ends_at: str
    zone: NotRequired[str]
    place: NotRequired[str]
    url: NotRequired[str]
    language: NotRequired[str]
    capacity: NotRequired[int | None]
    consent_text: NotRequired[str]
    stream: int
    """Number of its stream"""


class MeetingOut(TypedDict):
    title: str
    starts_at: str
    ends_at: str
    zone: str
    place: str
    url: str
    language: str
    capacity: int | None
    consent_text: str
    id: int
    stream: int
    state: str
    silent: int | None
    """Were there and said nothing; null: nobody counted"""
    event: str
    """Key of the event through which people register; empty: none"""


class MeetingStateIn(TypedDict):
    state: Literal["planned", "running", "over"]


class MeetingWorkChange(TypedDict):
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    held_on: NotRequired[str | None]
    body: NotRequired[str]
    place: NotRequired[str]
    participants: NotRequired[str]
    agenda: NotRequired[str]
    minutes: NotRequired[str]
    document: NotRequired[int | None]
    """Number of a document of the workspace"""
    event: NotRequired[str]
    """Key of an event"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class MeetingWorkIn(TypedDict):
    title: str
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    held_on: NotRequired[str | None]
    body: NotRequired[str]
    place: NotRequired[str]
    participants: NotRequired[str]
    agenda: NotRequired[str]
    minutes: NotRequired[str]
    document: NotRequired[int | None]
    """Number of a document of the workspace"""
    event: NotRequired[str]
    """Key of an event"""


class MetChange(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    title: NotRequired[str | None]
    quote: NotRequired[str | None]
    lang: NotRequired[str | None]
    family: NotRequired[str | None]
    action: NotRequired[str | None]
    emissions_t: NotRequired[float | None]
    emissions_source: NotRequired[str | None]
    source: NotRequired[str | None]
    source_url: NotRequired[str | None]
    met_on: NotRequired[str | None]
    visibility: NotRequired[Literal["city", "platform", "mission"] | None]
    """Who may read it: the team, the national platform too, the Mission team too"""


class MetIn(TypedDict):
    place: str
    """Who has met it"""
    title: str
    """In one sentence"""
    quote: NotRequired[str]
    """In your own words"""
    lang: NotRequired[str]
    family: NotRequired[str]
    """Family of barriers, as a code"""
    action: NotRequired[str]
    """Which action it holds up"""
    emissions_t: NotRequired[float | None]
    """t CO2 equivalents a year that wait for it"""
    emissions_source: NotRequired[str]
    source: NotRequired[str]
    source_url: NotRequired[str]
    met_on: str
    """A rough day is better than none"""
    visibility: NotRequired[Literal["city", "platform", "mission"]]
    """Who may read it: the team, the national platform too, the Mission team too"""


class ModelIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    model: Literal["minimal", "mission"]


class ModuleIn(TypedDict):
    content: dict[str, Any]
    """The whole module: text, fields and tables in the template's shape"""
    stamp: str
    """`stamp` of the module as you read it"""


class ModuleSaved(TypedDict):
    module: str
    stamp: str
    changed: bool
    merged: list[list[str]]
    """Places that somebody else changed meanwhile, taken along"""


class MoneyFrameChange(TypedDict):
    currency: NotRequired[str]
    method: NotRequired[str]
    money_year: NotRequired[int | None]
    income: NotRequired[float | None]
    debt: NotRequired[float | None]
    debt_service: NotRequired[float | None]
    debt_limit: NotRequired[float | None]
    loan_rate: NotRequired[float | None]
    loan_years: NotRequired[int | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    chances: NotRequired[dict[str, float]]
    """How likely money is that is not secured yet, by the state of its source: fractions"""


class MoneyFrameOut(TypedDict):
    currency: str
    method: str
    money_year: int | None
    income: float | None
    debt: float | None
    debt_service: float | None
    debt_limit: float | None
    loan_rate: float | None
    loan_years: int | None
    published_with_plan: bool
    chances: dict[str, float]
    lock: int
    reasons: dict[str, str]
    """Why tables are not available, by their codes"""


class MonitoringRoundChange(TypedDict):
    title: NotRequired[str]
    year: NotRequired[int]
    opens_on: NotRequired[str]
    closes_on: NotRequired[str]
    note: NotRequired[str]
    cities: NotRequired[list[str]]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class MonitoringRoundIn(TypedDict):
    title: str
    year: int
    opens_on: str
    closes_on: str
    note: NotRequired[str]
    cities: NotRequired[list[str]]


class MoveIn(TypedDict):
    day: str
    """On which its rhythm has it"""
    starts_at: str
    ends_at: str


class NeedsFrameChange(TypedDict):
    title: NotRequired[str]
    year: NotRequired[int]
    about: NotRequired[str]
    questions: NotRequired[list[str]]
    frame: NotRequired[int | None]
    codebook: NotRequired[int | None]
    previous: NotRequired[int | None]
    purpose: NotRequired[str]
    lawful_basis: NotRequired[str]
    contact: NotRequired[str]
    names_until: NotRequired[str | None]
    promised_by: NotRequired[str | None]
    hours_a_year: NotRequired[float]
    cool_down_days: NotRequired[int]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class NeedsFrameIn(TypedDict):
    year: NotRequired[int]
    about: NotRequired[str]
    questions: NotRequired[list[str]]
    frame: NotRequired[int | None]
    codebook: NotRequired[int | None]
    previous: NotRequired[int | None]
    purpose: NotRequired[str]
    lawful_basis: NotRequired[str]
    contact: NotRequired[str]
    names_until: NotRequired[str | None]
    promised_by: NotRequired[str | None]
    hours_a_year: NotRequired[float]
    cool_down_days: NotRequired[int]
    title: str


class NeedsFrameOut(TypedDict):
    title: str
    year: int
    about: str
    questions: list[str]
    frame: int | None
    codebook: int | None
    previous: int | None
    purpose: str
    lawful_basis: str
    contact: str
    names_until: str | None
    promised_by: str | None
    hours_a_year: float
    cool_down_days: int
    id: int
    key: str
    state: str
    lock: int


class NewContractIn(TypedDict):
    title: NotRequired[str]
    language: NotRequired[str]
    plan: NotRequired[int | None]
    """Number of the plan that it is made from"""
    inventory: NotRequired[int | None]
    """Number of the inventory that it is made from"""


class NewInventoryIn(TypedDict):
    title: NotRequired[str]
    boundary_kind: NotRequired[str]
    boundary: NotRequired[str]
    framework: NotRequired[str]
    gwp_set: NotRequired[str]
    electricity_rule: NotRequired[str]
    factor_series: NotRequired[str]
    population: NotRequired[int | None]
    area_km2: NotRequired[float | None]
    notes: NotRequired[str]
    inclusions: NotRequired[dict[str, dict[str, str]]]
    """What of a row is in: by row and scope, as `read` gives it"""
    year: int
    """Calendar year"""
    previous: NotRequired[int | None]
    """Number of the inventory before it"""


class NewPlanIn(TypedDict):
    title: NotRequired[str]
    vision: NotRequired[str]
    base_year: NotRequired[int]
    target_year: NotRequired[int]
    last_year: NotRequired[int]
    price_year: NotRequired[int]
    rates: NotRequired[str]
    carbon_price: NotRequired[str]
    population: NotRequired[int | None]
    inventory: NotRequired[int | None]
    """Of the base year; null: `tonnes`, or later"""
    tonnes: NotRequired[dict[str, float]]
    """t CO2 equivalents by sector, without an inventory"""
    tonnes_source: NotRequired[str]
    model: NotRequired[Literal["minimal", "mission"]]


class StepSaidOut(TypedDict):
    state: str
    """ "accepted", "away" or "done" """
    reason: str
    note: str
    until: str | None
    due: str | None


class NoteIn(TypedDict):
    text: str
    unit: NotRequired[str]
    """City of the frame that spoke"""
    role: NotRequired[str]


class NoteOut(TypedDict):
    id: int
    meeting: int
    text: str
    unit: str
    role: str
    at: str


class ObservedIn(TypedDict):
    node: str
    """Driver or result of the model, or "indicator:" and a number"""
    year: int
    value: float
    category: NotRequired[str]
    published_on: NotRequired[str | None]
    source_text: NotRequired[str]


class ObservationsOut(TypedDict):
    added: int
    changed: int
    same: int
    removed: int


class OfferOut(TypedDict):
    key: str
    """By what it is taken over"""
    module: str
    """Empty: numbers of actions, in every module"""
    kind: str
    """ "own": a person wrote there; it is taken over only when it is named"""
    title: str
    count: str
    origin: str


class OffersIn(TypedDict):
    seen: str
    """`seen` of the offers as you read them"""
    keys: NotRequired[list[str] | None]
    """null: all that replaces nothing that a person wrote"""


class OffsetChange(TypedDict):
    name: NotRequired[str]
    tonnes: NotRequired[float]
    kind: NotRequired[str]
    year: NotRequired[int]
    standard: NotRequired[str]
    vintage: NotRequired[int | None]
    retirement: NotRequired[str]
    permanence_years: NotRequired[int | None]
    note: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class OffsetIn(TypedDict):
    name: str
    """Found again by year and name"""
    tonnes: float
    """t CO2 equivalents a year, more than 0"""
    kind: NotRequired[str]
    year: NotRequired[int]
    standard: NotRequired[str]
    vintage: NotRequired[int | None]
    retirement: NotRequired[str]
    permanence_years: NotRequired[int | None]
    note: NotRequired[str]


class OpenRoundIn(TypedDict):
    questionnaire: str
    """Key"""
    due: NotRequired[str | None]


class OptionOut(TypedDict):
    value: str
    label: str
    chosen: bool


class OutcomeIn(TypedDict):
    outcome: str
    """What came of it"""


class OutcomeOut(TypedDict):
    helped: str
    changed: str
    lessons: str
    is_public: bool


class OwnSideOut(TypedDict):
    side: str
    places: int | None
    form: int | None
    """Number of its questionnaire"""
    conditions: dict[str, Any]


class OwnGroupOut(TypedDict):
    title: str
    about: str
    lang: str
    kind: str
    country: str
    openness: str
    listed: bool
    public: bool
    meets_here: bool
    formal: bool | None
    since: int | None
    languages: list[str]
    topics: list[str]
    parties: str
    website: str
    source_note: str
    key: str
    place: str
    state: str
    lock: int


class WantedOut(TypedDict):
    id: int
    place: str
    course: str
    """Key"""
    title: str
    person: int | None
    """Number of the member of the team; null: everybody"""
    due: str | None
    why: str


class OwnPactChange(TypedDict):
    title: NotRequired[str]
    summary: NotRequired[str]
    language: NotRequired[str]
    signed_on: NotRequired[str | None]
    ends_on: NotRequired[str | None]
    url: NotRequired[str]
    source_text: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class OwnPactIn(TypedDict):
    title: str
    summary: NotRequired[str]
    language: NotRequired[str]
    signed_on: NotRequired[str | None]
    ends_on: NotRequired[str | None]
    url: NotRequired[str]
    source_text: NotRequired[str]


class SourceOfMoney(TypedDict):
    name: str
    instrument: str
    layer: str
    state: str
    amount: float
    """EUR"""


class PromiseShown(TypedDict):
    said: str
    done: str
    promised_on: str
    due: str
    owner: str
    evidence: list[str]
    state: str
    done_on: str | None
    outcome: str
    url: str
    public: bool
    id: int
    standing: str
    """ "done", "late", "open", "overdue" or "dropped", as of today"""
    seen: str
    """Send it back with a change"""


class OwnVersionLine(TypedDict):
    number: int
    state: str
    lock: int


class OwnRoundOut(TypedDict):
    title: str
    starts_on: str
    ends_on: str | None
    goal: str
    number: int
    state: str
    outcome: str
    lock: int


class OwnSectionChange(TypedDict):
    number: NotRequired[str]
    title: NotRequired[str]
    text: NotRequired[str]
    order: NotRequired[int]
    modules: NotRequired[list[str]]
    """Modules of the template"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class OwnSectionIn(TypedDict):
    number: NotRequired[str]
    title: str
    text: NotRequired[str]
    order: NotRequired[int]
    modules: NotRequired[list[str]]
    """Modules of the template"""


class OwnTestbedOut(TypedDict):
    title: str
    kind: str
    summary: str
    city: str
    themes: list[str]
    languages: list[str]
    who_may: str
    url: str
    source: str
    takes_requests: bool
    is_public: bool
    key: str
    place: str
    lock: int


class OwnVersionOut(TypedDict):
    number: int
    state: str
    lock: int
    questionnaire: int
    definition: dict[str, Any]
    """Languages, parts and questions, as files of questionnaires have it"""
    digest: str
    source: str


class ShareIn(TypedDict):
    party: int
    """Number of a party of the pact"""
    leads: NotRequired[bool]
    brings: NotRequired[str]


class ShareOut(TypedDict):
    party: int
    leads: bool
    brings: str


class PactPartyChange(TypedDict):
    name: NotRequired[str]
    kind: NotRequired[str]
    """One of: municipality, public, business, housing, civil, knowledge, residents, other"""
    joined_on: NotRequired[str | None]
    left_on: NotRequired[str | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PactPartyIn(TypedDict):
    name: str
    kind: NotRequired[str]
    """One of: municipality, public, business, housing, civil, knowledge, residents, other"""
    joined_on: NotRequired[str | None]
    left_on: NotRequired[str | None]


class PartIn(TypedDict):
    part: str
    """Key of the part"""
    fields: dict[str, list[str]]
    """Values by the names of fields, as a form sends them"""
    questions: list[str]
    """Keys that are answered; all others stay"""
    seen: NotRequired[str]
    """`seen` of the part as you read it"""
    done: NotRequired[bool]
    """This part is finished"""


class SaidOut(TypedDict):
    kind: str
    code: str
    name: str
    left: str
    right: str


class PartState(TypedDict):
    key: str
    title: str
    given: int
    """Questions that you answered"""
    asked: int
    done: bool
    others: int
    """Colleagues who answered something in it"""


class ParticipantChange(TypedDict):
    unit: NotRequired[str]
    name: NotRequired[str]
    country: NotRequired[str]
    person_name: NotRequired[str]
    email: NotRequired[str]
    language: NotRequired[str]
    channel: NotRequired[str]
    role: NotRequired[str]
    state: NotRequired[str]
    reason: NotRequired[str]
    """Why they declined"""
    persons: NotRequired[int]
    minutes: NotRequired[int | None]


class ParticipantIn(TypedDict):
    unit: NotRequired[str]
    name: NotRequired[str]
    country: NotRequired[str]
    person_name: NotRequired[str]
    email: NotRequired[str]
    language: NotRequired[str]
    channel: NotRequired[str]
    role: NotRequired[str]


class ReplicationOut(TypedDict):
    solution: str
    why: str
    changes: str
    steps: str
    needs: str
    cost: float | None
    starts_on: str | None
    is_public: bool


class PassageOut(TypedDict):
    id: int
    start: int
    """First code point"""
    end: int
    """Code point after the last"""
    unit: str
    role: str
    note: str


class PathwayChange(TypedDict):
    field: NotRequired[str]
    lever: NotRequired[str]
    early_changes: NotRequired[str]
    late_outcomes: NotRequired[str]
    direct_impacts: NotRequired[str]
    indirect_impacts: NotRequired[str]
    actions: NotRequired[list[str]]
    """Numbers of actions"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PathwayIn(TypedDict):
    field: str
    """Field of action, as a code"""
    lever: str
    early_changes: NotRequired[str]
    late_outcomes: NotRequired[str]
    direct_impacts: NotRequired[str]
    indirect_impacts: NotRequired[str]
    actions: NotRequired[list[str]]
    """Numbers of actions"""


class PhaseOut(TypedDict):
    key: str
    state: str
    """ "done", "now" or empty"""
    text: str


class PilotChange(TypedDict):
    title: NotRequired[str]
    where: NotRequired[str]
    problem: NotRequired[str]
    hypothesis: NotRequired[str]
    measure: NotRequired[str]
    result: NotRequired[str]
    lessons: NotRequired[str]
    transfer: NotRequired[str]
    partners: NotRequired[str]
    cost_planned: NotRequired[float | None]
    cost_spent: NotRequired[float | None]
    starts_on: NotRequired[str | None]
    ends_on: NotRequired[str | None]
    action_id: NotRequired[int | None]
    application_id: NotRequired[int | None]
    source_text: NotRequired[str]
    lang: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PilotIn(TypedDict):
    title: str
    where: NotRequired[str]
    problem: NotRequired[str]
    hypothesis: NotRequired[str]
    measure: NotRequired[str]
    result: NotRequired[str]
    lessons: NotRequired[str]
    transfer: NotRequired[str]
    partners: NotRequired[str]
    cost_planned: NotRequired[float | None]
    cost_spent: NotRequired[float | None]
    starts_on: NotRequired[str | None]
    ends_on: NotRequired[str | None]
    action_id: NotRequired[int | None]
    application_id: NotRequired[int | None]
    source_text: NotRequired[str]
    lang: NotRequired[str]


class PilotReportOut(TypedDict):
    id: int
    applicant: str
    title: str
    done: str
    changed: str
    lessons: str
    spent: float | None
    """EUR"""
    public: bool
    handed_in_at: str
    answer: str


class PlaceStepIn(TypedDict):
    kind: Literal["pin", "add", "replace"]
    why: str
    step: NotRequired[str]
    """Step that is put on top or replaced"""
    phase: NotRequired[str]
    title: NotRequired[str]
    text: NotRequired[str]
    url: NotRequired[str]


class PlacedAnswerIn(TypedDict):
    state: Literal["accepted", "away", "done"]


class PlacedOut(TypedDict):
    id: int
    kind: str
    """ "pin", "add" or "replace" """
    step: str
    phase: str
    title: str
    text: str
    url: str
    why: str
    state: str
    placed_as: str
    """For whom it was placed: the place itself, its platform, the Mission"""


class PlanCommentIn(TypedDict):
    text: str
    subject: NotRequired[str]
    """ "plan", or a part: "action:12" """


class PlanDetail(TypedDict):
    id: int
    city: str
    """Key"""
    title: str
    state: str
    """Actions can be changed while it is "draft" """
    digest: str
    """Of the content as it is"""
    results: dict[str, Any]
    """t CO2 equivalents and EUR; null where not known"""
    header: dict[str, Any]
    targets: list[dict[str, Any]]
    actions: list[dict[str, Any]]
    """Each with its `lock`, effect, costs, steps, parties"""
    pathways: list[dict[str, Any]]
    portfolios: list[dict[str, Any]]
    policies: list[dict[str, Any]]
    indicators: list[dict[str, Any]]
    observations: list[dict[str, Any]]
    values: list[dict[str, Any]]
    """What the city knows of the drivers of its model"""
    scenarios: list[dict[str, Any]]
    offsets: list[dict[str, Any]]
    """Sinks and credits for what is left over"""
    page: str


class PlanFrameChange(TypedDict):
    title: NotRequired[str]
    vision: NotRequired[str]
    base_year: NotRequired[int]
    target_year: NotRequired[int]
    last_year: NotRequired[int]
    price_year: NotRequired[int]
    rates: NotRequired[str]
    carbon_price: NotRequired[str]
    population: NotRequired[int | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PlanVersionOut(TypedDict):
    version: int
    digest: str
    kept_at: str
    published: bool
    withdrawn: bool
    note: str


class PlanIndicatorChange(TypedDict):
    name: NotRequired[str]
    unit: NotRequired[str]
    number: NotRequired[str]
    """Found again by it; empty: the next free one"""
    key: NotRequired[str]
    """Key in the library of indicators"""
    definition: NotRequired[str]
    direction: NotRequired[str]
    node: NotRequired[str]
    """Quantity of the model that it is"""
    category: NotRequired[str]
    baseline: NotRequired[float | None]
    baseline_year: NotRequired[int | None]
    targets: NotRequired[dict[str, float]]
    """Values by year, in `unit`"""
    source_text: NotRequired[str]
    metadata: NotRequired[dict[str, Any]]
    actions: NotRequired[list[str] | None]
    """Numbers of actions"""
    pathways: NotRequired[list[int] | None]
    """Places of impact pathways, from 0"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PlanIndicatorIn(TypedDict):
    name: str
    unit: str
    number: NotRequired[str]
    """Found again by it; empty: the next free one"""
    key: NotRequired[str]
    """Key in the library of indicators"""
    definition: NotRequired[str]
    direction: NotRequired[str]
    node: NotRequired[str]
    """Quantity of the model that it is"""
    category: NotRequired[str]
    baseline: NotRequired[float | None]
    baseline_year: NotRequired[int | None]
    targets: NotRequired[dict[str, float]]
    """Values by year, in `unit`"""
    source_text: NotRequired[str]
    metadata: NotRequired[dict[str, Any]]
    actions: NotRequired[list[str] | None]
    """Numbers of actions"""
    pathways: NotRequired[list[int] | None]
    """Places of impact pathways, from 0"""


class PlanRow(TypedDict):
    id: int
    lock: int


class PlanRowsOut(TypedDict):
    added: int
    changed: int
    same: int
    removed: int


class PlanStateOut(TypedDict):
    id: int
    state: str
    version: int
    page: str


class PlanStepIn(TypedDict):
    step: Literal["ready", "return", "adopt", "publish", "reopen", "correct"]
    seen: str
    """`digest` of the content that was looked at"""
    statement: NotRequired[str]
    """Needed to adopt, to go back, and to correct"""


class PlanSummary(TypedDict):
    city: str
    """Key"""
    country: str
    """ISO code"""
    plan: int
    """Number of the plan, as in its address"""
    version: int
    published_at: str
    digest: str
    """SHA-256 of the frozen content"""
    page: str
    title: str
    target_year: int
    gap: float | None
    """t of CO2 equivalents between plan and target; null where not known"""
    residual: float | None
    """t of CO2 equivalents that are left; null where not known"""


class PlannedOut(TypedDict):
    added: int
    there: int
    """Stood on the list before"""
    unwilling: int
    """Want no more requests"""


class ProfileFieldOut(TypedDict):
    name: str
    state: str
    """ "full", "half" (to be checked) or "gap" """
    lines: list[str]
    lang: str
    reason: str
    """Why it is empty or needs a look"""


class PointIn(TypedDict):
    title: str
    minutes: NotRequired[int | None]
    who: NotRequired[str]


class PointOut(TypedDict):
    title: str
    minutes: int | None
    who: str


class PolicyChange(TypedDict):
    name: NotRequired[str]
    type: NotRequired[str]
    level: NotRequired[str]
    description: NotRequired[str]
    relevance: NotRequired[str]
    need_for_action: NotRequired[str]
    reductions: NotRequired[dict[str, float]]
    """t CO2 equivalents a year by sector"""
    source_text: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PolicyIn(TypedDict):
    name: str
    """Found again by level and name"""
    type: NotRequired[str]
    level: NotRequired[str]
    description: NotRequired[str]
    relevance: NotRequired[str]
    need_for_action: NotRequired[str]
    reductions: NotRequired[dict[str, float]]
    """t CO2 equivalents a year by sector"""
    source_text: NotRequired[str]


class PolicyNeedWorkChange(TypedDict):
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    kind: NotRequired[str]
    text: NotRequired[str]
    source_note: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PolicyNeedWorkIn(TypedDict):
    title: str
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    kind: NotRequired[str]
    text: NotRequired[str]
    source_note: NotRequired[str]


class PortfolioChange(TypedDict):
    name: NotRequired[str]
    field: NotRequired[str]
    """Field of action, as a code"""
    description: NotRequired[str]
    actions: NotRequired[list[str]]
    """Numbers of actions"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PortfolioIn(TypedDict):
    name: str
    """Found again by it"""
    field: NotRequired[str]
    """Field of action, as a code"""
    description: NotRequired[str]
    actions: NotRequired[list[str]]
    """Numbers of actions"""


class PostIn(TypedDict):
    body: str
    lang: NotRequired[str]


class PreparedOut(TypedDict):
    prepared: int


class Problem(TypedDict):
    """RFC 9457"""

    type: str
    title: str
    status: int
    detail: str
    place: NotRequired[str]
    """The parameter or field that is meant"""
    remedy: NotRequired[str]
    """What to do about it"""
    problems: NotRequired[list[dict[str, Any]]]
    """All problems, when there are several"""
    lock: NotRequired[int]
    """Where somebody else was quicker: the state of the record"""
    current: NotRequired[dict[str, Any]]
    """What stands there now"""


class ProgrammeChange(TypedDict):
    title: NotRequired[str]
    summary: NotRequired[str]
    run_by: NotRequired[str]
    source: NotRequired[str]
    url: NotRequired[str]


class ProgrammeIn(TypedDict):
    title: str
    kind: str
    summary: NotRequired[str]
    run_by: NotRequired[str]
    source: NotRequired[str]
    url: NotRequired[str]
    place: str


class ProgressDetail(TypedDict):
    city: str
    number: int
    on: str
    digest: str
    content: dict[str, Any]
    """What the city shows: targets, actions, indicators, emissions"""


class ProjectDocumentsIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    documents: dict[str, str]
    """By kind; an empty text takes one off"""


class ProjectPartOut(TypedDict):
    city: str
    """Key"""
    name: str
    standing: str
    """In words; empty where the city has not said"""
    as_of: str | None


class PromiseChange(TypedDict):
    said: NotRequired[str]
    done: NotRequired[str]
    promised_on: NotRequired[str]
    due: NotRequired[str]
    owner: NotRequired[str]
    evidence: NotRequired[list[str]]
    state: NotRequired[str]
    done_on: NotRequired[str | None]
    outcome: NotRequired[str]
    url: NotRequired[str]
    seen: NotRequired[str]
    """`seen` of the promise as you read it"""


class PromiseIn(TypedDict):
    said: str
    done: str
    promised_on: str
    due: str
    owner: NotRequired[str]
    evidence: NotRequired[list[str]]
    state: NotRequired[str]
    done_on: NotRequired[str | None]
    outcome: NotRequired[str]
    url: NotRequired[str]


class PromiseOut(TypedDict):
    said: str
    """What the cities said"""
    done: str
    """What was promised"""
    owner: str
    promised_on: str
    due: str
    done_on: str | None
    outcome: str
    standing: str
    """How it stands today, as a code"""
    words: str
    """The same in words"""


class PromiseWorkChange(TypedDict):
    title: NotRequired[str]
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    to_whom: NotRequired[str]
    where: NotRequired[str]
    quick_win: NotRequired[bool]
    promised_on: NotRequired[str | None]
    due: NotRequired[str | None]
    outcome: NotRequired[str]
    state: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PromiseWorkIn(TypedDict):
    title: str
    lang: NotRequired[str]
    """Language of its words"""
    owner: NotRequired[int | None]
    """Number of a member of the team"""
    owner_name: NotRequired[str]
    state_on: NotRequired[str | None]
    """Day on which the state changed; only together with a new `state`"""
    why: NotRequired[str]
    """Why the state changed; some states ask for it"""
    to_whom: NotRequired[str]
    where: NotRequired[str]
    quick_win: NotRequired[bool]
    promised_on: NotRequired[str | None]
    due: NotRequired[str | None]
    outcome: NotRequired[str]
    state: NotRequired[str]


class ProofChange(TypedDict):
    kind: NotRequired[str]
    title: NotRequired[str]
    url: NotRequired[str]
    document: NotRequired[int | None]
    who: NotRequired[str]
    dated: NotRequired[str | None]
    note: NotRequired[str]


class ProofIn(TypedDict):
    kind: str
    title: str
    url: NotRequired[str]
    document: NotRequired[int | None]
    who: NotRequired[str]
    dated: NotRequired[str | None]
    note: NotRequired[str]
    question: str


class ProofOut(TypedDict):
    id: int
    question: str
    kind: str
    level: int
    """1 to 4, by its kind"""
    title: str
    url: str
    document: int | None
    who: str
    dated: str | None
    note: str
    carried_from: int | None
    """Number of the round that it was taken over from"""


class ProviderLineOut(TypedDict):
    key: str
    name: str


class QuestionnaireIn(TypedDict):
    place: str
    title: str
    about: NotRequired[str]
    purpose: NotRequired[str]
    languages: NotRequired[list[str]]
    definition: NotRequired[dict[str, Any] | None]
    """null: an empty draft"""


class QueueOut(TypedDict):
    place: str
    asked: int
    """In the last twelve months"""
    open: int
    late: int
    first_hours: str | None
    """Median of working hours until the first answer; null: not known"""
    first_in_time: str | None
    solved_in_time: str | None
    reopened: str | None
    at_platform: str | None
    helped: str | None
    answers: int
    """How many said whether it helped"""
    cities: int
    """Cities that asked"""
    never: int
    """Cities that never did"""
    topics: dict[str, int]
    """What was asked most, by topic in words"""


class QuickWinIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    outcome: str
    kept_on: NotRequired[str | None]
    """null: it was not kept"""


class QuickWinOut(TypedDict):
    code: str
    outcome: str
    kept_on: str | None
    lock: int


class RaisingChange(TypedDict):
    organisation: NotRequired[str]
    authority: NotRequired[str]
    level: NotRequired[str]
    contact: NotRequired[str]
    asked: NotRequired[str]
    due_on: NotRequired[str | None]
    raised_on: NotRequired[str]


class RaisingIn(TypedDict):
    organisation: NotRequired[str]
    authority: NotRequired[str]
    level: NotRequired[str]
    contact: NotRequired[str]
    asked: NotRequired[str]
    due_on: NotRequired[str | None]
    raised_on: str


class ReachedIn(TypedDict):
    reached: bool


class ReadinessAnswerIn(TypedDict):
    level: NotRequired[int | None]
    """null: not known"""
    why: NotRequired[str]


class ReasonIn(TypedDict):
    reason: str
    """Those who wanted to come read it"""


class RemindedOut(TypedDict):
    reminded: int
    """Cities whose teams were reminded; those of the last days are left out"""


class RemindedPlatforms(TypedDict):
    reminded: int


class ReportOut(TypedDict):
    country: str
    """ISO code"""
    year: int
    number: int
    title: str
    on: str
    published_at: str
    digest: str
    """SHA-256 of what was frozen"""
    example: bool
    page: str


class RequestAnswerIn(TypedDict):
    state: Literal["looked-at", "answered", "declined"]
    answer: NotRequired[str]
    """Needed to answer and to decline"""


class RequestStateOut(TypedDict):
    id: int
    state: str
    answer: str
    answered_at: str | None
    lock: int


class WordOut(TypedDict):
    text: str
    also: list[str]
    """Other words that were looked for"""
    corrected: str
    """What was looked for instead, when nobody wrote the word as it was typed"""
    found: bool


class ReviewEvidenceIn(TypedDict):
    kind: str
    title: str
    url: NotRequired[str]
    who: NotRequired[str]
    dated: NotRequired[str | None]
    fact: str


class ReviewEvidenceOut(TypedDict):
    id: int
    kind: str
    title: str
    url: str
    who: str
    dated: str | None
    level: int


class ReviewRoundChange(TypedDict):
    due: NotRequired[str]
    countries: NotRequired[list[str]]
    note: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class ReviewRoundIn(TypedDict):
    year: int
    typology: int
    due: str
    reference_on: str
    countries: list[str]
    note: NotRequired[str]


class RoundDetail(TypedDict):
    number: int
    title: str
    goal: str
    starts_on: str
    ends_on: str
    state: str
    outcome: str
    group: str
    """Key"""
    sessions: list[str]
    """Keys of its events"""
    threads: list[str]
    """Titles of conversations"""


class RoundIn(TypedDict):
    round: int


class RowChange(TypedDict):
    values: dict[str, Any]
    """By the names of the columns; shares are fractions"""
    currency: NotRequired[str]
    rate: NotRequired[float | None]
    """Units of the currency for one euro; null: our newest rate"""
    rate_date: NotRequired[str | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class RowIn(TypedDict):
    values: dict[str, Any]
    """By the names of the columns; shares are fractions"""
    currency: NotRequired[str]
    rate: NotRequired[float | None]
    """Units of the currency for one euro; null: our newest rate"""
    rate_date: NotRequired[str | None]


class RowOut(TypedDict):
    id: int
    lock: int
    values: dict[str, Any]
    """Amounts in euros"""


class SavedOut(TypedDict):
    lock: int
    problems: dict[str, str]
    """What was not kept, or does not hold yet, by question"""
    opened: list[str]
    """Questions that are asked since now"""


class ScenarioChange(TypedDict):
    title: NotRequired[str]
    content: NotRequired[dict[str, Any] | None]
    note: NotRequired[str]
    is_plan: NotRequired[bool]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class ScenarioIn(TypedDict):
    title: str
    content: dict[str, Any]
    """As `read_plan` gives it, and the page as a file"""
    note: NotRequired[str]
    is_plan: NotRequired[bool]
    """It is what the plan plans; one alone can be"""


class SelfAssessmentLine(TypedDict):
    id: int
    questionnaire: str
    """Key"""
    number: int
    """Which round of it"""
    state: str
    opened_on: str
    due: str | None
    closed_on: str | None
    visibility: str
    example: bool
    page: str


class SilentIn(TypedDict):
    silent: int | None
    """null: nobody counted"""


class SkipIn(TypedDict):
    day: str
    """On which one time of it falls out"""


class SnapshotIn(TypedDict):
    year: NotRequired[int | None]
    note: NotRequired[str]


class SnapshotOut(TypedDict):
    id: int
    year: int
    at: str


class SourceChange(TypedDict):
    name: NotRequired[str]
    amount: NotRequired[float]
    layer: NotRequired[str]
    state: NotRequired[str]
    instrument: NotRequired[str]
    chance: NotRequired[float | None]
    rate: NotRequired[float | None]
    repaid_in: NotRequired[int | None]
    currency: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class SourceIn(TypedDict):
    name: str
    layer: NotRequired[str]
    state: NotRequired[str]
    instrument: NotRequired[str]
    chance: NotRequired[float | None]
    rate: NotRequired[float | None]
    repaid_in: NotRequired[int | None]
    currency: NotRequired[str]
    amount: float


class StageIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    stage: Literal["identify", "test", "replicate", "scale", "stop"]
    reason: NotRequired[str]
    """Needed to stop, and to go back"""
    on: NotRequired[str | None]
    """null: today"""


class StageOut(TypedDict):
    id: int
    stage: str
    since: str
    lock: int


class StateIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    state: str
    """How far it has come"""


class StepSaidIn(TypedDict):
    state: Literal["accepted", "away", "done"]
    reason: NotRequired[str]
    """Asked for when it is put aside"""
    note: NotRequired[str]
    until: NotRequired[str | None]
    """Day on which a step that was put aside comes back"""
    due: NotRequired[str | None]
    """Day by which the team wants to be done"""


class StreamChange(TypedDict):
    title: NotRequired[str]
    about: NotRequired[str]
    minutes: NotRequired[int]
    opens: NotRequired[str | None]
    closes: NotRequired[str | None]


class StreamIn(TypedDict):
    title: NotRequired[str]
    about: NotRequired[str]
    minutes: NotRequired[int]
    opens: NotRequired[str | None]
    closes: NotRequired[str | None]
    kind: str


class StreamOut(TypedDict):
    title: str
    about: str
    minutes: int
    opens: str | None
    closes: str | None
    id: int
    kind: str
    state: str
    asked: int
    """Lines of its register that were asked"""
    took_part: int
    """Lines that took part"""


class SuccessorsIn(TypedDict):
    successors: dict[str, list[str]]
    """Code before → codes of this version"""
    digest: NotRequired[str]
    """`digest` of the version as you read it"""


class SupportAnswerIn(TypedDict):
    answer: str


class SupportCommentIn(TypedDict):
    text: str
    item: NotRequired[int | None]
    """Number of a support; null: the whole plan"""


class SupportItemChange(TypedDict):
    kind: NotRequired[str]
    """One of: event, mentoring, assistance, codesign, other"""
    service: NotRequired[str]
    title: NotRequired[str]
    about: NotRequired[str]
    owner: NotRequired[str]
    due_on: NotRequired[str | None]
    cost: NotRequired[float | None]
    hours: NotRequired[float | None]
    event: NotRequired[str]
    reason: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class SupportItemIn(TypedDict):
    kind: str
    """One of: event, mentoring, assistance, codesign, other"""
    service: NotRequired[str]
    title: str
    about: NotRequired[str]
    owner: NotRequired[str]
    due_on: NotRequired[str | None]
    cost: NotRequired[float | None]
    hours: NotRequired[float | None]
    event: NotRequired[str]
    reason: NotRequired[str]


class SupportPlanChange(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    goals: NotRequired[str]
    lang: NotRequired[str]
    budget: NotRequired[float | None]
    """EUR; null: not known"""
    comments_until: NotRequired[str | None]
    """Until when the platform comments"""


class SupportPlanDetail(TypedDict):
    id: int
    country: str
    """ISO code"""
    year: int
    state: str
    goals: str
    lang: str
    cluster: str
    cluster_note: str
    budget: float | None
    """EUR; null when not known"""
    comments_until: str | None
    agreed_by_mission_at: str | None
    agreed_by_platform_at: str | None
    outcome: str
    lock: int
    page: str
    steps: list[str]
    """Steps that you can take now"""


class SupportPlanIn(TypedDict):
    year: int
    goals: NotRequired[str]
    """What the year is to bring"""
    lang: NotRequired[str]
    budget: NotRequired[float | None]
    """EUR; null: not known"""
    comments_until: NotRequired[str | None]
    """Until when the platform comments"""


class SupportReport(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    state: NotRequired[str]
    state_note: NotRequired[str]
    done_on: NotRequired[str | None]
    spent: NotRequired[float | None]
    """EUR"""
    due_on: NotRequired[str | None]


class SupportReportOut(TypedDict):
    id: int
    state: str
    state_note: str
    done_on: str | None
    spent: float | None
    lock: int


class SupportRequestChange(TypedDict):
    kind: NotRequired[str]
    """One of: event, mentoring, assistance, codesign, other"""
    title: NotRequired[str]
    about: NotRequired[str]
    lang: NotRequired[str]
    need: NotRequired[str]
    """One of: low, clear, high"""
    wanted_by: NotRequired[str | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class SupportRequestIn(TypedDict):
    kind: str
    """One of: event, mentoring, assistance, codesign, other"""
    title: str
    about: NotRequired[str]
    lang: NotRequired[str]
    need: NotRequired[str]
    """One of: low, clear, high"""
    wanted_by: NotRequired[str | None]


class SupportStepIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    step: Literal["propose", "start", "close", "reopen", "open", "drop"]
    """Agreeing is a person's word, on the page"""
    note: NotRequired[str]
    """Needed to close, to open again and to drop"""


class TableReasonIn(TypedDict):
    reason: str
    """Empty: it is taken back"""


class TakePartIn(TypedDict):
    department: NotRequired[str]
    """Key; empty: not said"""


class TakenOut(TypedDict):
    run: int
    written: int
    """Lines that were taken over; of a contract, modules that changed"""


class TakenOverOut(TypedDict):
    changed: list[str]
    """Modules that changed"""


class TargetChange(TypedDict):
    title: NotRequired[str]
    kind: NotRequired[str]
    """ "fixed" and "net" need `level`, others `percent`"""
    base_year: NotRequired[int]
    reference: NotRequired[float | None]
    """t CO2 equivalents that it is measured against"""
    percent: NotRequired[float | None]
    """Reduction"""
    level: NotRequired[float | None]
    """t CO2 equivalents in `year`"""
    year: NotRequired[int]
    intensity_driver: NotRequired[str]
    sectors: NotRequired[list[str]]
    """Empty: all"""
    path: NotRequired[str]
    milestones: NotRequired[dict[str, float]]
    """t CO2 equivalents by year"""
    is_main: NotRequired[bool]
    """The one that the headline speaks of"""
    source_text: NotRequired[str]
    note: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class TargetIn(TypedDict):
    title: str
    """Found again by it"""
    kind: NotRequired[str]
    """ "fixed" and "net" need `level`, others `percent`"""
    base_year: NotRequired[int]
    reference: NotRequired[float | None]
    """t CO2 equivalents that it is measured against"""
    percent: NotRequired[float | None]
    """Reduction"""
    level: NotRequired[float | None]
    """t CO2 equivalents in `year`"""
    year: NotRequired[int]
    intensity_driver: NotRequired[str]
    sectors: NotRequired[list[str]]
    """Empty: all"""
    path: NotRequired[str]
    milestones: NotRequired[dict[str, float]]
    """t CO2 equivalents by year"""
    is_main: NotRequired[bool]
    """The one that the headline speaks of"""
    source_text: NotRequired[str]
    note: NotRequired[str]


class TaskIn(TypedDict):
    title: str
    module: NotRequired[str]
    """Empty: the whole contract"""
    due: NotRequired[str | None]


class TaskOut(TypedDict):
    title: str
    scope: str
    """The place that it is for; empty for the person alone"""
    kind: str
    room: str
    due: str | None
    mine: bool
    """Given to you by name, not to the team"""
    page: str


class TestbedChange(TypedDict):
    title: NotRequired[str]
    kind: NotRequired[str]
    summary: NotRequired[str]
    city: NotRequired[str]
    themes: NotRequired[list[str]]
    languages: NotRequired[list[str]]
    who_may: NotRequired[str]
    url: NotRequired[str]
    source: NotRequired[str]
    takes_requests: NotRequired[bool]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class TestbedIn(TypedDict):
    title: str
    kind: str
    summary: str
    city: NotRequired[str]
    themes: NotRequired[list[str]]
    languages: NotRequired[list[str]]
    who_may: NotRequired[str]
    url: NotRequired[str]
    source: NotRequired[str]
    takes_requests: NotRequired[bool]
    place: str
    """Who keeps it"""


class TextIn(TypedDict):
    unit: NotRequired[str]
    role: NotRequired[str]
    question: NotRequired[str]
    said_on: NotRequired[str | None]
    kind: Literal["document", "transcript", "note", "answer"]
    title: str
    text: str
    source: NotRequired[str]
    """Where it is from"""
    stream: NotRequired[int | None]
    """Number of the stream that it belongs to"""
    country: NotRequired[str]
    language: NotRequired[str]
    cut: NotRequired[Literal["", "whole", "paragraphs", "turns", "none"]]
    """Empty: by its kind"""


class ThreadIn(TypedDict):
    body: str
    lang: NotRequired[str]
    subject: str
    kind: NotRequired[Literal["talk", "proposal"]]
    round: NotRequired[int | None]
    """Number of the round that it belongs to"""


class ToldOut(TypedDict):
    kept: int
    same: int
    """Said nothing new"""


class TwinGoalChange(TypedDict):
    title: NotRequired[str]
    kind: NotRequired[str]
    how: NotRequired[str]
    who: NotRequired[str]
    due_on: NotRequired[str | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class TwinGoalIn(TypedDict):
    title: str
    kind: NotRequired[str]
    how: NotRequired[str]
    who: NotRequired[str]
    due_on: NotRequired[str | None]


class UseIn(TypedDict):
    service: str
    """Key of the service"""
    began_on: NotRequired[str | None]
    """null: today"""
    purpose: NotRequired[str]


class UseOut(TypedDict):
    id: int
    service: str
    began_on: str
    purpose: str
    helped: str
    """Empty: not said yet"""
    outcome: str
    ask_on: str
    """From this day on it can be said whether it helped"""
    answered_on: str | None
    visibility: str


class ValueIn(TypedDict):
    year: int
    value: float | None
    """null takes back what was known"""
    unit: str
    known_on: NotRequired[str | None]
    """null: today"""
    source_text: str
    """Statistic or document"""
    note: NotRequired[str]


class VersionIn(TypedDict):
    note: NotRequired[str]


class VisitChange(TypedDict):
    title: NotRequired[str]
    host: NotRequired[int]
    starts_on: NotRequired[str]
    ends_on: NotRequired[str]
    place: NotRequired[str]
    programme: NotRequired[str]
    travellers: NotRequired[int | None]
    emissions: NotRequired[float | None]
    state: NotRequired[str]
    report: NotRequired[str]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class VisitIn(TypedDict):
    title: str
    host: int
    starts_on: str
    ends_on: str
    place: NotRequired[str]
    programme: NotRequired[str]
    travellers: NotRequired[int | None]
    emissions: NotRequired[float | None]
    state: NotRequired[str]
    report: NotRequired[str]


class VocabularyDetail(TypedDict):
    key: str
    title: str
    version: str
    source: str
    licence: str
    concepts: dict[str, str]
    """Labels by key, in the language of the answer, else in English"""


class WithdrawalIn(TypedDict):
    reason: str


class ActionChange(TypedDict):
    name: NotRequired[str]
    """Not empty, when it is sent"""
    code: NotRequired[str]
    """Number in the plan; empty: the next free one"""
    description: NotRequired[str]
    kind: NotRequired[str]
    state: NotRequired[str]
    field: NotRequired[str]
    """Field of action, as a code"""
    lever: NotRequired[str]
    outcome: NotRequired[str]
    scale: NotRequired[str]
    comments: NotRequired[str]
    start: NotRequired[int | None]
    end: NotRequired[int | None]
    curve: NotRequired[str]
    lifetime: NotRequired[int | None]
    effect_kind: NotRequired[str]
    effect: NotRequired[dict[str, Any]]
    strength: NotRequired[float]
    in_plan: NotRequired[bool]
    estimates: NotRequired[dict[str, float]]
    """t CO2 equivalents a year by sector"""
    compensated_natural: NotRequired[float | None]
    compensated_technical: NotRequired[float | None]
    renewable_mwh: NotRequired[float | None]
    removed_energy: NotRequired[list[dict[str, Any]]]
    source_text: NotRequired[str]
    library_key: NotRequired[str]
    """Key in the library of actions"""
    steps: NotRequired[list[StepIn] | None]
    parties: NotRequired[list[PartyIn] | None]
    costs: NotRequired[list[CostIn] | None]
    co_benefits: NotRequired[list[BenefitIn] | None]
    links: NotRequired[list[LinkIn] | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class ActionIn(TypedDict):
    """What is not sent has its usual value in a new action, and stays as it is in one that there is."""

    name: str
    code: NotRequired[str]
    """Number in the plan; empty: the next free one"""
    description: NotRequired[str]
    kind: NotRequired[str]
    state: NotRequired[str]
    field: NotRequired[str]
    """Field of action, as a code"""
    lever: NotRequired[str]
    outcome: NotRequired[str]
    scale: NotRequired[str]
    comments: NotRequired[str]
    start: NotRequired[int | None]
    end: NotRequired[int | None]
    curve: NotRequired[str]
    lifetime: NotRequired[int | None]
    effect_kind: NotRequired[str]
    effect: NotRequired[dict[str, Any]]
    strength: NotRequired[float]
    in_plan: NotRequired[bool]
    estimates: NotRequired[dict[str, float]]
    """t CO2 equivalents a year by sector"""
    compensated_natural: NotRequired[float | None]
    compensated_technical: NotRequired[float | None]
    renewable_mwh: NotRequired[float | None]
    removed_energy: NotRequired[list[dict[str, Any]]]
    source_text: NotRequired[str]
    library_key: NotRequired[str]
    """Key in the library of actions"""
    steps: NotRequired[list[StepIn] | None]
    parties: NotRequired[list[PartyIn] | None]
    costs: NotRequired[list[CostIn] | None]
    co_benefits: NotRequired[list[BenefitIn] | None]
    links: NotRequired[list[LinkIn] | None]


class ActionDetail(TypedDict):
    key: str
    name: Words
    description: Words
    field: str
    """Field of action, as a code"""
    lever: str
    kind: str
    cities: list[str]
    """Keys of cities that report figures"""
    page: str
    facts: list[dict[str, Any]]
    """What cities report, each with its source"""
    steps: list[Any]
    co_benefits: list[Any]
    similar: list[str]
    """Keys"""


class ActionOut(TypedDict):
    key: str
    name: Words
    description: Words
    field: str
    """Field of action, as a code"""
    lever: str
    kind: str
    cities: list[str]
    """Keys of cities that report figures"""
    page: str


class ActivityOut(TypedDict):
    kind: str
    """ "read", "watch", "do" or "talk" """
    title: Words
    minutes: int
    material: str
    """Key of a material"""
    challenge: str
    """Code of a challenge"""
    website: str


class AnsweredOut(TypedDict):
    key: str
    question: Words
    answer: Words
    topic: str
    """In the language of the answer"""
    page: str


class CallOut(TypedDict):
    key: str
    title: Words
    summary: Words
    programme: str
    """Key"""
    programme_title: Words
    kind: str
    """Kind of the programme, as a code"""
    state: str
    open: bool
    opens_at: str | None
    closes_at: str | None
    zone: str
    starts_on: str | None
    ends_on: str | None
    example: bool
    page: str


class CategoryOut(TypedDict):
    code: str
    title: Words
    summary: Words
    challenges: int
    """Public challenges in it"""
    materials: int
    """Different materials placed in its challenges"""
    page: str
    """Address of the page for readers"""


class ChallengeBrief(TypedDict):
    code: str
    title: Words
    summary: Words
    materials: int
    page: str


class ChallengeDetail(TypedDict):
    code: str
    category: str
    title: Words
    summary: Words
    hard: Words
    """What makes it hard, one item a line"""
    materials: list[str]
    """Keys, in the order of the portfolio"""
    tags: list[str]
    related: list[str]
    """Codes of the nearest challenges"""
    page: str


class CityDetail(TypedDict):
    key: str
    name: Words
    country: str
    """ISO code"""
    mission_city: bool
    """One of the cities chosen for the EU Mission"""
    label: bool | None
    """Whether it holds the Mission Label; null when not known"""
    pilot: bool | None
    """Whether it is a pilot city; null when not known"""
    pilot_cohorts: list[str]
    page: str
    population: int | None
    population_year: int | None
    latitude: float | None
    longitude: float | None
    nuts3: str
    lau: str
    projects: list[str]
    """Keys"""
    networks: list[str]
    """Keys"""
    changed_at: str


class CityOut(TypedDict):
    key: str
    name: Words
    country: str
    """ISO code"""
    mission_city: bool
    """One of the cities chosen for the EU Mission"""
    label: bool | None
    """Whether it holds the Mission Label; null when not known"""
    pilot: bool | None
    """Whether it is a pilot city; null when not known"""
    pilot_cohorts: list[str]
    page: str


class CountryCounted(TypedDict):
    code: str
    """ISO 3166-1"""
    name: Words
    status: list[str]
    """What it is towards the European Union today"""
    page: str
    mission_cities: int
    other_cities: int


class CourseOut(TypedDict):
    key: str
    title: Words
    summary: Words
    audience: Words
    provider: str
    """Who holds it; empty: this platform"""
    website: str
    """Where it is held, when it is held elsewhere"""
    pathways: list[str]
    """Keys of the vocabulary pathways"""
    modules: int
    minutes: int
    example: bool
    page: str


class DiveOut(TypedDict):
    key: str
    category: str
    title: Words
    summary: Words
    country: str | None
    """ISO code"""
    page: str


class EventOut(TypedDict):
    key: str
    title: Words
    summary: Words
    kind: str
    starts: str
    """Its next time, or its last"""
    ends: str
    zone: str
    over: bool
    cancelled: bool
    mode: str
    """ "online", "in person" or both, as a code"""
    country: str
    host: str
    topics: list[str]
    languages: list[str]
    example: bool
    """True for invented data of a demonstration"""
    calendar: str
    """The same as iCalendar, for a calendar to read"""
    page: str


class GroupOut(TypedDict):
    key: str
    title: Words
    about: Words
    kind: str
    openness: str
    """Who may join, as a code"""
    country: str
    topics: list[str]
    languages: list[str]
    members: int
    example: bool
    page: str


class LessonOut(TypedDict):
    key: str
    category: str
    challenges: list[str]
    text: Words
    to_come: bool
    """True where the lesson is announced and not written yet"""


class MaterialOut(TypedDict):
    key: str
    title: Words
    summary: Words
    format: str
    """Kind of material, in the language of the answer; empty when not known"""
    countries: list[str]
    """ISO codes"""
    year_from: int | None
    year_to: int | None
    challenges: list[str]
    """Codes of the challenges in which it is placed"""
    page: str
    changed_at: str


class NetworkDetail(TypedDict):
    key: str
    name: Words
    description: Words
    level: str
    """Key in the vocabulary levels; empty when not known"""
    countries: list[str]
    """ISO codes"""
    website: str
    page: str
    cities: list[str]
    """Keys"""
    organisations: list[str]
    """Keys"""


class NetworkOut(TypedDict):
    key: str
    name: Words
    description: Words
    level: str
    """Key in the vocabulary levels; empty when not known"""
    countries: list[str]
    """ISO codes"""
    website: str
    page: str


class OpportunityOut(TypedDict):
    key: str
    title: Words
    summary: Words
    programme: str
    """Key"""
    next_deadline: str | None
    currency: str
    budget: str | None
    ticket_min: str | None
    ticket_max: str | None
    countries: list[str]
    """ISO codes; empty: not bound to countries"""
    themes: list[str]
    example: bool
    """True for invented data of a demonstration"""
    page: str


class OrganisationDetail(TypedDict):
    key: str
    name: str
    short_name: str
    kind: str
    """Key in the vocabulary organisation-kinds; empty when not known"""
    country: str | None
    """ISO code"""
    description: Words
    website: str
    page: str
    networks: list[str]
    """Keys"""
    projects: list[str]
    """Keys"""


class OrganisationOut(TypedDict):
    key: str
    name: str
    short_name: str
    kind: str
    """Key in the vocabulary organisation-kinds; empty when not known"""
    country: str | None
    """ISO code"""
    description: Words
    website: str
    page: str


class PersonaOut(TypedDict):
    key: str
    name: str
    role: Words
    needs: Words
    challenges: list[str]
    """Codes of the challenges that answer the needs"""


class PlacedIn(TypedDict):
    code: str
    """Code of the challenge"""
    title: Words
    focus: NotRequired[Words | None]
    """What the material is about in this challenge"""


class ProgrammeDetail(TypedDict):
    key: str
    name: Words
    description: Words
    funder: str
    over: bool
    opportunities_ahead: list[str]
    """Keys"""
    opportunities_closed: list[str]
    """Keys"""
    countries: list[str]
    """Who may apply, by country, in words"""
    conditions: list[str]
    website: str
    page: str


class ProgrammeOut(TypedDict):
    key: str
    name: Words
    description: Words
    funder: str
    over: bool
    opportunities_ahead: int
    page: str


class ProjectDetail(TypedDict):
    key: str
    name: Words
    description: Words
    programme: str
    period: str
    cities: list[str]
    """Keys"""
    website: str
    page: str
    organisations: list[str]
    """Keys"""


class ProjectOut(TypedDict):
    key: str
    name: Words
    description: Words
    programme: str
    period: str
    cities: list[str]
    """Keys"""
    website: str
    page: str


class RecordingOut(TypedDict):
    key: str
    title: Words
    description: Words
    held_on: str | None
    url: str
    lang: str
    material: str | None
    """Key of the material it belongs to"""


class ServiceDetail(TypedDict):
    key: str
    name: Words
    description: Words
    eligibility: Words
    kind: str
    """In the language of the answer"""
    level: str
    places: list[str]
    """ISO codes, or "eu", "international", "unknown" """
    providers: list[str]
    page: str
    apply_how: Words
    apply_url: str
    website: str
    formats: list[str]


class ServiceOut(TypedDict):
    key: str
    name: Words
    description: Words
    eligibility: Words
    kind: str
    """In the language of the answer"""
    level: str
    places: list[str]
    """ISO codes, or "eu", "international", "unknown" """
    providers: list[str]
    page: str


class TermOut(TypedDict):
    key: str
    term: Words
    expansion: Words
    definition: Words
    page: str


class TestbedOut(TypedDict):
    key: str
    title: Words
    kind: str
    summary: Words
    place: str
    country: str
    """ISO code"""
    themes: list[str]
    """In the language of the answer"""
    who_may: str
    website: str
    takes_requests: bool
    example: bool
    page: str


class ReportsIn(TypedDict):
    round: NotRequired[int]
    """The round that this answers; 0: none"""
    reports: list[ActionReportIn]


class ActionsOut(TypedDict):
    added: int
    changed: int
    same: int
    removed: int
    actions: list[ActionState]


class AgreementDetail(TypedDict):
    key: str
    title: str
    summary: str
    lang: str
    kind: str
    state: str
    country: str
    """ISO code"""
    signed_on: str | None
    year: int | None
    signatories: int | None
    """null when not known"""
    website: str
    source: str
    example: bool
    page: str
    parties: list[str]
    goals: list[str]
    signed: list[SignatoryOut]


class AgreementOutPage(TypedDict):
    items: list[AgreementOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ApplicationOutPage(TypedDict):
    items: list[ApplicationOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class AskedCaseOutPage(TypedDict):
    items: list[AskedCaseOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class AskedList(TypedDict):
    items: list[AskedOfPlace]


class StandingOut(TypedDict):
    city: str
    rounds: list[AskedOut]
    actions: list[ActionStanding]


class AssessmentDetail(TypedDict):
    id: int
    key: str
    title: str
    year: int
    owner: str
    state: str
    example: bool
    page: str
    about: str
    questions: list[str]
    streams: dict[str, dict[str, int]]
    """Invited, begun, handed in … by stream"""
    cities: int
    """Cities that were heard"""
    tables: list[TableOut]
    """Figures as they are now; small cells are withheld"""
    hidden: int
    """Cells that are withheld"""


class CountryProgress(TypedDict):
    country: str
    """ISO code"""
    on: str
    headline: str
    lead: str
    tables: list[TableOut]


class AssessmentsOut(TypedDict):
    items: list[AssessmentOut]


class RaisingOut(TypedDict):
    id: int
    raised_on: str
    organisation: str
    """Key of a body of the directory; empty: none"""
    authority: str
    level: str
    contact: str
    asked: str
    due_on: str | None
    closed: bool
    """No answer is expected any more"""
    answers: list[AuthorityAnswerOut]


class BarrierOutPage(TypedDict):
    items: list[BarrierOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class BatchIn(TypedDict):
    lines: list[LineIn]
    keys: NotRequired[list[KeyIn]]
    replace: NotRequired[bool]
    """Lines and keys of every cell that is named go first"""
    seen: NotRequired[str]
    """`digest` of the inventory as you read it; 409 when it changed"""
    note: NotRequired[str]
    """For the history of the cells"""


class BlockOut(TypedDict):
    key: str
    title: str
    answer: str
    facts: list[FactOut]
    waits: bool
    """Something waits here"""
    known: bool
    """False where nothing is known"""


class QuestionOut(TypedDict):
    key: str
    """ "who", "support", "connect" or "link" """
    question: str
    state: str
    """ "full", "half" (silent in part) or "gap" (nothing is known)"""
    said: list[str]
    """What the profile of the national platform says"""
    facts: list[FactOut]
    """What other rooms know: counts of public records"""


class BundlingDetail(TypedDict):
    id: int
    title: str
    state: str
    problem: str
    made_at: str
    page: str
    conditions: dict[str, Any]
    bundles: list[BundleOut]
    """Empty until it is done"""


class BundlingOutPage(TypedDict):
    items: list[BundlingOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class CallChange(TypedDict):
    title: NotRequired[str]
    summary: NotRequired[str]
    rules: NotRequired[str]
    opens: NotRequired[str | None]
    closes: NotRequired[str | None]
    zone: NotRequired[str]
    decided_by: NotRequired[str | None]
    starts_on: NotRequired[str | None]
    ends_on: NotRequired[str | None]
    keep_until: NotRequired[str | None]
    contact: NotRequired[str]
    shows_results: NotRequired[bool]
    blind: NotRequired[bool | None]
    jury: NotRequired[bool | None]
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    versions: NotRequired[dict[str, int | None]]
    """By side: number of the opened questionnaire that is its form"""
    most: NotRequired[dict[str, int | None]]
    """By side: places; null: as many as fit"""
    conditions: NotRequired[dict[str, dict[str, Any]]]
    """By side: who may apply, as rules over what is known of a place"""
    criteria: NotRequired[list[CriterionIn]]
    """Empty: those of its kind"""


class CallIn(TypedDict):
    title: str
    summary: NotRequired[str]
    rules: NotRequired[str]
    opens: NotRequired[str | None]
    closes: NotRequired[str | None]
    zone: NotRequired[str]
    decided_by: NotRequired[str | None]
    starts_on: NotRequired[str | None]
    ends_on: NotRequired[str | None]
    keep_until: NotRequired[str | None]
    contact: NotRequired[str]
    shows_results: NotRequired[bool]
    blind: NotRequired[bool | None]
    jury: NotRequired[bool | None]
    versions: NotRequired[dict[str, int | None]]
    """By side: number of the opened questionnaire that is its form"""
    most: NotRequired[dict[str, int | None]]
    """By side: places; null: as many as fit"""
    conditions: NotRequired[dict[str, dict[str, Any]]]
    """By side: who may apply, as rules over what is known of a place"""
    criteria: NotRequired[list[CriterionIn]]
    """Empty: those of its kind"""


class OwnCourseOut(TypedDict):
    course: str
    """Key"""
    title: str
    started_at: str
    finished_at: str | None
    shared_with: str
    """Place that sees how far you are; empty: none"""
    modules_done: int | None
    """null: finished, or not counted here"""
    modules: int
    certificate: CertificateOut | None


class FileLine(TypedDict):
    place: str
    """Where it stands in the file"""
    kind: str
    name: str
    verdict: str
    """What would happen: create, change, remove, refuse, same or finding"""
    reason: str
    changes: list[ChangeOut]


class CitiesSharedOut(TypedDict):
    items: list[SharedOut]


class CountryEmissions(TypedDict):
    country: str
    """ISO code"""
    year: int
    total: float | None
    """kg of CO2 equivalents over the cities that share; null without any"""
    per_head: float | None
    people: int
    """Inhabitants of the cities that share"""
    cities_known: int
    """Cities of the country on the platform"""
    incomplete: int
    """Inventories in the sum that have gaps"""
    headline: str
    lead: str
    cities: list[CityEmissions]


class CityToReachWorkOutPage(TypedDict):
    items: list[CityToReachWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ClustersOut(TypedDict):
    items: list[ClusterOut]
    supports: TableOut
    """Kinds of support by cluster"""
    version: str
    """Of the table of supports"""
    source: str


class CodeIn(TypedDict):
    key: str
    name: dict[str, str]
    """By language"""
    definition: NotRequired[dict[str, str]]
    """By language"""
    parent: NotRequired[str]
    """Key of the code that it lies under"""
    examples: NotRequired[list[str]]
    colour: NotRequired[str]
    phrases: NotRequired[list[PhraseIn]]
    """Words that point to it, by language"""
    digest: NotRequired[str]
    """`digest` of the version as you read it"""


class CodeOut(TypedDict):
    key: str
    name: dict[str, str]
    definition: dict[str, str]
    parent: str
    examples: list[str]
    colour: str
    phrases: list[PhraseOut]


class CodebooksOut(TypedDict):
    items: list[CodebookLine]


class MoneyTableOut(TypedDict):
    key: str
    title: str
    codes: list[str]
    """Tables of the template that it fills"""
    columns: list[ColumnOut]
    rows: list[dict[str, Any]]
    """Each with its `id` and `lock`"""


class ContractCommentOutPage(TypedDict):
    items: list[ContractCommentOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ContractOutPage(TypedDict):
    items: list[ContractOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ContractTaskOutPage(TypedDict):
    items: list[ContractTaskOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ModuleDetail(TypedDict):
    module: str
    title: str
    state: ModuleState
    content: dict[str, Any]
    """Text, fields and tables in the template's shape"""
    stamp: str
    """Of what it says now; empty: nobody has written anything"""
    page: str


class CountsOut(TypedDict):
    kind: str
    title: str
    cities: int
    """Cities that are counted, each once"""
    set_aside: int
    """Further contracts of the same cities, which are not counted"""
    not_searched: list[str]
    """Cities whose language has no dictionary yet: not counted as no"""
    only_examples: bool
    items: list[CountOut]


class PactDetail(TypedDict):
    city: str
    """Key"""
    pact: int
    """Number of the pact, as in its address"""
    title: str
    summary: str
    lang: str
    signed_on: str | None
    ends_on: str | None
    example: bool
    page: str
    parties: list[str]
    """Who takes part today"""
    tonnes: float
    """Sum over the deals that state a figure and were not stopped"""
    counted: int
    """So many deals state one"""
    deals: list[DealOut]


class DecisionsIn(TypedDict):
    decisions: list[DecisionIn]


class DecisionNoteOutPage(TypedDict):
    items: list[DecisionNoteOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class DecisionWorkOutPage(TypedDict):
    items: list[DecisionWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class OwnProgrammeOut(TypedDict):
    key: str
    kind: str
    title: str
    summary: str
    run_by: str
    source: str
    url: str
    owner: str
    calls: list[DeskCallOut]


class DeskOut(TypedDict):
    items: list[DeskLineOut]


class DimensionIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    answers: list[ReviewAnswerIn]
    words: NotRequired[dict[str, str]]
    """ "now" and "next" """


class DocumentDetail(TypedDict):
    id: int
    title: str
    description: str
    visibility: str
    archived: bool
    changed_at: str
    newest: DocumentFileOut
    earlier: list[DocumentFileOut]
    """Newest first; empty for who is not of its team"""


class DocumentOut(TypedDict):
    id: int
    title: str
    description: str
    visibility: str
    archived: bool
    changed_at: str
    newest: DocumentFileOut


class VersionOut(TypedDict):
    version: int
    kept_at: str
    digest: str
    published: bool
    signed: list[int]
    """Years in which it was signed"""
    dossiers: list[DossierOut]


class DriverValuesIn(TypedDict):
    rows: list[DriverValueIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


class EditionOutPage(TypedDict):
    items: list[EditionOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class EntryChange(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    name: NotRequired[str]
    description: NotRequired[str]
    eligibility: NotRequired[str]
    rule_note: NotRequired[str]
    apply_how: NotRequired[str]
    formats: NotRequired[str]
    """One on each line"""
    kind: NotRequired[str]
    level: NotRequired[str]
    reach: NotRequired[str]
    effort: NotRequired[str]
    availability: NotRequired[str]
    apply_url: NotRequired[str]
    website: NotRequired[str]
    apply_contact: NotRequired[str]
    pathways: NotRequired[list[str]]
    countries: NotRequired[list[str]]
    languages: NotRequired[list[str]]
    stages: NotRequired[list[str]]
    shelves: NotRequired[list[str]]
    sectors: NotRequired[list[str]]
    audiences: NotRequired[list[str]]
    admits: NotRequired[Any]
    occasions: NotRequired[list[OccasionIn]]


class EquityAnswersIn(TypedDict):
    rows: list[EquityIn]
    replace: NotRequired[bool]
    """Cells that are not named become: not examined"""


class EquityDetail(TypedDict):
    lock: int
    """For `change_equity_groups`"""
    groups: list[EquityGroup]
    """Whom the checks ask about"""
    lenses: list[EquityGroup]
    """Through what an effect is seen"""
    answers: list[EquityOut]
    blocking: list[str]
    """Actions that burden somebody and that nobody eases, by number"""


class FactorOutPage(TypedDict):
    items: list[FactorOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class NeedsDetail(TypedDict):
    key: str
    title: str
    year: int
    version: int
    published_at: str | None
    digest: str
    withdrawn: list[int]
    """Versions that were taken back"""
    versions: list[int]
    """Versions that stand, the newest first"""
    iterations: list[str]
    """Keys of the iterations before and after"""
    headline: str
    limits: list[str]
    """What has to be known before any figure"""
    tables: list[TableOut]
    """Figures as the page shows them, with base and interval"""
    hidden: int
    """Cells that are withheld because they are small"""
    content: dict[str, Any]
    """What was frozen: figures, bases, intervals, methods, streams"""
    files: list[FileOut]


class FrameworkDemandOutPage(TypedDict):
    items: list[FrameworkDemandOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class FrameworkWorkOutPage(TypedDict):
    items: list[FrameworkWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class FundingStreamWorkOutPage(TypedDict):
    items: list[FundingStreamWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class GoalWorkOutPage(TypedDict):
    items: list[GoalWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class GroupDetail(TypedDict):
    key: str
    title: Words
    about: Words
    kind: str
    state: str
    openness: str
    run_by: str
    country: str
    """ISO code"""
    topics: list[str]
    languages: list[str]
    parties: list[str]
    members: int
    since: int | None
    website: str
    rounds: list[RoundOut]
    """Rounds, where you may read in the group"""
    page: str


class GuestOutPage(TypedDict):
    items: list[GuestOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class HandedInOutPage(TypedDict):
    items: list[HandedInOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class HeldLinePage(TypedDict):
    items: list[HeldLine]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class IndicatorDetail(TypedDict):
    id: int
    city: str | None
    """Key; null for a country's own"""
    key: str
    """Key in the list of indicators"""
    title: str
    unit: str
    base_year: int | None
    base: float | None
    targets: dict[str, float | None]
    values: dict[str, float]
    """By year, as known today, in the unit of the course"""
    state: str
    page: str
    history: list[ValueOut]


class IndicatorsOut(TypedDict):
    items: list[IndicatorOut]


class InventoriesOfCity(TypedDict):
    city: str
    total: float | None
    """kg of CO2 equivalents in the latest year, as it was frozen; null where it was not"""
    years: list[PublishedInventory]
    """The newest version of each year, the latest first"""


class PublishedInventoryPage(TypedDict):
    items: list[PublishedInventory]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class InventoryCommentOutPage(TypedDict):
    items: list[InventoryCommentOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class InventoryDetail(TypedDict):
    id: int
    city: str
    """Key"""
    year: int
    title: str
    state: str
    """Figures can be changed while it is "draft" """
    framework: str
    gwp_set: str
    population: int | None
    digest: str
    """Of the content as it is; for `seen` of a batch"""
    results: dict[str, Any]
    """Totals and sums in kg CO2 equivalents; cells; what is missing"""
    lines: list[LineOut]
    keys: list[KeyIn]
    page: str


class InventoryFrameOut(TypedDict):
    title: str
    boundary_kind: str
    boundary: str
    framework: str
    gwp_set: str
    electricity_rule: str
    factor_series: str
    population: int | None
    area_km2: float | None
    notes: str
    visibility: str
    inclusions: dict[str, dict[str, str]]
    id: int
    city: str
    year: int
    state: str
    version: int
    lock: int
    digest: str
    """Of the content as it is; for `seen` of a step"""
    steps: list[str]
    """Steps that you can take now"""
    versions: list[InventoryVersionOut]
    """Published ones, the newest first"""
    page: str


class InvestmentProjectOutPage(TypedDict):
    items: list[InvestmentProjectOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class KeptBarrierOutPage(TypedDict):
    items: list[KeptBarrierOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class KeptProviderOut(TypedDict):
    key: str
    name: str
    entries: list[KeptEntryOut]
    proposals: list[ProposalOut]
    """New entries that are being written, and what was settled"""


class KnownFactsOut(TypedDict):
    place: str
    known: int
    asked: int
    items: list[KnownFactOut]


class LearningPlanOut(TypedDict):
    place: str
    items: list[PlannedCourseOut]


class LearningSessionOutPage(TypedDict):
    items: list[LearningSessionOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class LogEntryOutPage(TypedDict):
    items: list[LogEntryOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class MatchLinePage(TypedDict):
    items: list[MatchLine]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class MeetingWorkOutPage(TypedDict):
    items: list[MeetingWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class MetOutPage(TypedDict):
    items: list[MetOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class MonitoringRoundOutPage(TypedDict):
    items: list[MonitoringRoundOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class NeedsOutPage(TypedDict):
    items: list[NeedsOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class NotificationOutPage(TypedDict):
    items: list[NotificationOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class OwnPactOutPage(TypedDict):
    items: list[OwnPactOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class OwnSectionOutPage(TypedDict):
    items: list[OwnSectionOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PactOutPage(TypedDict):
    items: list[PactOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PactPartyOutPage(TypedDict):
    items: list[PactPartyOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ParticipantOutPage(TypedDict):
    items: list[ParticipantOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PilotOutPage(TypedDict):
    items: list[PilotOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PlanCommentOutPage(TypedDict):
    items: list[PlanCommentOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PolicyNeedWorkOutPage(TypedDict):
    items: list[PolicyNeedWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PostOutPage(TypedDict):
    items: list[PostOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ProgressOutPage(TypedDict):
    items: list[ProgressOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PromiseWorkOutPage(TypedDict):
    items: list[PromiseWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PublishedPlanPage(TypedDict):
    items: list[PublishedPlan]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ReviewLinePage(TypedDict):
    items: list[ReviewLine]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ReviewRoundOutPage(TypedDict):
    items: list[ReviewRoundOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class SharedProjectOutPage(TypedDict):
    items: list[SharedProjectOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class SourceOutPage(TypedDict):
    items: list[SourceOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class SupportCommentOutPage(TypedDict):
    items: list[SupportCommentOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class SupportItemOutPage(TypedDict):
    items: list[SupportItemOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class SupportPlanOutPage(TypedDict):
    items: list[SupportPlanOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class SupportRequestOutPage(TypedDict):
    items: list[SupportRequestOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class TagOutPage(TypedDict):
    items: list[TagOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class TextLinePage(TypedDict):
    items: list[TextLine]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ThreadLinePage(TypedDict):
    items: list[ThreadLine]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class VocabularyOutPage(TypedDict):
    items: list[VocabularyOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class WorkingContractPage(TypedDict):
    items: list[WorkingContract]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class WorkingInventoryPage(TypedDict):
    items: list[WorkingInventory]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class WorkingPlanPage(TypedDict):
    items: list[WorkingPlan]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class MeOut(TypedDict):
    name: str
    scopes: list[str]
    """What this token may do"""
    place: str
    """The one place that the token is bound to; empty for all"""
    expires_at: str
    roles: list[RoleOut]


class MeetingsOut(TypedDict):
    items: list[MeetingOut]


class NextStepOut(TypedDict):
    key: str
    phase: str
    title: str
    text: str
    why: str
    effort: str
    opens: list[str]
    """Titles of the steps that it opens the way to"""
    begun: bool
    due: str | None
    said: StepSaidOut | None
    """What the team said about it"""


class ObservationsIn(TypedDict):
    values: list[ObservedIn]
    replace: NotRequired[bool]
    """Values that are not named are deleted"""
    note: NotRequired[str]
    """Source of values that name none"""


class OffersOut(TypedDict):
    seen: str
    """For `seen`: what was looked at is what is taken over"""
    items: list[OfferOut]


class OffsetRowsIn(TypedDict):
    rows: list[OffsetIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


class QuestionShown(TypedDict):
    key: str
    name: str
    """Name of its field"""
    shape: str
    label: str
    help: str
    required: bool
    unit: str
    value: str
    options: list[OptionOut]
    rows: dict[str, str]
    """Fields of a table of questions, with their labels"""
    problems: list[str]


class OwnCallOut(TypedDict):
    key: str
    lock: int
    programme: str
    state: str
    phase: str
    title: str
    summary: str
    rules: str
    opens_at: str | None
    closes_at: str | None
    zone: str
    decided_by: str | None
    starts_on: str | None
    ends_on: str | None
    keep_until: str | None
    contact: str
    shows_results: bool
    criteria: list[dict[str, Any]]
    sides: list[OwnSideOut]
    page: str


class OwnProjectOut(TypedDict):
    id: int
    city: str
    """Key"""
    title: str
    text: str
    field: str
    """Field of action, as a code"""
    kind: str
    stage: str
    start: int | None
    """First year of building; null when not known"""
    capex: float | None
    """EUR; null when not known"""
    missing: str
    """What is missing of it, in words"""
    example: bool
    page: str
    visibility: str
    lock: int
    opex: float | None
    """EUR a year; null when not known"""
    sources: list[SourceOfMoney]


class OwnPromisesOut(TypedDict):
    items: list[PromiseShown]
    counts: dict[str, int]
    """By standing"""
    asked_until: str | None
    """Day of the last question"""
    promised_by: str | None
    """Day by which a result was promised"""
    months: int | None
    """Months that cities waited, or have waited until now"""


class OwnQuestionnaireOut(TypedDict):
    id: int
    key: str
    title: str
    about: str
    purpose: str
    owner: str
    visibility: str
    versions: list[OwnVersionLine]
    """The newest first"""
    collections: list[int]
    """Numbers of the collections of answers"""


class OwnRoundsOut(TypedDict):
    items: list[OwnRoundOut]


class OwnTestbedsOut(TypedDict):
    items: list[OwnTestbedOut]


class PactDealChange(TypedDict):
    title: NotRequired[str]
    theme: NotRequired[str]
    text: NotRequired[str]
    goal: NotRequired[str]
    state: NotRequired[str]
    """One of: proposed, agreed, running, reached, stopped"""
    starts: NotRequired[int | None]
    ends: NotRequired[int | None]
    tonnes: NotRequired[float | None]
    tonnes_source: NotRequired[str]
    news: NotRequired[str]
    shares: NotRequired[list[ShareIn] | None]
    """Its parties; null: as they are"""
    number: NotRequired[int | None]
    """null: the next"""
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""


class PactDealIn(TypedDict):
    title: str
    theme: NotRequired[str]
    text: NotRequired[str]
    goal: NotRequired[str]
    state: NotRequired[str]
    """One of: proposed, agreed, running, reached, stopped"""
    starts: NotRequired[int | None]
    ends: NotRequired[int | None]
    tonnes: NotRequired[float | None]
    tonnes_source: NotRequired[str]
    news: NotRequired[str]
    shares: NotRequired[list[ShareIn] | None]
    """Its parties; null: as they are"""
    number: NotRequired[int | None]
    """null: the next"""


class PactDealOut(TypedDict):
    id: int
    title: str
    theme: str
    text: str
    goal: str
    state: str
    starts: int | None
    ends: int | None
    tonnes: float | None
    tonnes_source: str
    news: str
    shares: list[ShareOut]
    number: int
    lock: int


class PartOut(TypedDict):
    module: str
    name: str
    left: HalfOut
    right: HalfOut
    both: list[SaidOut]
    only_left: list[SaidOut]
    only_right: list[SaidOut]


class SelfAssessmentOut(TypedDict):
    id: int
    questionnaire: str
    """Key"""
    number: int
    """Which round of it"""
    state: str
    opened_on: str
    due: str | None
    closed_on: str | None
    visibility: str
    example: bool
    page: str
    title: str
    headline: str
    officers: int
    """Colleagues who take part"""
    taking_part: bool
    """You take part yourself"""
    parts: list[PartState]
    whole: float | None
    """Of a closed round: what was claimed, between 0 and 1"""
    dimensions: dict[str, float | None]
    """The same by dimension"""


class PartnerOut(TypedDict):
    application: int
    """Number of its application; `host` of a visit"""
    name: str
    hosts: bool
    agreed: bool
    """Has said yes to the agreement as it stands"""
    left_on: str | None
    replication: ReplicationOut | None
    """How it does at home what it saw"""
    outcome: OutcomeOut | None
    """What came of the match for it"""


class TextOut(TypedDict):
    id: int
    kind: str
    title: str
    language: str
    unit: str
    """City that speaks; empty: not known, or promised not to be kept"""
    country: str
    role: str
    question: str
    said_on: str | None
    stream: int | None
    meeting: int | None
    passages: int
    erased: bool
    text: str
    marks: list[PassageOut]


class PathwayRowsIn(TypedDict):
    rows: list[PathwayIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


class PilotReportsOut(TypedDict):
    items: list[PilotReportOut]


class PlanFrameOut(TypedDict):
    title: str
    vision: str
    base_year: int
    target_year: int
    last_year: int
    price_year: int
    rates: str
    carbon_price: str
    population: int | None
    visibility: str
    id: int
    city: str
    state: str
    version: int
    model: str
    inventory: int | None
    """That its emissions come from"""
    lock: int
    digest: str
    """Of the content as it is; for `seen` of a step"""
    steps: list[str]
    """Steps that you can take now"""
    versions: list[PlanVersionOut]
    """The newest first"""
    page: str


class PlanIndicatorRowsIn(TypedDict):
    rows: list[PlanIndicatorIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


class PlansOfCity(TypedDict):
    city: str
    plans: list[PlanSummary]


class PlatformDetail(TypedDict):
    country: str
    """ISO code"""
    part: str
    """Its part in the alliance"""
    fields: list[ProfileFieldOut]
    page: str
    level: str
    """How formal it is, in words"""
    cities: list[str]
    """Keys"""
    materials: list[str]
    """Keys"""


class PlatformOut(TypedDict):
    country: str
    """ISO code"""
    part: str
    """Its part in the alliance"""
    fields: list[ProfileFieldOut]
    page: str


class RecordIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there; 0 while there is none"""
    agenda: NotRequired[list[PointIn]]
    minutes: NotRequired[str]
    outcome: NotRequired[str]
    lang: NotRequired[str]


class RecordOut(TypedDict):
    lock: int
    agenda: list[PointOut]
    minutes: str
    outcome: str
    lang: str
    published: bool
    """All who see the event may read it; that is said on the page"""
    follow_ups: list[FollowUpOut]
    materials: list[EventMaterialOut]


class PolicyRowsIn(TypedDict):
    rows: list[PolicyIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


class PortfolioRowsIn(TypedDict):
    rows: list[PortfolioIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


class SharedProjectDetail(TypedDict):
    id: int
    title: str
    summary: str
    lang: str
    field: str
    """Field of action, as a code"""
    state: str
    starts: int | None
    ends: int | None
    result: str
    example: bool
    page: str
    lead: str
    parts: list[ProjectPartOut]
    """Cities that agreed to be named"""
    unnamed: int
    """Cities that take part and are not named"""


class PromisesOut(TypedDict):
    key: str
    headline: str
    promises: list[PromiseOut]


class ProofsOut(TypedDict):
    items: list[ProofOut]


class ProvidersOut(TypedDict):
    items: list[ProviderLineOut]


class ReadinessIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    answers: dict[str, ReadinessAnswerIn]


class ReportDetail(TypedDict):
    report: ReportOut
    headline: str
    lead: str
    note: str
    withheld: bool
    """True when sums are left out because they would show single cities"""
    tables: list[TableOut]
    content: dict[str, Any]
    """What was frozen: sums over the cities, no city by name"""


class ReportsOut(TypedDict):
    items: list[ReportOut]


class ResultsOut(TypedDict):
    total: int
    page: int
    words: list[WordOut]
    """How the question was read"""
    items: list[HitOut]


class ReviewFactOut(TypedDict):
    fact: str
    question: str
    kind: str
    known: bool
    value: Any
    """null when not known"""
    since: str | None
    note: str
    hint: str
    """ "check": filled in, nobody has looked at it yet"""
    evidence: list[ReviewEvidenceOut]


class SelfAssessmentsOut(TypedDict):
    items: list[SelfAssessmentLine]


class StreamsOut(TypedDict):
    items: list[StreamOut]


class TargetRowsIn(TypedDict):
    rows: list[TargetIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


class TasksOut(TypedDict):
    items: list[TaskOut]


class UsesOut(TypedDict):
    items: list[UseOut]


class ValuesIn(TypedDict):
    values: list[ValueIn]


class ActionsIn(TypedDict):
    actions: list[ActionIn]
    replace: NotRequired[bool]
    """Actions that are not named are deleted"""
    note: NotRequired[str]
    """For the history"""


class ActionOutPage(TypedDict):
    items: list[ActionOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ModuleOut(TypedDict):
    key: str
    title: Words
    goals: Words
    pass_percent: int
    """Right answers that are needed, in percent"""
    activities: list[ActivityOut]
    page: str


class AnsweredOutPage(TypedDict):
    items: list[AnsweredOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class CallDetail(TypedDict):
    call: CallOut
    rules: Words
    contact: str
    sides: list[CallSideOut]
    counts: dict[str, int]
    """Handed in and accepted, once decisions were told"""
    chosen: list[ChosenOut]
    """Who was accepted, where the call shows it"""
    hosts: list[ChosenOut]
    """Who hosts and lets itself be shown, while the call is open"""
    awards: list[AwardOut]
    known_counts: dict[str, int]
    """What a source tells of a call that ran elsewhere"""
    known_places: list[dict[str, str]]


class CallOutPage(TypedDict):
    items: list[CallOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class CategoryOutPage(TypedDict):
    items: list[CategoryOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class CategoryDetail(TypedDict):
    code: str
    title: Words
    summary: Words
    challenges: list[ChallengeBrief]
    page: str


class CountryDetail(TypedDict):
    code: str
    """ISO 3166-1"""
    name: Words
    status: list[str]
    """What it is towards the European Union today"""
    page: str
    cities: list[CityOut]
    organisations: list[str]
    """Keys"""
    networks: list[str]
    """Keys"""


class CityOutPage(TypedDict):
    items: list[CityOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class CountryCountedPage(TypedDict):
    items: list[CountryCounted]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class CourseOutPage(TypedDict):
    items: list[CourseOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class DiveOutPage(TypedDict):
    items: list[DiveOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class EventOutPage(TypedDict):
    items: list[EventOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class GroupOutPage(TypedDict):
    items: list[GroupOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class LessonOutPage(TypedDict):
    items: list[LessonOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class MaterialOutPage(TypedDict):
    items: list[MaterialOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class NetworkOutPage(TypedDict):
    items: list[NetworkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class OpportunityOutPage(TypedDict):
    items: list[OpportunityOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class OrganisationOutPage(TypedDict):
    items: list[OrganisationOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PersonaOutPage(TypedDict):
    items: list[PersonaOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class MaterialDetail(TypedDict):
    key: str
    title: Words
    summary: Words
    format: str
    """Kind of material, in the language of the answer; empty when not known"""
    countries: list[str]
    """ISO codes"""
    year_from: int | None
    year_to: int | None
    challenges: list[str]
    """Codes of the challenges in which it is placed"""
    page: str
    changed_at: str
    key_features: Words
    placements: list[PlacedIn]
    links: list[LinkOut]
    partners: list[str]
    tags: list[str]
    source: str
    """The document in which it was found"""
    related: list[str]
    """Keys of the nearest materials"""


class ProgrammeOutPage(TypedDict):
    items: list[ProgrammeOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ProjectOutPage(TypedDict):
    items: list[ProjectOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class RecordingOutPage(TypedDict):
    items: list[RecordingOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ServiceOutPage(TypedDict):
    items: list[ServiceOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class TermOutPage(TypedDict):
    items: list[TermOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class TestbedOutPage(TypedDict):
    items: list[TestbedOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class DialogueOut(TypedDict):
    raisings: list[RaisingOut]
    labs: list[LabOut]


class DashboardOut(TypedDict):
    country: str
    name: str
    headline: str
    late: int
    waiting: int
    """Open tasks of the platform"""
    blocks: list[BlockOut]


class EcosystemOut(TypedDict):
    country: str
    """ISO code"""
    name: str
    answers: list[QuestionOut]
    page: str


class OwnLearningOut(TypedDict):
    items: list[OwnCourseOut]
    wanted: list[WantedOut]
    """What your teams want you to take"""


class RunOut(TypedDict):
    run: int
    file: str
    digest: str
    """SHA-256 of the file"""
    open: bool
    """It can be taken over; nothing is written before"""
    counts: dict[str, int]
    """Lines by verdict"""
    pages: int
    lines: list[FileLine]


class CodebookVersionOut(TypedDict):
    codebook: int
    title: str
    version: int
    number: str
    frozen: bool
    """In use: it never changes"""
    note: str
    digest: str
    codes: list[CodeOut]
    successors: dict[str, list[str]]


class InvestmentOut(TypedDict):
    plan: int
    begun: bool
    """False: nobody has begun it; the first row does"""
    digest: str
    header: dict[str, Any]
    tables: list[MoneyTableOut]
    page: str


class OwnProgrammesOut(TypedDict):
    items: list[OwnProgrammeOut]


class DocumentOutPage(TypedDict):
    items: list[DocumentOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ContractWork(TypedDict):
    id: int
    city: str
    """Key"""
    title: str
    state: str
    template: str
    language: str
    stamp: str
    """Changes with every change of the content"""
    percent: int
    """Cells with a value or a reason"""
    modules: list[ModuleState]
    broken: list[CheckOut]
    """What does not fit together, the worst first"""
    versions: list[VersionOut]
    page: str


class WayOut(TypedDict):
    place: str
    lead: str
    steps: list[NextStepOut]
    """What comes first, first"""
    placed: list[PlacedOut]
    waiting: list[str]
    """Titles of steps that come later"""
    phases: list[PhaseOut]
    page: str


class PartShown(TypedDict):
    key: str
    title: str
    seen: str
    """Send it back: a colleague's change is noticed by it"""
    version: int
    done: bool
    questions: list[QuestionShown]


class OwnProjectOutPage(TypedDict):
    items: list[OwnProjectOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class OwnQuestionnairesOut(TypedDict):
    items: list[OwnQuestionnaireOut]


class PactDealOutPage(TypedDict):
    items: list[PactDealOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ComparedOut(TypedDict):
    choices: list[ChoiceOut]
    """What can be compared"""
    left: SideOut | None
    right: SideOut | None
    parts: list[PartOut]
    missing: list[str]
    """Modules that neither side has"""


class MatchOut(TypedDict):
    id: int
    call: str
    """Key"""
    number: int
    state: str
    page: str
    title: str
    next: str
    """What comes next, in words"""
    partners: list[PartnerOut]
    agreement: AgreementText | None
    goals: list[TwinGoalOut]
    visits: list[VisitOut]


class PlatformOutPage(TypedDict):
    items: list[PlatformOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class ReviewPart(TypedDict):
    dimension: str
    now: str
    next: str
    facts: list[ReviewFactOut]


class CourseDetail(TypedDict):
    course: CourseOut
    criteria: Words
    """What must be done for the certificate"""
    parts: list[ModuleOut]
    changed_at: str


class EcosystemOutPage(TypedDict):
    items: list[EcosystemOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class AnswerShown(TypedDict):
    collection: int
    place: str
    state: str
    lang: str
    parts: list[PartShown]


class ReviewDetail(TypedDict):
    country: str
    """ISO code"""
    year: int
    state: str
    due: str
    lock: int
    reference_on: str
    asked: int
    known: int
    parts: list[ReviewPart]
    page: str
