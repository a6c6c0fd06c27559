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


class AwardOut(TypedDict):
    title: str
    prize: str
    winner: str
    reason: str


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


class FactOut(TypedDict):
    label: str
    text: str
    page: str


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


class EditionOut(TypedDict):
    number: str
    title: str
    frozen_at: str
    digest: str
    """SHA-256 of the frozen content"""
    page: str


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


class FileOut(TypedDict):
    name: str
    title: str
    address: str


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


class RoundOut(TypedDict):
    number: int
    title: str
    goal: str
    starts_on: str
    ends_on: str
    state: str
    outcome: str


class HalfOut(TypedDict):
    cities: int
    """Cities of this side that have the module"""
    of: int
    words: int


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


class KeptOut(TypedDict):
    kept: int
    """Values that were new"""


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


class TagOut(TypedDict):
    key: str
    label: str
    materials: int
    """Materials and challenges that carry it"""


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


class MarkedOut(TypedDict):
    marked: int


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


class OptionOut(TypedDict):
    value: str
    label: str
    chosen: bool


class SourceOfMoney(TypedDict):
    name: str
    instrument: str
    layer: str
    state: str
    amount: float
    """EUR"""


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


class ProfileFieldOut(TypedDict):
    name: str
    state: str
    """ "full", "half" (to be checked) or "gap" """
    lines: list[str]
    lang: str
    reason: str
    """Why it is empty or needs a look"""


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


class ProgressDetail(TypedDict):
    city: str
    number: int
    on: str
    digest: str
    content: dict[str, Any]
    """What the city shows: targets, actions, indicators, emissions"""


class ProjectPartOut(TypedDict):
    city: str
    """Key"""
    name: str
    standing: str
    """In words; empty where the city has not said"""
    as_of: str | None


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


class WordOut(TypedDict):
    text: str
    also: list[str]
    """Other words that were looked for"""
    corrected: str
    """What was looked for instead, when nobody wrote the word as it was typed"""
    found: bool


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


class StateIn(TypedDict):
    lock: int
    """`lock` of the record as you read it; when somebody changed it since, the answer is 409 with what
    stands there"""
    state: str
    """How far it has come"""


class TakenOut(TypedDict):
    run: int
    written: int
    """Lines that were taken over; of a contract, modules that changed"""


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


class ToldOut(TypedDict):
    kept: int
    same: int
    """Said nothing new"""


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


class VocabularyDetail(TypedDict):
    key: str
    title: str
    version: str
    source: str
    licence: str
    concepts: dict[str, str]
    """Labels by key, in the language of the answer, else in English"""


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


class MoneyTableOut(TypedDict):
    key: str
    title: str
    codes: list[str]
    """Tables of the template that it fills"""
    columns: list[ColumnOut]
    rows: list[dict[str, Any]]
    """Each with its `id` and `lock`"""


class ContractOutPage(TypedDict):
    items: list[ContractOut]
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


class DecisionWorkOutPage(TypedDict):
    items: list[DecisionWorkOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class DeskOut(TypedDict):
    items: list[DeskLineOut]


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


class InvestmentProjectOutPage(TypedDict):
    items: list[InvestmentProjectOut]
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


class NeedsOutPage(TypedDict):
    items: list[NeedsOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class NotificationOutPage(TypedDict):
    items: list[NotificationOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PactOutPage(TypedDict):
    items: list[PactOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class PolicyNeedWorkOutPage(TypedDict):
    items: list[PolicyNeedWorkOut]
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


class SharedProjectOutPage(TypedDict):
    items: list[SharedProjectOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


class TagOutPage(TypedDict):
    items: list[TagOut]
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


class ObservationsIn(TypedDict):
    values: list[ObservedIn]
    replace: NotRequired[bool]
    """Values that are not named are deleted"""
    note: NotRequired[str]
    """Source of values that name none"""


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


class PartOut(TypedDict):
    module: str
    name: str
    left: HalfOut
    right: HalfOut
    both: list[SaidOut]
    only_left: list[SaidOut]
    only_right: list[SaidOut]


class PathwayRowsIn(TypedDict):
    rows: list[PathwayIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


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


class TargetRowsIn(TypedDict):
    rows: list[TargetIn]
    replace: NotRequired[bool]
    """Those that are not named are deleted"""


class TasksOut(TypedDict):
    items: list[TaskOut]


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


class InvestmentOut(TypedDict):
    plan: int
    begun: bool
    """False: nobody has begun it; the first row does"""
    digest: str
    header: dict[str, Any]
    tables: list[MoneyTableOut]
    page: str


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


class ComparedOut(TypedDict):
    choices: list[ChoiceOut]
    """What can be compared"""
    left: SideOut | None
    right: SideOut | None
    parts: list[PartOut]
    missing: list[str]
    """Modules that neither side has"""


class PlatformOutPage(TypedDict):
    items: list[PlatformOut]
    next: NotRequired[str | None]
    """Cursor of the next page; null on the last"""


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
