"""Words for wastes, sites, climates and treatments, as cases use them, and the keys of the library's tables."""

from zeroward.methods.ghg.waste.landfill_inputs import TABLES
from zeroward.methods.verify.question import CannotRead, Question

_WASTES = (
    ("food", ("food", "organic", "kitchen")),
    ("garden", ("garden", "park", "green waste", "yard")),
    ("paper", ("paper", "cardboard")),
    ("wood", ("wood", "straw")),
    ("textiles", ("textile", "cloth")),
    ("nappies", ("nappies", "nappy", "diaper")),
    ("rubber", ("rubber", "leather")),
    ("plastics", ("plastic",)),
    ("metal", ("metal",)),
    ("glass", ("glass",)),
    ("sludge", ("sludge",)),
    ("clinical", ("clinical", "medical", "hospital")),
    ("hazardous", ("hazardous",)),
    ("fossil_liquid", ("fossil liquid", "fossil_liquid")),
    ("industrial", ("industrial",)),
    ("bulk", ("bulk", "msw", "municipal")),
    ("other", ("other", "inert", "rest")),
)
_SITES = (
    ("unmanaged_deep", ("unmanaged deep", "deep")),
    ("unmanaged_shallow", ("unmanaged shallow", "shallow")),
    ("semi_aerobic_poorly", ("semi aerobic poorly",)),
    ("semi_aerobic_well", ("semi aerobic",)),
    ("aeration_poorly", ("aeration poorly",)),
    ("aeration_well", ("aeration", "active aeration")),
    ("uncategorised", ("uncategorised", "uncategorized")),
    ("managed", ("managed", "anaerobic", "sanitary")),
)


def waste_key(text: str) -> str | None:
    """The waste that a name means, in the library's key."""
    lower = text.lower()
    return next((key for key, words in _WASTES if any(word in lower for word in words)), None)


def site_of(question: Question) -> float:
    """The correction factor of the site that the case names; a managed site where it names none."""
    named = question.inputs.text("site", "landfill_type", "site_type", "management").lower().replace("_", " ")
    for key, words in _SITES:
        if any(word in named for word in words) or (not named and question.says(*words)):
            return TABLES["mcf_2019"][key]
    return TABLES["mcf_2019"]["managed"]


def climate_of(question: Question) -> str:
    """The climate that the case names, in the library's key; temperate wet where it names none."""
    text = f"{question.text} {question.inputs.text('climate', 'zone', 'climate_zone')}".lower()
    zone = "tropical" if "tropical" in text else "temperate"
    return f"{zone}_dry" if " dry" in text or "_dry" in text else f"{zone}_wet"


def technology_of(question: Question) -> str:
    """Way of burning: operation and grate, as the tables name them. Raises CannotRead when it is not named."""
    inputs = question.inputs
    named = (
        inputs.text("technology", "type", "technology_type"),
        inputs.text("boiler", "boiler_type", "grate"),
    )
    # what the inputs name comes before the words of the method, which may speak of several ways
    text = " ".join(named) if any(named) else question.text
    lower = text.lower().replace("_", " ").replace("-", " ")
    if "open" in lower:
        return "open_burning"
    grate = "fluidised" if "fluidi" in lower else "stoker"
    for word, key in (("semi", "semi"), ("batch", "batch"), ("continuous", "continuous")):
        if word in lower:
            return f"{key}_{grate}"
    raise CannotRead("the technology of burning is not named")
